import type { z } from 'zod';
import type { Approval, Effort, Obligation } from './inputs.ts';
import { refuse } from './refusals.ts';

/** Who may approve what: the authority of the obligation, never who claims, once, and not more than is claimed. */
export function checkApprovals(
  approvals: readonly Approval[],
  efforts: readonly Effort[],
  obligationOf: ReadonlyMap<string, Obligation>,
  context: z.core.$RefinementCtx,
): void {
  const effortOf = new Map(efforts.map((effort) => [effort.id, effort]));
  const decided = new Set<string>();
  for (const [index, approval] of approvals.entries()) {
    const { effortId, organisationId, decision, amount } = approval;
    const at = (field: string) => ['approvals', index, field];
    if (decided.has(effortId)) refuse(context, 'approved-twice', at('effortId'));
    decided.add(effortId);
    if (decision === 'rejected' && amount !== null) refuse(context, 'rejected-with-amount', at('amount'));
    const effort = effortOf.get(effortId);
    if (!effort) {
      refuse(context, 'unknown-effort', at('effortId'));
      continue;
    }
    const authority = obligationOf.get(effort.obligationId)?.organisationId ?? null;
    if (organisationId === effort.organisationId) refuse(context, 'own-approval', at('organisationId'));
    else if (authority !== null && organisationId !== authority)
      refuse(context, 'not-the-authority', at('organisationId'));
    if (amount !== null && effort.claimed !== null && amount > effort.claimed)
      refuse(context, 'approved-above-claimed', at('amount'));
  }
}
