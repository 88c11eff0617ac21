import type { IndicatorAbout } from '../../define-indicator.ts';
import { countText } from '../../values/number-text.ts';
import type { Text } from '../../values/text.ts';
import { firstVersion, verifiedFrom } from '../first-version.ts';
import { flowInputs } from './inputs.ts';

/** What all flow indicators have in common. */
export const flowAbout = {
  family: 'flow',
  versions: firstVersion,
  verifiedFrom,
  requires: ['trajectories'],
  parameters: [],
  inputs: flowInputs,
  sources: [
    {
      title:
        'Handelingsperspectief sociaal domein circulaire ambachtscentra (asks for these figures; the definitions are ours)',
      publisher: 'Panteia for Rijkswaterstaat',
      url: null,
      year: 2021,
    },
  ],
} satisfies Partial<IndicatorAbout> & { inputs: typeof flowInputs };

/** So many participations, as it reads in a sentence. */
export function participations(count: number): Text {
  return countText(count, { nl: 'deelname', en: 'participation' }, { nl: 'deelnames', en: 'participations' });
}
