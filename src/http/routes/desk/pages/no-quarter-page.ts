import type { Period } from '../../../../core/values/period.ts';
import { dayIn, periodIn } from '../../../../pages/days.ts';
import { shell } from '../../../../pages/shell.ts';
import { either } from '../../../../pages/view.ts';
import { recentQuarters } from '../../../../reporting/desk/quarters.ts';
import { html } from '../../../../text/html.ts';
import { type DeskView, deskPath, link } from './desk-view.ts';
import { deskStep } from './trail.ts';

/** For an address with a period that has no desk: no quarter at all, or one that has not begun. */
export function noQuarterPage(view: DeskView, centreId: string, asked: Period | null): string {
  const title = asked
    ? either(view, 'Dit kwartaal is nog niet begonnen', 'This quarter has not begun yet')
    : either(view, 'Dit is geen kwartaal', 'This is no quarter');
  const why = asked
    ? either(
        view,
        `Het ${periodIn(view, asked.id)} begint op ${dayIn(view, asked.from)}.`,
        `The ${periodIn(view, asked.id)} begins on ${dayIn(view, asked.from)}.`,
      )
    : either(
        view,
        'Een kwartaal staat in het adres als jaar, streepje, Q en nummer, zoals 2026-Q3.',
        'A quarter stands in the address as year, hyphen, Q and number, such as 2026-Q3.',
      );
  return shell(view, {
    title,
    above: [deskStep(view)],
    path: null,
    kind: 'desk',
    body: html`<p>${why}</p>
<ul>${recentQuarters(view.today).map(({ id }) => html`<li>${link(view, deskPath(centreId, id), periodIn(view, id))}</li>`)}</ul>`,
  });
}
