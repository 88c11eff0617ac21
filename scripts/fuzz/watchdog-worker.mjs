/** Ends a process whose event loop stands still: from there no timer of its own would fire. Says which request it was. */
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

let last = 'before the first request';
let timer;
parentPort.on('message', (message) => {
  clearTimeout(timer);
  if (message === null) return;
  last = message;
  timer = setTimeout(() => {
    writeSync(2, `\nThe process stands still since this request:\n${last}\n\n0 passed, 1 failed\n`);
    process.kill(process.pid, 'SIGKILL');
  }, workerData.limitMilliseconds);
});
