import { groupBy } from '../../core/breakdown.ts';
import { psoWarningTexts } from '../../core/indicators/pso-style/warnings.ts';
import type { Missing, Warning } from '../../core/result.ts';
import type { Text } from '../../core/values/text.ts';

/** True for a step of one position, or of those of a group without weight. */
export function isOfPosition(step: string): boolean {
  return /^(position-|beside\.)/.test(step);
}

/** What is missing of positions, as fields to fill in: which positions these are the list of records tells. */
const fields: Readonly<Record<string, Text>> = {
  hoursPerWeek: { nl: 'uren per week (hoursPerWeek)', en: 'hours per week (hoursPerWeek)' },
  contract: { nl: 'soort contract (contract)', en: 'contract kind (contract)' },
  from: { nl: 'eerste dag (from)', en: 'first day (from)' },
};
const noWeight: Text = {
  nl: 'een weging van bbl of bol niveau 3 en 4: die is niet gepubliceerd',
  en: 'a weight of vocational level 3 and 4: it was not published',
};
const totalFte: Text = {
  nl: 'Alle fte van de organisatie: geef die als eigen waarde organisation.total-fte, van een dag waarop het meetjaar eindigt',
  en: 'All fte of the organisation: give it as own value organisation.total-fte, of a day on which the measuring year ends',
};

/** What is missing, positions counted and not named. */
export function aboutPositions(missing: readonly Missing[]): Missing[] {
  const kind = ({ params }: Missing) => (params?.pointer?.startsWith('/positions/') ? (params.field ?? 'group') : '');
  return [...groupBy(missing, kind)].flatMap(([field, of]): Missing[] => {
    if (field === '') return of.map(withoutPlace);
    const { nl, en } = fields[field] ?? noWeight;
    const count = String(of.length);
    const label = { nl: `Werkplekken: ${nl}, bij ${count}`, en: `Positions: ${en}, of ${count}` };
    return [{ code: of[0]?.code ?? 'value-not-entered', label, params: { recordKind: 'positions', field, count } }];
  });
}

/** A pointer says where something stands in a request: here there is none. */
function withoutPlace(missing: Missing): Missing {
  const { code, label, params } = missing;
  if (!params?.pointer) return missing;
  if (params.field === 'totalFte') return { code, label: totalFte, params: { parameter: 'organisation.total-fte' } };
  const { pointer, ...rest } = params;
  return { code, label, params: { ...rest, recordKind: 'social-purchases' } };
}

/** Warnings that name positions, with how many these are instead: most of them tell the group. */
const ofPositions: readonly string[] = [
  'full-time-assumed',
  'counting-not-checked',
  'counting-ended',
  'benefit-months-not-checked',
  'weight-raised-since',
  'shown-beside',
];

export function withCounts(warnings: readonly Warning[]): Warning[] {
  return warnings.map((warning) => {
    const { code, params } = warning;
    if (!ofPositions.includes(code)) return warning;
    const { nl, en } = psoWarningTexts[code as keyof typeof psoWarningTexts];
    const count = params?.count ?? '0';
    return { code, label: { nl: `${nl}. Werkplekken: ${count}`, en: `${en}. Positions: ${count}` }, params: { count } };
  });
}

/** What a reader should know of the records behind a share. */
export function warningsOfRecords(doubts: {
  readonly afterCertificate: number;
  readonly aboveTurnover: readonly string[];
  readonly otherThanStatus: number;
}): Warning[] {
  const { afterCertificate, aboveTurnover, otherThanStatus } = doubts;
  const suppliers = aboveTurnover.slice(0, 5).join('; ');
  return [
    warn('purchases-after-certificate', afterCertificate, {
      nl: 'Sociale inkopen na de laatste dag van het certificaat van de leverancier tellen niet mee',
      en: 'Social purchases after the last day of the supplier’s certificate do not count',
    }),
    warn('invoices-above-turnover', aboveTurnover.length, {
      nl: `Er is meer ingekocht dan de omzet van de leverancier, die is daarom als onbekend genomen: ${suppliers}`,
      en: `More was bought than the turnover of the supplier, which was taken as unknown for that: ${suppliers}`,
    }),
    warn('group-differs-from-status', otherThanStatus, {
      nl: 'De groep van deze werkplekken past niet bij de rechtsgrond in de status van de deelnemer: gerekend is met de groep van de werkplek',
      en: 'The group of these positions does not fit the legal ground in the status of the participant: the group of the position was used',
    }),
  ].flat();
}

function warn(code: string, count: number, { nl, en }: Text): Warning[] {
  if (count === 0) return [];
  return [{ code, label: { nl: `${nl} (${count})`, en: `${en} (${count})` }, params: { count: String(count) } }];
}
