import type { z } from 'zod';
import { checkApprovals } from './check-approvals.ts';
import { checkEffort } from './check-effort.ts';
import { isNoTable, tableFor } from './choose-table.ts';
import type { Obligation, SocialReturnInputs } from './inputs.ts';
import { countedTwice } from './placements.ts';
import { refuse } from './refusals.ts';
import { findObligationRules, obligationRules } from './tables/obligation-rules.ts';
import { findTable, incompleteTables } from './tables/registry.ts';
import { type Table, tableFaults } from './tables/table.ts';

type Context = z.core.$RefinementCtx;

/** Rules between the parts of what is sent; each fault is told at its own field. */
export function checkInputs(inputs: SocialReturnInputs, context: Context): void {
  const { tables, obligations, efforts, approvals } = inputs;
  checkTables(tables, context);
  checkIds(obligations, 'obligations', context);
  checkIds(efforts, 'efforts', context);
  const claimed = new Set(efforts.map(({ obligationId }) => obligationId));
  const tableOf = new Map<string, Table>();
  for (const [index, obligation] of obligations.entries()) {
    const at = (field: string) => ['obligations', index, field];
    const chosen = tableFor(obligation, tables, claimed.has(obligation.id));
    if (isNoTable(chosen)) refuse(context, chosen.code, at(chosen.field), chosen.params);
    else {
      tableOf.set(obligation.id, chosen);
      checkShareCaps(obligation, chosen, index, context);
    }
    checkObligation(obligation, at, context);
  }
  const obligationOf = new Map(obligations.map((one) => [one.id, one]));
  for (const [index, effort] of efforts.entries()) {
    const obligation = obligationOf.get(effort.obligationId);
    if (!obligation) refuse(context, 'unknown-obligation', ['efforts', index, 'obligationId']);
    const table = tableOf.get(effort.obligationId);
    if (obligation && table) checkEffort(effort, obligation, table, index, context);
  }
  for (const index of countedTwice(efforts)) refuse(context, 'placement-counted-twice', ['efforts', index, 'share']);
  checkApprovals(approvals, efforts, obligationOf, context);
}

function checkTables(own: readonly Table[], context: Context): void {
  checkIds(own, 'tables', context);
  for (const [index, table] of own.entries()) {
    if (findTable(table.id) || incompleteTables.some(({ id }) => id === table.id))
      refuse(context, 'table-id-taken', ['tables', index, 'id']);
    for (const { path, what } of tableFaults(table)) refuse(context, what, ['tables', index, ...path]);
  }
}

function checkIds(rows: readonly { readonly id: string }[], list: string, context: Context): void {
  const seen = new Set<string>();
  for (const [index, { id }] of rows.entries()) {
    if (seen.has(id)) refuse(context, 'id-twice', [list, index, 'id']);
    seen.add(id);
  }
}

function checkObligation(obligation: Obligation, at: (field: string) => PropertyKey[], context: Context): void {
  const { from, until, base, rules, percentage, threshold, lowLabour, cap, psoDiscount, psoLevel } = obligation;
  if (from !== null && until !== null && until < from) refuse(context, 'period-ends-before-start', at('until'));
  if (rules !== null && !findObligationRules(rules))
    refuse(context, 'unknown-rules', at('rules'), { rules: obligationRules.map(({ id }) => id).join(', ') });
  if (psoDiscount !== null && !psoLevel) refuse(context, 'pso-level-needed', at('psoLevel'));
  const extra = { percentage, threshold, lowLabour, cap, rules };
  if (base !== 'fixed') return;
  for (const [field, value] of Object.entries(extra))
    if (value !== null) refuse(context, 'fixed-with-percentage', at(field));
}

function checkShareCaps({ shareCaps }: Obligation, table: Table, index: number, context: Context): void {
  const known = new Set(table.blocks.map(({ code }) => code));
  const capped = new Set(table.shareCaps.flatMap(({ blocks }) => blocks));
  const names = new Set(table.shareCaps.map(({ code }) => code));
  for (const [place, { code, blocks }] of shareCaps.entries()) {
    const at = (field: string) => ['obligations', index, 'shareCaps', place, field];
    if (names.has(code)) refuse(context, 'code-twice', at('code'));
    names.add(code);
    if (blocks.some((block) => !known.has(block)))
      refuse(context, 'unknown-block', at('blocks'), { blocks: [...known].join(', ') });
    if (blocks.some((block) => capped.has(block))) refuse(context, 'block-in-two-caps', at('blocks'));
    for (const block of blocks) capped.add(block);
  }
}
