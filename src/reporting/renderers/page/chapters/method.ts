import { dayIn } from '../../../../pages/days.ts';
import { folded } from '../../../../pages/notes.ts';
import { numberIn } from '../../../../pages/numbers.ts';
import { table } from '../../../../pages/table.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import { unitName } from '../../../../text/unit-words.ts';
import type { PageDocument } from '../page-document.ts';

/** Every definition and every published value behind the figures, with its source and date. */
export function methodBody(view: View, { definitions = [], parametersUsed }: PageDocument): Html {
  return html`<p>${either(
    view,
    'Elk cijfer hierboven vouwt open tot zijn uitleg. Hieronder staan alle definities bij elkaar, en alle gepubliceerde waarden die zijn gebruikt.',
    'Every figure above unfolds to its explanation. Below are all definitions together, and all published values that were used.',
  )}</p>
${
  definitions.length > 0 &&
  folded(
    `${either(view, 'Alle definities', 'All definitions')} (${numberIn(view, definitions.length, 0)})`,
    table(
      either(view, 'Definities', 'Definitions'),
      [
        { head: either(view, 'Cijfer', 'Figure') },
        { head: either(view, 'Wat het zegt', 'What it says') },
        { head: either(view, 'Formule', 'Formula'), number: true },
      ],
      definitions.map(({ indicator, label, definition, formulaVersion }) => [
        html`<a href="/methods/${indicator}?lang=${view.language}">${say(view, label)}</a>`,
        say(view, definition),
        formulaVersion,
      ]),
    ),
  )
}
${
  parametersUsed.length > 0 &&
  folded(
    `${either(view, 'Alle gebruikte waarden en hun bron', 'All values used, with their source')} (${numberIn(view, parametersUsed.length, 0)})`,
    table(
      either(view, 'Gepubliceerde waarden en eigen kengetallen', 'Published values and own reference values'),
      [
        { head: either(view, 'Waarde', 'Value') },
        { head: either(view, 'Getal', 'Number'), number: true },
        { head: either(view, 'Eenheid', 'Unit') },
        { head: either(view, 'Geldt vanaf', 'Valid from'), number: true },
        { head: either(view, 'Bron', 'Source') },
      ],
      parametersUsed.map(({ label, value, unit, from, source, own }) => [
        say(view, label),
        numberIn(view, Number(value), 4),
        say(view, unitName(unit)),
        dayIn(view, from),
        html`${sourceLink(source)}${source.publisher && `, ${source.publisher}`}${source.year && `, ${source.year}`}${own && html` <em>${either(view, '(eigen waarde van het centrum)', '(own value of the centre)')}</em>`}`,
      ]),
    ),
  )
}`;
}

/** Only an address on the web is a link: the source of an own value is what somebody typed. */
function sourceLink({ title, url }: PageDocument['parametersUsed'][number]['source']): Html {
  const name = html`<span class="free">${title}</span>`;
  return url && /^https?:\/\//.test(url) ? html`<a href="${url}">${name}</a>` : name;
}
