import type { IndicatorAbout } from '../../define-indicator.ts';
import { firstVersion, verifiedFrom } from '../first-version.ts';
import { guidanceAndFlowInputs } from './inputs.ts';

/** What all guidance indicators have in common. */
export const guidanceAbout = {
  family: 'guidance',
  versions: firstVersion,
  verifiedFrom,
  requires: ['guidance-sessions'],
  parameters: [],
  inputs: guidanceAndFlowInputs,
  sources: [
    {
      title:
        'Handelingsperspectief sociaal domein circulaire ambachtscentra (asks for guidance on site and its qualifications; the definitions are ours)',
      publisher: 'Panteia for Rijkswaterstaat',
      url: null,
      year: 2021,
    },
  ],
} satisfies Partial<IndicatorAbout> & { inputs: typeof guidanceAndFlowInputs };
