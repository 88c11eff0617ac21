import type { RecordCheck } from '../define-record-kind.ts';

/** Refuses a session with fewer heads than named participants, and one that reaches nobody unless it is indirect. */
export const headcountCoversParticipants: RecordCheck = (data) => {
  const named = Array.isArray(data.participantIds) ? data.participantIds.length : 0;
  const heads = typeof data.headcount === 'number' ? data.headcount : named;
  if (heads < named)
    return [{ pointer: '/headcount', code: 'headcount-below-participants', params: { participants: named } }];
  if (heads === 0 && data.kind !== 'indirect') return [{ pointer: '/headcount', code: 'nobody-guided' }];
  return [];
};
