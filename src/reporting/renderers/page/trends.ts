import { shortPeriod } from '../../../pages/days.ts';
import { folded } from '../../../pages/notes.ts';
import { valueIn } from '../../../pages/numbers.ts';
import { table } from '../../../pages/table.ts';
import { either, say, type View } from '../../../pages/view.ts';
import { type Html, html } from '../../../text/html.ts';
import { lineChart } from './chart/lines.ts';
import type { PageDocument, ShownChapter } from './page-document.ts';

type Followed = ShownChapter['figures'][number] & {
  readonly points: NonNullable<PageDocument['trend']>[number]['points'];
};

/** How figures of a chapter went over the last quarters: a picture of each, and one table of all. */
export function trends(view: View, { trend = [] }: PageDocument, figures: ShownChapter['figures']): Html | null {
  const mine = trend.flatMap(({ indicator, points }): Followed[] => {
    const figure = figures.find((one) => one.indicator === indicator);
    return figure && points.some(({ value }) => value !== null) ? [{ ...figure, points }] : [];
  });
  const quarters = mine[0]?.points.map(({ period }) => period) ?? [];
  if (mine.length === 0) return null;
  return html`<div class="trends">${mine.map((one) =>
    lineChart({
      title: `${say(view, one.label)}: ${sinceLastYear(view, one)}`,
      points: one.points.map(({ period, value }) => ({
        name: shortPeriod(period),
        value,
        shown: valueIn(view, value, one.unit),
      })),
    }),
  )}</div>
${folded(
  either(view, 'De kwartalen als tabel', 'The quarters as a table'),
  table(
    either(view, `De laatste ${quarters.length} kwartalen`, `The last ${quarters.length} quarters`),
    [
      either(view, 'Cijfer', 'Figure'),
      ...quarters.map((period) => ({ head: shortPeriod(period), number: true as const })),
    ],
    mine.map(({ label, unit, points }) => [
      `${say(view, label)}${wordOf(view, unit)}`,
      ...points.map(({ value }) => withoutUnit(valueIn(view, value, unit))),
    ]),
  ),
)}`;
}

/** The unit once, at the head of a row of numbers. */
function wordOf(view: View, unit: string): string {
  const [, word] = valueIn(view, 1, unit).split('\u00a0');
  return word ? ` (${word})` : '';
}

function withoutUnit(shown: string): string {
  return shown.split('\u00a0')[0] ?? shown;
}

/** Below this part of what it was, a change is not worth a word. */
const noticed = 0.05;
/** Up to here people are counted one by one, and one more or less says nothing. */
const few = 10;

/** How it stands now beside a year ago, in words that claim no more than can be seen. */
function sinceLastYear(view: View, { points, unit }: Pick<Followed, 'points' | 'unit'>): string {
  const now = points.at(-1)?.value ?? null;
  const then = points.at(-5)?.value ?? null;
  if (now === null) return either(view, 'dit kwartaal niet bekend', 'not known this quarter');
  const shown = valueIn(view, now, unit);
  if (then === null) return either(view, `${shown}; een jaar geleden niet bekend`, `${shown}; not known a year ago`);
  const before = valueIn(view, then, unit);
  if (now === then) return either(view, `${shown}, net als een jaar geleden`, `${shown}, the same as a year ago`);
  if (unit === 'count' && Math.max(now, then) < few)
    return either(view, `${shown}, een jaar geleden ${before}`, `${shown}, a year ago ${before}`);
  const part = then === 0 ? 1 : Math.abs(now - then) / Math.abs(then);
  if (part < noticed)
    return either(
      view,
      `${shown}, ongeveer als een jaar geleden (${before})`,
      `${shown}, about the same as a year ago (${before})`,
    );
  return now > then
    ? either(view, `${shown}, hoger dan een jaar geleden (${before})`, `${shown}, higher than a year ago (${before})`)
    : either(view, `${shown}, lager dan een jaar geleden (${before})`, `${shown}, lower than a year ago (${before})`);
}
