import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { projectFolder } from '../../../project-folder.ts';
import type { Language } from '../../../text/language.ts';
import type { MunicipalityReport } from '../../municipalities/municipality-report.ts';
import type { ReportDocument } from '../report-document.ts';

/** A report to make a workbook of: of a centre, where `hash` is that of a release, or of a municipality. */
export type WorkbookQuestion =
  | {
      readonly of: 'centre';
      readonly document: ReportDocument;
      readonly hash: string | null;
      readonly language: Language;
    }
  | { readonly of: 'municipality'; readonly report: MunicipalityReport; readonly language: Language };

/** Where the worker is in the bundled service: `scripts/build.mjs` makes it an entry of its own. */
export const bundledWorkbookWorker = 'dist/workbook-worker.js';
const workerFile: URL = import.meta.url.endsWith('.ts')
  ? new URL('./workbook-worker-from-sources.mjs', import.meta.url)
  : pathToFileURL(join(projectFolder, bundledWorkbookWorker));
/** A report takes a tenth of it. */
const resourceLimits = { maxOldGenerationSizeMb: 256 };

/**
 * Makes a workbook in a thread of its own, which then ends: it takes some hundred milliseconds, in which nobody else would
 * be answered, and is kept once it is made. The thread gets nothing of the environment, where secrets are. Rejects when it
 * fails or ends without one.
 */
export function workbookInThread(question: WorkbookQuestion, file: URL = workerFile): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: question, env: {}, execArgv: [], resourceLimits });
    worker.once('message', (workbook: Uint8Array) => resolve(Buffer.from(workbook)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('a workbook ended its thread')));
  });
}
