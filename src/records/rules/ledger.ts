import type { Fault, RecordCheck } from '../define-record-kind.ts';

/** Which kind of money goes with which nature: elsewhere it would be kept and never counted. */
const kindOfMoney: RecordCheck = ({ nature, incomeSource, costKind }) => {
  const faults: Fault[] = [];
  if (nature === 'income' && incomeSource === undefined) faults.push({ pointer: '/incomeSource', code: 'required' });
  if (nature === 'cost' && costKind === undefined) faults.push({ pointer: '/costKind', code: 'required' });
  if ((nature === 'cost' || nature === 'investment') && incomeSource !== undefined)
    faults.push({ pointer: '/incomeSource', code: 'only-with', params: { needs: 'nature income' } });
  if (nature === 'income' && costKind !== undefined)
    faults.push({ pointer: '/costKind', code: 'only-with', params: { needs: 'nature cost, investment' } });
  return faults;
};

/** An amount says how much, never which way: in an export costs often stand below 0. */
const amountAboveZero: RecordCheck = ({ amount }) =>
  typeof amount === 'number' && amount <= 0 ? [{ pointer: '/amount', code: 'amount-not-above-zero' }] : [];

export const ledgerChecks: readonly RecordCheck[] = [amountAboveZero, kindOfMoney];
