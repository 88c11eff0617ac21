import type { Text } from '../../../core/values/text.ts';
import { shell } from '../../../pages/shell.ts';
import { linkTo, say, type View } from '../../../pages/view.ts';
import { html } from '../../../text/html.ts';

const lead: Text = {
  nl: 'Meetlat laat zien wat circulaire ambachtscentra doen voor mensen en voor materiaal',
  en: 'Meetlat shows what circular craft centres do for people and for material',
};
const body: Text = {
  nl: 'Het systeem van een centrum stuurt wat er gebeurt: deelnemers, begeleiding, instroom en uitstroom, kilo’s materiaal. Meetlat rekent, en legt van elk cijfer uit hoe het tot stand kwam: welke formule, welk gepubliceerd kengetal, van welke datum, en wat er ontbreekt.',
  en: 'A centre’s own system sends what happens: participants, guidance, inflow and outflow, kilos of material. Meetlat calculates, and explains of every figure how it came about: which formula, which published value, from which date, and what is missing.',
};
const sign: Text = {
  nl: 'Cijfers van een centrum vraagt u op met een sleutel. Die geeft de beheerder van deze dienst.',
  en: 'Figures of a centre need a key. The administrator of this service gives one.',
};

type Reader = {
  readonly path: string;
  /** No page but an address for programs: it has no language. */
  readonly isForPrograms?: true;
  readonly who: Text;
  readonly name: Text;
  readonly about: Text;
};

/** For each kind of reader where to go. */
const readers: readonly Reader[] = [
  {
    path: '/desk',
    who: { nl: 'U leidt een centrum', en: 'You run a centre' },
    name: { nl: 'Het kwartaal klaarmaken', en: 'Get the quarter ready' },
    about: {
      nl: 'Wat er volledig is, wat er te herstellen is, de cijfers tot nu toe, en publiceren.',
      en: 'What is complete, what to mend, the figures so far, and publishing.',
    },
  },
  {
    path: '/reports',
    who: { nl: 'U bent van een gemeente', en: 'You work for a municipality' },
    name: { nl: 'Het rapport van een kwartaal', en: 'The report of a quarter' },
    about: {
      nl: 'Wat de centra voor uw gemeente deden, om te lezen en om rond te sturen.',
      en: 'What the centres did for your municipality, to read and to send round.',
    },
  },
  {
    path: '/odata/v1',
    isForPrograms: true,
    who: { nl: 'U analyseert cijfers', en: 'You analyse figures' },
    name: { nl: 'De tabellen voor Power BI, Excel en R', en: 'The tables for Power BI, Excel and R' },
    about: {
      nl: 'Geef dit adres op als OData-bron. De naam is de id van uw sleutel, het wachtwoord is de sleutel.',
      en: 'Give this address as an OData source. The name is the id of your key, the password is the key.',
    },
  },
  {
    path: '/methods',
    who: { nl: 'U wilt weten of een cijfer klopt', en: 'You want to know whether a figure is right' },
    name: { nl: 'De methode', en: 'The methods' },
    about: {
      nl: 'Van elk cijfer: wat het zegt, hoe het wordt berekend, met welke bronnen, en wat het niet zegt.',
      en: 'Of every figure: what it says, how it is calculated, with which sources, and what it does not say.',
    },
  },
  {
    path: '/docs',
    who: { nl: 'U bouwt een koppeling', en: 'You build on it' },
    name: { nl: 'De API-documentatie', en: 'The API reference' },
    about: { nl: 'Alles proberen in de browser.', en: 'Try everything in the browser.' },
  },
];

/** What is open to everybody as data. */
const lists: readonly (readonly [path: string, name: Text])[] = [
  ['/v1/openapi.json', { nl: 'OpenAPI-document', en: 'OpenAPI document' }],
  ['/v1/indicators', { nl: 'indicatoren', en: 'indicators' }],
  ['/v1/parameters', { nl: 'kengetallen', en: 'published values' }],
  ['/v1/code-lists', { nl: 'codelijsten', en: 'code lists' }],
  ['/v1/municipalities', { nl: 'gemeenten', en: 'municipalities' }],
];
const asData: Text = { nl: 'Open voor iedereen, als JSON:', en: 'Open to everybody, as JSON:' };

/** The front page: what this is, and for each kind of reader where to go. Holds nothing that comes from outside. */
export function homePage(view: View): string {
  return shell(view, {
    path: '/',
    title: 'Meetlat',
    about: say(view, lead),
    heading: 'own',
    body: html`<h1>${say(view, lead)}</h1>
<p class="lead">${say(view, body)}</p>
<ul class="list readers">${readers.map(
      ({ path, isForPrograms, who, name, about }) =>
        html`<li><p class="who">${say(view, who)}</p><p><a href="${isForPrograms ? path : linkTo(view, path)}">${say(view, name)}</a><span>${say(view, about)}</span></p></li>
`,
    )}</ul>
<p>${say(view, sign)}</p>
<p class="small">${say(view, asData)} ${lists.map(
      ([path, name], at) => html`${at > 0 && ', '}<a href="${path}">${say(view, name)}</a>`,
    )}.</p>`,
  });
}
