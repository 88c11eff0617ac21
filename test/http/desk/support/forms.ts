import type { LightMyRequestResponse } from 'fastify';
import { expect, type Service, type TestCentre } from '../../../support/service.ts';

export const origin = 'https://meetlat.example';
export const period = '2026-Q3';
const boundary = 'x-boundary';

type Options = {
  key?: string | null;
  headers?: Record<string, string>;
  /** In place of the token that the page has. */
  token?: string | null;
};

/** The desk of the third quarter of a centre, as a browser uses it. */
export function deskOf(service: Service, centre: TestCentre, quarter = period) {
  const path = `/desk/centres/${centre.centreId}/${quarter}`;
  const page = (part: string, { key = centre.coordinator, headers = {} }: Options = {}) =>
    service.call('GET', `${path}${part}`, { key, headers: { accept: 'text/html', ...headers } });

  /** What the form of a page sends unseen. */
  async function hidden(part: string, options: Options = {}): Promise<Record<string, string>> {
    return hiddenIn((await expect(page(part, options), 200)).body);
  }

  /** Posts a form with a file. */
  async function upload(fields: Record<string, string>, file: FilePart | null, options: Options = {}) {
    const { key = centre.coordinator, headers = {} } = options;
    const token = options.token === undefined ? (await hidden('/uploads')).token : options.token;
    const all = { ...(token === null || token === undefined ? {} : { token }), ...fields };
    return service.call('POST', `${path}/uploads`, {
      key,
      headers: { accept: 'text/html', origin, 'content-type': multipartType, ...headers },
      raw: multipart(all, file),
    });
  }

  /** Posts a form without a file, to the page that has it. */
  async function send(part: string, fields: Record<string, string>, options: Options = {}) {
    const { key = centre.coordinator, headers = {} } = options;
    const token = options.token === undefined ? (await hidden(part)).token : options.token;
    const all = { ...(token === null || token === undefined ? {} : { token }), ...fields };
    return service.call('POST', `${path}${part}`, {
      key,
      headers: {
        accept: 'text/html',
        origin,
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
      raw: new URLSearchParams(all).toString(),
    });
  }

  /** The page a form leads to. */
  async function follow(answer: LightMyRequestResponse, options: Options = {}): Promise<LightMyRequestResponse> {
    const { key = centre.coordinator } = options;
    return service.call('GET', String(answer.headers.location), { key, headers: { accept: 'text/html' } });
  }

  return { path, page, hidden, upload, send, follow };
}

/** Hidden fields in a page, by name. */
export function hiddenIn(page: string): Record<string, string> {
  const found = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
  return Object.fromEntries(found.map(([, name, value]) => [name, plain(value ?? '')]));
}

/** Text of a page without its markup. */
export function textOf(page: string): string {
  return plain(page.replace(/<[^>]*>/g, ' ')).replace(/[\s\u00a0]+/g, ' ');
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

export type FilePart = { readonly name: string; readonly text: string | Buffer; readonly field?: string };
export const multipartType = `multipart/form-data; boundary=${boundary}`;

/** A form as a browser sends it. */
export function multipart(fields: Record<string, string>, file: FilePart | null): Buffer {
  const head = (naming: string) => `--${boundary}\r\nContent-Disposition: form-data; ${naming}\r\n`;
  const parts = Object.entries(fields).map(([name, value]) => Buffer.from(`${head(`name="${name}"`)}\r\n${value}\r\n`));
  if (file) {
    const naming = `name="${file.field ?? 'file'}"; filename="${file.name}"`;
    parts.push(Buffer.from(`${head(naming)}Content-Type: application/octet-stream\r\n\r\n`));
    parts.push(Buffer.from(file.text), Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
}
