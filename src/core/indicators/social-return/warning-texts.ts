import type { Warning } from '../../result.ts';
import type { Text } from '../../values/text.ts';

/** What a reader of social return should know beside its figures. */
export const warningTexts = {
  'full-time-hours-from-effort': {
    nl: 'De tabel noemt geen voltijdweek; die van de inspanning is gebruikt',
    en: 'The table names no full-time week; that of the effort was used',
  },
  'full-time-hours-ignored': {
    nl: 'De voltijdweek van de tabel gaat voor die van de inspanning',
    en: 'The full-time week of the table goes before that of the effort',
  },
  'hours-above-full-time': {
    nl: 'Meer uren dan een voltijdweek',
    en: 'More hours than a full-time week',
  },
  'same-employer-not-stated': {
    nl: 'Niet gezegd of iemand kort tevoren bij dezelfde werkgever was: telt mee',
    en: 'Not said whether the person was with the same employer shortly before: it counts',
  },
  'benefit-taken-as-running': {
    nl: 'Einde van de uitkering niet gegeven: zij loopt door, en zo lang telt iemand mee',
    en: 'End of the benefit not given: it runs on, and so long the person counts',
  },
  'look-back-not-checked': {
    nl: 'Zonder begin van het contract is de termijn ervoor niet getoetst',
    en: 'Without the start of the contract the time before it was not checked',
  },
  'cut-by-counting-rule': {
    nl: 'Een deel van de periode telt niet mee: de groep telt korter',
    en: 'Part of the period does not count: the group counts for less long',
  },
  'claimed-above-table': {
    nl: 'Meer geclaimd dan de tabel geeft',
    en: 'More was claimed than the table gives',
  },
  'approved-above-table': {
    nl: 'Meer goedgekeurd dan de tabel geeft: het meerdere telt niet',
    en: 'More was approved than the table gives: what is above it does not count',
  },
  'period-not-over': {
    nl: 'De periode loopt nog na de dag van de berekening',
    en: 'The period runs on after the day of the calculation',
  },
  'table-undated': {
    nl: 'De tabel heeft geen datum: het contract heeft haar gekozen',
    en: 'The table has no date: the contract chose it',
  },
  'table-outside-its-dates': {
    nl: 'De dag van het contract valt buiten de tijd van de tabel',
    en: 'The day of the contract lies outside the time of the table',
  },
  'own-table': { nl: 'Eigen tabel, niet door ons gepubliceerd', en: 'A table of your own, not one we published' },
  'obligation-moves': {
    nl: 'De verplichting beweegt mee met de gefactureerde omzet',
    en: 'The obligation moves with the turnover that is invoiced',
  },
  'pso-effect-unknown': {
    nl: 'PSO kan de verplichting verlagen; met hoeveel zegt de tabel niet',
    en: 'PSO may lower the obligation; by how much the table does not say',
  },
  'not-decided': { nl: 'Nog niet over beslist', en: 'Not decided yet' },
} as const satisfies Record<string, Text>;
export type SocialReturnWarning = keyof typeof warningTexts;

/** Names listed in the text of one warning. */
const mostNames = 5;

/** The warning with what it is about, or nothing when that is nothing. */
export function warn(code: SocialReturnWarning, names: readonly string[]): Warning[] {
  if (names.length === 0) return [];
  const listed = names.slice(0, mostNames).join('; ');
  const more = names.length - mostNames;
  const { nl, en } = warningTexts[code];
  const label = {
    nl: `${nl}: ${listed}${more > 0 ? ` en nog ${more}` : ''}`,
    en: `${en}: ${listed}${more > 0 ? ` and ${more} more` : ''}`,
  };
  return [{ code, label, params: { count: String(names.length), of: listed } }];
}
