import type { Text } from '../../values/text.ts';

/** From whose side a map is read. */
export const perspectiveNames = ['society', 'government', 'payer', 'participant', 'employer-contractor'] as const;
export type PerspectiveName = (typeof perspectiveNames)[number];

export const perspectiveLabels: Record<PerspectiveName, Text> = {
  society: { nl: 'Samenleving', en: 'Society' },
  government: { nl: 'Overheid en zorg', en: 'Government and care' },
  payer: { nl: 'Betaler', en: 'Payer' },
  participant: { nl: 'Deelnemer', en: 'Participant' },
  'employer-contractor': { nl: 'Werkgever of opdrachtnemer', en: 'Employer or contractor' },
};

/** The parties of a perspective; null: all of them, and what is nobody's. `payer` is the party chosen. */
export function partiesOf(name: PerspectiveName, payer: string | null): readonly string[] | null {
  switch (name) {
    case 'society':
      return null;
    case 'government':
      return ['municipality', 'uwv', 'national-government', 'health-insurer-care-office'];
    case 'payer':
      return payer === null ? [] : [payer];
    default:
      return [name];
  }
}
