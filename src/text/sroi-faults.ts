import { sroiRefusals } from '../core/indicators/sroi/refusals.ts';
import { refusalSentences } from './refusal-sentences.ts';

/** What is wrong with an impact map, as the core says it. */
export const sroiFaults = refusalSentences(sroiRefusals);
