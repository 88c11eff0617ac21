import type { Text } from '../../../core/values/text.ts';
import { quietTable } from '../../../pages/table.ts';
import { linkTo, say } from '../../../pages/view.ts';
import type { Field } from '../../../records/field.ts';
import { findRecordKind, recordKinds } from '../../../records/registry.ts';
import { type Html, html } from '../../../text/html.ts';
import { layout } from './layout.ts';
import type { View } from './view.ts';

const words = {
  title: { nl: 'Wat er wordt vastgelegd', en: 'What is recorded' },
  lead: {
    nl: 'De gegevens waaruit een centrum zijn cijfers maakt, veld voor veld. Namen, adressen, geboortedata en burgerservicenummers horen er niet bij: een deelnemer is een eigen nummer van het centrum.',
    en: 'The data a centre’s figures are made of, field by field. Names, addresses, birth dates and citizen service numbers are no part of it: a participant is a number of the centre’s own.',
  },
  field: { nl: 'Veld', en: 'Field' },
  name: { nl: 'Naam in de API', en: 'Name in the API' },
  filled: { nl: 'Wat erin staat', en: 'What it holds' },
  required: { nl: 'verplicht', en: 'required' },
  sensitive: {
    nl: 'gevoelig: alleen te lezen met een apart recht',
    en: 'sensitive: read with a scope of its own only',
  },
} satisfies Record<string, Text>;

/** Every record kind with its fields, under the names people know. */
export function recordsPage(view: View): string {
  return layout(view, {
    path: '/methods/records',
    title: say(view, words.title),
    about: say(view, words.lead),
    above: [],
    body: html`
<p class="lead">${say(view, words.lead)}</p>
<ul>${recordKinds.map(({ kind, label }) => html`<li><a href="#${kind}">${say(view, label.many)}</a></li>`)}</ul>
${recordKinds.map(
  ({ kind, label, about, fields }) => html`<section id="${kind}"><h2>${say(view, label.many)}</h2>
<p>${say(view, about)}</p>
${quietTable(
  say(view, label.many),
  [words.field, words.filled, words.name].map((text) => say(view, text)),
  Object.entries(fields).map(([name, field]) => [
    html`${say(view, field.label)}${marks(view, field)}`,
    holds(view, field),
    html`<code>${name}</code>`,
  ]),
)}</section>
`,
)}`,
  });
}

function marks(view: View, { required, sensitive }: Field): Html {
  const said = [required && say(view, words.required), sensitive && say(view, words.sensitive)].filter(Boolean);
  return html`${said.length > 0 && html`<br><span class="small note">${said.join(', ')}</span>`}`;
}

/** What can stand in a field, in words. */
function holds(view: View, field: Field): Html {
  switch (field.type) {
    case 'code':
    case 'codes': {
      const { list } = field;
      const own = 'own' in field && field.own ? { nl: ' of een eigen soort', en: ' or a kind of your own' } : undefined;
      return html`<a href="/v1/code-lists/${list.id}">${say(view, list.label)}</a>${own && say(view, own)}`;
    }
    case 'reference':
    case 'references': {
      const to = findRecordKind(field.to);
      const one = field.type === 'reference' ? to?.label.one : to?.label.many;
      return html`<a href="${linkTo(view, `/methods/records#${field.to}`)}">${one ? say(view, one) : field.to}</a>`;
    }
    case 'objects':
      return html`${Object.values(field.fields).map(
        (member, place) => html`${place > 0 && html`<br>`}${say(view, member.label)}: ${holds(view, member)}`,
      )}`;
    case 'document':
      return html`${say(view, field.holds)}`;
    default:
      return html`${say(view, simple[field.type])}`;
  }
}

const simple: Readonly<
  Record<Exclude<Field['type'], 'code' | 'codes' | 'reference' | 'references' | 'objects' | 'document'>, Text>
> = {
  text: { nl: 'tekst', en: 'text' },
  organisation: { nl: 'een organisatie', en: 'an organisation' },
  identifier: { nl: 'een id dat elders gegeven is', en: 'an id given elsewhere' },
  outside: { nl: 'een verplichting', en: 'an obligation' },
  municipality: { nl: 'gemeentecode van het CBS', en: 'municipality code of Statistics Netherlands' },
  day: { nl: 'datum', en: 'date' },
  month: { nl: 'maand', en: 'month' },
  whole: { nl: 'geheel getal', en: 'whole number' },
  decimal: { nl: 'getal', en: 'number' },
  flag: { nl: 'ja of nee', en: 'yes or no' },
  'record-kind': { nl: 'soort gegevens', en: 'record kind' },
};
