import type { CataloguedIndicator } from '../../../core/indicators/catalogue.ts';
import type { Text } from '../../../core/values/text.ts';
import { linkTo, say } from '../../../pages/view.ts';
import { html } from '../../../text/html.ts';
import { layout } from './layout.ts';
import type { View } from './view.ts';

export type Family = { readonly id: string; readonly label: Text; readonly indicators: readonly CataloguedIndicator[] };

const title: Text = { nl: 'Hoe Meetlat rekent', en: 'How Meetlat calculates' };
const lead: Text = {
  nl: 'Van elk cijfer: wat het zegt, hoe het wordt berekend, met welke gepubliceerde waarden, en wat het niet zegt.',
  en: 'Of every figure: what it says, how it is calculated, with which published values, and what it does not say.',
};
const rules: readonly Text[] = [
  {
    nl: 'Ontbreekt er iets, dan is een cijfer onbekend en nooit nul.',
    en: 'When something is missing a figure is unknown, and never zero.',
  },
  {
    nl: 'Er wordt precies gerekend en één keer afgerond, aan het eind; de helft gaat van nul af.',
    en: 'The calculation is exact and rounds once, at the end; half goes away from zero.',
  },
  {
    nl: 'Elk cijfer bewaart zijn formuleversie en zijn kengetallen. Een latere publicatie verandert een eerder cijfer niet.',
    en: 'Every figure keeps its formula version and its reference values. A later publication does not change an earlier figure.',
  },
  {
    nl: 'Gepubliceerde waarden en eigen waarden van een organisatie staan altijd apart, met hun bron.',
    en: 'Published values and an organisation’s own values always stand apart, with their source.',
  },
];
const further: readonly (readonly [path: string, name: Text, about: Text])[] = [
  [
    '/methods/unknown',
    { nl: 'Onbekend is niet nul', en: 'Unknown is not zero' },
    {
      nl: 'Wanneer er geen cijfer is, en wat u daaraan doet.',
      en: 'When there is no figure, and what to do about it.',
    },
  ],
  [
    '/methods/parameters',
    { nl: 'Kengetallen', en: 'Reference values' },
    {
      nl: 'Elke gepubliceerde waarde met haar bron en datum, en welke waarden u zelf kunt geven.',
      en: 'Every published value with its source and date, and which values you can give yourself.',
    },
  ],
  [
    '/methods/records',
    { nl: 'Wat er wordt vastgelegd', en: 'What is recorded' },
    { nl: 'De gegevens van een centrum, veld voor veld.', en: 'The data of a centre, field by field.' },
  ],
];

/** All indicators by family, and the pages about what they share. */
export function indexPage(view: View, families: readonly Family[]): string {
  const indicators = { nl: 'Indicatoren', en: 'Indicators' };
  return layout(view, {
    path: '/methods',
    title: say(view, title),
    about: say(view, lead),
    above: [],
    body: html`
<p class="lead">${say(view, lead)}</p>
<ul>${rules.map((rule) => html`<li>${say(view, rule)}</li>`)}</ul>
<ul class="list">${further.map(
      ([path, name, about]) =>
        html`<li><a href="${linkTo(view, path)}">${say(view, name)}</a><span>${say(view, about)}</span></li>`,
    )}</ul>
<h2>${say(view, indicators)}</h2>
${families.map(
  ({ id, label, indicators: ofFamily }) => html`<h3 id="${id}">${say(view, label)}</h3>
<ul class="list">${ofFamily.map(
    (indicator) =>
      html`<li><a href="${linkTo(view, `/methods/${indicator.id}`)}">${say(view, indicator.label)}</a><span>${firstSentence(say(view, indicator.definition))}</span></li>
`,
  )}</ul>`,
)}`,
  });
}

/** The first sentence says what an indicator is; the others, what is left out. */
function firstSentence(text: string): string {
  return /^.*?[.:](?=\s|$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;
}
