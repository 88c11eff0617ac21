import { defineParameter, type Parameter, type ParameterKind, type Source } from '../../define-parameter.ts';
import type { Text } from '../../values/text.ts';

const site = 'pso-nederland.nl/direct-meten-en-aanvragen/wat-meet-en-certificeert-de-pso';
const page = (title: string, path: string): Source => ({
  title,
  publisher: 'PSO-Nederland',
  url: `https://${path}`,
  year: null,
});

const group = page(
  'De PSO-doelgroep voor de directe sociale bijdrage',
  `www.${site}/de-pso-doelgroep-voor-de-directe-sociale-bijdrage`,
);
const direct = page('Directe sociale bijdrage', `${site}/directe-sociale-bijdrage`);
const lawOf30 = page('30+ (Abw)-Certificaat', `${site}/30-abw-certificaat`);
const manual15: Source = {
  ...page('Aankondiging PSO-Handleiding 1.5', 'pso-nederland.nl/Aankondiging-PSO-Handleiding-1.5'),
  year: 2017,
};

type Rule = readonly [
  id: string,
  label: Text,
  unit: string,
  kind: ParameterKind,
  value: string,
  source: Source,
  note?: Text,
];

const rules: readonly Rule[] = [
  [
    'pso-rule.full-time-hours',
    {
      nl: 'Uren per week van een voltijdbaan zonder cao-norm (PSO-stijl)',
      en: 'Hours a week of a full-time job without a collective agreement (PSO-style)',
    },
    'h per week',
    'conversion',
    '40',
    group,
  ],
  [
    'pso-rule.indirect-share-of-total',
    { nl: 'Grootste indirecte deel van het totaal (PSO-stijl)', en: 'Largest indirect part of the total (PSO-style)' },
    'fraction',
    'threshold',
    '0.8',
    direct,
    {
      nl: 'Minstens 20 % is direct. Dat het meerdere niet meetelt, in plaats van dat alles vervalt, is afgeleid.',
      en: 'At least 20 % is direct. That what is above does not count, rather than that all lapses, is inferred.',
    },
  ],
  [
    'pso-rule.smallest-size',
    { nl: 'Kleinste organisatie (PSO-stijl)', en: 'Smallest organisation (PSO-style)' },
    'fte',
    'threshold',
    '2',
    lawOf30,
  ],
  [
    'pso-rule.thirty-percent',
    {
      nl: 'Aandeel van de nauwere groep voor voorbehouden opdrachten',
      en: 'Share of the narrower group for reserved contracts',
    },
    'fraction',
    'threshold',
    '0.3',
    lawOf30,
    { nl: 'Ook Aanbestedingswet 2012, artikel 2.82.', en: 'Also the Public Procurement Act 2012, article 2.82.' },
  ],
  [
    'pso-rule.years-participation-act',
    {
      nl: 'Jaren na instroom dat de Participatiewet meetelt (PSO-stijl)',
      en: 'Years after inflow for which the Participation Act counts (PSO-style)',
    },
    'year',
    'window',
    '5',
    group,
  ],
  [
    'pso-rule.years-special-education',
    {
      nl: 'Jaren na school dat VSO of PrO meetelt (PSO-stijl)',
      en: 'Years after school for which special education counts (PSO-style)',
    },
    'year',
    'window',
    '5',
    manual15,
  ],
  [
    'pso-rule.years-placement',
    {
      nl: 'Jaren dat een stage of werkervaringsplaats meetelt (PSO-stijl)',
      en: 'Years for which a placement counts (PSO-style)',
    },
    'year',
    'window',
    '3',
    manual15,
  ],
  [
    'pso-rule.years-status-lost',
    { nl: 'Jaren na het verlies van de doelgroepstatus (PSO-stijl)', en: 'Years after leaving the group (PSO-style)' },
    'year',
    'window',
    '2',
    group,
    { nl: 'Afgeleid uit de naam van de groep.', en: 'Inferred from the name of the group.' },
  ],
  [
    'pso-rule.months-unemployment-benefit',
    { nl: 'Maanden WW voor instroom (PSO-stijl)', en: 'Months of unemployment benefit before inflow (PSO-style)' },
    'month',
    'window',
    '6',
    manual15,
  ],
];

/** The other numbers of the rules: how long a group counts, what is capped, who is too small. */
export const psoRules: readonly Parameter[] = rules.map(([id, label, unit, kind, value, source, note]) =>
  defineParameter({
    id,
    label,
    unit,
    kind,
    history: [{ from: '2017-04-01', value, source, confirmedOn: null, datedBy: 'rule', ...(note ? { note } : {}) }],
  }),
);
