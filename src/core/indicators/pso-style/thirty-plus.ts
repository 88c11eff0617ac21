import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { Text } from '../../values/text.ts';
import type { PsoStyleInputs } from './inputs.ts';
import type { PositionSteps } from './position-steps.ts';
import { nameOf } from './position-steps.ts';

/** How the law was read: own employees only (to April 2019), or durable secondments too (since). */
export const readings = ['own-employees', 'with-durable-secondments'] as const;
export type Reading = (typeof readings)[number];

/** The share of the narrower group by one reading, in fte without weights. */
export type ThirtySteps = {
  readonly reading: Reading;
  readonly fte: Quantity;
  readonly ofFte: Quantity;
  readonly share: Quantity;
  /** Null while the share or the threshold is not known. */
  readonly reached: boolean | null;
};

export const readingLabels: Readonly<Record<Reading, Text>> = {
  'own-employees': {
    nl: 'Nauwere groep in eigen dienst (lezing tot april 2019), in fte zonder weging',
    en: 'Narrower group in own employment (reading up to April 2019), in fte without weights',
  },
  'with-durable-secondments': {
    nl: 'Nauwere groep, ook duurzaam gedetacheerd (lezing sinds april 2019), in fte zonder weging',
    en: 'Narrower group, durably seconded too (reading since April 2019), in fte without weights',
  },
};

/** Placements are no part of the narrower group. */
const notNarrow: readonly string[] = ['placement-level-1', 'placement-level-2', 'placement-level-3-4'];
const ownContracts: readonly (string | null)[] = ['regular', 'supported-employment'];
const noFte: Text = { nl: 'Er zijn geen eigen fte', en: 'There are no own fte' };

/** Writes down both readings. Fte hired in are no part of the whole, except those that count. */
export function thirtySteps(
  trace: Trace,
  { secondedFte }: PsoStyleInputs,
  totalFte: Quantity,
  positions: readonly PositionSteps[],
): ThirtySteps[] {
  const narrow = positions.filter(
    ({ position: { standing, given } }) => standing === 'counted' && !notNarrow.includes(given.group),
  );
  const seconded = positions.filter(({ position }) => position.given.contract === 'secondment-in');
  // Without a contract it cannot be told whether a position is among them.
  const unclear = narrow
    .filter(({ position }) => position.given.contract === null)
    .flatMap(({ weights }) => weights?.contract ?? []);
  const own = narrow.filter(({ position }) => ownContracts.includes(position.given.contract));
  const durable = narrow.filter(
    ({ position: { given } }) => given.contract === 'secondment-in' && given.durable === true,
  );
  const notSaid = narrow.filter(
    ({ position: { given } }) => given.contract === 'secondment-in' && given.durable === null,
  );
  const hired =
    secondedFte === null
      ? trace.sum(
          {
            id: 'seconded-fte',
            label: { nl: 'Ingeleende fte onder de plekken', en: 'Fte hired in, among the positions' },
            unit: 'fte',
          },
          seconded.map(({ fte }) => fte),
        )
      : trace.input({
          id: 'seconded-fte',
          label: { nl: 'Ingeleende fte', en: 'Fte hired in' },
          unit: 'fte',
          value: secondedFte,
        });
  const ownFte = trace.subtract({ id: 'own-fte', label: { nl: 'Eigen fte', en: 'Own fte' }, unit: 'fte' }, [
    totalFte,
    hired,
  ]);
  const fte = trace.sum(
    {
      id: 'thirty.own-employees.fte',
      label: { nl: 'Fte van de nauwere groep in eigen dienst', en: 'Fte of the narrower group in own employment' },
      unit: 'fte',
    },
    [...own.map((one) => one.fte), ...unclear],
  );
  const durableFte = trace.sum(
    {
      id: 'thirty.durable-fte',
      label: { nl: 'Fte van duurzaam gedetacheerden', en: 'Fte of durable secondments' },
      unit: 'fte',
    },
    [...durable.map((one) => one.fte), ...notSaid.map((one) => durabilityOf(trace, one))],
  );
  const withFte = trace.sum(
    {
      id: 'thirty.with-durable-secondments.fte',
      label: {
        nl: 'Fte van de nauwere groep met duurzame detacheringen',
        en: 'Fte of the narrower group with durable secondments',
      },
      unit: 'fte',
    },
    [fte, durableFte],
  );
  const withOf = trace.sum(
    {
      id: 'thirty.with-durable-secondments.of',
      label: { nl: 'Eigen fte met duurzame detacheringen', en: 'Own fte with durable secondments' },
      unit: 'fte',
    },
    [ownFte, durableFte],
  );
  return [
    readingSteps(trace, 'own-employees', fte, ownFte),
    readingSteps(trace, 'with-durable-secondments', withFte, withOf),
  ];
}

function readingSteps(trace: Trace, reading: Reading, fte: Quantity, ofFte: Quantity): ThirtySteps {
  const words = { id: `thirty.${reading}`, label: readingLabels[reading], unit: 'fraction' as const };
  const share = trace.divide(words, [fte, ofFte], noFte);
  const threshold = trace.read('pso-rule.thirty-percent');
  const reached = share.value && !('code' in threshold) ? share.value.greaterThanOrEqualTo(threshold.value) : null;
  return { reading, fte, ofFte, share, reached };
}

function durabilityOf(trace: Trace, { position }: PositionSteps): Quantity {
  const name = nameOf(position);
  const label = {
    nl: `Of de detachering duurzaam is: ${name}`,
    en: `Whether the secondment is durable: ${name}`,
  };
  const params = { field: 'durable', pointer: `/positions/${position.index}/durable` };
  return trace.missing({ id: `${position.step}.durable`, label, unit: 'fte' }, [
    { code: 'value-not-entered', label, params },
  ]);
}
