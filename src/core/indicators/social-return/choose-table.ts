import type { Day } from '../../values/day.ts';
import type { Obligation } from './inputs.ts';
import type { RefusalParams, SocialReturnRefusal } from './refusals.ts';
import { findRegion, regions } from './tables/regions.ts';
import { findTable, incompleteTables, tables } from './tables/registry.ts';
import type { DateBasis, Table } from './tables/table.ts';
import { withoutBlocks } from './tables/without-blocks.ts';

/** What decides the version of a table. */
export type TableChoice = Pick<Obligation, 'tableId' | 'region' | 'tenderPublishedOn' | 'awardedOn' | 'assignedOn'>;
/** A choice that cannot be made: why, and at which field. */
export type NoTable = {
  readonly code: SocialReturnRefusal;
  readonly field: keyof TableChoice;
  readonly params: RefusalParams;
};

const fieldOf = {
  'tender-publication': 'tenderPublishedOn',
  award: 'awardedOn',
  assignment: 'assignedOn',
} as const satisfies Record<Exclude<DateBasis, 'by-id'>, keyof TableChoice>;

/** The day of the contract on which this table's version rests; null when it is not said or does not matter. */
export function decidingDay({ dateBasis }: Pick<Table, 'dateBasis'>, choice: TableChoice): Day | null {
  return dateBasis === 'by-id' ? null : choice[fieldOf[dateBasis]];
}

/** True when that day lies in the time for which the table was published. */
export function coversDay({ validFrom, validTo }: Pick<Table, 'validFrom' | 'validTo'>, day: Day): boolean {
  return (validFrom === null || day >= validFrom) && (validTo === null || day <= validTo);
}

/**
 * The table of an obligation: the one it names, which was frozen on it, or else the version of its region on the day
 * that the region goes by. What is kept with the obligation is the id.
 */
export function chooseTable(choice: TableChoice, own: readonly Table[] = []): Table | NoTable {
  const known = listed([...own, ...tables].map(({ id }) => id));
  const { tableId, region } = choice;
  if (tableId !== null) {
    const found = own.find(({ id }) => id === tableId) ?? findTable(tableId);
    if (found) return found;
    const incomplete = incompleteTables.find(({ id }) => id === tableId);
    return incomplete
      ? { code: 'table-incomplete', field: 'tableId', params: { tables: known, kept: listed(incomplete.kept) } }
      : { code: 'unknown-table', field: 'tableId', params: { tables: known } };
  }
  if (region === null) return { code: 'table-not-chosen', field: 'tableId', params: { tables: known } };
  return ofRegion(region, choice, own);
}

/** The table of an obligation; one that names none needs none while nothing is claimed under it. */
export function tableFor(choice: TableChoice, own: readonly Table[], isClaimedUnder: boolean): Table | NoTable {
  const namesNone = choice.tableId === null && choice.region === null;
  return namesNone && !isClaimedUnder ? withoutBlocks : chooseTable(choice, own);
}

function ofRegion(region: string, choice: TableChoice, own: readonly Table[]): Table | NoTable {
  const candidates = [...own, ...tables].filter((table) => table.region === region);
  const names = listed(candidates.map(({ id }) => id));
  if (candidates.length === 0) return withoutTable(region);
  const dated = candidates.filter(({ dateBasis }) => dateBasis !== 'by-id');
  if (dated.length === 0) {
    const [only] = candidates;
    if (only && candidates.length === 1) return only;
    return { code: 'table-not-chosen', field: 'tableId', params: { tables: names } };
  }
  const withDay = dated.flatMap((table) => {
    const day = decidingDay(table, choice);
    return day === null ? [] : [{ table, day }];
  });
  const needed = [...new Set(dated.flatMap(({ dateBasis }) => (dateBasis === 'by-id' ? [] : fieldOf[dateBasis])))];
  if (withDay.length === 0) {
    const field = needed[0] ?? 'tableId';
    return { code: 'table-date-needed', field, params: { field: listed(needed), tables: names } };
  }
  const inForce = withDay
    .filter(({ table, day }) => coversDay(table, day))
    .sort((a, b) => ((a.table.validFrom ?? '') < (b.table.validFrom ?? '') ? 1 : -1));
  const [newest] = inForce;
  return newest?.table ?? { code: 'no-table-on-date', field: needed[0] ?? 'tableId', params: { tables: names } };
}

function withoutTable(id: string): NoTable {
  const region = findRegion(id);
  const incomplete = incompleteTables.find((table) => table.region === id);
  if (incomplete) {
    const params = { tables: listed(tables.map((table) => table.id)), kept: listed(incomplete.kept) };
    return { code: 'table-incomplete', field: 'region', params };
  }
  if (region?.without === undefined) {
    const withTable = regions.filter(({ without }) => without === undefined).map((one) => one.id);
    return { code: 'unknown-region', field: 'region', params: { regions: listed(withTable) } };
  }
  return {
    code: region.without === 'by-contract' ? 'region-agrees-by-contract' : 'region-without-table',
    field: 'region',
    params: {},
  };
}

const listed = (names: readonly string[]) => names.join(', ');

/** True for a choice that could not be made. */
export function isNoTable(chosen: Table | NoTable): chosen is NoTable {
  return 'field' in chosen;
}
