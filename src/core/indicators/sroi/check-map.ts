import type { z } from 'zod';
import { checkRanges } from './check-ranges.ts';
import type { SroiInputs, SroiOutcome } from './inputs.ts';
import { limits } from './limits.ts';
import { namedMap } from './named-map.ts';
import { refuse } from './refusals.ts';

/** Rules between the parts of a map; each fault is told at its own field. */
export function checkMap(map: SroiInputs, context: z.core.$RefinementCtx): void {
  checkNames(
    map.outcomes.map(({ id }) => id),
    'outcomes',
    'id',
    context,
  );
  checkNames(
    map.overlapGroups.map(({ name }) => name),
    'overlapGroups',
    'name',
    context,
  );
  for (const [index, outcome] of map.outcomes.entries()) checkTransfer(outcome, index, context);
  checkOverlap(map, context);
  const years = map.outcomes.reduce((sum, one) => sum + Math.min(map.horizonYears, Math.ceil(one.durationYears)), 0);
  if (years > limits.outcomeYears) refuse(context, 'too-many-outcome-years', ['horizonYears']);
  if (!map.sensitivity) return;
  const work = map.sensitivity.draws * (years + 6 * map.outcomes.length + map.inputs.length);
  if (work > limits.simulationWork) refuse(context, 'simulation-too-large', ['sensitivity', 'draws']);
  checkRanges(namedMap(map), map.sensitivity, context);
}

function checkNames(
  names: readonly (string | undefined)[],
  list: string,
  field: string,
  context: z.core.$RefinementCtx,
): void {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (name === undefined) continue;
    if (seen.has(name)) refuse(context, 'name-twice', [list, index, field]);
    seen.add(name);
  }
}

function checkTransfer(outcome: SroiOutcome, index: number, context: z.core.$RefinementCtx): void {
  const { proxyKind, payer, receiver, party } = outcome;
  const at = (field: string) => ['outcomes', index, field];
  if (proxyKind !== 'transfer') {
    if (payer !== null) refuse(context, 'ends-without-transfer', at('payer'));
    if (receiver !== null) refuse(context, 'ends-without-transfer', at('receiver'));
    return;
  }
  if (payer === null) refuse(context, 'transfer-without-ends', at('payer'));
  if (receiver === null) refuse(context, 'transfer-without-ends', at('receiver'));
  if (payer === null || receiver === null) return;
  if (payer === receiver) refuse(context, 'transfer-cycle', at('receiver'));
  else if (party !== null && party !== payer && party !== receiver)
    refuse(context, 'party-not-in-transfer', at('party'));
}

function checkOverlap({ outcomes, overlapGroups }: SroiInputs, context: z.core.$RefinementCtx): void {
  const kinds = new Map<string, boolean>();
  for (const [index, { overlapGroup, proxyKind }] of outcomes.entries()) {
    if (overlapGroup === null) continue;
    const isTransfer = proxyKind === 'transfer';
    const first = kinds.get(overlapGroup) ?? isTransfer;
    kinds.set(overlapGroup, first);
    if (first !== isTransfer) refuse(context, 'overlap-mixes-kinds', ['outcomes', index, 'overlapGroup']);
  }
  for (const [index, { name }] of overlapGroups.entries())
    if (!kinds.has(name)) refuse(context, 'unknown-overlap-group', ['overlapGroups', index, 'name']);
}
