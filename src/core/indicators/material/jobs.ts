import { z } from 'zod';
import { groupBy } from '../../breakdown.ts';
import { codeOf } from '../../lists/code-schema.ts';
import { psoContract } from '../../lists/pso-contract.ts';
import { psoGroup } from '../../lists/pso-group.ts';
import type { Quantity } from '../../quantity.ts';
import type { Warning } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import { type Day, daySchema, daysBetween } from '../../values/day.ts';
import { Decimal } from '../../values/decimal.ts';
import type { Period } from '../../values/period.ts';

/** Positions that are alike. */
export const jobPosition = z.strictObject({
  from: daySchema,
  /** Last day; null: still there. */
  until: daySchema.nullable(),
  group: codeOf(psoGroup),
  /** Null: not recorded. */
  contract: codeOf(psoContract).nullable(),
  hoursPerWeek: z.number().nonnegative().nullable(),
  fullTimeHours: z.number().positive().nullable(),
  records: z.number().int().positive(),
});
export type JobPosition = z.infer<typeof jobPosition>;

/** Full-time hours of who has none recorded. */
export const usualFullTimeHours = 'pso-rule.full-time-hours';

/** Day activities, volunteering and community service are no jobs. */
const noJobGroups: readonly string[] = ['wmo', 'wlz', 'volunteer', 'community-service'];
/** Who learns or tries out has no job yet; who is seconded elsewhere does not work on the goods of the centre. */
const noJobContracts: readonly string[] = ['placement', 'trial', 'wsw-seconded-out'];

/** The positions of the period that are jobs, or may be. */
export function jobsIn(positions: readonly JobPosition[], { from, until }: Period): JobPosition[] {
  return positions.filter(
    (one) =>
      one.from <= until &&
      (one.until === null || one.until >= from) &&
      !noJobGroups.includes(one.group) &&
      (one.contract === null || !noJobContracts.includes(one.contract)),
  );
}

/** Full-time jobs of these positions, averaged over the days of the period; null: none were given, which is not zero. */
export function averageJobs(trace: Trace, jobs: readonly JobPosition[] | null, period: Period): Quantity {
  const label = { nl: 'Banen, gemiddeld over de periode', en: 'Jobs, average over the period' };
  const about = { id: 'jobs', label, unit: 'fte' as const };
  if (jobs === null)
    return trace.missing(about, [{ code: 'value-not-entered', label, params: { field: 'positions' } }]);
  const days = trace.constant({
    id: 'period-days',
    label: { nl: 'Dagen van de periode', en: 'Days of the period' },
    unit: 'day',
    value: daysBetween(period.from, period.until) + 1,
  });
  const together = { nl: 'Voltijdbanen x dagen', en: 'Full-time jobs x days' };
  const known = jobs.filter(({ hoursPerWeek, contract }) => hoursPerWeek !== null && contract !== null);
  const byNorm = [...groupBy(known, ({ fullTimeHours }) => String(fullTimeHours ?? 0))]
    .map(([norm, of]) => ({ norm: Number(norm), of }))
    .sort((a, b) => a.norm - b.norm);
  const summed = trace.sum({ id: 'job-days', label: together, unit: 'fte' }, [
    ...byNorm.map(({ norm, of }) => ofNorm(trace, norm, of, period)),
    ...unknownJobs(trace, jobs),
  ]);
  return trace.divide(about, [summed, days], label);
}

/** Warns of positions of which the full-time week was not recorded. */
export function withoutFullTime(jobs: readonly JobPosition[]): Warning[] {
  const count = recordsOf(jobs.filter(({ fullTimeHours }) => fullTimeHours === null));
  if (count === 0) return [];
  const label = {
    nl: `Werkplekken zonder voltijduren, gerekend met het gebruikelijke aantal: ${count}`,
    en: `Positions without full-time hours, counted with the usual number: ${count}`,
  };
  return [{ code: 'full-time-hours-assumed', label, params: { count: String(count) } }];
}

export function recordsOf(jobs: readonly JobPosition[]): number {
  return jobs.reduce((sum, { records }) => sum + records, 0);
}

function ofNorm(trace: Trace, norm: number, of: readonly JobPosition[], period: Period): Quantity {
  const id = norm === 0 ? 'norm-usual' : `norm-${norm}`;
  const week = norm === 0 ? { nl: 'gebruikelijke voltijd', en: 'usual full time' } : named(norm);
  const hours = trace.input({
    id: `${id}.hours-days`,
    label: { nl: `Uren per week x dagen: ${week.nl}`, en: `Hours a week x days: ${week.en}` },
    unit: 'h',
    value: of.reduce((sum, one) => sum.plus(hoursTimesDays(one, period)), new Decimal(0)),
    records: recordsOf(of),
  });
  const fullTime = { nl: 'Uren van een voltijdweek', en: 'Hours of a full-time week' };
  const divisor =
    norm === 0
      ? trace.parameter(usualFullTimeHours)
      : trace.input({ id: `${id}.full-time`, label: fullTime, unit: 'h', value: norm });
  const label = { nl: `Voltijdbanen x dagen: ${week.nl}`, en: `Full-time jobs x days: ${week.en}` };
  return trace.divide({ id: `${id}.job-days`, label, unit: 'fte' }, [hours, divisor], fullTime);
}

function named(norm: number) {
  return { nl: `voltijd ${norm} uur`.replace('.', ','), en: `full time ${norm} hours` };
}

function hoursTimesDays({ from, until, hoursPerWeek, records }: JobPosition, period: Period): Decimal {
  const first: Day = from > period.from ? from : period.from;
  const last: Day = until !== null && until < period.until ? until : period.until;
  return new Decimal(hoursPerWeek ?? 0).times(daysBetween(first, last) + 1).times(records);
}

/** A position without hours is not one of 0 hours, and one without a contract may be a placement. */
function unknownJobs(trace: Trace, jobs: readonly JobPosition[]): Quantity[] {
  const fields = [
    ['hoursPerWeek', 'uren per week', 'hours a week'],
    ['contract', 'soort contract', 'contract kind'],
  ] as const;
  return fields.flatMap(([field, nl, en]) => {
    const count = recordsOf(jobs.filter((one) => one[field] === null));
    if (count === 0) return [];
    const label = { nl: `Werkplekken zonder ${nl}: ${count}`, en: `Positions without ${en}: ${count}` };
    const missing = { code: 'value-not-entered', label, params: { field, count: String(count) } };
    return trace.missing({ id: `without-${field}`, label, unit: 'fte' }, [missing]);
  });
}
