import type { Missing } from '../../result.ts';
import type { Text } from '../../values/text.ts';
import { about } from '../../values/text.ts';

/** Members that can be missing, as people know them. */
const labels = {
  hoursPerWeek: { nl: 'Uren per week', en: 'Hours a week' },
  until: { nl: 'Begin en einde (of het aantal maanden)', en: 'First and last day (or the number of months)' },
  wageSubsidyUntil: { nl: 'Einde van de loonkostensubsidie', en: 'End of the wage-cost subsidy' },
  learningYears: { nl: 'Aantal leerwerkjaren', en: 'Number of learning-work years' },
  hours: { nl: 'Uren', en: 'Hours' },
  days: { nl: 'Dagen', en: 'Days' },
  amount: { nl: 'Bedrag zonder btw', en: 'Amount without VAT' },
  labourPart: { nl: 'Loondeel van de factuur', en: 'Labour part of the invoice' },
  percentage: { nl: 'Percentage van de verplichting', en: 'Percentage of the obligation' },
  contractKind: { nl: 'Soort opdracht: werk, dienst of levering', en: 'Kind of contract: works, services or supplies' },
  labourShare: { nl: 'Loondeel van de opdracht', en: 'Labour share of the contract' },
  agreedPlaces: { nl: 'Afgesproken plaatsen', en: 'Places agreed' },
  contractPeriod: { nl: 'Begin en einde van de opdracht', en: 'First and last day of the contract' },
} as const satisfies Record<string, Text>;
export type MissingField = keyof typeof labels;

/** What must be entered, where. */
export function missingField(field: MissingField, list: 'obligations' | 'efforts', index: number, id: string): Missing {
  const member = field === 'contractPeriod' ? 'until' : field;
  return {
    code: 'value-not-entered',
    label: about(labels[field], id),
    params: { of: id, field: member, pointer: `/${list}/${index}/${member}` },
  };
}

/** What a calculation without obligations needs. */
export const noObligations: Missing = {
  code: 'obligations-not-entered',
  label: { nl: 'Minstens één verplichting', en: 'At least one obligation' },
  params: { pointer: '/obligations' },
};
