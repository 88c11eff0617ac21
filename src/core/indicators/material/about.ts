import type { IndicatorAbout } from '../../define-indicator.ts';
import type { Source } from '../../define-parameter.ts';
import { firstVersion, verifiedFrom } from '../first-version.ts';
import { materialInputs } from './inputs.ts';
import { itemWeightIds } from './mass.ts';

/** Where the sector's words for what happens to goods come from. */
export const materialSources: readonly Source[] = [
  {
    title: 'Monitor Kringloop Nederland 2023',
    publisher: 'BKN; Hart van Nederland; Duurzaam Ondernemen',
    url: 'https://www.hartvannederland.nl/advies-en-tips/kopen-besparen/artikelen/kringloopwinkels-record-hergebruik-2023',
    year: 2024,
  },
  {
    title: 'R-lijst PBL (Potting et al. 2017)',
    publisher: 'moederbestek.nl / slimcirculair.info',
    url: 'https://moederbestek.nl/r-lijst-planbureau-voor-de-leefomgeving/',
    year: 2017,
  },
];

/** What all material indicators have in common. */
export const materialAbout = {
  family: 'material',
  versions: firstVersion,
  verifiedFrom,
  requires: ['material-movements'],
  parameters: itemWeightIds,
  inputs: materialInputs,
  sources: materialSources,
} satisfies Partial<IndicatorAbout> & { inputs: typeof materialInputs };
