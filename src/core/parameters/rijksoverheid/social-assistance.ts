import { defineParameter, type Parameter, type ParameterEntry, type Source } from '../../define-parameter.ts';
import type { Text } from '../../values/text.ts';

const net = {
  nl: 'Netto, met vakantietoeslag: niet wat het de overheid kost.',
  en: 'Net, with holiday allowance: not what it costs the state.',
};
const wholeEuros = {
  nl: 'Netto, met vakantietoeslag. De bladzijde geeft hele euro’s.',
  en: 'Net, with holiday allowance. The page gives whole euros.',
};
const inferred = {
  nl: 'Netto, met vakantietoeslag. De bladzijde heeft geen datum: het halfjaar is afgeleid uit de opeenvolging van bedragen.',
  en: 'Net, with holiday allowance. The page is undated: the half year is inferred from the sequence of amounts.',
};
const derived = {
  nl: 'Netto, met vakantietoeslag. Afgeleid: de bladzijde geeft 1.037,12 zonder toeslag en 120 % van het bedrag voor een paar (1.777,92); gedeeld door 0,95 en 1,2.',
  en: 'Net, with holiday allowance. Derived: the page prints 1,037.12 without the allowance and 120 % of the amount for a couple (1,777.92); divided by 0.95 and 1.2.',
};

/** The amounts of each half year that was found: from, to, single, couple, source, note. */
const halfYears: readonly (readonly [string, string, string, string, Source, Text])[] = [
  [
    '2018-01-01',
    '2018-06-30',
    '992.12',
    '1417.32',
    {
      title: 'Bijstandsnormen (Stcrt 2017, 68641)',
      publisher: 'Stichting AB',
      url: 'https://st-ab.nl/abwnorm45.htm',
      year: 2017,
    },
    net,
  ],
  [
    '2019-07-01',
    '2019-12-31',
    '1030.41',
    '1472.03',
    {
      title: 'Hoogte bijstandsuitkering 2020 (kolom 2019)',
      publisher: 'Sociaal Verhaal',
      url: 'https://www.sociaalverhaal.com/hoogte-bijstandsuitkering-2020/',
      year: null,
    },
    net,
  ],
  [
    '2020-01-01',
    '2020-06-30',
    '1052',
    '1503',
    {
      title: 'Hoogte bijstandsuitkering 2020',
      publisher: 'Sociaal Verhaal',
      url: 'https://www.sociaalverhaal.com/hoogte-bijstandsuitkering-2020/',
      year: null,
    },
    wholeEuros,
  ],
  [
    '2020-07-01',
    '2020-12-31',
    '1059.03',
    '1512.90',
    {
      title: 'Normbedragen per 1 juli 2020',
      publisher: 'Gemeente Heemskerk',
      url: 'https://www.heemskerk.nl/ondersteuning-werk-en-inkomen/normbedragen',
      year: null,
    },
    net,
  ],
  [
    '2021-07-01',
    '2021-12-31',
    '1078.70',
    '1541.00',
    { title: 'Bijstandsnorm', publisher: 'Stichting AB', url: 'https://st-ab.nl/bijstandsnorm.htm', year: null },
    inferred,
  ],
  [
    '2022-01-01',
    '2022-06-30',
    '1091.71',
    '1559.58',
    {
      title: 'Normen 2022',
      publisher: 'Gemeente Nunspeet',
      url: 'https://www.nunspeet.nl/laag-inkomen-en-uitkering/normen',
      year: null,
    },
    derived,
  ],
  [
    '2022-07-01',
    '2022-12-31',
    '1101.82',
    '1574.03',
    {
      title: 'Normentabel per 1 juli 2022',
      publisher: 'Gemeente Haarlemmermeer',
      url: 'https://haarlemmermeergemeente.nl/normentabel',
      year: null,
    },
    net,
  ],
  [
    '2023-07-01',
    '2023-12-31',
    '1216.62',
    '1738.02',
    {
      title: 'Hoogte en betaling bijstandsuitkering',
      publisher: 'Gemeente Venray',
      url: 'https://www.venray.nl/hoogte-en-betaling-bijstandsuitkering',
      year: null,
    },
    inferred,
  ],
  [
    '2024-07-01',
    '2024-12-31',
    '1308.45',
    '1869.21',
    {
      title: 'Bedrag bijstand verhoogd 2025 (noemt Rijksoverheid)',
      publisher: 'Metro',
      url: 'https://www.metronieuws.nl/geld-carriere/2025/01/bedrag-bijstand-verhoogd-2025-br',
      year: 2025,
    },
    net,
  ],
  [
    '2025-01-01',
    '2025-06-30',
    '1345.45',
    '1922.07',
    {
      title: 'Bedrag bijstand verhoogd 2025 (noemt Rijksoverheid)',
      publisher: 'Metro',
      url: 'https://www.metronieuws.nl/geld-carriere/2025/01/bedrag-bijstand-verhoogd-2025-br',
      year: 2025,
    },
    net,
  ],
  [
    '2025-07-01',
    '2025-12-31',
    '1369.06',
    '1955.80',
    {
      title: 'Normenoverzicht',
      publisher: 'Bereken uw Recht Plus, Stimulansz',
      url: 'https://www.berekenuwrechtplus.nl/normenoverzicht',
      year: null,
    },
    inferred,
  ],
];

function norm(pick: 'single' | 'couple'): Parameter['history'] {
  const [first, ...rest] = halfYears.map(
    ([from, to, single, couple, source, note]): ParameterEntry => ({
      from,
      to,
      value: { single, couple }[pick],
      source,
      confirmedOn: '2026-11-22',
      datedBy: 'rule',
      note,
    }),
  );
  if (!first) throw new RangeError('no amounts');
  return [first, ...rest];
}

/** The norms of social assistance (bijstand), 21 years to pension age. They are set for half a year at a time. */
export const socialAssistance: readonly Parameter[] = [
  defineParameter({
    id: 'social-assistance.norm-single',
    label: { nl: 'Bijstandsnorm alleenstaande', en: 'Social assistance norm, single person' },
    unit: 'EUR per month',
    kind: 'transfer',
    history: norm('single'),
  }),
  defineParameter({
    id: 'social-assistance.norm-couple',
    label: { nl: 'Bijstandsnorm gehuwden en samenwonenden', en: 'Social assistance norm, couple' },
    unit: 'EUR per month',
    kind: 'transfer',
    history: norm('couple'),
  }),
];
