import { type Html, html } from '../../../../text/html.ts';

/** One bar: its name, how long it is, and the words for that. A value that is not known has no bar. */
export type Bar = {
  readonly label: string;
  readonly value: number | null;
  readonly shown: string;
  /** A second bar under the first: what was agreed, or the year before. */
  readonly beside?: { readonly value: number | null; readonly shown: string };
};

export type Bars = {
  /** What is seen, as a sentence. */
  readonly title: string;
  readonly of: string;
  readonly value: string;
  readonly beside?: string;
  readonly bars: readonly Bar[];
};

const width = 1000;

/**
 * Horizontal bars that are their own table: the name, the bar and the number stand in one row, so nothing of it is lost
 * on a narrow screen, in print, or to who listens. The longest bar fills the width; what is below zero goes left.
 */
export function barChart({ title, of, value, beside, bars }: Bars): Html {
  const values = bars.flatMap((bar) => [bar.value, bar.beside?.value ?? null]).filter((one) => one !== null);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = high - low || 1;
  const place = (one: number) => ((one - low) / span) * width;
  return html`<figure class="chart">
<figcaption>${title}</figcaption>
<table class="bars">
<thead><tr><th scope="col">${of}</th><td></td><th scope="col" class="number">${value}</th>${beside && html`<th scope="col" class="number">${beside}</th>`}</tr></thead>
<tbody>${bars.map(
    (
      bar,
    ) => html`<tr><th scope="row">${bar.label}</th><td class="drawn">${drawn(place, bar)}</td><td class="number" data-head="${value}">${bar.shown}</td>${beside && html`<td class="number" data-head="${beside}">${bar.beside?.shown}</td>`}</tr>
`,
  )}</tbody></table>
</figure>
`;
}

function drawn(place: (value: number) => number, { value, beside }: Bar): Html {
  const [first, second] = [value, beside?.value ?? null];
  const height = beside ? 26 : 18;
  return html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false" class="${beside ? 'two' : 'one'}">${
    first !== null && rectangle(place, first, 0, beside ? 15 : height, first < 0 ? 'below' : 'above')
  }${second !== null && rectangle(place, second, 18, 8, 'other')}<line x1="${place(0)}" x2="${place(0)}" y1="0" y2="${height}" class="zero"/></svg>`;
}

function rectangle(place: (value: number) => number, value: number, y: number, height: number, kind: string): Html {
  const [from, to] = [place(Math.min(0, value)), place(Math.max(0, value))];
  return html`<rect x="${round(from)}" y="${y}" width="${round(to - from)}" height="${height}" class="${kind}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
