import type { FuzzRequest } from './request.ts';

const mostTries = 40;

/**
 * A shorter request that shows the same fault: without a header, without part of the query, with less of the body. It is
 * sent again each time, so what the first sending changed may let a fault vanish; then the request stays as it was.
 */
export async function shrink(
  request: FuzzRequest,
  showsIt: (candidate: FuzzRequest) => Promise<boolean>,
): Promise<FuzzRequest> {
  let best = request;
  let tries = 0;
  for (let found = true; found && tries < mostTries; ) {
    found = false;
    for (const candidate of shorter(best)) {
      tries += 1;
      if (tries > mostTries) break;
      if (!(await showsIt(candidate))) continue;
      best = candidate;
      found = true;
      break;
    }
  }
  return best;
}

function* shorter(request: FuzzRequest): Generator<FuzzRequest> {
  for (const name of Object.keys(request.headers)) {
    if (name === 'authorization') continue;
    const { [name]: _dropped, ...headers } = request.headers;
    yield { ...request, headers };
  }
  const [path, query] = request.url.split('?', 2);
  const parts = query?.split('&') ?? [];
  for (const index of parts.keys()) {
    const rest = parts.filter((_, other) => other !== index).join('&');
    yield { ...request, url: rest ? `${path}?${rest}` : (path ?? '') };
  }
  if (!request.body) return;
  yield { ...request, body: null };
  const text = request.body.toString();
  for (const body of [...lessJson(text), ...fewerLines(text)]) yield { ...request, body: Buffer.from(body) };
}

function lessJson(text: string): string[] {
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return Object.keys(value).map((name) =>
      JSON.stringify(Object.fromEntries(Object.entries(value).filter(([other]) => other !== name))),
    );
  } catch {
    return [];
  }
}

function fewerLines(text: string): string[] {
  const lines = text.split('\n');
  return lines.length < 2 ? [] : lines.map((_, index) => lines.filter((_line, other) => other !== index).join('\n'));
}
