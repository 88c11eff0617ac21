import type { z } from 'zod';
import type { Text } from '../../values/text.ts';
import { limits } from './limits.ts';

/** What is wrong with the inputs of a share, as rule and fix. What is merely missing gives a result that is unknown. */
export const psoStyleRefusals = {
  'fraction-not-percent': {
    rule: { nl: 'Een aandeel ligt van 0 tot en met 1', en: 'A share lies from 0 to 1' },
    fix: { nl: 'Deel procenten door 100: 25 % is 0.25', en: 'Divide percents by 100: 25 % is 0.25' },
  },
  'negative-number': {
    rule: { nl: 'Een getal is hier niet negatief', en: 'A number is not negative here' },
    fix: { nl: 'Laat weg wat niet bekend is', en: 'Leave out what is not known' },
  },
  'amount-too-large': {
    rule: { nl: 'Een getal is hoogstens duizend miljard', en: 'A number is at most a thousand billion' },
    fix: { nl: 'Controleer de eenheid', en: 'Check the unit' },
  },
  'too-many-hours': {
    rule: { nl: `Een week heeft ${limits.hours} uur`, en: `A week has ${limits.hours} hours` },
    fix: { nl: 'Geef uren per week', en: 'Give hours per week' },
  },
  'full-time-of-nothing': {
    rule: { nl: 'Een voltijdbaan heeft meer dan 0 uur', en: 'A full-time job has more than 0 hours' },
    fix: {
      nl: 'Geef de cao-norm, zoals 36, of laat het weg',
      en: 'Give the norm of the agreement, such as 36, or leave it out',
    },
  },
  'above-full-time': {
    rule: {
      nl: 'Eén persoon werkt op elk moment samen hoogstens voltijd',
      en: 'One person works at most full time at any moment, over all positions together',
    },
    fix: {
      nl: 'Laat de ene plek eindigen voor de andere begint, of verdeel de uren per week',
      en: 'Let one position end before the other starts, or divide the hours per week',
    },
  },
  'position-ends-before-start': {
    rule: { nl: 'Een plek eindigt niet voor zij begint', en: 'A position does not end before it starts' },
    fix: { nl: 'Verwissel from en until, of laat until weg', en: 'Swap from and until, or leave until out' },
  },
  'fraction-and-days': {
    rule: {
      nl: 'Het deel van het jaar volgt uit yearFraction of uit from en until, niet uit beide',
      en: 'The part of the year follows from yearFraction or from from and until, not from both',
    },
    fix: { nl: 'Laat yearFraction weg als er dagen zijn', en: 'Leave yearFraction out when there are days' },
  },
  'contract-of-wsw': {
    rule: {
      nl: 'Alleen eigen sw-medewerkers kunnen als uitgedetacheerd worden opgegeven',
      en: 'Only own Wsw workers can be given as seconded out',
    },
    fix: { nl: 'Kies een ander contract, of groep wsw', en: 'Choose another contract, or group wsw' },
  },
  'invoices-above-turnover': {
    rule: {
      nl: 'De facturen van een leverancier zijn samen niet meer dan zijn omzet',
      en: 'The invoices of a supplier together are not more than its turnover',
    },
    fix: {
      nl: 'Geef de omzet van het hele jaar, beide zonder btw',
      en: 'Give the turnover of the whole year, both without VAT',
    },
  },
  'more-seconded-than-total': {
    rule: {
      nl: 'De ingeleende fte zijn een deel van het totaal',
      en: 'The fte hired in are a part of the total',
    },
    fix: { nl: 'Tel ingeleende fte mee in totalFte', en: 'Include the fte hired in in totalFte' },
  },
  'too-many-positions': {
    rule: { nl: `Hoogstens ${limits.positions} plekken`, en: `At most ${limits.positions} positions` },
    fix: { nl: 'Reken per vestiging', en: 'Calculate for each location' },
  },
  'too-many-purchases': {
    rule: { nl: `Hoogstens ${limits.purchases} inkopen`, en: `At most ${limits.purchases} purchases` },
    fix: { nl: 'Tel facturen van een leverancier op', en: 'Add up the invoices of a supplier' },
  },
} as const satisfies Record<string, { readonly rule: Text; readonly fix: Text }>;
export type PsoStyleRefusal = keyof typeof psoStyleRefusals;

/** Marks a value as refused for this reason, in the way the service turns into a problem: `params.code`. */
export function refuse(context: z.core.$RefinementCtx, code: PsoStyleRefusal, path: PropertyKey[] = []): void {
  context.addIssue({ code: 'custom', message: psoStyleRefusals[code].rule.en, path, params: { code } });
}
