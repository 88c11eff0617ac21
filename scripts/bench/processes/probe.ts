import { Agent, get } from 'node:http';

/**
 * A process of its own that asks for a record again and again over one connection, and says how long each answer took:
 * `probe.ts <url> <key>`. It ends when its standard input does, so that its clock never waits for the work of the bench.
 */
const [url = '', key = ''] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const pauseMs = 2;
const took: number[] = [];
let stopped = false;

function ask(): void {
  const started = performance.now();
  get(url, { agent, headers: { authorization: `Bearer ${key}` } }, (answer) => {
    answer.resume();
    answer.once('end', () => {
      if (answer.statusCode !== 200) throw new Error(`the probe was answered ${answer.statusCode}`);
      took.push(performance.now() - started);
      if (stopped) finish();
      else setTimeout(ask, pauseMs);
    });
  });
}

function finish(): void {
  process.stdout.write(JSON.stringify(took));
  agent.destroy();
}

process.stdin.once('end', () => {
  stopped = true;
});
process.stdin.resume();
ask();
