import { problems } from '../../../src/errors.ts';
import type { Problem } from '../../../src/http/problem.ts';
import { type FuzzAnswer, headerOf, jsonOf } from '../request.ts';
import { type Check, isErrorPage } from './check.ts';

const internals =
  /node_modules|\bat \S+ \(|\.[jt]s:\d|SQLITE|sqlite|postgres|drizzle|\bzod\b|Error:|undefined|\[object|\{\w+\}/;

/** A failure is a problem of the registry, whole, in the language asked for, and says nothing of how we are built. */
export const wholeProblem: Check = {
  name: 'whole problem',
  judge({ request, answer }) {
    if (answer.status < 400 || request.method === 'HEAD') return undefined;
    if (isErrorPage(request, answer)) return pageFault(answer);
    if (!headerOf(answer, 'content-type').startsWith('application/problem+json')) return 'no problem+json';
    const body = jsonOf(answer) as Partial<Problem> | undefined;
    const code = body?.type?.replace('urn:meetlat:problem:', '') ?? '';
    if (!Object.hasOwn(problems, code)) return 'a type that is not registered';
    const known = problems[code as keyof typeof problems];
    if (body?.status !== answer.status || known.status !== answer.status) return 'another status in the body';
    if (body.instance !== `urn:uuid:${body.traceId}` || body.traceId !== headerOf(answer, 'x-request-id'))
      return 'a trace id that leads nowhere';
    const language = headerOf(answer, 'content-language') === 'en' ? 'en' : 'nl';
    if (body.title !== known.title[language]) return 'another language than it says';
    if (!Array.isArray(body.errors) || body.errors.some(({ pointer }) => !/^(\/[^\s]*|)$/.test(pointer)))
      return 'errors without pointers';
    if (code === 'invalid-input' && body.errors.length === 0) return 'invalid input without a fault';
    return internals.test(answer.body.toString()) ? 'says how the service is built' : null;
  },
};

/** What is wrong with a failure that is told as a page: it has the words and the trace id of the problem, and no more. */
function pageFault(answer: FuzzAnswer): string | null {
  const text = answer.body.toString();
  const language = headerOf(answer, 'content-language') === 'en' ? 'en' : 'nl';
  const title = /<h1>([^<]*)<\/h1>/.exec(text)?.[1];
  const known = Object.values(problems).filter(({ status }) => status === answer.status);
  if (!known.some((one) => one.title[language] === title)) return 'a page without the title of its problem';
  if (!text.includes(headerOf(answer, 'x-request-id'))) return 'a page without its trace id';
  return internals.test(text) ? 'says how the service is built' : null;
}
