import { type Html, html } from '../../../../text/html.ts';

/** One bar: its name, how long it is, and the words for that. A value that is not known has no bar. */
export type Bar = {
  readonly label: string;
  readonly value: number | null;
  readonly shown: string;
  /** Below zero goes left in a colour of its own; `short` has that colour too, `part` is of the bar above it. */
  readonly tone?: 'short' | 'part';
  /** Where a line is drawn to measure the bar by: what was agreed. */
  readonly mark?: number;
  /** What stands in the further columns. */
  readonly more?: readonly string[];
};

export type Bars = {
  /** What is seen, as a sentence. */
  readonly title: string;
  readonly of: string;
  readonly value: string;
  /** Heads of further columns, with words in them or numbers. */
  readonly more?: readonly { readonly head: string; readonly number?: true }[];
  readonly bars: readonly Bar[];
  /** How to read it, where that is not plain. */
  readonly note?: string;
};

const width = 1000;
const height = 18;

/**
 * Horizontal bars that are their own table: the name, the bar and the number stand in one row, so nothing of it is lost
 * on a narrow screen, in print, or to who listens. The longest bar fills the width; what is below zero goes left.
 */
export function barChart({ title, of, value, more = [], bars, note }: Bars): Html {
  const values = bars.flatMap((bar) => [bar.value, bar.mark ?? null]).filter((one) => one !== null);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = high - low || 1;
  const place = (one: number) => ((one - low) / span) * width;
  const head = ({ head: name, number }: { head: string; number?: true }) =>
    html`<th role="columnheader" scope="col"${number && html` class="number"`}>${name}</th>`;
  return html`<figure class="chart">
<figcaption>${title}</figcaption>
<table role="table" class="bars">
<caption class="hidden">${title}</caption>
<thead role="rowgroup"><tr role="row">${head({ head: of })}<td class="drawn"></td>${head({ head: value, number: true })}${more.map(head)}</tr></thead>
<tbody role="rowgroup">${bars.map(
    (
      bar,
    ) => html`<tr role="row"${bar.tone === 'part' && html` class="part"`}><th role="rowheader" scope="row">${bar.label}</th><td class="drawn">${drawn(place, bar)}</td>${[
      { head: value, number: true as const },
      ...more,
    ].map(
      (column, at) =>
        html`<td role="cell" class="${column.number ? 'number' : 'said'}" data-head="${column.head}">${at === 0 ? bar.shown : (bar.more?.[at - 1] ?? '')}</td>`,
    )}</tr>
`,
  )}</tbody></table>
${note && html`<p class="small">${note}</p>`}</figure>
`;
}

function drawn(place: (value: number) => number, { value, tone, mark }: Bar): Html {
  const zero = round(place(0));
  const kind = value !== null && (value < 0 || tone === 'short') ? 'below' : 'above';
  return html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${
    value !== null && rectangle(place, value, mark === undefined ? 0 : 3, mark === undefined ? height : 12, kind)
  }<line x1="${zero}" x2="${zero}" y1="0" y2="${height}" class="zero"/>${
    mark !== undefined &&
    html`<line x1="${round(place(mark))}" x2="${round(place(mark))}" y1="0" y2="${height}" class="agreed"/>`
  }</svg>`;
}

function rectangle(place: (value: number) => number, value: number, y: number, high: number, kind: string): Html {
  const [from, to] = [place(Math.min(0, value)), place(Math.max(0, value))];
  return html`<rect x="${round(from)}" y="${y}" width="${round(to - from)}" height="${high}" class="${kind}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
