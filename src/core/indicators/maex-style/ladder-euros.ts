import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import { shareOf } from '../sroi/correction.ts';
import type { MaexStyleInputs } from './inputs.ts';
import { changesOf, endsInWork, type LadderStep } from './ladder.ts';
import { placements } from './sdg-placement.ts';
import { entered } from './told.ts';

/** The ladder in euros (F7): only when asked for, and no part of the impact value. */
export type LadderEuros = {
  readonly gross: Quantity;
  readonly net: Quantity;
  readonly bySdg: readonly { readonly sdg: number; readonly value: Quantity }[];
};

/** Rung of the price table for each rung of the participation ladder: the table joins 3 and 4. */
const rungs: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 3, 5: 4, 6: 5 };
const noMonths = { nl: 'Een jaar zonder maanden', en: 'A year without months' };

/** Writes down what changes on the ladder are worth by the table chosen. Null: not asked for. */
export function ladderEuros(trace: Trace, inputs: MaexStyleInputs): LadderEuros | null {
  const { ladder } = inputs;
  if (!ladder?.inEuros) return null;
  const year = trace.constant({
    id: 'months-in-year',
    label: { nl: 'Maanden in een jaar', en: 'Months in a year' },
    unit: 'month',
    value: 12,
  });
  const priceOf = (rung: number) => {
    const row = rungs[rung] ?? rung;
    const once = row === 5 && ladder.table === 'single-count';
    return trace.parameter(`ladder-value.participation-${row}${once ? '-single-count' : ''}`);
  };
  const changes = changesOf(inputs).map((one) => ({ one, byMonths: changeByMonths(trace, one, priceOf) }));
  // Divided once, after adding up, so that twelfths which make a whole amount stay whole.
  const sum = (id: string, nl: string, en: string, of: typeof changes) => {
    const byMonths = trace.sum(
      { id: `${id}-by-months`, label: { nl: `${nl}, maal maanden`, en: `${en}, times months` }, unit: 'EUR' },
      of.map((change) => change.byMonths),
    );
    return trace.divide({ id, label: { nl, en }, unit: 'EUR' }, [byMonths, year], noMonths);
  };
  const gross = sum('ladder.gross', 'Ladder in euro’s, bruto', 'Ladder in euros, gross', changes);
  const whole = trace.constant({
    id: 'ladder.whole',
    label: { nl: 'Het geheel', en: 'The whole' },
    unit: 'fraction',
    value: 1,
  });
  const deadweight = entered(
    trace,
    {
      id: 'ladder.deadweight',
      label: { nl: 'Zonder ons ook gebeurd (deadweight)', en: 'Deadweight' },
      unit: 'fraction',
    },
    shareOf(ladder.deadweight),
    '/ladder/deadweight',
  );
  const left = trace.subtract(
    { id: 'ladder.left', label: { nl: 'Rest na deadweight', en: 'Left after deadweight' }, unit: 'fraction' },
    [whole, deadweight],
  );
  const net = trace.multiply(
    { id: 'ladder.net', label: { nl: 'Ladder in euro’s, netto', en: 'Ladder in euros, net' }, unit: 'EUR' },
    [gross, left],
  );
  const [work, below] = [placements['ladder-to-work'].sdg, placements['ladder-below-work'].sdg];
  return {
    gross,
    net,
    bySdg: [
      {
        sdg: work,
        value: sum(
          'ladder.to-work-value',
          'Naar betaald werk, bruto',
          'To paid work, gross',
          changes.filter(({ one }) => endsInWork(one)),
        ),
      },
      {
        sdg: below,
        value: sum(
          'ladder.below-work-value',
          'Onder betaald werk, bruto',
          'Below paid work, gross',
          changes.filter(({ one }) => !endsInWork(one)),
        ),
      },
    ],
  };
}

/** What one change is worth in a year, times the months it lasted. */
function changeByMonths(trace: Trace, one: LadderStep, priceOf: (rung: number) => Quantity): Quantity {
  const name = `${one.from} - ${one.to}`;
  const about = (id: string, nl: string, en: string) => ({
    id: `${one.step}.${id}`,
    label: { nl: `${nl}: ${name}`, en: `${en}: ${name}` },
  });
  const months = entered(
    trace,
    { ...about('months', 'Maanden op de nieuwe trede', 'Months on the new rung'), unit: 'month' },
    one.months,
    `/ladder/steps/${one.index}/months`,
  );
  const perYear = trace.subtract({ ...about('per-year', 'Verschil per jaar', 'Difference a year'), unit: 'EUR' }, [
    priceOf(one.to),
    priceOf(one.from),
  ]);
  return trace.multiply({ ...about('by-months', 'Verschil maal maanden', 'Difference times months'), unit: 'EUR' }, [
    perYear,
    months,
  ]);
}
