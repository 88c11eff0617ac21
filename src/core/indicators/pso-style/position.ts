import { addDays, addMonths, type Day } from '../../values/day.ts';
import { type Decimal, decimal } from '../../values/decimal.ts';
import type { PsoPosition, PsoStyleInputs } from './inputs.ts';

/**
 * What a position is for the share. `beside`: its group has no weight, and is shown unweighted; `unknown-weight`: it has
 * one that nobody published; `too-short-benefit`: it is not in the group, and shown beside.
 */
export const standings = ['counted', 'beside', 'unknown-weight', 'too-short-benefit'] as const;
export type Standing = (typeof standings)[number];

/** A position as the formula reads it. */
export type Position = {
  /** Where it stands in the request. */
  readonly index: number;
  /** Name of its steps: the place in the order of content, so that the order of the request does not matter. */
  readonly step: string;
  readonly given: PsoPosition;
  readonly standing: Standing;
  /** First day on which it no longer counts by the rules of its group and contract; null: none is known. */
  readonly countsBefore: Day | null;
  /** A rule ends its counting, and the day it runs from was not given. */
  readonly unchecked: boolean;
};

/** Published lengths that the standing of positions hangs on; null where none was published yet. */
export type PsoRules = {
  readonly years: Readonly<
    Record<'participation-act' | 'special-education' | 'status-lost' | 'placement', Decimal | null>
  >;
  readonly benefitMonths: Decimal | null;
};

const withoutWeight: readonly string[] = ['wmo', 'wlz', 'volunteer', 'community-service'];

/** The positions in the order of their content. */
export function positionsOf({ positions }: PsoStyleInputs, rules: PsoRules): Position[] {
  const rows = positions.map((given, index) => ({ given, index, content: JSON.stringify(given) }));
  rows.sort((a, b) => (a.content < b.content ? -1 : a.content > b.content ? 1 : 0));
  return rows.map(({ given, index }, place) => {
    const ends = endsOf(given, rules);
    const known = ends.flatMap((end) => end ?? []).sort();
    return {
      index,
      given,
      step: `position-${place + 1}`,
      standing: standingOf(given, rules),
      countsBefore: known[0] ?? null,
      unchecked: known.length < ends.length,
    };
  });
}

function standingOf({ group, benefitMonths }: PsoPosition, rules: PsoRules): Standing {
  if (withoutWeight.includes(group)) return 'beside';
  if (group === 'placement-level-3-4') return 'unknown-weight';
  const tooShort = benefitMonths !== null && rules.benefitMonths?.greaterThan(benefitMonths);
  return group === 'unemployment-benefit' && tooShort ? 'too-short-benefit' : 'counted';
}

/** First days on which it no longer counts, one for each rule; null for a rule of which the first day was not given. */
function endsOf(given: PsoPosition, { years }: PsoRules): (Day | null)[] {
  const { group, contract, inflowOn } = given;
  const after = (from: Day | null, rule: keyof PsoRules['years']): (Day | null)[] => {
    const length = years[rule];
    if (length === null) return [];
    return [from === null ? null : addMonths(from, decimal(12).times(length).toNumber())];
  };
  const ofGroup = () => {
    if (group === 'participation-act') return after(inflowOn, group);
    if (group === 'participation-act-subsidy') return afterSubsidy(given, after(inflowOn, 'participation-act'));
    if (group === 'special-education') return after(given.schoolLeftOn, group);
    return group === 'status-lost' ? after(given.statusLostOn, group) : [];
  };
  return contract === 'placement' ? [...ofGroup(), ...after(inflowOn, 'placement')] : ofGroup();
}

/** With a subsidy it counts as long as that goes on, and no shorter than without one. */
function afterSubsidy({ subsidyUntil }: PsoPosition, without: readonly (Day | null)[]): Day[] {
  if (subsidyUntil === null) return [];
  const ends = [dayAfter(subsidyUntil), ...without.flatMap((end) => end ?? [])].sort();
  return ends.slice(-1);
}

/** The last day there is has no day after it: what ends then does not end in any year that can be measured. */
export function dayAfter(day: Day): Day {
  return day === '2199-12-31' ? '2200-01-01' : addDays(day, 1);
}
