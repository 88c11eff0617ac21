import type { Text } from '../core/values/text.ts';
import type { KindCoverage } from './data-quality.ts';

/** How complete a kind of records is over a period, in the words of every page and sheet. */
export const coverageStates: Readonly<Record<KindCoverage['state'], Text>> = {
  complete: { nl: 'volledig', en: 'complete' },
  incomplete: { nl: 'niet volledig', en: 'not complete' },
  'not-stated': { nl: 'volledigheid niet verklaard', en: 'completeness not stated' },
  'not-kept': { nl: 'niet bijgehouden', en: 'not kept' },
};
