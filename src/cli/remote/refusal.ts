import { CommandError } from '../command.ts';
import type { Connection } from './connection.ts';
import type { Answer, Call } from './send.ts';
import { textOf } from './text-of.ts';

/** A problem as the service answers it (RFC 9457). */
type Problem = {
  readonly type?: string;
  readonly title: string;
  readonly detail: string;
  readonly traceId?: string;
  readonly receiptUrl?: string;
  readonly errors?: readonly { in: string; pointer: string; code: string; message: string; hint: string }[];
};

/** What to do about a status, as far as whoever runs a command can do something. */
const ways: Readonly<Record<number, string>> = {
  401: 'Look at MEETLAT_KEY or --key-file: it must be a key of this service that has not ended and was not revoked.',
  403: 'Use a key that may do this; `meetlat keys list` shows what keys may.',
  404: 'It is not there, or not for this key: look at the names that were given.',
  429: 'Run the command again in a minute.',
  503: 'The service is busy or cannot reach its database. Run the command again later.',
};

/** What the service says of a request it did not do, with every fault and what to do. */
export async function refusal(connection: Connection, call: Call, answer: Answer): Promise<CommandError> {
  const { status, headers } = answer;
  if (status >= 300 && status < 400) {
    answer.body.resume();
    return new CommandError(
      `${connection.url} sends on to ${originOf(headers.location, connection)}: name that as the address of the service.`,
    );
  }
  const problem = readProblem(await textOf(answer.body, connection).catch(() => ''));
  if (!problem) {
    return new CommandError(
      `${connection.url} answered ${status} without saying why: is it the address of a Meetlat, or is something before it that does not get through?`,
      { isPassing: status >= 500 },
    );
  }
  const way = call.explain?.(status) ?? ways[status];
  return new CommandError(
    [
      // Of wrong input the detail only says where the faults stand; here they stand below.
      `${problem.title} (${status})${problem.errors?.length && status === 400 ? ':' : `. ${problem.detail}`}`,
      ...(problem.errors ?? []).map(({ in: place, pointer, message, hint }) =>
        `  ${pointer} (${place}): ${message} ${hint}`.trimEnd(),
      ),
      ...(way ? [way] : []),
      ...(problem.receiptUrl ? [`What was stored before is counted in ${connection.url}${problem.receiptUrl}.`] : []),
      ...(status >= 500 && problem.traceId ? [`The operator finds it by ${problem.traceId}.`] : []),
    ].join('\n'),
    { isPassing: status >= 500 || status === 429 },
  );
}

function originOf(location: string | undefined, { url }: Connection): string {
  return location !== undefined && URL.canParse(location, url) ? new URL(location, url).origin : 'another place';
}

function readProblem(text: string): Problem | null {
  try {
    const read = JSON.parse(text) as Partial<Problem> | null;
    return typeof read?.title === 'string' && typeof read.detail === 'string' ? (read as Problem) : null;
  } catch {
    return null;
  }
}
