import { folded } from '../../../../pages/notes.ts';
import { notice, status } from '../../../../pages/notice.ts';
import { shell } from '../../../../pages/shell.ts';
import { terms } from '../../../../pages/terms.ts';
import { either, say } from '../../../../pages/view.ts';
import { fitsTable, type RecordKind } from '../../../../records/define-record-kind.ts';
import type { RecordData } from '../../../../records/field.ts';
import type { QualityFinding } from '../../../../reporting/quality-findings.ts';
import { type Html, html } from '../../../../text/html.ts';
import { templateLink } from './coverage-part.ts';
import { type DeskView, dayOfInstant, deskPath, link } from './desk-view.ts';
import { aboutFinding, findingState } from './finding.ts';
import { type RecordPlace, recordTerms } from './record-value.ts';
import { quarterSteps } from './trail.ts';

/** Records of one kind that refer to another; `isMore`: there are more than are named. */
export type Referring = { readonly kind: RecordKind; readonly ids: readonly string[]; readonly isMore: boolean };

/** A record with all that is known about it, for who may read it. */
export type ShownRecord = RecordPlace & {
  readonly kind: RecordKind;
  readonly id: string;
  readonly data: RecordData;
  /** Names of fields that hold something and that this reader may not see. */
  readonly withheld: readonly string[];
  readonly source: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly findings: readonly QualityFinding[];
  readonly referring: readonly Referring[];
  /** It was written by another system, and the key of the reader may not write over that. */
  readonly isOthers: boolean;
  /** The quarter of the desk is closed. */
  readonly isClosed: boolean;
};

/** One record as a page: what it says, what is wrong with it, how to mend it, what it hangs together with. */
export function recordPage(view: DeskView, record: ShownRecord): string {
  const { kind, id, data, centreId, period, withheld, findings, referring } = record;
  const one = say(view, kind.label.one);
  return shell(view, {
    title: `${one} ${id}`,
    above: quarterSteps(view, centreId, period),
    path: deskPath(centreId, period, 'records', kind.kind, id),
    kind: 'desk',
    body: html`<p class="note">${say(view, kind.about)}</p>
<section aria-labelledby="wrong-title">
<h2 id="wrong-title">${either(view, 'Wat er aan de hand is', 'What is the matter')}</h2>
${
  findings.length === 0
    ? html`<p>${status('good', either(view, 'Aan dit record is voor dit kwartaal niets gevonden.', 'Nothing was found about this record for this quarter.'))}</p>`
    : findings.map(
        (finding) => html`<div class="item"><h3>${say(view, finding.label)}</h3>
<p>${findingState(view, finding)}</p>
${aboutFinding(view, finding)}</div>
`,
      )
}
</section>
<section aria-labelledby="says-title">
<h2 id="says-title">${either(view, 'Wat er staat', 'What it says')}</h2>
${recordTerms(view, record, kind.fields, data)}
${withheld.length > 0 && notice('know', either(view, 'Niet alles is te zien', 'Not everything is shown'), html`<p>${withheldText(view, record)}</p>`)}
${terms([
  [either(view, 'Geschreven door', 'Written by'), record.source],
  [either(view, 'Ingevoerd', 'Entered'), dayOfInstant(view, record.createdAt)],
  [either(view, 'Laatst gewijzigd', 'Last changed'), dayOfInstant(view, record.updatedAt)],
])}
</section>
<section aria-labelledby="mend-title">
<h2 id="mend-title">${either(view, 'Zo herstelt u het', 'How to mend it')}</h2>
${mending(view, record)}
</section>
${
  referring.length > 0 &&
  html`<section aria-labelledby="referring-title">
<h2 id="referring-title">${either(view, 'Wat hiernaar verwijst', 'What refers to it')}</h2>
${referring.map((one) => referringOf(view, record, one))}
</section>`
}`,
  });
}

function withheldText(view: DeskView, { kind, withheld }: ShownRecord): string {
  const names = withheld.map((name) => kind.fields[name]).flatMap((field) => (field ? [say(view, field.label)] : []));
  return either(
    view,
    `${names.join(', ')}: dit zijn gevoelige gegevens, en uw sleutel mag ze niet lezen (records:read-sensitive).`,
    `${names.join(', ')}: these are sensitive, and your key may not read them (records:read-sensitive).`,
  );
}

function mending(view: DeskView, record: ShownRecord): Html {
  const { kind, id, centreId, period, withheld, isOthers, isClosed, source } = record;
  const desk = deskPath(centreId, period);
  return html`<p>${either(
    view,
    'Verbeter het in uw eigen systeem en lever het opnieuw aan, met hetzelfde id: dan vervangt het wat er staat.',
    'Correct it in your own system and send it again with the same id: it then takes the place of what is here.',
  )}</p>
${
  isClosed &&
  notice(
    'careful',
    either(view, 'Dit kwartaal is gesloten', 'This quarter is closed'),
    html`<p>${either(view, 'Wat het zou veranderen, wordt geweigerd tot u het', 'What would change it is refused until you')} ${link(view, `${desk}#reopen`, either(view, 'heropent', 'reopen it'))}.</p>`,
  )
}
${
  isOthers &&
  notice(
    'know',
    either(view, 'Uw sleutel vervangt dit record niet', 'Your key does not replace this record'),
    html`<p>${either(view, `Het is geschreven door “${source}”: lever het langs die weg aan, of met een sleutel die mag overnemen.`, `It was written by “${source}”: send it that way, or with a key that may take over.`)}</p>`,
  )
}
${
  !fitsTable(kind)
    ? html`<p><a href="/v1/centres/${centreId}/${kind.kind}/${encodeURIComponent(id)}">${either(view, 'Dit record als JSON', 'This record as JSON')}</a></p>`
    : withheld.length > 0
      ? html`<p>${either(view, 'Een regel zonder de gevoelige velden zou die leegmaken. Daarom is dit record met uw sleutel niet als CSV op te halen.', 'A line without the sensitive fields would empty them. That is why your key does not get this record as CSV.')}</p>`
      : html`<ul>
<li>${link(view, `${deskPath(centreId, period, 'records', kind.kind, id)}/line`, either(view, 'Dit record als CSV, om te verbeteren', 'This record as CSV, to correct'))}</li>
<li>${either(view, 'Een leeg', 'An empty')} ${templateLink(view, kind.kind)}</li>
<li>${link(view, `${desk}#upload`, either(view, 'Aanleveren', 'Send it'))}</li>
</ul>`
}`;
}

function referringOf(view: DeskView, { centreId, period }: ShownRecord, { kind, ids, isMore }: Referring): Html {
  const many = say(view, kind.label.many);
  return folded(
    `${many} (${isMore ? either(view, 'meer dan ', 'more than ') : ''}${ids.length})`,
    html`<p>${ids.map((id, at) => html`${at > 0 && ', '}${link(view, deskPath(centreId, period, 'records', kind.kind, id), id)}`)}</p>
${isMore && html`<p class="small">${either(view, `Hier staan de eerste ${ids.length}; de API geeft ze alle.`, `These are the first ${ids.length}; the API gives all of them.`)}</p>`}`,
  );
}
