import type { SroiInputs, SroiOutcome } from '../inputs.ts';
import { keyOf } from '../outcome.ts';

/**
 * The map as one party sees it: what it puts in, what it gains, and what it pays or gets in transfers as a cost or a
 * gain of its own. Its ratio is that of the party, so that its sensitivity can be looked into as that of society is.
 * Null when it puts nothing in, or where what counts of an outcome depends on outcomes of others.
 */
export function partyView(map: SroiInputs, party: string): SroiInputs | null {
  const inputs = map.inputs.filter((input) => input.party === party);
  const outcomes = map.outcomes.flatMap((outcome) => seenBy(outcome, party));
  if (inputs.length === 0 || outcomes.length === 0) return null;
  if (outcomes.some(({ overlapGroup }) => overlapGroup !== null)) return null;
  const { sensitivity } = map;
  const known = new Map(outcomes.map((outcome) => [keyOf(outcome), outcome]));
  const ranges = (sensitivity?.ranges ?? []).flatMap((range) => {
    if (range.assumption === 'discountRate') return [range];
    if (range.assumption === 'inputValue') return inputs.some(({ name }) => name === range.of) ? [range] : [];
    if (!known.has(range.of ?? '')) return [];
    const pays = map.outcomes.some(
      (one) => keyOf(one) === range.of && one.proxyKind === 'transfer' && one.payer === party,
    );
    return pays && range.assumption === 'proxyValue' ? [{ ...range, low: -range.high, high: -range.low }] : [range];
  });
  return {
    ...map,
    payer: party,
    inputs,
    outcomes,
    overlapGroups: [],
    sensitivity: sensitivity && { ...sensitivity, ranges },
  };
}

function seenBy(outcome: SroiOutcome, party: string): SroiOutcome[] {
  if (outcome.proxyKind !== 'transfer') return outcome.party === party ? [outcome] : [];
  const own = { ...outcome, party, proxyKind: 'real-cost', payer: null, receiver: null } as const;
  if (outcome.receiver === party) return [own];
  if (outcome.payer !== party) return [];
  return [{ ...own, proxyValue: outcome.proxyValue === null ? null : -outcome.proxyValue }];
}
