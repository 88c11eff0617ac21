import { apiVersion } from '../../../src/http/api-version.ts';
import { headerOf, jsonOf } from '../request.ts';
import { type Check, isDescribed } from './check.ts';

const always: Readonly<Record<string, RegExp>> = {
  'api-version': new RegExp(`^${apiVersion.replaceAll('.', '\\.')}$`),
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/i,
  'strict-transport-security': /max-age=\d+/,
  'content-security-policy': /frame-ancestors 'none'/,
  'referrer-policy': /^no-referrer$/,
  'cache-control': /\S/,
  vary: /Authorization/,
  'x-request-id': /^[0-9a-f-]{36}$/,
};

/** Headers every answer has, problems and 304 included. Where the document is wrong about caching, data leaks. */
export const commonHeaders: Check = {
  name: 'common headers',
  judge({ answer }) {
    const wrong = Object.entries(always).filter(([name, pattern]) => !pattern.test(headerOf(answer, name)));
    return wrong.length === 0 ? null : `without a right ${wrong.map(([name]) => name).join(', ')}`;
  },
};

/** Headers the operation describes for this status. `Link` only leads on when there is more, `Location` to what is new. */
export const describedHeaders: Check = {
  name: 'described headers',
  judge({ request, answer }) {
    const described = request.operation.answers[String(answer.status)]?.headers;
    if (!isDescribed(request) || !described) return undefined;
    const next = request.method === 'HEAD' ? null : (jsonOf(answer) as { next?: unknown } | undefined)?.next;
    const expected = Object.keys(described).filter(
      (name) => (name !== 'Link' || typeof next === 'string') && (name !== 'Location' || answer.status === 201),
    );
    const missing = expected.filter((name) => headerOf(answer, name.toLowerCase()) === '');
    return missing.length === 0 ? null : `without ${missing.join(', ')}`;
  },
};
