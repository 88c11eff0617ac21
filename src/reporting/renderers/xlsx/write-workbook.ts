import writeExcelFile from 'write-excel-file/node';
import { filterAndPrint } from './filter-and-print.ts';
import { type SheetPlan, sheetOf } from './sheet.ts';
import { withoutClock } from './without-clock.ts';

/** Sheets as a workbook: the same sheets give the same bytes, whenever it is made. */
export async function writeWorkbook(plans: readonly SheetPlan[]): Promise<Buffer> {
  const features = [filterAndPrint(plans)];
  const workbook = await writeExcelFile(plans.map(sheetOf), {
    ...{ features, fontFamily: 'Calibri', fontSize: 11 },
  }).toBuffer();
  return withoutClock(workbook);
}
