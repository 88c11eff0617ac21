import { shell } from '../../../pages/shell.ts';
import { linkTo, type View } from '../../../pages/view.ts';
import { html } from '../../../text/html.ts';

const texts = {
  nl: {
    title: 'Meetlat',
    lead: 'Meetlat laat zien wat circulaire ambachtscentra doen voor mensen en voor materiaal.',
    body: 'Het systeem van een centrum stuurt wat er gebeurt: deelnemers, begeleiding, instroom en uitstroom, kilo’s materiaal. Meetlat rekent, en legt van elk cijfer uit hoe het tot stand kwam: welke formule, welk gepubliceerd kengetal, van welke datum, en wat er ontbreekt.',
    links: [
      ['/methods', 'Methode', 'Van elk cijfer: wat het zegt, hoe het wordt berekend en wat het niet zegt.'],
      ['/docs', 'API-documentatie', 'Alles proberen in de browser.'],
      ['/v1/openapi.json', 'OpenAPI-document', 'Voor wie een koppeling bouwt.'],
      ['/v1/indicators', 'Indicatoren', 'Wat er gemeten wordt: definitie, formule en bronnen.'],
      ['/v1/parameters', 'Kengetallen', 'Gepubliceerde waarden met hun bron en datum.'],
      ['/v1/code-lists', 'Codelijsten', 'Codes met Nederlandse en Engelse namen.'],
      ['/v1/municipalities', 'Gemeenten', 'CBS-codes met geldigheid en opvolgers.'],
    ],
    sign: 'Cijfers van een centrum vraagt u op met een sleutel. Die geeft de beheerder van deze dienst.',
  },
  en: {
    title: 'Meetlat',
    lead: 'Meetlat shows what circular craft centres do for people and for material.',
    body: 'A centre’s own system sends what happens: participants, guidance, inflow and outflow, kilos of material. Meetlat calculates, and explains of every figure how it came about: which formula, which published value, from which date, and what is missing.',
    links: [
      ['/methods', 'Methods', 'Of every figure: what it says, how it is calculated and what it does not say.'],
      ['/docs', 'API reference', 'Try everything in the browser.'],
      ['/v1/openapi.json', 'OpenAPI document', 'For those who build on it.'],
      ['/v1/indicators', 'Indicators', 'What is measured: definition, formula and sources.'],
      ['/v1/parameters', 'Published values', 'Reference values with their source and date.'],
      ['/v1/code-lists', 'Code lists', 'Codes with Dutch and English names.'],
      ['/v1/municipalities', 'Municipalities', 'CBS codes with validity and successors.'],
    ],
    sign: 'Figures of a centre need a key. The administrator of this service gives one.',
  },
} as const;

/** The front page: what this is and where to go on. Holds nothing that comes from outside. */
export function homePage(view: View): string {
  const text = texts[view.language];
  return shell(view, {
    path: '/',
    title: text.title,
    about: text.lead,
    body: html`<p class="lead">${text.lead}</p>
<p>${text.body}</p>
<ul class="list">${text.links.map(([href, name, about]) => html`<li><a href="${linkTo(view, href)}">${name}</a><span>${about}</span></li>`)}</ul>
<p>${text.sign}</p>`,
  });
}
