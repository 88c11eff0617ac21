import { oneByOne } from './one-by-one.ts';
import { type WorkbookQuestion, workbookInThread } from './workbook-thread.ts';

/** Workbooks that may wait for the one that is being made: many more than people ask for at once. */
const inTurn = oneByOne<Buffer>(16);

/** A workbook, made when those that were asked for before are. Throws `overloaded` when too many wait. */
export function workbookInTurn(question: WorkbookQuestion): Promise<Buffer> {
  return inTurn(() => workbookInThread(question));
}
