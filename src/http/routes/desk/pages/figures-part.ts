import type { Result } from '../../../../core/result.ts';
import { shortPeriod } from '../../../../pages/days.ts';
import { numberIn, valueIn } from '../../../../pages/numbers.ts';
import { quietTable } from '../../../../pages/table.ts';
import { either, say } from '../../../../pages/view.ts';
import { chapters } from '../../../../reporting/chapters.ts';
import type { DeskQuarter } from '../../../../reporting/desk/desk-quarter.ts';
import { type Html, type HtmlPart, html } from '../../../../text/html.ts';
import { type DeskView, link, reportLink } from './desk-view.ts';
import { isChanged, type MarkedFigure, markedFigures, notableChanges, sinceInWords } from './notable-changes.ts';

/** The figures as they would go out now, beside those of the quarter before and of a year ago. */
export function figuresPart(view: DeskView, desk: DeskQuarter): Html {
  const { centre, period, figures, standing } = desk;
  const marked = markedFigures(desk);
  const draft = `/v1/centres/${centre.id}/quarterly-reports/${period.id}/draft`;
  const columns = [
    either(view, 'Cijfer', 'Figure'),
    { head: shortPeriod(period.id), number: true },
    { head: shortPeriod(figures.previous.id), number: true },
    { head: shortPeriod(figures.lastYear.id), number: true },
    either(view, 'Goed om te weten', 'Good to know'),
  ] as const;
  return html`<p>${reportLink(view, draft, either(view, 'Het hele concept lezen', 'Read the whole draft'))} · <a href="${draft}?format=xlsx">Excel (XLSX)</a> · <a href="${draft}?format=csv&amp;csvDialect=nl">CSV</a></p>
${
  standing.isOver
    ? notableChanges(view, desk, marked)
    : html`<p>${either(view, 'Het kwartaal loopt nog: verschillen met hele kwartalen zijn daarom niet gemarkeerd.', 'The quarter still runs, so differences from whole quarters are not marked.')}</p>`
}
${chapters.map(({ id, label }) => {
  const mine = marked.filter(({ indicator }) => indicator.family === id);
  return html`<details class="rows printed" id="chapter-${id}"><summary>${say(view, label)} (${summaryOf(view, mine)})</summary>
${quietTable(
  say(view, label),
  columns,
  mine.map((one) => row(view, desk, one)),
)}</details>
`;
})}`;
}

function summaryOf(view: DeskView, figures: readonly MarkedFigure[]): string {
  const count = (are: number, nl: string, en: string) =>
    are > 0 ? [`${numberIn(view, are, 0)} ${either(view, nl, en)}`] : [];
  return [
    ...count(figures.length, figures.length === 1 ? 'cijfer' : 'cijfers', figures.length === 1 ? 'figure' : 'figures'),
    ...count(figures.filter(isChanged).length, 'opvallend', 'notable'),
    ...count(figures.filter(({ result }) => result.status === 'unknown').length, 'onbekend', 'unknown'),
  ].join(', ');
}

function row(view: DeskView, { figures }: DeskQuarter, figure: MarkedFigure): HtmlPart[] {
  const { indicator, result, previous, lastYear } = figure;
  const { reason, warnings } = result;
  const said = [
    ...sinceInWords(view, figure, figures),
    ...(result.status !== 'ok' && reason ? [say(view, reason)] : []),
    ...warnings.filter(({ code }) => code !== 'period-not-over').map(({ label }) => say(view, label)),
  ];
  return [
    link(view, `/methods/${indicator.id}`, say(view, indicator.label)),
    valueShown(view, result),
    valueShown(view, previous),
    valueShown(view, lastYear),
    [...new Set(said)].map((text, at) => html`${at > 0 && html`<br>`}${text}`),
  ];
}

function valueShown(view: DeskView, { status, value, unit }: Result): Html | string {
  if (status === 'ok') return valueIn(view, value, unit);
  return html`<span class="unknown">${status === 'unknown' ? either(view, 'onbekend', 'unknown') : either(view, 'n.v.t.', 'n/a')}</span>`;
}
