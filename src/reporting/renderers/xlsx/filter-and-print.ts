import type { Feature, Image } from 'write-excel-file/node';
import { getCellAddress, sanitizeTextContent } from 'write-excel-file/utility';
import { isTable, type SheetPlan } from './sheet.ts';

/** What parts of a workbook may be, which the library names only here. */
type FileContent = Image['content'];

/** What the library has no option for: a filter on each table, one page wide when printed, its heading on every page. */
export function filterAndPrint(plans: readonly SheetPlan[]): Feature<FileContent> {
  const rangeOf = ({ columns, rows }: SheetPlan) => `A1:${getCellAddress(rows.length, columns.length - 1)}`;
  const nameOf = ({ name }: SheetPlan) => sanitizeTextContent(`'${name.replaceAll("'", "''")}'`);
  const fixed = (range: string) => range.replace(/([A-Z]+)(\d+)/g, (_address, column, row) => `$${column}$${row}`);
  const tables = plans.flatMap((plan, index) => (isTable(plan) ? [{ plan, index }] : []));
  /** A workbook names what it filters and what it repeats on every page. */
  const names = [
    ...tables.map(
      ({ plan, index }) =>
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${nameOf(plan)}!${fixed(rangeOf(plan))}</definedName>`,
    ),
    ...tables.flatMap(({ plan, index }) => {
      if (plan.printed === undefined) return [];
      const area = fixed(`A1:${getCellAddress(plan.rows.length, plan.printed - 1)}`);
      return [`<definedName name="_xlnm.Print_Area" localSheetId="${index}">${nameOf(plan)}!${area}</definedName>`];
    }),
    ...tables.map(
      ({ plan, index }) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${nameOf(plan)}!$1:$1</definedName>`,
    ),
  ].join('');
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const plan = plans[sheetIndex];
            const filter = plan && isTable(plan) ? `<autoFilter ref="${rangeOf(plan)}"/>` : '';
            return xml
              .replace(/<worksheet[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
              .replace('</sheetData>', (tag) => `${tag}${filter}`)
              .replace('<pageSetup ', (tag) => `${tag}fitToWidth="1" fitToHeight="0" `);
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', () => `<definedNames>${names}</definedNames>`),
        },
      },
    },
  };
}
