import { button, form } from '../../../../pages/fields/form.ts';
import { textArea } from '../../../../pages/fields/text-field.ts';
import { either } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import { type Answered, errorAt, notYet } from './answer.ts';
import { type Desk, deskLink, hiddenToken, may } from './desk.ts';
import { nameFields } from './name-fields.ts';

/** What the token of the form is for. */
export const reopeningPurpose = 'reopen';

export const reopeningIds = { name: 'reopen-name', function: 'reopen-function', reason: 'reopen-reason' } as const;

/** The form to open a closed quarter again with; for a key that may not, who can. */
export function reopeningForm(desk: Desk, answered: Answered = notYet): Html {
  const { view } = desk;
  if (!may(desk, 'reports:publish')) {
    return html`<p>${either(
      view,
      'Dit kwartaal is afgesloten. Heropenen kan met de sleutel van de coördinator van het centrum.',
      'This quarter is closed. The key of the coordinator of the centre can reopen it.',
    )}</p>`;
  }
  return form({
    action: deskLink(desk, 'reopenings'),
    hidden: hiddenToken(desk, reopeningPurpose),
    body: html`<p>${either(
      view,
      'Het kwartaal is afgesloten. Na heropenen kunnen gegevens weer veranderen; een nieuwe definitieve release sluit het opnieuw.',
      'The quarter is closed. Once reopened its records can change again; a new final release closes it anew.',
    )}</p>
${nameFields(view, 'reopen', answered)}
${textArea(view, {
  name: 'reason',
  id: reopeningIds.reason,
  label: either(view, 'Reden', 'Reason'),
  hint: either(
    view,
    'Staat in de release die de definitieve vervangt, en blijft bewaard.',
    'Stands in the release that replaces the final one, and is kept.',
  ),
  maxLength: 500,
  rows: 2,
  value: answered.values.reason ?? '',
  error: errorAt(answered, reopeningIds.reason),
})}
${button(either(view, 'Kwartaal heropenen', 'Reopen the quarter'))}`,
  });
}
