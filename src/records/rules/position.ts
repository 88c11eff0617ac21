import type { Fault, RecordCheck } from '../define-record-kind.ts';
import { endNotBeforeStart } from './end-not-before-start.ts';

/** Only own Wsw workers can be given as seconded out: of others the other organisation tells. */
const contractOfWsw: RecordCheck = ({ contract, group }) =>
  contract === 'wsw-seconded-out' && group !== 'wsw'
    ? [{ pointer: '/contract', code: 'only-with', params: { needs: 'group wsw' } }]
    : [];

/** Fields that say something of one group only: elsewhere they would be kept and never read. */
const groupFields: Readonly<Record<string, readonly string[]>> = {
  schoolLeftOn: ['special-education', 'special-education-register'],
  statusLostOn: ['status-lost'],
  subsidyUntil: ['participation-act-subsidy'],
  benefitMonths: ['unemployment-benefit'],
};

const fieldsOfGroup: RecordCheck = (data) =>
  Object.entries(groupFields).flatMap(([field, groups]): Fault[] =>
    data[field] === undefined || groups.includes(String(data.group))
      ? []
      : [{ pointer: `/${field}`, code: 'only-with', params: { needs: `group ${groups.join(', ')}` } }],
  );

export const positionChecks: readonly RecordCheck[] = [
  endNotBeforeStart('from', 'until'),
  contractOfWsw,
  fieldsOfGroup,
];
