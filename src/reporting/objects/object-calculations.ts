import type { z } from 'zod';
import { aboutAgreements } from '../../core/indicators/agreements/about.ts';
import { calculateAgreements } from '../../core/indicators/agreements/calculate-agreements.ts';
import { type AgreementInputs, agreementInputsSchema } from '../../core/indicators/agreements/inputs.ts';
import { type AgreementsResult, agreementsResultSchema } from '../../core/indicators/agreements/result.ts';
import { aboutMaexStyle } from '../../core/indicators/maex-style/about.ts';
import { calculateMaexStyle } from '../../core/indicators/maex-style/calculate-maex-style.ts';
import { type MaexStyleInputs, maexStyleInputsSchema } from '../../core/indicators/maex-style/inputs.ts';
import { type MaexStyleResult, maexStyleResultSchema } from '../../core/indicators/maex-style/result.ts';
import { aboutPsoStyle } from '../../core/indicators/pso-style/about.ts';
import { calculatePsoStyle } from '../../core/indicators/pso-style/calculate-pso-style.ts';
import { type PsoStyleInputs, psoStyleInputsSchema } from '../../core/indicators/pso-style/inputs.ts';
import { type PsoStyleResult, psoStyleResultSchema } from '../../core/indicators/pso-style/result.ts';
import { aboutSocialReturn } from '../../core/indicators/social-return/about.ts';
import { calculateSocialReturn } from '../../core/indicators/social-return/calculate-social-return.ts';
import { type SocialReturnInputs, socialReturnInputsSchema } from '../../core/indicators/social-return/inputs.ts';
import { type SocialReturnResult, socialReturnResultSchema } from '../../core/indicators/social-return/result.ts';
import type { ObjectIndicator } from '../../core/object-indicator.ts';
import type { Day } from '../../core/values/day.ts';

/** An object result, in what all of them have. */
export type ObjectResult = PsoStyleResult | MaexStyleResult | SocialReturnResult | AgreementsResult;

/** An indicator with an object as its value that is quickly computed on what is sent. */
export type ObjectCalculation = {
  readonly about: ObjectIndicator;
  /** Name of its shapes in the document. */
  readonly name: string;
  readonly inputs: z.ZodType;
  readonly result: z.ZodType;
  /** `inputs` have passed its schema. */
  calculate(inputs: unknown, asOf: Day): ObjectResult;
};

/** All of them; SROI is computed in threads, see `reporting/sroi`. A new one is one entry here. */
export const objectCalculations: readonly ObjectCalculation[] = [
  {
    about: aboutPsoStyle,
    name: 'PsoStyle',
    inputs: psoStyleInputsSchema,
    result: psoStyleResultSchema,
    calculate: (inputs, asOf) => calculatePsoStyle({ inputs: inputs as PsoStyleInputs, asOf }),
  },
  {
    about: aboutMaexStyle,
    name: 'MaexStyle',
    inputs: maexStyleInputsSchema,
    result: maexStyleResultSchema,
    calculate: (inputs, asOf) => calculateMaexStyle({ inputs: inputs as MaexStyleInputs, asOf }),
  },
  {
    about: aboutSocialReturn,
    name: 'SocialReturn',
    inputs: socialReturnInputsSchema,
    result: socialReturnResultSchema,
    calculate: (inputs, asOf) => calculateSocialReturn({ inputs: inputs as SocialReturnInputs, asOf }),
  },
  {
    about: aboutAgreements,
    name: 'AgreementsRealised',
    inputs: agreementInputsSchema,
    result: agreementsResultSchema,
    calculate: (inputs, asOf) => calculateAgreements({ inputs: inputs as AgreementInputs, asOf }),
  },
];
