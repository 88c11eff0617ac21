import { periodIn } from '../../../../pages/days.ts';
import { shell } from '../../../../pages/shell.ts';
import { either } from '../../../../pages/view.ts';
import { html } from '../../../../text/html.ts';
import { type Answered, isRefused, notYet } from './answer.ts';
import { aboveDesk, backToDesk, type Desk, deskPath } from './desk.ts';
import { refusalPart } from './told-errors.ts';
import { uploadForm } from './upload-form.ts';

/** The form to send a file with, on a page of its own: also what answers a file that could not be taken. */
export function uploadPage(desk: Desk, answered: Answered = notYet): string {
  const { view, centre, period } = desk;
  return shell(view, {
    title: either(view, 'Gegevens sturen', 'Send records'),
    above: aboveDesk(desk),
    path: deskPath(desk, 'uploads'),
    ...(isRefused(answered) ? { mended: 'asked' } : {}),
    body: html`<p class="lead">${either(
      view,
      `Voor ${centre.name}; u werkt aan het ${periodIn(view, period)}. Een bestand mag ook andere kwartalen bevatten.`,
      `For ${centre.name}; you work on the ${periodIn(view, period)}. A file may hold other quarters too.`,
    )}</p>
${refusalPart(desk, answered)}
${uploadForm(desk, answered)}
${backToDesk(desk)}`,
  });
}
