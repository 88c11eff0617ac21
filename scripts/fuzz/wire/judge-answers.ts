import { bsnForms, personName } from '../markers.ts';
import { headerOf, jsonOf } from '../request.ts';
import { readAnswers } from './read-answers.ts';
import type { WireCase } from './wire-cases.ts';

/** The checks of a connection by name, each with null or what is wrong. `received`: null when it stayed open. */
export function judgeAnswers(
  { statuses, requests, mustAnswer }: WireCase,
  received: Buffer | null,
): ReadonlyMap<string, string | null> {
  const findings = new Map<string, string | null>();
  findings.set('answer or close in time', received === null ? 'the connection stays open' : null);
  if (received === null) return findings;
  const { answers, rest } = readAnswers(received);
  const text = received.toString('latin1');
  const first = (faults: (string | null)[]): string | null => faults.find((fault) => fault !== null) ?? null;
  findings.set('no 5xx', first(answers.map(({ status }) => (status >= 500 ? `status ${status}` : null))));
  findings.set('whole answers', rest.length > 0 ? 'something that is no answer, or half of one' : null);
  findings.set('an answer', mustAnswer && answers.length === 0 ? 'closed without an answer' : null);
  findings.set('no more answers than requests', answers.length > requests ? `${answers.length} answers` : null);
  findings.set(
    'expected status',
    first(answers.map(({ status }) => (statuses.includes(status) ? null : `status ${status}`))),
  );
  findings.set(
    'common headers',
    first(
      answers.map((answer) =>
        headerOf(answer, 'api-version') && headerOf(answer, 'x-content-type-options') === 'nosniff'
          ? null
          : `status ${answer.status} without them`,
      ),
    ),
  );
  findings.set(
    'whole problem',
    first(
      answers.map((answer) => {
        if (answer.status < 400) return null;
        const { status, title } = (jsonOf(answer) ?? {}) as { status?: number; title?: string };
        const typed = headerOf(answer, 'content-type').startsWith('application/problem+json');
        return typed && status === answer.status && title ? null : `status ${answer.status} without a problem`;
      }),
    ),
  );
  findings.set(
    'no echo of personal data',
    [...bsnForms, personName, encodeURI(personName)].some((mark) => text.includes(mark)) ? 'it comes back' : null,
  );
  return findings;
}
