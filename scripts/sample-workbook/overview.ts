import type { Cell } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import { findFeedSet } from '../../src/feed/sets/feed-sets.ts';
import { numberCell, textCell } from '../../src/reporting/renderers/xlsx/cells.ts';
import { headStyle, type SheetPlan } from '../../src/reporting/renderers/xlsx/sheet.ts';
import type { Language } from '../../src/text/language.ts';
import type { Row, Tables } from './read-tables.ts';

/** The sheet with the chart, and what the chart and the cells that steer it refer to. */
export type Overview = {
  readonly plan: SheetPlan;
  /** Cells in which one of a list is chosen, with the range that has the list. */
  readonly choices: readonly { readonly cell: string; readonly list: string }[];
  readonly chart: {
    readonly title: string;
    readonly names: string;
    readonly values: string;
    readonly from: number;
    readonly to: number;
  };
  /** What the formulas come to, so that a program that does not calculate shows it too. */
  readonly outcomes: ReadonlyMap<string, number | null>;
};

const words = {
  nl: {
    name: 'Overzicht',
    centre: 'Centrum',
    receiver: 'Rapport voor',
    measure: 'Grafiek van',
    own: '_T: het eigen rapport van het centrum; anders de organisatie die het rapport kreeg',
    choose: 'Kies in de gele cellen; tabel en grafiek volgen. Leeg is niet bekend, en niet 0.',
    head: ['Meting', 'Naam', 'Eenheid'],
  },
  en: {
    name: 'Overview',
    centre: 'Centre',
    receiver: 'Report for',
    measure: 'Chart of',
    own: "_T: the centre's own report; else the organisation that received the report",
    choose: 'Choose in the yellow cells; table and chart follow. Empty is not known, and not 0.',
    head: ['Measure', 'Name', 'Unit'],
  },
} as const;
const choiceStyle = { backgroundColor: '#FFF3C4', wrap: false } as const;
/** Quarters that fit beside each other. */
const mostQuarters = 12;
/** Rows above the table: what is chosen, and room for the chart. */
const chartFrom = 5;
const chartTo = 21;

