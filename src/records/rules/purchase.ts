import type { RecordCheck } from '../define-record-kind.ts';

/** One invoice is no more than the supplier sells in a year. */
const invoiceWithinTurnover: RecordCheck = ({ invoice, turnover }) =>
  typeof invoice === 'number' && typeof turnover === 'number' && turnover > 0 && invoice > turnover
    ? [{ pointer: '/invoice', code: 'invoice-above-turnover' }]
    : [];

const yearOfTurnover: RecordCheck = ({ turnover, turnoverYear }) =>
  turnoverYear !== undefined && turnover === undefined
    ? [{ pointer: '/turnoverYear', code: 'only-with', params: { needs: 'turnover' } }]
    : [];

export const purchaseChecks: readonly RecordCheck[] = [invoiceWithinTurnover, yearOfTurnover];
