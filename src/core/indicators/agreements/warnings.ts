import type { Warning } from '../../result.ts';
import type { Text } from '../../values/text.ts';
import type { AgreementSteps } from './agreement-steps.ts';

/** What a reader of agreed against realised should know beside it. */
export const agreementWarningTexts = {
  'without-end': {
    nl: 'Een afspraak zonder einddatum: van haar doelen is niet te zeggen wat nu te verwachten was',
    en: 'An agreement without a last day: of its targets nobody can say what was to be expected by now',
  },
  'due-after-agreement': {
    nl: 'Een doel dat pas na het einde van de afspraak bereikt hoeft te zijn',
    en: 'A target that is due only after the end of the agreement',
  },
  'counted-after-as-of': {
    nl: 'Wat is gerealiseerd is gegeven tot na de dag waarop het bekend is: als verstreken telt de tijd tot die dag',
    en: 'What was realised is given through a later day than it is known: the time that is over ends on that day',
  },
} as const satisfies Record<string, Text>;

/** The warnings of these agreements, each with the agreement it is about. */
export function agreementWarnings(rows: readonly AgreementSteps[]): Warning[] {
  return rows.flatMap(({ agreement, targets, isCut }, index) => {
    const { id, until } = agreement;
    const about = id ?? String(index + 1);
    const warn = (code: keyof typeof agreementWarningTexts, holds: boolean): Warning[] => {
      const { nl, en } = agreementWarningTexts[code];
      return holds
        ? [{ code, label: { nl: `${nl}: ${about}`, en: `${en}: ${about}` }, params: { agreement: about } }]
        : [];
    };
    return [
      ...warn(
        'without-end',
        targets.some(({ dueOn }) => dueOn === null),
      ),
      ...warn(
        'due-after-agreement',
        targets.some(({ dueOn }) => dueOn !== null && until !== null && dueOn > until),
      ),
      ...warn('counted-after-as-of', isCut),
    ];
  });
}