/** Every figure as a whole of one centre over the newest quarters, by formulas that look it up in the sheet of observations. */
export function makeOverview(tables: Tables, language: Language): Overview {
  const say = words[language];
  const isQuarter = (row: Row) => row.Breakdowns === '_T' && /^\d{4}KW\d{2}$/.test(String(row.Periods));
  const totals = tables.Observations.filter(isQuarter);
  const quarters = [...new Set(totals.map((row) => String(row.Periods)))].sort().slice(-mostQuarters);
  const inUse = new Set(totals.map((row) => row.Measure));
  const measures = tables.MeasureCodes.filter(({ Identifier }) => inUse.has(Identifier ?? null));
  const byAge = [...tables.Releases].sort((a, b) => Number(a.Id) - Number(b.Id));
  // A centre begins with its own report, and a municipality with what it was given.
  const newest = byAge.filter(({ Audiences }) => Audiences === 'own').at(-1) ?? byAge.at(-1);
  const chosen = { centre: String(newest?.Centres ?? ''), receiver: String(newest?.Organisations ?? '_T') };
  const first = firstToShow(measures, totals, chosen);
  const title = (row: Row | undefined) => String((language === 'nl' ? row?.Title : row?.TitleEn) ?? '');
  const unitOf = (row: Row | undefined) => String((language === 'nl' ? row?.Unit : row?.UnitEn) ?? '');

  const count = tables.Observations.length + 1;
  const columnOf = (set: string, name: string) => {
    const place = findFeedSet(set)?.columns.findIndex((column) => column.name === name) ?? -1;
    if (place < 0) throw new Error(`no column ${name} in ${set}`);
    return getCellAddress(0, place).replace(/\d+$/, '');
  };
  const range = (set: string, name: string, rows: number) => {
    const column = columnOf(set, name);
    return `${set}!$${column}$2:$${column}$${Math.max(2, rows)}`;
  };
  const observed = (name: string) => range('Observations', name, count);
  const found = new Map(totals.map((row) => [keyOf(row), row.Value]));
  const outcomes = new Map<string, number | null>();

  /** Looks a figure up; empty where it is not known. Of two that fit neither is shown. */
  const figure = (place: number, column: number, measure: string, unit: string): Cell => {
    const at = getCellAddress(place, column);
    const period = quarters[column - 3] ?? '';
    outcomes.set(
      at,
      asNumber(
        found.get(keyOf({ Measure: measure, Periods: period, Centres: chosen.centre, Organisations: chosen.receiver })),
      ),
    );
    const criteria = [
      `${observed('Measure')},$A${place + 1}`,
      `${observed('Periods')},${getCellAddress(chartTo, column).replace(/\d+$/, '')}$${chartTo + 1}`,
      `${observed('Centres')},$B$2`,
      `${observed('Organisations')},$B$3`,
      `${observed('Breakdowns')},"_T"`,
      `${observed('Value')},"<>"`,
    ].join(',');
    const formula = `IF(COUNTIFS(${criteria})=1,SUMIFS(${observed('Value')},${criteria}),"")`;
    return { ...(numberCell(0, unit) as object), value: formula, type: 'Formula' } as Cell;
  };
  const lookUp = (cell: string, set: 'MeasureCodes' | 'Centres', column: string): Cell => {
    const rows = tables[set].length + 1;
    const formula = `IFERROR(INDEX(${range(set, column, rows)},MATCH(${cell},${range(set, 'Identifier', rows)},0)),"")`;
    return { value: formula, type: 'Formula' } as Cell;
  };
  const line = (place: number, row: Row | undefined, isChosen: boolean): Cell[] => [
    isChosen
      ? ({ value: '$B$4', type: 'Formula', fontWeight: 'bold' } as Cell)
      : textCell(String(row?.Identifier ?? ''), { wrap: false }),
    isChosen
      ? lookUp('$B$4', 'MeasureCodes', language === 'nl' ? 'Title' : 'TitleEn')
      : textCell(title(row), { wrap: false }),
    isChosen
      ? lookUp('$B$4', 'MeasureCodes', language === 'nl' ? 'Unit' : 'UnitEn')
      : textCell(unitOf(row), { wrap: false }),
    // The line that is chosen can be of any unit, so it is shown without one.
    ...quarters.map((_, index) =>
      figure(place, index + 3, String(row?.Identifier ?? ''), isChosen ? '' : String(row?.UnitCode ?? '')),
    ),
  ];

  const rows: Cell[][] = [
    [textCell(say.choose, { wrap: false })],
    [textCell(say.centre, headStyle), textCell(chosen.centre, choiceStyle), lookUp('$B$2', 'Centres', 'Title')],
    [textCell(say.receiver, headStyle), textCell(chosen.receiver, choiceStyle), textCell(say.own, { wrap: false })],
    [
      textCell(say.measure, headStyle),
      textCell(String(first?.Identifier ?? ''), choiceStyle),
      lookUp('$B$4', 'MeasureCodes', language === 'nl' ? 'Title' : 'TitleEn'),
    ],
    ...Array.from({ length: chartTo - 4 }, (): Cell[] => []),
    [
      ...say.head.map((word) => textCell(word, headStyle)),
      ...quarters.map((quarter) => textCell(quarter, { ...headStyle, align: 'right' })),
    ],
    line(chartTo + 1, first, true),
    ...measures.map((row, index) => line(chartTo + 2 + index, row, false)),
  ];
  const last = getCellAddress(0, 2 + Math.max(1, quarters.length)).replace(/\d+$/, '');
  const across = (row: number) => `${say.name}!$D$${row}:$${last}$${row}`;
  return {
    plan: {
      name: say.name,
      columns: [{ width: 38 }, { width: 66 }, { width: 18 }, ...quarters.map(() => ({ width: 13 }))],
      rows,
    },
    choices: [
      { cell: 'B2', list: range('Centres', 'Identifier', tables.Centres.length + 1) },
      { cell: 'B3', list: range('Releases', 'Organisations', tables.Releases.length + 1) },
      { cell: 'B4', list: range('MeasureCodes', 'Identifier', tables.MeasureCodes.length + 1) },
    ],
    chart: {
      title: `${say.name}!$B$${chartTo + 2}`,
      names: across(chartTo + 1),
      values: across(chartTo + 2),
      from: chartFrom,
      to: chartTo - 1,
    },
    outcomes,
  };
}

/** The measure of which most quarters are known, so that the chart begins with a line. */
function firstToShow(measures: readonly Row[], totals: readonly Row[], chosen: { centre: string; receiver: string }) {
  const known = (measure: Row) =>
    totals.filter(
      (row) =>
        row.Measure === measure.Identifier &&
        row.Centres === chosen.centre &&
        row.Organisations === chosen.receiver &&
        typeof row.Value === 'number' &&
        row.Value > 0,
    ).length;
  return [...measures].sort((a, b) => known(b) - known(a))[0];
}

function keyOf({ Measure, Periods, Centres, Organisations }: Row): string {
  return [Measure, Periods, Centres, Organisations].join('\n');
}

function asNumber(value: Row[string] | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
