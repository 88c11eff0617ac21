import type { Actor } from './actors.ts';
import type { FuzzRequest } from './request.ts';

const longestBody = 4000;

/** A request as a command; keys are named, not shown. A body that is binary or long goes through base64 or is told. */
export function curlOf({ method, url, headers, body, actor, failure }: FuzzRequest): string {
  const parts = [
    ...(method === 'HEAD' ? ['curl -I'] : [`curl -i -X ${method}`]),
    quoted(`http://127.0.0.1:3000${url}`),
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(header(name, value, actor))}`),
  ];
  const meanwhile = failure ? `   # while the store is ${failure}` : '';
  if (!body || body.length === 0) return parts.join(' ') + meanwhile;
  if (body.length > longestBody)
    return `${parts.join(' ')} --data-binary @body   # ${body.length} bytes: ${JSON.stringify(body.toString().slice(0, 60))}…${meanwhile}`;
  const text = body.toString();
  const isPlain = Buffer.from(text).equals(body) && /^[\P{C}\n]*$/u.test(text);
  return isPlain
    ? `${parts.join(' ')} --data-binary ${quoted(text)}${meanwhile}`
    : `echo ${body.toString('base64')} | base64 -d | ${parts.join(' ')} --data-binary @-${meanwhile}`;
}

function header(name: string, value: string, actor: Actor): string {
  if (name !== 'authorization' || actor.key === null) return `${name}: ${value}`;
  return value.startsWith('Basic ')
    ? `${name}: Basic <id:key of ${actor.name}>`
    : `${name}: Bearer <key of ${actor.name}>`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
