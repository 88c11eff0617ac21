import type { MaterialInputs } from '../../core/indicators/material/inputs.ts';
import type { FactPart, FactSheet } from '../store.ts';

type Book = Pick<MaterialInputs, 'book' | 'neverCounted'>;
type Head = Pick<FactSheet, 'period' | 'coverage' | 'ownValues'>;

/** A sheet in the parts that are read one by one. */
export type SheetParts = Pick<FactSheet, Exclude<FactPart, 'book' | 'material'>> & {
  readonly material: Omit<MaterialInputs, keyof Book>;
  readonly book: Book;
};

const families = ['flow', 'participation', 'guidance', 'visitors', 'volunteering', 'ledger'] as const;
const ofMaterial = ['movements', 'stockCounts', 'inhabitants', 'repairs', 'positions'] as const;
const ofBook = ['book', 'neverCounted'] as const;

/** Every part of a sheet. */
export const factParts: readonly FactPart[] = [...families, 'material', 'book'];

/** A sheet of the parts that were read. Who takes another forgot to ask for it: that throws, for nothing is not zero. */
export function sheetOf({ period, coverage, ownValues }: Head, parts: Partial<SheetParts>): FactSheet {
  const { material, book, ...rest } = parts;
  const stock = withoutUnread({ ...material, ...book }, [
    ...(material ? [] : ofMaterial.map((name) => [name, 'material'] as const)),
    ...(book ? [] : ofBook.map((name) => [name, 'book'] as const)),
  ]);
  const unread = families.filter((family) => !(family in rest));
  return withoutUnread(
    { period, coverage, ownValues, ...rest, material: stock },
    unread.map((family) => [family, family]),
  ) as FactSheet;
}

/** These parts of a sheet that has them. */
export function partsOf(sheet: FactSheet, parts: readonly FactPart[]): Partial<SheetParts> {
  return Object.fromEntries(
    parts.map((part) => {
      if (part === 'material') return [part, pick(sheet.material, ofMaterial)];
      if (part === 'book') return [part, pick(sheet.material, ofBook)];
      return [part, sheet[part]];
    }),
  );
}

function pick<Source extends object, Name extends keyof Source>(source: Source, names: readonly Name[]) {
  return Object.fromEntries(names.filter((name) => name in source).map((name) => [name, source[name]]));
}

/** Not enumerable: a sheet can be compared and printed without what was not read. */
function withoutUnread(object: object, unread: readonly (readonly [name: string, part: FactPart])[]): object {
  for (const [name, part] of unread) {
    Object.defineProperty(object, name, {
      get() {
        throw new Error(`facts that were not asked for: ${part}`);
      },
    });
  }
  return object;
}
