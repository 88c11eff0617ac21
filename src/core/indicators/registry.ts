import type { Indicator } from '../define-indicator.ts';
import { active } from './flow/active.ts';
import { durationMean } from './flow/duration-mean.ts';
import { durationMedian } from './flow/duration-median.ts';
import { inflow } from './flow/inflow.ts';
import { outflow } from './flow/outflow.ts';
import { outflowRate } from './flow/outflow-rate.ts';
import { progression } from './flow/progression.ts';
import { stayers } from './flow/stayers.ts';
import { hoursGiven } from './guidance/hours-given.ts';
import { hoursPerParticipant } from './guidance/hours-per-participant.ts';
import { hoursReceived } from './guidance/hours-received.ts';
import { qualifiedShare } from './guidance/qualified-share.ts';
import { withoutGuidance } from './guidance/without-guidance.ts';
import { balanceGap } from './material/balance-gap.ts';
import { co2Avoided } from './material/co2-avoided.ts';
import { collected } from './material/collected.ts';
import { out } from './material/out.ts';
import { productReuseRate } from './material/product-reuse-rate.ts';
import { residualRate } from './material/residual-rate.ts';
import { reusedPerInhabitant } from './material/reused-per-inhabitant.ts';
import { stock } from './material/stock.ts';
import { usefulRate } from './material/useful-rate.ts';

/**
 * Every indicator, in the order of catalogue and report. A new indicator is one file, one case file and one line
 * here. Which inputs one needs is told by its schema; `inputsFor` takes them from a centre's facts.
 */
export const indicatorRegistry: readonly Indicator[] = [
  inflow,
  outflow,
  progression,
  active,
  stayers,
  outflowRate,
  durationMedian,
  durationMean,
  hoursReceived,
  hoursGiven,
  hoursPerParticipant,
  qualifiedShare,
  withoutGuidance,
  collected,
  out,
  stock,
  balanceGap,
  productReuseRate,
  usefulRate,
  residualRate,
  reusedPerInhabitant,
  co2Avoided,
];

/** The indicator with this id, or undefined. */
export function findIndicator(id: string): Indicator | undefined {
  return indicatorRegistry.find((indicator) => indicator.id === id);
}
