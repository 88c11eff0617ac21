import { type Html, html } from '../../../../text/html.ts';

/** One thing the outcome hangs on: what the outcome is at its low and at its high end. */
export type Swing = {
  readonly label: string;
  readonly atLow: number;
  readonly atHigh: number;
  readonly shownLow: string;
  readonly shownHigh: string;
};

export type Tornado = {
  /** What is seen, as a sentence. */
  readonly title: string;
  readonly of: string;
  /** Heads: the outcome at the low end, and at the high one. */
  readonly low: string;
  readonly high: string;
  /** The outcome as it is: the line all bars stand around. */
  readonly base: number;
  readonly swings: readonly Swing[];
  readonly note?: string | null;
};

const [width, height] = [1000, 18];

/**
 * How far an outcome moves with each thing it hangs on, the widest first, around the outcome as it is. Each bar is its
 * own row of a table with both ends in numbers; light and dark tell apart which end is which.
 */
export function tornadoChart({ title, of, low, high, base, swings, note }: Tornado): Html {
  const ends = swings.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  const [least, most] = [Math.min(base, ...ends), Math.max(base, ...ends)];
  const place = (value: number) => Math.round(((value - least) / (most - least || 1)) * width * 10) / 10;
  const bar = (value: number, kind: string) => {
    const [from, to] = [place(Math.min(base, value)), place(Math.max(base, value))];
    return html`<rect x="${from}" y="0" width="${Math.round((to - from) * 10) / 10}" height="${height}" class="${kind}"/>`;
  };
  const key = (kind: string) =>
    html`<svg class="key-mark" viewBox="0 0 10 10" aria-hidden="true" focusable="false"><rect width="10" height="10" class="${kind}"/></svg>`;
  return html`<figure class="chart">
<figcaption>${title}</figcaption>
<table role="table" class="bars">
<caption class="hidden">${title}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${of}</th><td class="drawn"></td><th role="columnheader" scope="col" class="number">${key('other')} ${low}</th><th role="columnheader" scope="col" class="number">${key('above')} ${high}</th></tr></thead>
<tbody role="rowgroup">${swings.map(
    ({ label, atLow, atHigh, shownLow, shownHigh }) =>
      html`<tr role="row"><th role="rowheader" scope="row">${label}</th><td class="drawn"><svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${bar(atLow, 'other')}${bar(atHigh, 'above')}<line x1="${place(base)}" x2="${place(base)}" y1="0" y2="${height}" class="agreed"/></svg></td><td role="cell" class="number" data-head="${low}">${shownLow}</td><td role="cell" class="number" data-head="${high}">${shownHigh}</td></tr>
`,
  )}</tbody></table>
${note && html`<p class="small">${note}</p>`}</figure>
`;
}
