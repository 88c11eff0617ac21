import type { RecordCheck } from '../define-record-kind.ts';

/** A barrier tells why an item could not be repaired: beside another outcome it contradicts it (Open Repair Data Standard). */
export const barrierNeedsEndOfLife: RecordCheck = ({ barrier, outcome }) =>
  barrier === undefined || outcome === 'end-of-life' || typeof outcome !== 'string'
    ? []
    : [{ pointer: '/barrier', code: 'only-with', params: { needs: 'outcome end-of-life' } }];
