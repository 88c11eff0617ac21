import { followUpMonths } from '../../core/indicators/flow/follow-up-inputs.ts';
import type { Fault, RecordCheck } from '../define-record-kind.ts';

/** Only at the moments that are compared: a follow-up after 4 months would be in no figure. */
const atMoment: RecordCheck = ({ months }) => {
  if (typeof months !== 'number' || (followUpMonths as readonly number[]).includes(months)) return [];
  return [{ pointer: '/months', code: 'not-a-follow-up-moment', params: { months: followUpMonths.join(', ') } }];
};

/** Fields that belong to one answer only: elsewhere they contradict it. */
const onlyWith: readonly { field: string; needs: string; holds: (data: Parameters<RecordCheck>[0]) => boolean }[] = [
  { field: 'benefitReduction', needs: 'benefitEffect reduced', holds: (data) => data.benefitEffect === 'reduced' },
  { field: 'hoursPerWeek', needs: 'status work', holds: (data) => data.status === 'work' },
  { field: 'contractKind', needs: 'status work', holds: (data) => data.status === 'work' },
];

const fieldsOfAnswer: RecordCheck = (data) =>
  onlyWith.flatMap(({ field, needs, holds }): Fault[] =>
    data[field] === undefined || holds(data) ? [] : [{ pointer: `/${field}`, code: 'only-with', params: { needs } }],
  );

/** What makes one follow-up impossible or without use. */
export const followUpChecks: readonly RecordCheck[] = [atMoment, fieldsOfAnswer];
