import type { RecordCheck } from '../define-record-kind.ts';

/** Refuses a record whose last day lies before its first: the two days were swapped or one has the wrong year. */
export function endNotBeforeStart(start: string, end: string): RecordCheck {
  return (data) => {
    const from = data[start];
    const until = data[end];
    if (typeof from !== 'string' || typeof until !== 'string' || until >= from) return [];
    return [{ pointer: `/${end}`, code: 'end-before-start', params: { start } }];
  };
}
