import { z } from 'zod';
import type { Text } from '../../values/text.ts';

/** What a reader fills in about quality. None of it is computed, and none of it changes a figure. */
export const checklistThemes = {
  suitableWork: { nl: 'Het werk past bij wat iemand kan', en: 'The work fits what the person can do' },
  integration: {
    nl: 'Iemand hoort erbij, in de organisatie en op de werkvloer',
    en: 'The person belongs, in the organisation and on the work floor',
  },
  development: {
    nl: 'Leidinggevenden werken gericht aan functioneren en ontwikkeling',
    en: 'Supervisors work purposefully on functioning and development',
  },
  guidance: { nl: 'Extra begeleiding waar dat nodig is', en: 'Extra guidance where it is needed' },
  planOfAction: {
    nl: 'Er loopt een goedgekeurd plan om binnen twee jaar de eerste norm te halen (aspirant)',
    en: 'An approved plan to reach the first norm within two years is being carried out (aspirant)',
  },
} as const satisfies Record<string, Text>;
export type ChecklistTheme = keyof typeof checklistThemes;
export const checklistNames = Object.keys(checklistThemes) as ChecklistTheme[];

const answer = z.boolean().nullable().default(null);

/** One answer a theme; left out: not answered. */
export const checklistSchema = z
  .strictObject({
    suitableWork: answer,
    integration: answer,
    development: answer,
    guidance: answer,
    planOfAction: answer,
  })
  .prefault({})
  .meta({ description: 'Your own answers on quality: shown, never computed with.' });
