import { Agent, type IncomingMessage, request } from 'node:http';
import { adminKey } from './built-service.ts';

/** An answer of the service. */
export type Answer = { status: number; headers: IncomingMessage['headers']; text: string; json<Body = never>(): Body };

/** The connection ended before there was an answer: what was asked may or may not have been done. */
export class Lost extends Error {
  override readonly name = 'Lost';
}

/** Nothing should take longer, however bad the connection to the database is. */
const hangMilliseconds = 60_000;

export type CallOptions = {
  key?: string;
  body?: unknown;
  /** Sent as it is, or as it comes in. */
  stream?: AsyncIterable<string> | string;
  headers?: Record<string, string>;
};

/** Calls a service, wherever it listens at that moment. */
export function makeCaller(where: () => string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 40 });

  /** @throws Lost when there is no answer; Error when there is none in time */
  async function call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const { key = adminKey, body, stream, headers = {} } = options;
    const type = stream !== undefined ? 'application/x-ndjson' : 'application/json';
    const hasBody = stream !== undefined || body !== undefined;
    return new Promise<Answer>((resolve, reject) => {
      let answered = false;
      const sent = request(
        `${where()}${path}`,
        {
          method,
          agent,
          headers: { authorization: `Bearer ${key}`, ...(hasBody ? { 'content-type': type } : {}), ...headers },
        },
        (response) => {
          answered = true;
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (data: string) => {
            text += data;
          });
          response.on('error', () => reject(new Lost(`${method}: the answer broke off`)));
          response.on('end', () => {
            clearTimeout(hang);
            // Refused before all was sent: what is left is of no use to anybody.
            if (!sent.writableFinished) sent.destroy();
            const { statusCode = 0, headers: received } = response;
            resolve({ status: statusCode, headers: received, text, json: <Body>() => JSON.parse(text) as Body });
          });
        },
      );
      const hang = setTimeout(() => {
        reject(new Error(`${method} ${path.split('/').slice(0, 5).join('/')} hangs`));
        sent.destroy();
      }, hangMilliseconds);
      sent.on('error', (error) => {
        clearTimeout(hang);
        if (!answered) reject(new Lost(`${method}: ${error.message}`));
      });
      sent.on('close', () => {
        clearTimeout(hang);
        reject(new Lost(`${method}: closed`));
      });
      if (stream !== undefined && typeof stream !== 'string') void pour(stream, sent);
      else sent.end(stream ?? (body === undefined ? undefined : JSON.stringify(body)));
    });
  }

  return { call, close: () => agent.destroy() };
}
export type Caller = ReturnType<typeof makeCaller>;

async function pour(stream: AsyncIterable<string>, sent: ReturnType<typeof request>): Promise<void> {
  for await (const piece of stream) {
    if (sent.destroyed || sent.writableEnded) return;
    if (!sent.write(piece)) await new Promise((resolve) => sent.once('drain', resolve).once('close', resolve));
  }
  sent.end();
}

/** The answer, when it has one of these statuses; else an error that shows what came instead. */
export async function expectStatus(answer: Promise<Answer>, ...statuses: number[]): Promise<Answer> {
  const received = await answer;
  if (statuses.includes(received.status)) return received;
  throw new Error(`${received.status} instead of ${statuses.join(' or ')}: ${received.text.slice(0, 400)}`);
}
