import { chooseTable, isNoTable } from '../../core/indicators/social-return/choose-table.ts';
import type { Fault } from '../define-record-kind.ts';

const days = ['tenderPublishedOn', 'awardedOn', 'assignedOn'] as const;

/** What of an obligation decides its table. */
export type Choice = { readonly tableId?: string | undefined; readonly region?: string | undefined } & {
  readonly [Name in (typeof days)[number]]?: string | undefined;
};
/** The obligation as it was kept, and the table that was frozen on it. */
export type Frozen = { readonly tableId: string; readonly terms: Readonly<Record<string, unknown>> };

/**
 * The table of an obligation: the one it names; else the one that was frozen on it, for as long as region and days stay
 * what they were; else the version that region and days choose now. Or why there is none.
 */
export function freezeTable(choice: Choice, before: Frozen | null): { tableId: string } | { faults: Fault[] } {
  const isSame = before !== null && (['region', ...days] as const).every((name) => before.terms[name] === choice[name]);
  if (choice.tableId === undefined && isSame) return { tableId: before.tableId };
  const day = (name: (typeof days)[number]) => choice[name] ?? null;
  const chosen = chooseTable({
    tableId: choice.tableId ?? null,
    region: choice.region ?? null,
    tenderPublishedOn: day('tenderPublishedOn'),
    awardedOn: day('awardedOn'),
    assignedOn: day('assignedOn'),
  });
  if (!isNoTable(chosen)) return { tableId: chosen.id };
  return { faults: [{ pointer: `/${chosen.field}`, code: chosen.code, params: { ...chosen.params } }] };
}
