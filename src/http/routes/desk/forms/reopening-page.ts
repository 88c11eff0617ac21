import { periodIn } from '../../../../pages/days.ts';
import { notice } from '../../../../pages/notice.ts';
import { shell } from '../../../../pages/shell.ts';
import { either } from '../../../../pages/view.ts';
import { html } from '../../../../text/html.ts';
import { type Answered, isRefused, notYet } from './answer.ts';
import { aboveDesk, backToDesk, type Desk, deskPath } from './desk.ts';
import { reopeningForm } from './reopening-form.ts';
import { refusalPart } from './told-errors.ts';

/** The form to reopen a quarter with, on a page of its own. */
export function reopeningPage(desk: Desk, isClosed: boolean, answered: Answered = notYet): string {
  const { view, centre, period } = desk;
  return shell(view, {
    title: either(view, 'Kwartaal heropenen', 'Reopen the quarter'),
    above: aboveDesk(desk),
    path: deskPath(desk, 'reopenings'),
    ...(isRefused(answered) ? { mended: 'asked' } : {}),
    body: html`<p class="lead">${either(
      view,
      `Het ${periodIn(view, period)} van ${centre.name}.`,
      `The ${periodIn(view, period)} of ${centre.name}.`,
    )}</p>
${refusalPart(desk, answered)}
${
  isClosed
    ? reopeningForm(desk, answered)
    : notice(
        'know',
        either(view, 'Dit kwartaal staat open', 'This quarter is open'),
        html`<p>${either(view, 'Gegevens kunnen gewoon worden gewijzigd; er is niets te heropenen.', 'Its records can be changed as they are; there is nothing to reopen.')}</p>`,
      )
}
${backToDesk(desk)}`,
  });
}
