import { numberIn } from '../../../../pages/numbers.ts';
import { shell } from '../../../../pages/shell.ts';
import { quietTable } from '../../../../pages/table.ts';
import { either, linkTo, say } from '../../../../pages/view.ts';
import type { RecordKind } from '../../../../records/define-record-kind.ts';
import type { RecordData } from '../../../../records/field.ts';
import type { QualityFinding } from '../../../../reporting/quality-findings.ts';
import { html } from '../../../../text/html.ts';
import { type DeskView, deskPath, link } from './desk-view.ts';
import { aboutFinding, findingState } from './finding.ts';
import { type RecordPlace, recordValue } from './record-value.ts';
import { quarterSteps } from './trail.ts';

/** Records on one page of a finding. */
export const recordsAPage = 100;
/** A hundred thousand records are more than anybody mends one by one; what comes after them is shown once they are. */
export const mostPages = 1000;
/** Fields shown beside the id: enough to recognise a record by. */
const fieldsShown = 3;

/** One finding and the records of one page of it, with which page this is, from 1. */
export type FindingRecords = {
  readonly finding: QualityFinding;
  readonly kind: RecordKind;
  readonly page: number;
  readonly records: readonly { readonly id: string; readonly data: RecordData }[];
};

/** Every record that breaks a rule in a quarter, a hundred at a time. */
export function findingPage(
  view: DeskView,
  place: RecordPlace,
  { finding, kind, page, records }: FindingRecords,
): string {
  const { centreId, period } = place;
  const path = deskPath(centreId, period, 'findings', finding.rule, kind.kind);
  const first = (page - 1) * recordsAPage + 1;
  const last = first + records.length - 1;
  const shown = Object.entries(kind.fields)
    .filter(([, field]) => !field.sensitive && field.required && field.type !== 'objects' && field.type !== 'document')
    .slice(0, fieldsShown);
  const to = (number: number, words: string) => html`<a href="${linkTo(view, `${path}?page=${number}`)}">${words}</a>`;
  const count = numberIn(view, finding.count, 0);
  return shell(view, {
    title: say(view, finding.label),
    above: quarterSteps(view, centreId, period),
    path,
    kind: 'desk',
    body: html`<p>${findingState(view, finding)}</p>
${aboutFinding(view, finding)}
<h2>${either(view, `Records ${numberIn(view, first, 0)} tot en met ${numberIn(view, last, 0)} van ${count}`, `Records ${numberIn(view, first, 0)} through ${numberIn(view, last, 0)} of ${count}`)}</h2>
${quietTable(
  say(view, kind.label.many),
  ['id', ...shown.map(([, field]) => say(view, field.label))],
  records.map(({ id, data }) => [
    link(view, deskPath(centreId, period, 'records', kind.kind, id), id),
    ...shown.map(([name, field]) => {
      const value = data[name];
      return value === undefined ? '' : recordValue(view, place, field, value);
    }),
  ]),
)}
${page === mostPages && last < finding.count && html`<p>${either(view, 'Herstel deze eerst: de volgende staan er daarna.', 'Mend these first: the next ones then stand here.')}</p>`}
<p class="neighbours">${page > 1 && to(page - 1, either(view, '← Vorige', '← Previous'))}${last < finding.count && page < mostPages && html` ${to(page + 1, either(view, 'Volgende →', 'Next →'))}`}</p>`,
  });
}
