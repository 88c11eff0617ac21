import { numberIn, valueIn } from '../../../../pages/numbers.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import type { Html } from '../../../../text/html.ts';
import type { TornadoRow } from '../../../impact-maps/map-tornado.ts';
import type { MapValue } from '../../../impact-maps/value-chapter.ts';
import { tornadoChart } from '../chart/tornado.ts';

type Drawn = TornadoRow & { readonly ratioAtLow: number; readonly ratioAtHigh: number };

/** What the ratio of a map hangs on most. Nothing where there is no ratio, or a release does not have it. */
export function sensitivity(view: View, { society, sensitivity: told }: MapValue): Html | null {
  const rows = (told?.tornado ?? []).filter((row): row is Drawn => row.ratioAtLow !== null && row.ratioAtHigh !== null);
  const [widest] = rows;
  if (!told || !widest || society.ratio === null) return null;
  const ends = [widest.ratioAtLow, widest.ratioAtHigh].sort((a, b) => a - b).map((one) => numberIn(view, one, 2));
  const name = say(view, widest.label);
  const end = (row: Drawn, side: 'low' | 'high', at: number) =>
    `${numberIn(view, at, 2)} (${either(view, 'bij', 'at')} ${assumedIn(view, row, row[side])})`;
  return tornadoChart({
    title: either(
      view,
      `De ratio van ${numberIn(view, society.ratio, 2)} hangt het meest aan ‘${name}’: daarmee loopt zij van ${ends[0]} tot ${ends[1]}`,
      `The ratio of ${numberIn(view, society.ratio, 2)} hangs most on ‘${name}’: with it, it runs from ${ends[0]} to ${ends[1]}`,
    ),
    of: either(view, 'Aanname', 'Assumption'),
    low: either(view, 'Als zij lager is', 'If it is lower'),
    high: either(view, 'Als zij hoger is', 'If it is higher'),
    base: society.ratio,
    swings: rows.map((row) => ({
      label: say(view, row.label),
      atLow: row.ratioAtLow,
      atHigh: row.ratioAtHigh,
      shownLow: end(row, 'low', row.ratioAtLow),
      shownHigh: end(row, 'high', row.ratioAtHigh),
    })),
    note: `${either(
      view,
      'Elke balk verandert één aanname en laat de andere staan; de streep is de ratio zelf.',
      'Each bar changes one assumption and leaves the others; the line is the ratio itself.',
    )}${told.more > 0 ? either(view, ` Nog ${told.more} aannames bewegen haar minder.`, ` ${told.more} more assumptions move it less.`) : ''}`,
  });
}

/** A number of the map in the unit people say it in. */
function assumedIn(view: View, { assumption }: TornadoRow, value: number): string {
  if (assumption === 'proxyValue' || assumption === 'inputValue') return valueIn(view, value, 'EUR');
  if (assumption === 'durationYears') return `${numberIn(view, value, 1)}\u00a0${either(view, 'jaar', 'years')}`;
  if (assumption === 'quantity') return numberIn(view, value, Math.abs(value) < 100 ? 1 : 0);
  return valueIn(view, value, 'fraction');
}
