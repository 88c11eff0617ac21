import type { RecordCheck } from '../define-record-kind.ts';
import { endNotBeforeStart } from './end-not-before-start.ts';

/** A duration is said once: by days, or in months where the days are not known. */
const durationOnce: RecordCheck = ({ from, until, months }) =>
  months !== undefined && (from !== undefined || until !== undefined)
    ? [{ pointer: '/months', code: 'duration-twice' }]
    : [];

/** An invoice is said once: without VAT, or with it and its rate. */
const amountOnce: RecordCheck = ({ amount, amountInclVat, vatRate, labourPart }) => [
  ...(amount !== undefined && amountInclVat !== undefined ? [{ pointer: '/amountInclVat', code: 'amount-twice' }] : []),
  ...(amountInclVat !== undefined && vatRate === undefined ? [{ pointer: '/vatRate', code: 'required' }] : []),
  ...(vatRate !== undefined && amountInclVat === undefined
    ? [{ pointer: '/vatRate', code: 'only-with', params: { needs: 'amountInclVat' } }]
    : []),
  ...(typeof labourPart === 'number' && typeof amount === 'number' && labourPart > amount
    ? [{ pointer: '/labourPart', code: 'labour-part-above-invoice' }]
    : []),
];

const startBeforePeriod: RecordCheck = ({ startedOn, from }) =>
  typeof startedOn === 'string' && typeof from === 'string' && startedOn > from
    ? [{ pointer: '/startedOn', code: 'started-after-period' }]
    : [];

export const effortChecks: readonly RecordCheck[] = [
  endNotBeforeStart('from', 'until'),
  durationOnce,
  amountOnce,
  startBeforePeriod,
];
