import { type Html, html } from '../../../../text/html.ts';

export type Point = { readonly name: string; readonly value: number | null; readonly shown: string };
export type Lines = {
  /** What is seen, as a sentence. */
  readonly title: string;
  readonly points: readonly Point[];
};

const [width, height, left, right, top, bottom] = [360, 150, 10, 10, 26, 24];

/**
 * How one figure went over time, from zero, so that a small change does not look large. A period that is not known is a
 * gap and never a line through it. The first and the last value are written; all of them stand in the table beside it.
 */
export function lineChart({ title, points }: Lines): Html {
  const known = points.flatMap((point, at) => (point.value === null ? [] : [{ ...point, at, value: point.value }]));
  const [low, high] = [
    Math.min(0, ...known.map(({ value }) => value)),
    Math.max(0, ...known.map(({ value }) => value)),
  ];
  const x = (at: number) => left + (at * (width - left - right)) / Math.max(1, points.length - 1);
  // All zero lies on the line of zero, at the bottom.
  const y = (value: number) =>
    high === low ? height - bottom : top + ((high - value) / (high - low)) * (height - top - bottom);
  const [first, last] = [known[0], known.at(-1)];
  return html`<figure class="chart trend">
<figcaption>${title}</figcaption>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
<line x1="${left}" x2="${width - right}" y1="${one(y(0))}" y2="${one(y(0))}" class="zero"/>
${runs(points).map((run) => html`<polyline class="line" points="${run.map(({ at, value }) => `${one(x(at))},${one(y(value))}`).join(' ')}"/>`)}
${known.map(({ at, value }) => html`<circle cx="${one(x(at))}" cy="${one(y(value))}" r="${at === last?.at ? 4.5 : 2.5}" class="dot"/>`)}
${first && first.at !== last?.at && html`<text x="${one(x(first.at))}" y="${one(clear(known.slice(0, 2), y) - 8)}" class="early" text-anchor="${anchor(first.at, points.length)}">${first.shown}</text>`}
${last && html`<text x="${one(x(last.at))}" y="${one(clear(known.slice(-2), y) - 9)}" class="late" text-anchor="${anchor(last.at, points.length)}">${last.shown}</text>`}
<text x="${left}" y="${height - 6}" class="axis">${points[0]?.name}</text>
<text x="${width - right}" y="${height - 6}" class="axis" text-anchor="end">${points.at(-1)?.name}</text>
</svg>
</figure>
`;
}

/** Words at the left begin at their point and at the right end there, so that none run out of the picture. */
function anchor(at: number, length: number): string {
  return at < length / 2 ? 'start' : 'end';
}

/** The highest of some points: words above it lie on none of the line between them. */
function clear(points: readonly { readonly value: number }[], y: (value: number) => number): number {
  return Math.min(...points.map(({ value }) => y(value)));
}

/** Neighbours that are known, so that a line is drawn between those alone. */
function runs(points: readonly Point[]): { at: number; value: number }[][] {
  const found: { at: number; value: number }[][] = [[]];
  for (const [at, { value }] of points.entries()) {
    if (value === null) found.push([]);
    else found.at(-1)?.push({ at, value });
  }
  return found.filter((run) => run.length > 1);
}

function one(value: number): number {
  return Math.round(value * 10) / 10;
}
