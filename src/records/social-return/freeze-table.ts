import { chooseTable, isNoTable } from '../../core/indicators/social-return/choose-table.ts';
import type { Table } from '../../core/indicators/social-return/tables/table.ts';
import type { Fault } from '../define-record-kind.ts';

const days = ['tenderPublishedOn', 'awardedOn', 'assignedOn'] as const;

/** What of an obligation decides its table. */
export type Choice = { readonly tableId?: string | undefined; readonly region?: string | undefined } & {
  readonly [Name in (typeof days)[number]]?: string | undefined;
};
/** The obligation as it was kept, and the table that was frozen on it. */
export type Frozen = { readonly tableId: string; readonly terms: Readonly<Record<string, unknown>> };
/** The table that is frozen now; one of the organisation's own is kept whole, a published one by its id. */
export type FrozenTable = { readonly tableId: string; readonly ownTable?: Table };

/**
 * The table of an obligation: the one it names; else the one that was frozen on it, for as long as region and days stay
 * what they were; else the version that region and days choose now, of the published ones and the `own` ones of its
 * organisation. Or why there is none. One that was frozen stays as it was, also when its set was changed since.
 */
export function freezeTable(
  choice: Choice,
  before: Frozen | null,
  own: readonly Table[],
): FrozenTable | { faults: Fault[] } {
  const isSame = before !== null && (['region', ...days] as const).every((name) => before.terms[name] === choice[name]);
  const stays = before !== null && (choice.tableId === undefined ? isSame : choice.tableId === before.tableId);
  if (stays) {
    const kept = ownTableOf(before.terms);
    return { tableId: before.tableId, ...(kept ? { ownTable: kept } : {}) };
  }
  const day = (name: (typeof days)[number]) => choice[name] ?? null;
  const chosen = chooseTable(
    {
      tableId: choice.tableId ?? null,
      region: choice.region ?? null,
      tenderPublishedOn: day('tenderPublishedOn'),
      awardedOn: day('awardedOn'),
      assignedOn: day('assignedOn'),
    },
    own,
  );
  if (isNoTable(chosen)) return { faults: [{ pointer: `/${chosen.field}`, code: chosen.code, params: chosen.params }] };
  return { tableId: chosen.id, ...(own.includes(chosen) ? { ownTable: chosen } : {}) };
}

/** The own table that is frozen among the terms of an obligation; null: its table is a published one. */
export function ownTableOf(terms: Readonly<Record<string, unknown>>): Table | null {
  return (terms.ownTable as Table | undefined) ?? null;
}
