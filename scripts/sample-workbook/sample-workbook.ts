import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { FeedColumn, FeedSet } from '../../src/feed/query/feed-set.ts';
import { findFeedSet } from '../../src/feed/sets/feed-sets.ts';
import { instantCell, numberCell, textCell } from '../../src/reporting/renderers/xlsx/cells.ts';
import { filterAndPrint } from '../../src/reporting/renderers/xlsx/filter-and-print.ts';
import { type SheetColumn, type SheetPlan, sheetOf } from '../../src/reporting/renderers/xlsx/sheet.ts';
import { withoutClock } from '../../src/reporting/renderers/xlsx/without-clock.ts';
import type { Language } from '../../src/text/language.ts';
import type { About } from './about.ts';
import { chartAndChoices } from './chart-and-choices.ts';
import { makeOverview } from './overview.ts';
import type { Row, Tables } from './read-tables.ts';
import { startSheet } from './start-sheet.ts';

/**
 * The tables of the feed as a workbook: how to begin, an overview with a chart that two cells steer, and each table with a
 * filter. The same tables give the same bytes.
 */
export async function sampleWorkbook(tables: Tables, about: About): Promise<Buffer> {
  const sheets = ['QuarterlyFigures', 'Observations', 'MeasureCodes', 'Releases', 'Centres'].map((name) =>
    tableSheet(feedSet(name), tables[name as keyof Tables], about.language),
  );
  const overview = makeOverview(tables, about.language);
  const plans: SheetPlan[] = [startSheet(tables, about), overview.plan, ...sheets, codesSheet(tables.Codes)];
  const features = [filterAndPrint(plans), chartAndChoices(overview, 1)];
  const workbook = await writeExcelFile(plans.map(sheetOf), {
    ...{ features, fontFamily: 'Calibri', fontSize: 11 },
  }).toBuffer();
  return withoutClock(workbook);
}

function feedSet(name: string): FeedSet {
  const set = findFeedSet(name);
  if (!set) throw new Error(`no table ${name}`);
  return set;
}

function tableSheet({ name, columns }: FeedSet, rows: readonly Row[], language: Language): SheetPlan {
  return {
    name,
    columns: columns.map(
      (column): SheetColumn => ({ heading: column.name, width: widthOf(column), isNumber: isNumber(column) }),
    ),
    rows: rows.map((row) => columns.map((column) => cellOf(column, row, language))),
  };
}

function codesSheet(rows: readonly Row[]): SheetPlan {
  const names = ['Dimension', 'Identifier', 'Index', 'Title', 'TitleEn', 'Description'];
  return {
    name: 'Codes',
    columns: names.map((heading) => ({ heading, width: heading === 'Description' ? 60 : 24 })),
    rows: rows.map((row) =>
      names.map((name) => (name === 'Index' ? numberCell(Number(row[name]), '') : text(row[name]))),
    ),
  };
}

function isNumber({ type }: FeedColumn): boolean {
  return type === 'Edm.Double' || type === 'Edm.Decimal' || type === 'Edm.Int32' || type === 'Edm.Int64';
}

function widthOf({ name, type }: FeedColumn): number {
  if (name.startsWith('Title') || name.startsWith('Description') || name.startsWith('StringValue')) return 40;
  return Math.max(name.length + 2, type === 'Edm.DateTimeOffset' ? 18 : 12);
}

function cellOf(column: FeedColumn, row: Row, language: Language): Cell {
  const value = row[column.name];
  if (value === null || value === undefined) return null;
  if (isNumber(column)) return numberCell(Number(value), String(row.Unit ?? ''));
  if (column.type === 'Edm.DateTimeOffset') return instantCell(String(value), language);
  return text(value);
}

function text(value: Row[string] | undefined): Cell {
  // On one line: what is read here is filtered and looked up, a hundred rows at a time.
  return textCell(value === null || value === undefined ? null : String(value), { wrap: false });
}
