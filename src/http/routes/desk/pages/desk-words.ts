import type { Text } from '../../../../core/values/text.ts';
import type { Weight } from '../../../../pages/notice.ts';
import type { Severity } from '../../../../records/rules/findings.ts';
import { coverageStates } from '../../../../reporting/coverage-words.ts';
import type { KindCoverage } from '../../../../reporting/data-quality.ts';
import type { PartyState } from '../../../../reporting/releases/party-state.ts';

type Worded = { readonly words: Text; readonly weight: Weight };

/** How a report stands for a party, in a word or two. */
export const partyWords: Readonly<Record<PartyState['state'], Worded>> = {
  'not-over': { words: { nl: 'loopt nog', en: 'still running' }, weight: 'know' },
  due: { words: { nl: 'te publiceren', en: 'to be published' }, weight: 'careful' },
  late: { words: { nl: 'te laat', en: 'late' }, weight: 'wrong' },
  provisional: { words: { nl: 'voorlopig gepubliceerd', en: 'published, provisional' }, weight: 'careful' },
  final: { words: { nl: 'definitief gepubliceerd', en: 'published, final' }, weight: 'good' },
};

/** How complete a kind of records is. */
export const coverageWords: Readonly<Record<KindCoverage['state'], Worded>> = {
  complete: { words: coverageStates.complete, weight: 'good' },
  incomplete: { words: coverageStates.incomplete, weight: 'careful' },
  'not-stated': { words: coverageStates['not-stated'], weight: 'careful' },
  'not-kept': { words: coverageStates['not-kept'], weight: 'know' },
};

/** How much a finding matters. */
export const severityWords: Readonly<Record<Severity, Worded>> = {
  serious: { words: { nl: 'Ernstig', en: 'Serious' }, weight: 'wrong' },
  warning: { words: { nl: 'Let op', en: 'Look at this' }, weight: 'careful' },
  notice: { words: { nl: 'Ter kennisneming', en: 'Good to know' }, weight: 'know' },
};
