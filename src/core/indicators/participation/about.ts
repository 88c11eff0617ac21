import type { IndicatorAbout } from '../../define-indicator.ts';
import { firstVersion, verifiedFrom } from '../first-version.ts';
import { participationAndFlowInputs } from './inputs.ts';

/** What all indicators of taking part have in common. */
export const participationAbout = {
  family: 'participation',
  versions: firstVersion,
  verifiedFrom,
  requires: ['trajectories'],
  parameters: [],
  inputs: participationAndFlowInputs,
  sources: [],
} satisfies Partial<IndicatorAbout> & { inputs: typeof participationAndFlowInputs };

/** Where the ladder and its use are described. */
export const ladderSources: IndicatorAbout['sources'] = [
  {
    title: 'Participatieladder: six steps, measured at least twice (the rules for baseline and latest score are ours)',
    publisher: 'VNG',
    url: 'https://arbeidsdeskundigen.nl/akc/kennis/map/document/4402',
    year: null,
  },
];
