import { periodIn } from '../../../../pages/days.ts';
import { shell } from '../../../../pages/shell.ts';
import { either } from '../../../../pages/view.ts';
import type { ReleaseList } from '../../../../reporting/releases/read-releases.ts';
import { html } from '../../../../text/html.ts';
import { type Answered, isRefused, notYet } from './answer.ts';
import { aboveDesk, backToDesk, type Desk, deskPath } from './desk.ts';
import { publishForm } from './release-form.ts';
import { refusalPart } from './told-errors.ts';

/** The form to publish with, on a page of its own: also what answers a form that could not be taken. */
export function releasePage(desk: Desk, releases: ReleaseList, answered: Answered = notYet): string {
  const { view, centre, period } = desk;
  return shell(view, {
    title: either(view, 'Kwartaal publiceren', 'Publish the quarter'),
    above: aboveDesk(desk),
    path: deskPath(desk, 'releases'),
    ...(isRefused(answered) ? { mended: 'asked' } : {}),
    body: html`<p class="lead">${either(
      view,
      `Het ${periodIn(view, period)} van ${centre.name}.`,
      `The ${periodIn(view, period)} of ${centre.name}.`,
    )}</p>
${refusalPart(desk, answered)}
${publishForm(desk, releases, answered)}
${backToDesk(desk)}`,
  });
}
