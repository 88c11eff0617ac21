import { parentPort, workerData } from 'node:worker_threads';
import { reportXlsx } from './report-xlsx.ts';
import type { WorkbookQuestion } from './workbook-thread.ts';

/** A thread beside the service: one workbook, and it ends. */
const { document, hash, language } = workerData as WorkbookQuestion;
// What fails here ends the thread, which tells who waits for it.
void reportXlsx(document, hash, language).then((workbook) => parentPort?.postMessage(workbook));
