import type { AddressInfo } from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import type { Test } from 'tap';
import { draft } from '../../../src/cli/draft.ts';
import { importRecords } from '../../../src/cli/import.ts';
import { keys } from '../../../src/cli/keys.ts';
import { publish } from '../../../src/cli/publish.ts';
import { pull } from '../../../src/cli/pull.ts';
import { runCommand } from '../../../src/cli/run.ts';
import { makeService, type ServiceOptions } from '../../support/service.ts';

/** What a command leaves: its exit status, its result, and what it said beside that. */
export type Ended = { status: number; out: string; aside: string };

export type RunOptions = {
  url?: string;
  key?: string;
  env?: Record<string, string>;
  input?: Iterable<Buffer | string>;
  /** A person looks on. */
  isLive?: boolean;
};

/** Runs a command against a service elsewhere, in this process. */
export async function runRemote(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const output = collector();
  const aside = collector();
  const isTTY = options.isLive === true;
  const input = Readable.from(options.input ?? [], { objectMode: false });
  const env = {
    ...(options.url === undefined ? {} : { MEETLAT_URL: options.url }),
    ...(options.key === undefined ? {} : { MEETLAT_KEY: options.key }),
    LANG: 'en_GB.UTF-8',
    ...options.env,
  };
  const status = await runCommand([keys, importRecords, draft, publish, pull], args, env, {
    say: (line) => void output.stream.write(`${line}\n`),
    complain: (line) => void aside.stream.write(`${line}\n`),
    terminal: {
      input: Object.assign(input, { isTTY }),
      output: Object.assign(output.stream, { isTTY }),
      aside: Object.assign(aside.stream, { isTTY, columns: 60 }),
    },
  });
  return { status, out: output.text(), aside: aside.text() };
}

function collector() {
  const stream = new PassThrough();
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => void parts.push(part));
  return { stream, text: () => Buffer.concat(parts).toString('utf8') };
}

/** A service that listens, and its address. */
export async function listening(t: Test, options: ServiceOptions = {}) {
  const service = await makeService(options);
  t.teardown(() => service.close());
  await service.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = service.app.server.address() as AddressInfo;
  return { service, url: `http://127.0.0.1:${port}` };
}
