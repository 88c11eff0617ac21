import { parentPort, workerData } from 'node:worker_threads';
import { municipalityXlsx } from '../../municipalities/workbook/municipality-xlsx.ts';
import { reportXlsx } from './report-xlsx.ts';
import type { WorkbookQuestion } from './workbook-thread.ts';

/** A thread beside the service: one workbook, and it ends. */
const question = workerData as WorkbookQuestion;
const made =
  question.of === 'municipality'
    ? municipalityXlsx(question.report, question.language)
    : reportXlsx(question.document, question.hash, question.language);
// What fails here ends the thread, which tells who waits for it.
void made.then((workbook) => parentPort?.postMessage(workbook));
