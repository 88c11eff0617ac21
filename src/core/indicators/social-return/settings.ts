import { z } from 'zod';
import type { Text } from '../../values/text.ts';

/** How a period becomes a part of a year. No published table says it, so it is chosen and shown. */
export const dayCounts = ['months-12', 'act-365', 'weeks-52'] as const;
/** When an amount is rounded: once at the end, or each effort by itself. */
export const roundings = ['at-the-end', 'cents-per-effort', 'euros-per-effort'] as const;
/** What several bonuses of one person come to. */
export const stackings = ['added', 'highest-only'] as const;
/** Whether hours above a full-time week count. */
export const hoursAboveFullTime = ['cut-off', 'counted'] as const;

/** What a table leaves open and a calculation cannot do without. */
export const settingsSchema = z.strictObject({
  dayCount: z.enum(dayCounts).default('months-12'),
  rounding: z.enum(roundings).default('at-the-end'),
  stacking: z.enum(stackings).default('added'),
  hoursAboveFullTime: z.enum(hoursAboveFullTime).default('cut-off'),
});
export type Settings = z.infer<typeof settingsSchema>;
export type SettingName = keyof Settings;

/** The choices of a table that makes none itself. */
export const defaultSettings: Settings = settingsSchema.parse({});

/** What each setting and each choice is called. */
export const settingTexts: {
  readonly [Name in SettingName]: { readonly label: Text; readonly choices: Readonly<Record<Settings[Name], Text>> };
} = {
  dayCount: {
    label: { nl: 'Telling van de duur', en: 'How duration is counted' },
    choices: {
      'months-12': {
        nl: 'Hele maanden gedeeld door 12; van een gebroken maand het deel van haar dagen',
        en: 'Whole months divided by 12; of a broken month the share of its days',
      },
      'act-365': { nl: 'Kalenderdagen gedeeld door 365', en: 'Calendar days divided by 365' },
      'weeks-52': { nl: 'Weken gedeeld door 52', en: 'Weeks divided by 52' },
    },
  },
  rounding: {
    label: { nl: 'Afronding', en: 'Rounding' },
    choices: {
      'at-the-end': { nl: 'Eén keer, aan het eind, op centen', en: 'Once, at the end, to cents' },
      'cents-per-effort': { nl: 'Elke inspanning op centen', en: 'Each effort to cents' },
      'euros-per-effort': { nl: 'Elke inspanning op hele euro’s', en: 'Each effort to whole euros' },
    },
  },
  stacking: {
    label: { nl: 'Meer bonussen voor één persoon', en: 'Several bonuses for one person' },
    choices: {
      added: { nl: 'Opgeteld', en: 'Added up' },
      'highest-only': { nl: 'Alleen de hoogste', en: 'Only the highest' },
    },
  },
  hoursAboveFullTime: {
    label: { nl: 'Uren boven een voltijdweek', en: 'Hours above a full-time week' },
    choices: {
      'cut-off': { nl: 'Tellen niet mee', en: 'Do not count' },
      counted: { nl: 'Tellen mee', en: 'Count' },
    },
  },
};
