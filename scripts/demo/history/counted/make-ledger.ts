import type { Span } from '../people/stories.ts';
import type { CentreProfile } from '../profiles.ts';
import type { Random } from '../random.ts';
import type { ImportLine } from '../types.ts';
import { monthsOf } from './months.ts';

/** Euros a year for each participant: what a municipality pays for a place with guidance. */
const contractEach = 5_200;
/** Euros of sales for each kilogram collected. */
const salesPerKilogram = 0.85;

/** Money in and out, a few entries a month. Only what the municipality puts in counts as an input of the impact map. */
export function makeLedger(random: Random, centre: CentreProfile, span: Span): ImportLine[] {
  const { participants, collectedAYear, homes } = centre;
  const euros = (aYear: number, spread = 0.08) =>
    Math.round((aYear / 12) * random.between(1 - spread, 1 + spread) * 100) / 100;
  return monthsOf(span).flatMap(({ id: month, until }) => {
    const entry = (what: string, data: Record<string, string | number | boolean>): ImportLine => ({
      kind: 'ledger-entries',
      id: `bk-${month}-${what}`,
      data: { date: until, ...data },
    });
    return [
      entry('gemeente', {
        nature: 'income',
        amount: euros(participants * contractEach, 0),
        incomeSource: 'municipal-contract',
        party: 'municipality',
        organisationId: homes[0].organisationId,
        countsAsInput: true,
        note: 'Dienstverlening en begeleiding',
      }),
      entry('verkoop', {
        nature: 'income',
        amount: euros(collectedAYear * salesPerKilogram),
        incomeSource: 'sales',
        party: 'residents',
      }),
      entry('loon', {
        nature: 'cost',
        amount: euros(participants * 6_800, 0.03),
        costKind: 'wages-staff',
        party: 'centre',
      }),
      entry('huur', { nature: 'cost', amount: euros(collectedAYear * 0.18, 0), costKind: 'housing', party: 'centre' }),
    ];
  });
}
