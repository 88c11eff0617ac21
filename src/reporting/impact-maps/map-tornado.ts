import { assumptionLabels } from '../../core/indicators/sroi/assumption-labels.ts';
import type { SroiValue } from '../../core/indicators/sroi/result.ts';
import { about, type Text } from '../../core/values/text.ts';

type Row = SroiValue['sensitivity']['tornado'][number];

/** The ratio at both ends of one assumption, all else as it is. `of` is the name of its outcome or input. */
export type TornadoRow = Pick<Row, 'assumption' | 'low' | 'base' | 'high' | 'ratioAtLow' | 'ratioAtHigh'> & {
  of: string | null;
  label: Text;
};
/** What the ratio hangs on most, the widest first, and how many move it less. */
export type MapTornado = { tornado: TornadoRow[]; more: number };

/** More than these nobody reads in a picture; the explanation of the map has all of them. */
const mostRows = 10;

/** The assumptions that move the ratio most. One that moves it nowhere is not among them. */
export function mapTornado({ sensitivity, byOutcome }: SroiValue): MapTornado {
  const names = new Map(byOutcome.map(({ outcome, name }) => [outcome, name]));
  // Without a swing there is no ratio at one of the ends: nothing to draw from.
  const moving = sensitivity.tornado.filter(({ swing }) => swing !== null && swing > 0);
  const tornado = moving.slice(0, mostRows).map((row) => {
    const { assumption, low, base, high, ratioAtLow, ratioAtHigh } = row;
    const of = row.of === null || assumption === 'inputValue' ? row.of : (names.get(row.of) ?? row.of);
    const label = assumptionLabels[assumption];
    return { assumption, of, label: of === null ? label : about(label, of), low, base, high, ratioAtLow, ratioAtHigh };
  });
  return { tornado, more: moving.length - tornado.length };
}
