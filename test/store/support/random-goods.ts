import fc from 'fast-check';
import type { RecordWrite } from '../../../src/store/store.ts';
import { put } from './centre.ts';

const day = fc.constantFrom(
  '2025-12-20',
  '2025-12-31',
  '2026-01-01',
  '2026-02-10',
  '2026-03-31',
  '2026-04-01',
  '2026-06-30',
);
const category = fc.constantFrom('wood', 'metal', 'furniture');
const amount = fc.constantFrom<Record<string, unknown>>(
  { kilograms: 1.5 },
  { kilograms: 20 },
  { items: 3, itemType: 'sofa' },
  { items: 2, itemType: 'own-bench' },
);
const direction = fc.constantFrom<Record<string, unknown>>(
  { direction: 'stock-count', kilograms: 40 },
  { direction: 'stock-count', kilograms: 7 },
  { direction: 'in', origin: 'household-drop-off' },
  { direction: 'in', origin: 'recycling-yard' },
  { direction: 'in' },
  { direction: 'out', destination: 'resale', channel: 'shop' },
  { direction: 'out', destination: 'resale', channel: 'online' },
  { direction: 'out', destination: 'repaired-return' },
  { direction: 'transformation', toCategory: 'paper' },
  { direction: 'transformation', toCategory: 'furniture' },
  { direction: 'correction' },
);

/** Movements around some quarters with stock counts among them, in one batch. */
export const anyGoods: fc.Arbitrary<RecordWrite[]> = fc
  .array(fc.tuple(day, category, amount, direction), { minLength: 5, maxLength: 25 })
  .map((rows) =>
    rows.map(([date, of, much, how], place) =>
      put('material-movements', `g-${place}`, { date, category: of, ...much, ...how } as never, { takeOver: true }),
    ),
  );
