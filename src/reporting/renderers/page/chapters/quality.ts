import { dayIn } from '../../../../pages/days.ts';
import { numberIn } from '../../../../pages/numbers.ts';
import { table } from '../../../../pages/table.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import { coverageStates } from '../../../coverage-words.ts';
import type { PageDocument } from '../page-document.ts';

/** What is complete and what has to be looked into, never with the records themselves. */
export function qualityBody(view: View, { dataQuality }: PageDocument): Html {
  if (!dataQuality) return html``;
  const { coverage, findings } = dataQuality;
  return html`${
    findings.length === 0
      ? html`<p>${either(view, 'Er is niets gevonden om na te kijken.', 'Nothing was found to look into.')}</p>`
      : table(
          either(view, 'Na te kijken', 'To look into'),
          [
            { head: either(view, 'Wat', 'What') },
            { head: either(view, 'Hoe vaak', 'How often'), number: true },
            { head: either(view, 'Hoe te verbeteren', 'How to mend') },
          ],
          findings.map(({ label, count, mend }) => [say(view, label), numberIn(view, count, 0), say(view, mend)]),
        )
  }
${table(
  either(view, 'Wat het centrum bijhoudt', 'What the centre keeps'),
  [
    { head: either(view, 'Gegevens', 'Records') },
    { head: either(view, 'Stand', 'State') },
    { head: either(view, 'Aantal', 'Number'), number: true },
  ],
  coverage.map(({ label, state, completeThrough, records }) => [
    say(view, label),
    `${say(view, coverageStates[state])}${state === 'complete' && completeThrough ? ` ${either(view, 'tot en met', 'through')} ${dayIn(view, completeThrough)}` : ''}`,
    records === undefined ? '' : numberIn(view, records, 0),
  ]),
)}`;
}
