import { folded } from '../../../../pages/notes.ts';
import { status } from '../../../../pages/notice.ts';
import { numberIn } from '../../../../pages/numbers.ts';
import { either, say } from '../../../../pages/view.ts';
import { findRecordKind } from '../../../../records/registry.ts';
import { affectedFigures } from '../../../../reporting/desk/affected-figures.ts';
import { findingEffects } from '../../../../reporting/desk/finding-effects.ts';
import type { QualityFinding } from '../../../../reporting/quality-findings.ts';
import { blockingFindings } from '../../../../reporting/releases/blocking.ts';
import { type Html, type HtmlPart, html } from '../../../../text/html.ts';
import { type DeskView, link } from './desk-view.ts';
import { severityWords } from './desk-words.ts';

/** How serious a finding is, and of how many records. */
export function findingState(view: DeskView, { severity, kind, count }: QualityFinding): Html {
  const { words, weight } = severityWords[severity];
  return html`${status(weight, say(view, words))} · ${count > 0 ? countText(view, kind, count) : kindName(view, kind, 0)}`;
}

/** What a finding does to the figures, whether it stops a release, how to mend it, and which records it is about. */
export function aboutFinding(
  view: DeskView,
  { rule, kind, severity, mend }: QualityFinding,
  records: HtmlPart = null,
): Html {
  const effect = findingEffects[rule];
  const isStopping = blockingFindings([{ severity, rule }]).length > 0;
  const figures = affectedFigures(kind);
  return html`<p>${effect && say(view, effect)}${isStopping && html` <strong>${either(view, 'Zo kan het kwartaal niet worden gepubliceerd.', 'Like this the quarter cannot be published.')}</strong>`}</p>
<p><strong>${either(view, 'Herstellen:', 'To mend:')}</strong> ${say(view, mend)}</p>
${records}
${
  figures.length > 0 &&
  folded(
    `${either(view, 'Cijfers die op deze gegevens rusten', 'Figures that rest on these records')} (${numberIn(view, figures.length, 0)})`,
    html`<ul class="columns">${figures.map(({ id, label }) => html`<li>${link(view, `/methods/${id}`, say(view, label))}</li>`)}</ul>`,
  )
}`;
}

/** How many records of a kind: `3 trajecten`. */
export function countText(view: DeskView, kind: string, count: number): string {
  return `${numberIn(view, count, 0)}\u00a0${kindName(view, kind, count)}`;
}

/** A kind in running text, one or many of it. */
export function kindName(view: DeskView, kind: string, count: number): string {
  const label = findRecordKind(kind)?.label;
  return label ? say(view, count === 1 ? label.one : label.many).toLowerCase() : kind;
}
