import { isOnScale } from '../../core/indicators/participation/inputs.ts';
import { instrument } from '../../core/lists/instrument.ts';
import { itemOf } from '../../core/lists/label-of.ts';
import type { RecordCheck } from '../define-record-kind.ts';

/** The value is one the instrument can give: 7 on a ladder of 6 is a typing error, 2.5 too. */
const onScale: RecordCheck = ({ instrument: code, value }) => {
  if (typeof code !== 'string' || typeof value !== 'number' || isOnScale(code, value)) return [];
  const { least, most, whole } = itemOf(instrument, code);
  return [{ pointer: '/value', code: whole ? 'not-on-whole-scale' : 'not-on-scale', params: { least, most } }];
};

/** A score of the matrix is of one domain; other instruments have none. */
const domainOfMatrix: RecordCheck = ({ instrument: code, domain }) => {
  if (typeof code !== 'string' || !instrument.find(code)) return [];
  if (code === 'zrm') return domain === undefined ? [{ pointer: '/domain', code: 'required' }] : [];
  return domain === undefined ? [] : [{ pointer: '/domain', code: 'only-with', params: { needs: 'instrument zrm' } }];
};

/** What makes one measurement impossible. */
export const measurementChecks: readonly RecordCheck[] = [onScale, domainOfMatrix];
