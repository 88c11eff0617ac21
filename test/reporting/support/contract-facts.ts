import fc from 'fast-check';
import { guidanceKind } from '../../../src/core/lists/guidance-kind.ts';
import { guideQualification } from '../../../src/core/lists/guide-qualification.ts';
import { addDays } from '../../../src/core/values/day.ts';
import { parsePeriod, previousPeriod, samePeriodLastYear } from '../../../src/core/values/period.ts';
import type { RecordData } from '../../../src/records/field.ts';
import { recordKinds } from '../../../src/records/registry.ts';
import type { ContractFacts, ContractSheet, NamedSession, StoredRecord } from '../../../src/store/store.ts';
import {
  anyFlow,
  anyGuidance,
  anyMaterial,
  anyParticipation,
  anyVisitors,
  anyVolunteering,
  quarter,
} from '../../core/support/arbitraries.ts';

/** What is known of people at an invented centre, of which the sheets of all its periods are made. */
export type People = Pick<ContractSheet, 'flow' | 'participation' | 'guidance' | 'visitors' | 'volunteering' | 'named'>;

const persons = ['anna', 'ben', 'carla', 'dirk', 'els'];

/** Sessions around the quarter in which some of these persons took part. */
export function anySessions(ids: readonly string[]): fc.Arbitrary<NamedSession[]> {
  const session = fc.record({
    date: fc.integer({ min: -10, max: 95 }).map((days) => addDays('2026-07-01', days)),
    kind: fc.constantFrom(...guidanceKind.codes),
    minutes: fc.integer({ min: 1, max: 240 }),
    participantIds: fc.subarray([...ids], { minLength: 1 }),
    qualifications: fc.array(fc.option(fc.constantFrom(...guideQualification.codes), { nil: null }), {
      minLength: 1,
      maxLength: 3,
    }),
  });
  return fc.array(session, { maxLength: 10 });
}

export const anyPeople: fc.Arbitrary<People> = fc.record({
  flow: anyFlow,
  participation: anyParticipation,
  guidance: anyGuidance,
  visitors: anyVisitors,
  volunteering: anyVolunteering,
  named: anySessions(persons),
});

export const anyThings = anyMaterial;

export function agreementWith(organisationId: string, data: RecordData): StoredRecord {
  const common = { reference: 'A-1', from: '2025-01-01', legalBasis: 'Participatiewet artikel 7', purpose: 'raad' };
  const stamp = { source: 'system', createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' };
  return {
    kind: 'agreements',
    id: `with-${organisationId}-${String(data.basis)}`,
    data: { organisationId, ...common, ...data },
    ...stamp,
    revision: 1,
  };
}

/** Agreements with Delft: one or more of the three bases. */
export const anyAgreements: fc.Arbitrary<StoredRecord[]> = fc
  .subarray(['payer', 'referrer', 'residence'], { minLength: 1 })
  .map((bases) =>
    bases.map((basis) =>
      agreementWith('delft', {
        basis,
        ...(basis === 'residence' ? { municipalities: [{ code: 'GM0503' }] } : {}),
        ...(basis === 'payer' ? { allocation: 'contract-share', contractShare: 0.4 } : {}),
      }),
    ),
  );

/** Everything was kept completely in all periods, so that figures are figures. */
const coverage = recordKinds
  .filter(({ hasCoverage }) => hasCoverage)
  .map(({ kind }) => ({ recordKind: kind, from: '2020-01-01', completeThrough: '2026-12-31' }));

/** The facts of the quarter and the two periods beside it. */
export function factsOf(
  people: People,
  material: ContractSheet['material'],
  agreements: StoredRecord[],
): ContractFacts {
  const period = parsePeriod(quarter);
  if (!period) throw new Error('no quarter');
  const sheets = [period, previousPeriod(period), samePeriodLastYear(period)].map((one): ContractSheet => {
    const inPeriod = ({ date }: NamedSession) => date >= one.from && date <= one.until;
    return {
      period: one,
      coverage,
      ownValues: [],
      ledger: [],
      material,
      ...people,
      named: people.named.filter(inPeriod),
    };
  });
  return { changeNumber: 7, changedAt: '2026-10-01T00:00:00.000Z', agreements, sheets };
}
