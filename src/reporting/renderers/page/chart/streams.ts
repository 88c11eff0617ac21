import { type Html, html } from '../../../../text/html.ts';

export type Stream = { readonly label: string; readonly value: number; readonly shown: string };
export type Streams = {
  readonly title: string;
  readonly through: string;
  /** What takes the place of the picture where there is no room for it. */
  readonly narrow: Html;
  readonly from: readonly Stream[];
  readonly to: readonly Stream[];
};

const [width, top, gap, bar] = [960, 12, 14, 12];
const [leftAt, middle, rightAt] = [250, 480, 698];
const [smallest, lineHeight] = [5, 16];
/** Letters of a name that fit beside a band, in the widest of the usual fonts. */
const lettersInLine = 28;
/** Below so many letters the amount stands on the same line. */
const lettersWithAmount = 30;

/**
 * What goes in on the left and comes out on the right, as bands as thick as they are heavy, through one centre. Both
 * sides have one scale, so what stays behind, or was there before, is seen as the difference in height. On a narrow
 * screen both sides are bars.
 */
export function streamChart({ title, through, narrow, from, to }: Streams): Html {
  const heaviest = Math.max(total(from), total(to)) || 1;
  const rows = Math.max(from.length, to.length);
  const room = Math.max(220, rows * 26);
  const scale = room / heaviest;
  const [left, right] = [placed(from, scale), placed(to, scale)];
  const height = Math.max(bottomOf(left), bottomOf(right)) + top + lineHeight;
  const [inHeight, outHeight] = [total(from) * scale, total(to) * scale];
  const centre = (height - lineHeight) / 2;
  return html`<figure class="chart streams">
<figcaption>${title}</figcaption>
<svg viewBox="0 0 ${width} ${one(height)}" role="img" aria-label="${title}">
${bands(left, centre - inHeight / 2, leftAt + bar, middle - bar / 2, 'in')}
${bands(right, centre - outHeight / 2, rightAt, middle + bar / 2, 'out')}
<rect x="${middle - bar / 2}" y="${one(centre - Math.max(inHeight, outHeight) / 2)}" width="${bar}" height="${one(Math.max(inHeight, outHeight))}" class="through"/>
${left.map((each) => html`<rect x="${leftAt}" y="${one(each.y)}" width="${bar}" height="${one(each.height)}" class="end"/>${named(each, leftAt - 10, 'end')}`)}
${right.map((each) => html`<rect x="${rightAt}" y="${one(each.y)}" width="${bar}" height="${one(each.height)}" class="end"/>${named(each, rightAt + bar + 10, 'start')}`)}
<text x="${middle}" y="${one(height - 3)}" text-anchor="middle" class="axis">${shortened(through)}</text>
</svg>
<div class="narrow">${narrow}</div>
</figure>
`;
}

type Placed = Stream & {
  readonly lines: readonly string[];
  readonly y: number;
  readonly height: number;
  readonly thick: number;
};

/** From top to bottom; a thin band keeps room for its name. */
function placed(streams: readonly Stream[], scale: number): Placed[] {
  let y = top;
  return streams.map((stream) => {
    const lines = linesOf(stream);
    const thick = stream.value * scale;
    const height = Math.max(thick, 1.5);
    const room = Math.max(height, smallest, lines.length * lineHeight - gap);
    const at = y + (room - height) / 2;
    y += room + gap;
    return { ...stream, lines, y: at, height, thick };
  });
}

/** The name and then the amount, over as many lines as that takes. */
function linesOf({ label, shown }: Stream): string[] {
  const lines: string[] = [];
  for (const word of label
    .split(/\s+/)
    .flatMap((part) => part.match(new RegExp(`.{1,${lettersInLine}}`, 'gu')) ?? [])) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < lettersInLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const fits = (lines.at(-1)?.length ?? 0) + shown.length < lettersWithAmount;
  return fits ? lines : [...lines, ''];
}

function named({ lines, shown, y, height }: Placed, x: number, anchor: 'start' | 'end'): Html {
  const first = y + height / 2 + 4.5 - ((lines.length - 1) * lineHeight) / 2;
  return html`<text y="${one(first)}" text-anchor="${anchor}">${lines.map(
    (line, at) =>
      html`<tspan x="${x}"${at > 0 && html` dy="${lineHeight}"`}>${line}${at === lines.length - 1 && html`${line !== '' && ' '}<tspan class="much">${shown}</tspan>`}</tspan>`,
  )}</text>`;
}

function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}

function bottomOf(streams: readonly Placed[]): number {
  return Math.max(
    top,
    ...streams.map(({ y, height, lines }) => y + height / 2 + Math.max(height, lines.length * lineHeight) / 2),
  );
}

function bands(streams: readonly Placed[], start: number, outer: number, inner: number, kind: string): Html[] {
  let at = start;
  return streams.map(({ y, thick, height }) => {
    const [top1, top2] = [y, at];
    at += thick;
    const half = (outer + inner) / 2;
    return html`<path class="band ${kind}" d="M${outer} ${one(top1)}C${half} ${one(top1)} ${half} ${one(top2)} ${inner} ${one(top2)}L${inner} ${one(top2 + thick)}C${half} ${one(top2 + thick)} ${half} ${one(top1 + height)} ${outer} ${one(top1 + height)}Z"/>`;
  });
}

function total(streams: readonly Stream[]): number {
  return streams.reduce((sum, { value }) => sum + value, 0);
}

function one(value: number): number {
  return Math.round(value * 10) / 10;
}
