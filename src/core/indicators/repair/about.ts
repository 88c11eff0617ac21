import type { IndicatorAbout } from '../../define-indicator.ts';
import type { Source } from '../../define-parameter.ts';
import { firstVersion, verifiedFrom } from '../first-version.ts';
import { repairInputs } from './inputs.ts';

/** Where the words for repairs come from. */
export const repairSources: readonly Source[] = [
  {
    title: 'Open Repair Data Standard 0.3',
    publisher: 'Open Repair Alliance',
    url: 'https://standard.openrepair.org/standard.html',
    year: 2021,
    licence: 'CC BY-SA 4.0',
  },
];

/** What all repair indicators have in common. */
export const repairAbout = {
  family: 'repair',
  versions: firstVersion,
  verifiedFrom,
  requires: ['repairs'],
  parameters: [],
  inputs: repairInputs,
  sources: repairSources,
} satisfies Partial<IndicatorAbout> & { inputs: typeof repairInputs };
