import { dayIn } from '../../../../pages/days.ts';
import { numberIn } from '../../../../pages/numbers.ts';
import { table } from '../../../../pages/table.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import type { PageDocument } from '../page-document.ts';

/** Every definition and every published value behind the figures, with its source and date. */
export function methodBody(view: View, { definitions = [], parametersUsed }: PageDocument): Html {
  return html`<p>${either(
    view,
    'Elk cijfer hierboven vouwt open tot zijn uitleg. Hieronder staan alle definities bij elkaar, en alle gepubliceerde waarden die zijn gebruikt.',
    'Every figure above unfolds to its explanation. Below are all definitions together, and all published values that were used.',
  )}</p>
<details class="rows printed"><summary>${either(view, 'Alle definities', 'All definitions')} (${numberIn(view, definitions.length, 0)})</summary>
${table(
  either(view, 'Definities', 'Definitions'),
  [
    { head: either(view, 'Cijfer', 'Figure') },
    { head: either(view, 'Wat het zegt', 'What it says') },
    { head: either(view, 'Formule', 'Formula') },
  ],
  definitions.map(({ indicator, label, definition, formulaVersion }) => [
    html`<a href="/methods/${indicator}?lang=${view.language}">${say(view, label)}</a>`,
    say(view, definition),
    formulaVersion,
  ]),
)}</details>
${
  parametersUsed.length > 0 &&
  html`<details class="rows printed"><summary>${either(view, 'Alle gebruikte waarden en hun bron', 'All values used, with their source')} (${numberIn(view, parametersUsed.length, 0)})</summary>
${table(
  either(view, 'Gepubliceerde waarden en eigen kengetallen', 'Published values and own reference values'),
  [
    { head: either(view, 'Waarde', 'Value') },
    { head: either(view, 'Getal', 'Number'), number: true },
    { head: either(view, 'Geldt vanaf', 'Valid from') },
    { head: either(view, 'Bron', 'Source') },
  ],
  parametersUsed.map(({ label, value, unit, from, source, own }) => [
    say(view, label),
    html`${numberIn(view, Number(value), 4)} <span class="unit">${unit}</span>`,
    dayIn(view, from),
    html`${source.url ? html`<a href="${source.url}">${source.title}</a>` : source.title}${source.publisher && `, ${source.publisher}`}${source.year && `, ${source.year}`}${own && html` <em>${either(view, '(eigen waarde van het centrum)', '(own value of the centre)')}</em>`}`,
  ]),
)}</details>`
}`;
}
