import { type Html, html } from '../../../../text/html.ts';

export type Stream = { readonly label: string; readonly value: number; readonly shown: string };
export type Streams = {
  readonly title: string;
  readonly through: string;
  readonly from: readonly Stream[];
  readonly to: readonly Stream[];
};

const [width, top, gap, bar] = [960, 12, 14, 14];
const [leftAt, middle, rightAt] = [300, 480, 660];
const smallest = 5;

/**
 * What goes in on the left and comes out on the right, as bands as thick as they are heavy, through one centre. Both
 * sides have one scale, so what stays behind, or was there before, is seen as the difference in height.
 */
export function streamChart({ title, through, from, to }: Streams): Html {
  const heaviest = Math.max(total(from), total(to)) || 1;
  const rows = Math.max(from.length, to.length);
  const room = Math.max(220, rows * 26);
  const scale = room / heaviest;
  const [left, right] = [placed(from, scale), placed(to, scale)];
  const height = Math.max(bottomOf(left), bottomOf(right)) + top;
  const [inHeight, outHeight] = [total(from) * scale, total(to) * scale];
  const centre = height / 2;
  return html`<figure class="chart streams">
<figcaption>${title}</figcaption>
<svg viewBox="0 0 ${width} ${one(height)}" role="img" aria-label="${title}">
${bands(left, centre - inHeight / 2, leftAt + bar, middle - bar / 2, 'in')}
${bands(right, centre - outHeight / 2, rightAt, middle + bar / 2, 'out')}
<rect x="${middle - bar / 2}" y="${one(centre - Math.max(inHeight, outHeight) / 2)}" width="${bar}" height="${one(Math.max(inHeight, outHeight))}" class="through"/>
${left.map((each) => html`<rect x="${leftAt}" y="${one(each.y)}" width="${bar}" height="${one(each.height)}" class="end"/><text x="${leftAt - 8}" y="${one(each.y + each.height / 2 + 4.5)}" text-anchor="end">${each.label} <tspan class="much">${each.shown}</tspan></text>`)}
${right.map((each) => html`<rect x="${rightAt}" y="${one(each.y)}" width="${bar}" height="${one(each.height)}" class="end"/><text x="${rightAt + bar + 8}" y="${one(each.y + each.height / 2 + 4.5)}">${each.label} <tspan class="much">${each.shown}</tspan></text>`)}
<text x="${middle}" y="${one(height - 1)}" text-anchor="middle" class="axis">${through}</text>
</svg>
</figure>
`;
}

type Placed = Stream & { readonly y: number; readonly height: number; readonly thick: number };

/** From top to bottom; a thin band keeps room for its name. */
function placed(streams: readonly Stream[], scale: number): Placed[] {
  let y = top;
  return streams.map((stream) => {
    const thick = stream.value * scale;
    const height = Math.max(thick, 1.5);
    const at = y + Math.max(0, (smallest - height) / 2);
    y += Math.max(height, smallest) + gap;
    return { ...stream, y: at, height, thick };
  });
}

function bottomOf(streams: readonly Placed[]): number {
  const last = streams.at(-1);
  return last ? last.y + Math.max(last.height, smallest) + 12 : top;
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
