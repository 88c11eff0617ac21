import type { Language } from '../../../src/text/language.ts';

/** Something the service refused; the message is what it said. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** A caller of the API with one key. */
export type Client = {
  get<Answer>(path: string): Promise<Answer>;
  put(path: string, body: object): Promise<void>;
  post<Answer>(path: string, body: object): Promise<Answer>;
  /** Posts a body that is made while it is sent. */
  stream<Answer>(path: string, contentType: string, body: AsyncIterable<string>): Promise<Answer>;
};

const mayTryAgain = new Set([429, 503]);
const attempts = 20;

/** A client of the service at an address. Waits and tries again when the service asks for it, as any client should. */
export function makeClient(baseUrl: string, key: string, language: Language): Client {
  const headers = { authorization: `Bearer ${key}`, 'accept-language': language };
  const json = { ...headers, 'content-type': 'application/json' };

  async function send(path: string, init: RequestInit): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(`${baseUrl}${path}`, init);
      if (response.ok) return response;
      if (!mayTryAgain.has(response.status) || attempt === attempts || init.body instanceof ReadableStream)
        throw new Refused(`${init.method ?? 'GET'} ${path}: ${await reasonOf(response)}`);
      await response.arrayBuffer();
      await sleep(Number(response.headers.get('retry-after') ?? 1) * 1000);
    }
  }

  return {
    get: async <Answer>(path: string) => (await (await send(path, { headers })).json()) as Answer,
    put: async (path, body) => {
      const response = await send(path, { method: 'PUT', headers: json, body: JSON.stringify(body) });
      await response.arrayBuffer();
    },
    post: async <Answer>(path: string, body: object) =>
      (await (await send(path, { method: 'POST', headers: json, body: JSON.stringify(body) })).json()) as Answer,
    stream: async <Answer>(path: string, contentType: string, body: AsyncIterable<string>) => {
      const init: RequestInit & { duplex: 'half' } = {
        method: 'POST',
        headers: { ...headers, 'content-type': contentType },
        body: ReadableStream.from(encoded(body)),
        // Required for a body that streams.
        duplex: 'half',
      };
      return (await (await send(path, init)).json()) as Answer;
    },
  };
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

async function reasonOf(response: Response): Promise<string> {
  const text = await response.text();
  return `${response.status} ${text.slice(0, 2000)}`;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
