import type { z } from 'zod';
import type { Text } from '../../values/text.ts';
import { psoStyleRefusals } from '../pso-style/refusals.ts';
import { limits } from './limits.ts';

/** What is wrong with agreements as they are sent, as rule and fix. What is merely missing gives a result that is unknown. */
export const agreementRefusals = {
  'negative-number': psoStyleRefusals['negative-number'],
  'amount-too-large': psoStyleRefusals['amount-too-large'],
  'agreement-ends-before-start': {
    rule: { nl: 'Een afspraak eindigt niet voor zij begint', en: 'An agreement does not end before it starts' },
    fix: { nl: 'Verwissel from en until, of laat until weg', en: 'Swap from and until, or leave until out' },
  },
  'counted-outside-agreement': {
    rule: {
      nl: 'Wat is gerealiseerd telt tot en met een dag van de afspraak',
      en: 'What was realised counts through a day of the agreement',
    },
    fix: {
      nl: 'Laat through weg: dan telt het tot en met de laatste hele maand',
      en: 'Leave through out: it then counts through the last whole month',
    },
  },
  'due-before-start': {
    rule: {
      nl: 'Een doel wordt niet bereikt voor de afspraak begint',
      en: 'A target is not due before the agreement starts',
    },
    fix: { nl: 'Geef een dag vanaf from, of laat dueOn weg', en: 'Give a day from from on, or leave dueOn out' },
  },
  'indicator-of-subject': {
    rule: {
      nl: 'Een doel op een cijfer noemt welk, en andere onderwerpen noemen er geen',
      en: 'A target on a figure names which, and other subjects name none',
    },
    fix: {
      nl: 'Geef een id van /v1/indicators bij onderwerp indicator, en laat het weg bij een ander',
      en: 'Give an id of /v1/indicators with subject indicator, and leave it out with another',
    },
  },
  'figure-not-counted': {
    rule: {
      nl: 'Dit cijfer wordt niet van een centrum en een periode geteld',
      en: 'This figure is not counted of a centre and a period',
    },
    fix: {
      nl: 'Kies een cijfer uit /v1/indicators met een eenheid, zoals flow.outflow',
      en: 'Choose a figure of /v1/indicators with a unit, such as flow.outflow',
    },
  },
  'too-many-agreements': {
    rule: { nl: `Hoogstens ${limits.agreements} afspraken`, en: `At most ${limits.agreements} agreements` },
    fix: { nl: 'Reken per organisatie', en: 'Calculate for each organisation' },
  },
  'too-many-targets': {
    rule: {
      nl: `Hoogstens ${limits.targets} doelen per afspraak`,
      en: `At most ${limits.targets} targets an agreement`,
    },
    fix: { nl: 'Verdeel ze over afspraken', en: 'Divide them over agreements' },
  },
  'named-twice': {
    rule: { nl: 'Een naam staat er één keer', en: 'A name is given once' },
    fix: {
      nl: 'Geef elke afspraak, en elk doel daarin, een eigen id',
      en: 'Give each agreement, and each target in it, an id of its own',
    },
  },
} as const satisfies Record<string, { readonly rule: Text; readonly fix: Text }>;
export type AgreementRefusal = keyof typeof agreementRefusals;

/** Marks a value as refused for this reason, in the way the service turns into a problem: `params.code`. */
export function refuse(context: z.core.$RefinementCtx, code: AgreementRefusal, path: PropertyKey[] = []): void {
  context.addIssue({ code: 'custom', message: agreementRefusals[code].rule.en, path, params: { code } });
}
