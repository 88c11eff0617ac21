import { addDays } from '../../../core/values/day.ts';
import { dayIn } from '../../../pages/days.ts';
import { notice } from '../../../pages/notice.ts';
import { either } from '../../../pages/view.ts';
import type { DeskQuarter } from '../../../reporting/desk/desk-quarter.ts';
import { type Html, html } from '../../../text/html.ts';
import type { Desk } from './forms/desk.ts';
import { publishForm } from './forms/release-form.ts';
import { reopeningForm } from './forms/reopening-form.ts';
import { uploadForm } from './forms/upload-form.ts';
import type { DeskForms } from './pages/quarter-page.ts';

/** The forms of a quarter as it stands: what cannot be done now says so in place of its form. */
export function quarterForms(desk: Desk, quarter: DeskQuarter): DeskForms {
  const { releases } = quarter;
  return {
    upload: uploadForm(desk),
    ...(releases ? { publish: waiting(desk, quarter) ?? publishForm(desk, releases) } : {}),
    ...(releases?.closed ? { reopen: reopeningForm(desk) } : {}),
  };
}

/** Why the quarter cannot be published now; null when it can. */
function waiting({ view }: Desk, { standing, period, quality }: DeskQuarter): Html | null {
  if (!standing.isOver) {
    const from = dayIn(view, addDays(period.until, 1));
    return html`<p>${either(view, `Publiceren kan vanaf ${from}: dit kwartaal loopt nog.`, `Publishing can be done from ${from}: this quarter still runs.`)}</p>`;
  }
  if (!quality.coverage.some(({ state }) => state === 'complete'))
    return notice(
      'careful',
      either(view, 'Publiceren kan nog niet', 'Publishing is not possible yet'),
      html`<p><a href="#coverage">${either(view, 'Verklaar eerst van minstens één soort gegevens dat ze volledig zijn.', 'First state of at least one kind of records that it is complete.')}</a></p>`,
    );
  if (standing.blocking.length > 0)
    return notice(
      'careful',
      either(view, 'Publiceren kan nog niet', 'Publishing is not possible yet'),
      html`<p><a href="#mend">${either(view, 'Herstel eerst wat ernstig is.', 'Mend what is serious first.')}</a></p>`,
    );
  return null;
}
