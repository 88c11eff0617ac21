import type { Quantity } from '../../quantity.ts';
import type { Warning } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import type { Day } from '../../values/day.ts';
import { Decimal, decimal } from '../../values/decimal.ts';
import { type Correction, type CorrectionName, correctionNames, correctionWords } from './correction.ts';
import type { SroiInputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import type { OutcomeSteps } from './outcome-steps.ts';
import { plausibilityOf } from './plausibility.ts';
import { countedTwice } from './twice.ts';
import { type Named, warn, warnAll } from './warning-texts.ts';

/** Years after which a price, or a duration without drop-off, is doubtful. */
const doubtfulYears = 5;
/** Each year is discounted to its 40th digit: exactly half must not become more than half by that. */
const lastDigits = '1.000000000000000000000000000001';

/** What a reader should know. Thresholds judge a figure, they do not make it: they are read and leave no step. */
export function sroiWarnings(
  trace: Trace,
  map: SroiInputs,
  asOf: Day,
  steps: readonly OutcomeSteps[],
  headline: { readonly presentValue: Quantity; readonly ratio: Quantity },
): Warning[] {
  const outcomes = steps.map(({ outcome }) => outcome);
  const keys = (that: (outcome: Outcome) => boolean) => outcomes.filter(that).map(({ key }) => key);
  const bounds = (id: string) => outside(trace, id);
  const total = headline.presentValue.value;
  const large = steps.filter(
    ({ outcome, presentValue }) =>
      !outcome.isTransfer &&
      total &&
      total.greaterThan(0) &&
      presentValue.value?.times(2).greaterThan(total.times(lastDigits)),
  );
  const notCash = map.inputs
    .filter(({ kind, value }) => kind !== 'cash' && value !== null && value > 0)
    .map(({ name }) => name);
  const ratio = headline.ratio.value;
  return [
    ...warn(
      'outcome-above-half',
      large.map(({ outcome }) => outcome.key),
    ),
    ...correctionWarnings(outcomes, bounds),
    ...warnAll('ratio-implausible', ratio !== null && bounds('threshold.sroi-ratio')(ratio)),
    ...countedTwice(map, outcomes),
    ...warn(
      'proxy-old',
      keys(({ given }) => given.proxyYear !== null && Number(asOf.slice(0, 4)) - given.proxyYear > doubtfulYears),
    ),
    ...warn(
      'long-without-drop-off',
      keys(({ given, values }) => given.durationYears > doubtfulYears && values?.dropOff.isZero() === true),
    ),
    ...warn(
      'duration-beyond-horizon',
      keys(({ given }) => given.durationYears > map.horizonYears),
    ),
    ...warn(
      'outcome-without-party',
      keys(({ given, isTransfer }) => given.party === null && !isTransfer),
    ),
    ...warn(
      'outcome-without-proxy-kind',
      keys(({ given }) => given.proxyKind === null),
    ),
    ...warn(
      'printed-otherwise',
      steps.filter(differsFromPrinted).map(({ outcome }) => outcome.key),
    ),
    ...warn('inputs-not-cash', notCash.sort()),
    ...warnAll('ratio-without-sensitivity', map.sensitivity === null),
  ];
}

type IsOutside = (value: Decimal) => boolean;

function correctionWarnings(outcomes: readonly Outcome[], bounds: (id: string) => IsOutside): Warning[] {
  const named = (that: (outcome: Outcome, name: (typeof correctionNames)[number]) => boolean) =>
    outcomes.flatMap((outcome) =>
      correctionNames.filter((name) => that(outcome, name)).map((name) => namedCorrection(outcome.key, name)),
    );
  const ranges = correctionNames.map((name) => [name, plausibilityOf[name]] as const);
  const isOutside = new Map(ranges.map(([name, id]) => [name, id === undefined ? () => false : bounds(id)]));
  const extreme = ({ values, given }: Outcome, name: (typeof correctionNames)[number]) =>
    given[name] !== null && values !== null && (values[name].isZero() || values[name].equals(1));
  return [
    ...warn(
      'correction-implausible',
      named((outcome, name) => {
        const { given, values } = outcome;
        if (given[name] === null || !values || extreme(outcome, name)) return false;
        return isOutside.get(name)?.(values[name]) ?? false;
      }),
    ),
    ...warn('correction-zero-or-full', named(extreme)),
    ...warn(
      'outcome-without-corrections',
      outcomes.filter(({ given }) => given.deadweight === null || given.attribution === null).map(({ key }) => key),
    ),
    ...warn(
      'assumption-without-reason',
      named(({ given }, name) => isWithoutReason(given[name])),
    ),
  ];
}

function namedCorrection(key: string, name: CorrectionName): Named {
  const { nl, en } = correctionWords[name];
  return { of: `${key} (${name})`, label: { nl: `${key} (${nl})`, en: `${key} (${en})` } };
}

function isWithoutReason(correction: Correction): boolean {
  if (correction === null) return false;
  return typeof correction === 'number' || correction.reason === null || correction.source === null;
}

/** A report rounds its figures: ours is held against as many digits as it prints. */
function differsFromPrinted({ outcome, impact }: OutcomeSteps): boolean {
  const printed = outcome.given.publishedImpact;
  if (printed === null || impact.value === null) return false;
  const asNumber = decimal(printed);
  return !impact.value.toDecimalPlaces(asNumber.decimalPlaces(), Decimal.ROUND_HALF_UP).equals(asNumber);
}

/** Tells what lies outside a published range; of a day before its publication nothing does. */
function outside(trace: Trace, id: string): IsOutside {
  const [low, high] = [trace.read(`${id}-low`), trace.read(`${id}-high`)];
  if ('code' in low || 'code' in high) return () => false;
  return (value) => value.lessThan(low.value) || value.greaterThan(high.value);
}
