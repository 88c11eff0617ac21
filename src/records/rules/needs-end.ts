import type { RecordCheck } from '../define-record-kind.ts';

/** Refuses a destination or end reason on a trajectory that has not ended: it would be counted nowhere. */
export function needsEnd(field: string): RecordCheck {
  return (data) =>
    data[field] === undefined || data.end !== undefined ? [] : [{ pointer: `/${field}`, code: 'needs-end' }];
}
