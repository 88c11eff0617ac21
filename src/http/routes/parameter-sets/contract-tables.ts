import { z } from 'zod';
import type { Caller } from '../../../access/caller.ts';
import { socialReturnInputsSchema } from '../../../core/indicators/social-return/inputs.ts';
import { limits } from '../../../core/indicators/social-return/limits.ts';
import { type Table, tableSchema } from '../../../core/indicators/social-return/tables/table.ts';
import type { Fault } from '../../../records/define-record-kind.ts';
import { faultsOf, toPointer } from '../../../records/faults.ts';
import { holdsBsn, isCleanText } from '../../../records/identifiers.ts';
import type { OwnContractTable, OwnParameterSet, Page, Store } from '../../../store/store.ts';
import { withoutDefaults } from '../../without-defaults.ts';

/** A table of building blocks (bouwblokken) of an organisation's own contracts, as it is sent and answered. */
export const contractTable = withoutDefaults(tableSchema).meta({
  id: 'ContractTable',
  description: 'A version of a table of building blocks, with its source and the days for which it holds.',
});

export const contractTables = z.array(contractTable).max(limits.tables).meta({
  description:
    'Tables of building blocks of your own contracts: an obligation names one by `tableId`, or finds it by its region and day, and keeps it as it was then. A new version gets a new id.',
});

/** What is wrong with tables: the rules of the calculation, and what no text of anybody may hold. */
export function contractTableFaults(tables: unknown): Fault[] {
  const read = socialReturnInputsSchema.safeParse({ tables, obligations: [] });
  const faults = read.success ? [] : faultsOf(read.error, { tables });
  return [
    ...faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace('/tables', '/contractTables') })),
    ...textFaults(tables, ['contractTables']),
  ];
}

/** Tables without faults as they are kept: whole, with the settings that were left out. */
export function contractTablesIn(tables: unknown): OwnContractTable[] {
  return tableSchema.array().parse(tables ?? []);
}

/** Every table an organisation keeps, as far as the caller may see its sets. */
export async function ownTablesOf(
  store: Pick<Store, 'listParameterSets'>,
  { reach }: Pick<Caller, 'reach'>,
  organisationId: string,
): Promise<Table[]> {
  const tables: OwnContractTable[] = [];
  let after: readonly string[] | null = [];
  while (after) {
    const page: Page<OwnParameterSet> | null = await store.listParameterSets(reach, organisationId, {
      limit: 100,
      ...(after.length > 0 ? { after } : {}),
    });
    tables.push(...(page?.rows.flatMap(({ contractTables }) => contractTables) ?? []));
    after = page?.next ?? null;
  }
  return tableSchema.array().parse(tables);
}

function textFaults(value: unknown, path: PropertyKey[]): Fault[] {
  if (typeof value === 'string') {
    const code = !isCleanText(value) ? 'control-characters' : holdsBsn(value) ? 'may-be-bsn' : null;
    return code ? [{ pointer: toPointer(path), code }] : [];
  }
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((part, index) => textFaults(part, [...path, index]));
  return Object.entries(value).flatMap(([name, part]) => textFaults(part, [...path, name]));
}
