import { checkField, selectField } from '../../../../pages/fields/choices.ts';
import { fileField } from '../../../../pages/fields/file-field.ts';
import { button, form } from '../../../../pages/fields/form.ts';
import { folded } from '../../../../pages/notes.ts';
import { either, say } from '../../../../pages/view.ts';
import { fitsTable } from '../../../../records/define-record-kind.ts';
import { recordKinds } from '../../../../records/registry.ts';
import { type Html, html } from '../../../../text/html.ts';
import { type Answered, errorAt, notYet } from './answer.ts';
import { type Desk, deskLink, hiddenToken, may } from './desk.ts';

/** What the token of the form is for. */
export const uploadPurpose = 'upload';

/** The kinds a table can be of. */
export const tableKinds = recordKinds.filter(fitsTable);
/** Chosen in place of a kind: a table of repairs in the columns of the Open Repair Data Standard. */
export const ordsChoice = 'ords';

/** Ids of the fields on a page that may have more forms, by the names that faults give them. */
export const uploadIds = {
  kind: 'upload-kind',
  numbers: 'upload-numbers',
  days: 'upload-days',
  dryRun: 'upload-dry-run',
  file: 'upload-file',
  // What is wrong with the table, or with all of it, is wrong with the file.
  columns: 'upload-file',
  '': 'upload-file',
} as const;

/** The form to send a file of records with; for a key that may not, who can. */
export function uploadForm(desk: Desk, answered: Answered = notYet): Html {
  const { view } = desk;
  if (!may(desk, 'records:write')) {
    return html`<p>${either(
      view,
      'Met deze sleutel kunt u lezen, geen gegevens sturen. Dat kan met een sleutel voor de coördinator of voor het systeem van het centrum.',
      'With this key you can read, not send records. A key for the coordinator or for the system of the centre can.',
    )}</p>`;
  }
  const { values } = answered;
  return form({
    action: deskLink(desk, 'uploads'),
    hidden: hiddenToken(desk, uploadPurpose),
    files: true,
    body: html`${selectField(view, {
      name: 'kind',
      id: uploadIds.kind,
      label: either(view, 'Soort gegevens', 'Kind of records'),
      hint: either(
        view,
        'Een sjabloon van Meetlat noemt de soort zelf; dan hoeft u niets te kiezen.',
        'A template of Meetlat names the kind itself; then there is nothing to choose.',
      ),
      optional: true,
      choose: either(view, 'Herkennen aan de kolommen', 'Recognise by the columns'),
      choices: [
        ...tableKinds.map(({ kind, label }) => ({ value: kind, label: say(view, label.many) })),
        {
          value: ordsChoice,
          label: either(view, 'Reparaties (Open Repair Data Standard)', 'Repairs (Open Repair Data Standard)'),
        },
      ],
      value: values.kind,
      error: errorAt(answered, uploadIds.kind),
    })}
${folded(
  either(view, 'Hoe getallen en datums geschreven zijn', 'How numbers and dates are written'),
  html`<p class="hint">${either(
    view,
    'Dit blijkt bijna altijd uit het bestand zelf. Kies alleen als Meetlat erom vraagt.',
    'The file itself nearly always tells. Choose only when Meetlat asks for it.',
  )}</p>
${selectField(view, {
  name: 'numbers',
  id: uploadIds.numbers,
  label: either(view, 'Getallen', 'Numbers'),
  optional: true,
  choose: either(view, 'Blijkt uit het bestand', 'The file tells'),
  choices: [
    { value: 'comma', label: '1.234,5' },
    { value: 'point', label: '1,234.5' },
  ],
  value: values.numbers,
  error: errorAt(answered, uploadIds.numbers),
})}
${selectField(view, {
  name: 'days',
  id: uploadIds.days,
  label: either(view, 'Datums', 'Dates'),
  optional: true,
  choose: either(view, 'Blijkt uit het bestand', 'The file tells'),
  choices: [
    { value: 'day-first', label: either(view, 'Dag voorop: 31-12-2026', 'Day first: 31-12-2026') },
    { value: 'month-first', label: either(view, 'Maand voorop: 12/31/2026', 'Month first: 12/31/2026') },
  ],
  value: values.days,
  error: errorAt(answered, uploadIds.days),
})}`,
)}
${checkField({
  name: 'dryRun',
  id: uploadIds.dryRun,
  label: either(view, 'Alleen controleren, niets wijzigen', 'Only check, change nothing'),
  hint: either(view, 'U ziet wat er zou gebeuren en wat er mis is.', 'You see what would happen and what is wrong.'),
  checked: values.dryRun === 'true',
})}
${fileField(view, {
  name: 'file',
  id: uploadIds.file,
  label: either(view, 'Bestand', 'File'),
  hint: either(
    view,
    'CSV, zoals Excel en LibreOffice het opslaan, of regels JSON (NDJSON). Hetzelfde bestand nog eens sturen kan geen kwaad.',
    'CSV, as Excel and LibreOffice save it, or lines of JSON (NDJSON). Sending the same file again does no harm.',
  ),
  accept: '.csv,.txt,.ndjson,.jsonl,text/csv,text/plain,application/x-ndjson',
  error: errorAt(answered, uploadIds.file),
})}
${button(either(view, 'Bestand versturen', 'Send the file'))}
${templates(desk)}`,
  });
}

/** An empty table for each kind. */
function templates({ view }: Desk): Html {
  const files = tableKinds.map(({ kind, label }) => {
    const path = `/v1/import-templates/${kind}`;
    return html`<li>${say(view, label.many)}: <a href="${path}?format=xlsx">Excel</a> · <a href="${path}?format=csv&amp;csvDialect=${either(view, 'nl', 'rfc')}">CSV</a></li>`;
  });
  return folded(
    either(view, 'Lege sjablonen om in te vullen', 'Empty templates to fill in'),
    html`<p class="hint">${either(view, 'Bewaar een ingevuld sjabloon als CSV voordat u het stuurt.', 'Save a template you filled in as CSV before you send it.')}</p>
<ul>${files}</ul>`,
  );
}
