import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overTls } from 'node:https';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandError } from '../command.ts';
import { meetlatVersion } from '../meetlat-version.ts';
import type { Connection } from './connection.ts';
import { connectionFault } from './connection-fault.ts';
import { refusal } from './refusal.ts';
import { textOf } from './text-of.ts';

/** A request as a command makes it. */
export type Call = {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** From `/v1` on. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** A body that is read anew for each attempt. */
  readonly body?: () => Readable;
  /** False for a body that can be read once only, such as standard input. */
  readonly mayRepeat?: boolean;
  /** Gives what to say instead of a problem, when there is something better to say. */
  readonly explain?: (status: number) => string | null;
};

/** An answer that is no problem, of which the body is still to be read. */
export type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: IncomingMessage;
};

const mostAttempts = 4;
const longestWaitSeconds = 60;

/**
 * Sends a request and gives its answer. Waits and asks again when the service says it has too much to do. Not `fetch`:
 * a service may refuse a body before all of it was sent, and `fetch` then tells of a broken connection.
 *
 * @throws CommandError with what the service said, or with what keeps us from the service
 */
export async function send(connection: Connection, call: Call): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await once(connection, call);
    if (answer.status < 300 || answer.status === 304) return answer;
    const seconds = Number(answer.headers['retry-after']);
    const mayRepeat = call.mayRepeat !== false && attempt < mostAttempts;
    const isBusy = (answer.status === 429 || answer.status === 503) && seconds >= 0 && seconds <= longestWaitSeconds;
    if (!isBusy || !mayRepeat) throw await refusal(connection, call, answer);
    answer.body.resume();
    await wait(seconds * 1000 + 50);
  }
}

/** Sends a request and gives the JSON it is answered with. */
export async function sendForJson<Body>(connection: Connection, call: Call): Promise<Body> {
  const { body, headers } = await send(connection, call);
  const text = await textOf(body, connection);
  try {
    return JSON.parse(text) as Body;
  } catch {
    throw new CommandError(
      `${connection.url} answered with ${headers['content-type'] ?? 'something'} that is no JSON: is it the address of a Meetlat?`,
    );
  }
}

function once(connection: Connection, call: Call): Promise<Answer> {
  const url = new URL(connection.url + call.path);
  for (const [name, value] of Object.entries(call.query ?? {}))
    if (value !== undefined) url.searchParams.set(name, value);
  const json = call.json === undefined ? null : JSON.stringify(call.json);
  return new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? overTls : overHttp;
    const request = open(url, {
      method: call.method ?? 'GET',
      headers: {
        authorization: `Bearer ${connection.key}`,
        accept: 'application/json',
        'accept-language': connection.language,
        'user-agent': `meetlat/${meetlatVersion()}`,
        ...(json === null
          ? {}
          : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(json)) }),
        ...call.headers,
      },
    });
    const body = call.body?.();
    let isAnswered = false;
    const fail = (error: unknown): void => {
      // A service that refused a body may close the connection while we write; what it said counts.
      if (isAnswered) return;
      body?.destroy();
      request.destroy();
      reject(connectionFault(error, connection));
    };
    request.setTimeout(connection.timeoutMilliseconds, () => {
      fail(new TimedOut());
      request.destroy();
    });
    request.on('response', (answer) => {
      isAnswered = true;
      if (body && !body.readableEnded) {
        body.unpipe(request);
        body.destroy();
        answer.once('close', () => request.destroy());
      }
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: answer });
    });
    request.on('error', fail);
    if (!body) request.end(json ?? undefined);
    else {
      body.on('error', (error) => {
        request.destroy();
        reject(error);
      });
      body.pipe(request);
    }
  });
}

/** Nothing came or went for too long. */
class TimedOut extends Error {
  readonly code = 'TIMED_OUT';
}
