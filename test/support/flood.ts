import { Agent, request } from 'node:http';

/** What became of one request: an answer, or a connection that ended without one. */
export type Fate = { status: number | 'lost'; headers: Record<string, unknown>; body: string };

/** Sends requests over many connections at once, each connection one request at a time. */
export function makeFlood(url: string, key: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = (method: string, path: string, body?: unknown): Promise<Fate> =>
    new Promise((resolve) => {
      const lost = (): void => resolve({ status: 'lost', headers: {}, body: '' });
      const sent = request(
        `${url}${path}`,
        { method, agent, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' } },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8');
          answer.on('data', (data: string) => {
            text += data;
          });
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
          answer.on('close', lost);
        },
      );
      sent.on('error', lost);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  return { send, close: () => agent.destroy() };
}

/** Sends an import line by line: how fast, and when it ends, is up to the caller. */
export function openUpload(url: string, key: string, path: string) {
  let settle: (fate: Fate) => void = () => undefined;
  const answered = new Promise<Fate>((resolve) => {
    settle = resolve;
  });
  const sent = request(
    `${url}${path}`,
    {
      method: 'POST',
      agent: false,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
    },
    (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (data: string) => {
        text += data;
      });
      answer.on('end', () => settle({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    },
  );
  sent.on('error', () => settle({ status: 'lost', headers: {}, body: '' }));
  return {
    line: (value: unknown): void => void sent.write(`${JSON.stringify(value)}\n`),
    end: (): void => void sent.end(),
    destroy: (): void => void sent.destroy(),
    answered,
  };
}
