import type { RowText } from '../../../records/rejected-rows.ts';
import type { Rejection } from '../../../store/store.ts';
import type { Language } from '../../../text/language.ts';
import { showRejection } from './rejections.ts';

/**
 * The refused lines of JSON with what is wrong in a member `rejection`, which an import does not read: to be corrected and
 * sent again. A line that is no object stands in it as text; one that was not kept is named by its number alone.
 */
export async function* refusedLines(
  rows: ReadonlyMap<number, RowText>,
  lines: AsyncIterable<readonly [Rejection, ...Rejection[]][]>,
  language: Language,
): AsyncGenerator<string> {
  for await (const batch of lines) {
    yield batch
      .map((faults) => {
        const [{ line }] = faults;
        const kept = rows.get(line);
        const text = kept && 'text' in kept ? kept.text : null;
        const given = text === null ? null : objectIn(text);
        const why = {
          line,
          kept: text !== null,
          ...(text !== null && !given ? { text } : {}),
          faults: faults.map((fault) => {
            const { line: _, kind: _kind, id: _id, ...rest } = showRejection(fault, language);
            return rest;
          }),
        };
        return `${JSON.stringify({ ...given, rejection: why })}\n`;
      })
      .join('');
  }
}

function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
