import { parentPort, workerData } from 'node:worker_threads';
import { reportXlsx } from './report-xlsx.ts';
import type { WorkbookQuestion } from './workbook-thread.ts';

/** A thread beside the service: one workbook, and it ends. */
const { document, hash, language } = workerData as WorkbookQuestion;
parentPort?.postMessage(await reportXlsx(document, hash, language));
