import { notice } from '../../../../pages/notice.ts';
import { numberIn } from '../../../../pages/numbers.ts';
import { shell } from '../../../../pages/shell.ts';
import { quietTable } from '../../../../pages/table.ts';
import { terms } from '../../../../pages/terms.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import type { ImportReceipt, Rejection } from '../../../../store/store.ts';
import { type Html, html } from '../../../../text/html.ts';
import { columnInWords, faultInWords, kindInWords } from '../../imports/in-words.ts';
import { noteOf } from '../../imports/note-of.ts';
import { aboveDesk, backToDesk, type Desk, deskLink, deskPath } from './desk.ts';
import { ownHint } from './words.ts';

type Receipt = {
  readonly receipt: ImportReceipt;
  /** The first of what was refused. */
  readonly rejections: readonly Rejection[];
  /** There are more of them. */
  readonly more: boolean;
};

/** What became of a file that was sent: in words, then what was refused, why, and what to do. */
export function receiptPage(desk: Desk, told: Receipt): string {
  const { view } = desk;
  const { receipt } = told;
  return shell(view, {
    title: receipt.dryRun
      ? either(view, 'Gecontroleerd bestand', 'File that was checked')
      : either(view, 'Verstuurd bestand', 'File that was sent'),
    above: aboveDesk(desk),
    path: deskPath(desk, `uploads/${receipt.id}`),
    body: html`${outcome(desk, receipt)}
${counts(view, receipt)}
${receipt.rejected > 0 && rejected(desk, told)}
<p><a href="${deskLink(desk, 'uploads')}">${either(view, 'Nog een bestand sturen', 'Send another file')}</a></p>
${backToDesk(desk)}`,
  });
}

/** In one sentence how it went. */
function outcome(desk: Desk, receipt: ImportReceipt): Html {
  const { view } = desk;
  const { state, dryRun, lines, rejected: refused } = receipt;
  const note = noteOf(receipt);
  const count = (amount: number) => numberIn(view, amount, 0);
  if (state === 'running') {
    return notice(
      'know',
      either(view, 'Dit bestand wordt nog verwerkt', 'This file is still being worked on'),
      html`<p>${either(view, `Tot nu toe gelezen: ${count(lines)} regels.`, `Read so far: ${count(lines)} lines.`)} <a href="${deskLink(desk, `uploads/${receipt.id}`)}">${either(view, 'Kijk opnieuw', 'Look again')}</a></p>`,
    );
  }
  if (state === 'interrupted') {
    return notice(
      'wrong',
      either(view, 'Het verwerken brak af', 'The work broke off'),
      html`<p>${note && say(view, note)}</p>`,
    );
  }
  if (lines === 0) {
    return notice(
      'careful',
      either(view, 'Er stond geen enkel record in', 'There was no record in it'),
      html`<p>${either(view, 'Alleen kolomnamen, toelichting of lege regels. Er is niets gewijzigd.', 'Only column names, explanation or blank lines. Nothing was changed.')}</p>`,
    );
  }
  if (refused > 0) {
    return notice(
      'careful',
      either(
        view,
        `${count(refused)} van ${count(lines)} regels ${refused === 1 ? 'is' : 'zijn'} afgekeurd`,
        `${count(refused)} of ${count(lines)} lines ${refused === 1 ? 'was' : 'were'} refused`,
      ),
      html`<p>${
        dryRun
          ? either(view, 'Er is niets gewijzigd: dit was een controle.', 'Nothing was changed: this was a check.')
          : refused === lines
            ? either(
                view,
                'Er is niets gewijzigd. Verbeter de afgekeurde regels en stuur ze nog eens.',
                'Nothing was changed. Correct the refused lines and send them again.',
              )
            : either(
                view,
                'De andere zijn verwerkt. Verbeter de afgekeurde regels en stuur ze nog eens.',
                'The others were taken. Correct the refused lines and send them again.',
              )
      }</p>`,
    );
  }
  return notice(
    'good',
    dryRun
      ? either(view, 'Dit bestand is in orde', 'This file is in order')
      : either(view, 'Het hele bestand is verwerkt', 'The whole file was taken'),
    html`<p>${
      note
        ? say(view, note)
        : dryRun
          ? either(
              view,
              'Er is nog niets gewijzigd: dit was een controle. Stuur het nog eens zonder ‘Alleen controleren’.',
              'Nothing was changed yet: this was a check. Send it again without ‘Only check’.',
            )
          : either(view, 'Geen enkele regel is afgekeurd.', 'Not one line was refused.')
    }</p>`,
  );
}

function counts(
  view: View,
  { byKind, lines, waiting, dryRun, created, changed, unchanged, deleted }: ImportReceipt,
): Html {
  const count = (amount: number) => (amount > 0 ? numberIn(view, amount, 0) : null);
  const kinds = Object.keys(byKind).map((kind) => kindInWords(kind, view.language));
  return html`<h2>${dryRun ? either(view, 'Wat er zou gebeuren', 'What would happen') : either(view, 'Wat er gebeurd is', 'What was done')}</h2>
${terms([
  [either(view, 'Soort gegevens', 'Kind of records'), kinds.length > 0 ? kinds.join(', ') : null],
  [either(view, 'Regels gelezen', 'Lines read'), numberIn(view, lines, 0)],
  [either(view, 'Nieuw', 'New'), count(created)],
  [either(view, 'Gewijzigd', 'Changed'), count(changed)],
  [either(view, 'Stond er al zo', 'Was like that already'), count(unchanged)],
  [either(view, 'Verwijderd', 'Deleted'), count(deleted)],
  [either(view, 'Wacht op andere regels', 'Waits for other lines'), count(waiting)],
])}`;
}

function rejected(desk: Desk, { receipt, rejections, more }: Receipt): Html {
  const { view, centre } = desk;
  const { language } = view;
  const heads = [
    either(view, 'Regel', 'Line'),
    either(view, 'Kolom', 'Column'),
    either(view, 'Wat er mis is', 'What is wrong'),
    either(view, 'Wat te doen', 'What to do'),
  ];
  // Lines of JSON have no columns, and go back as lines.
  const isTable = receipt.format !== null;
  const file = `/v1/centres/${centre.id}/imports/${receipt.id}/rejections?format=${isTable ? 'csv' : 'ndjson'}`;
  const shown = numberIn(view, new Set(rejections.map(({ line }) => line)).size, 0);
  const rows = rejections.map((row) => {
    const { message, hint } = faultInWords(row, language);
    return [numberIn(view, row.line, 0), columnInWords(row, language), message, ownHint(view, row.code) ?? hint];
  });
  return html`<h2>${either(view, 'Afgekeurde regels', 'Refused lines')}</h2>
${isTable && html`<p>${either(view, 'Regels tellen zoals in Excel: regel 1 heeft de kolomnamen.', 'Lines count as in Excel: line 1 has the column names.')}</p>`}
${more && html`<p>${either(view, `Hier staan de eerste ${shown} afgekeurde regels; het bestand hieronder heeft ze allemaal.`, `These are the first ${shown} refused lines; the file below has them all.`)}</p>`}
${quietTable(either(view, 'Afgekeurde regels', 'Refused lines'), heads, rows)}
<p><a href="${file}">${either(view, 'Afgekeurde regels ophalen, om te verbeteren en opnieuw te sturen', 'Get the refused lines, to correct and send again')}</a></p>`;
}
