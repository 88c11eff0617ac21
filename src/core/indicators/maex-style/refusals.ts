import type { z } from 'zod';
import type { Text } from '../../values/text.ts';
import { limits } from './limits.ts';

/** What is wrong with the inputs of a profile, as rule and fix. What is merely missing gives a number that is null. */
export const maexStyleRefusals = {
  'negative-number': {
    rule: { nl: 'Een getal is hier niet negatief', en: 'A number is not negative here' },
    fix: { nl: 'Laat weg wat niet bekend is', en: 'Leave out what is not known' },
  },
  'amount-too-large': {
    rule: { nl: 'Een getal is hoogstens duizend miljard', en: 'A number is at most a thousand billion' },
    fix: { nl: 'Controleer de eenheid', en: 'Check the unit' },
  },
  'not-a-rung': {
    rule: {
      nl: `De participatieladder heeft treden 1 tot en met ${limits.rungs}`,
      en: `The participation ladder has rungs 1 to ${limits.rungs}`,
    },
    fix: { nl: 'Geef een heel getal', en: 'Give a whole number' },
  },
  'months-out-of-range': {
    rule: {
      nl: `Een stap telt 0 tot en met ${limits.months} maanden: het profiel gaat over een jaar`,
      en: `A step counts for 0 to ${limits.months} months: the profile is about a year`,
    },
    fix: { nl: 'Geef de maanden binnen het jaar', en: 'Give the months within the year' },
  },
  'more-steps-than-participants': {
    rule: {
      nl: 'Er zijn niet meer deelnemers gemeten dan er zijn',
      en: 'No more participants were measured than there are',
    },
    fix: { nl: 'Geef alle deelnemers in participants', en: 'Give all participants in participants' },
  },
  'two-co2-routes': {
    rule: {
      nl: 'CO2 komt uit de materiaalstromen of uit aantallen, niet uit beide',
      en: 'CO2 comes from the material movements or from quantities, not from both',
    },
    fix: { nl: 'Laat items weg als kg bekend is', en: 'Leave items out when kg is known' },
  },
  'item-twice': {
    rule: { nl: 'Elk artikel komt één keer voor', en: 'Each item is there once' },
    fix: { nl: 'Tel de hoeveelheden op', en: 'Add up the quantities' },
  },
  'sdg-is-fixed': {
    rule: {
      nl: 'Een activiteit van de lijst heeft haar eigen SDG',
      en: 'An activity of the list has its own SDG',
    },
    fix: { nl: 'Laat sdg weg, of kies other', en: 'Leave sdg out, or choose other' },
  },
  'sdg-needed': {
    rule: {
      nl: 'Een andere activiteit noemt haar naam en haar ene SDG, 1 tot en met 17',
      en: 'Another activity names itself and its one SDG, 1 to 17',
    },
    fix: { nl: 'Vul name en sdg in', en: 'Fill in name and sdg' },
  },
  'too-many-in-list': {
    rule: { nl: `Hoogstens ${limits.rows} regels per lijst`, en: `At most ${limits.rows} rows in a list` },
    fix: { nl: 'Voeg gelijke regels samen', en: 'Join rows that are alike' },
  },
} as const satisfies Record<string, { readonly rule: Text; readonly fix: Text }>;
export type MaexStyleRefusal = keyof typeof maexStyleRefusals;

/** Marks a value as refused for this reason, in the way the service turns into a problem: `params.code`. */
export function refuse(context: z.core.$RefinementCtx, code: MaexStyleRefusal, path: PropertyKey[] = []): void {
  context.addIssue({ code: 'custom', message: maexStyleRefusals[code].rule.en, path, params: { code } });
}
