import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import t from 'tap';
import type { ReportDocument } from '../../../src/reporting/renderers/report-document.ts';
import { oneByOne } from '../../../src/reporting/renderers/xlsx/one-by-one.ts';
import {
  bundledWorkbookWorker,
  type WorkbookQuestion,
  workbookInThread,
} from '../../../src/reporting/renderers/xlsx/workbook-thread.ts';

const document = {
  state: 'draft',
  centre: { id: 'c', name: 'Centrum' },
  period: '2026-Q3',
  dataAsOf: { changeNumber: 1, changedAt: null, day: '2026-11-22' },
  chapters: [],
  parametersUsed: [],
} satisfies ReportDocument;
const question: WorkbookQuestion = { of: 'centre', document, hash: null, language: 'nl' };

t.test('a workbook is made beside the event loop, which goes on', async (t) => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  const workbook = await workbookInThread(question);
  clearInterval(timer);
  t.equal(workbook.subarray(0, 2).toString(), 'PK');
  t.ok(turns > 3, `${turns} turns of the event loop`);
});

t.test('a thread that fails, or ends without a workbook, is a failure and no silence', async (t) => {
  const folder = t.testdir();
  for (const [name, code, message] of [
    ['throws', "throw new Error('as asked');", 'as asked'],
    ['ends', 'process.exit(0);', 'a workbook ended its thread'],
  ] as const) {
    const file = join(folder, `${name}.mjs`);
    writeFileSync(file, code);
    await t.rejects(workbookInThread(question, pathToFileURL(file)), { message }, name);
  }
});

t.test('the bundled service has the worker where it looks for it', async (t) => {
  const { entries } = (await import(new URL('../../../scripts/build.mjs', import.meta.url).href)) as {
    entries: Record<string, string>;
  };
  const [name] = Object.entries(entries).find(([, source]) => source.endsWith('/workbook-worker.ts')) ?? [];
  t.equal(`dist/${name}.js`, bundledWorkbookWorker);
});

t.test('one at a time, in order, past work that fails; who is one too many is sent away', async (t) => {
  const inTurn = oneByOne<string>(1);
  const log: string[] = [];
  const open: (() => void)[] = [];
  const work = (name: string) => () =>
    new Promise<string>((resolve, reject) => {
      log.push(name);
      open.push(() => (name === 'fails' ? reject(new Error('as asked')) : resolve(name)));
    });
  const first = inTurn(work('fails'));
  const second = inTurn(work('second'));
  await t.rejects(inTurn(work('third')), { code: 'overloaded' });
  t.strictSame(log, ['fails'], 'the second waits');
  open.shift()?.();
  await t.rejects(first, { message: 'as asked' });
  await new Promise((resolve) => setImmediate(resolve));
  t.strictSame(log, ['fails', 'second']);
  open.shift()?.();
  t.equal(await second, 'second');
  const last = inTurn(work('last'));
  await new Promise((resolve) => setImmediate(resolve));
  open.shift()?.();
  t.equal(await last, 'last', 'there is room again');
});
