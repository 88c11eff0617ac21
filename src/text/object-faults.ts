import { agreementRefusals } from '../core/indicators/agreements/refusals.ts';
import { maexStyleRefusals } from '../core/indicators/maex-style/refusals.ts';
import { psoStyleRefusals } from '../core/indicators/pso-style/refusals.ts';
import { socialReturnRefusals } from '../core/indicators/social-return/refusals.ts';
import { refusalSentences } from './refusal-sentences.ts';

/** What is wrong with the inputs of an object, as the core says it. A code that several have says the same in each. */
export const objectFaults = refusalSentences({
  ...psoStyleRefusals,
  ...maexStyleRefusals,
  ...socialReturnRefusals,
  ...agreementRefusals,
});
