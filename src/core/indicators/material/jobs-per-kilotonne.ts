import { defineIndicator } from '../../define-indicator.ts';
import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import { monthsIn, type Period } from '../../values/period.ts';
import { materialAbout, materialSources } from './about.ts';
import { type MaterialFacts, movementsBehind, movementsOf } from './facts.ts';
import { averageJobs, type JobPosition, jobsIn, recordsOf, usualFullTimeHours, withoutFullTime } from './jobs.ts';
import { mass } from './mass.ts';

type Facts = MaterialFacts & { /** Null: no positions were given. */ readonly jobs: readonly JobPosition[] | null };

const monthsPerYear = 12;
const kilogramsPerKilotonne = 1_000_000;

/** Full-time jobs for each 1,000 tonnes collected in a year. */
export const jobsPerKilotonne = defineIndicator({
  ...materialAbout,
  id: 'material.jobs-per-kilotonne',
  unit: 'fte',
  label: { nl: 'Banen per 1.000 ton ingezameld', en: 'Jobs per 1,000 tonnes collected' },
  definition: {
    nl: 'Hoeveel voltijdbanen er zijn voor elke 1.000 ton die in een jaar wordt ingezameld. Banen zijn de vastgelegde werkplekken met een contract of inlening, gemiddeld over de dagen van de periode; dagbesteding, vrijwilligers, taakstraffen, stages en proefplaatsingen tellen niet mee, en wie elders gedetacheerd is ook niet. Vaste staf zonder werkplek in Meetlat telt niet mee: het Europese kengetal van 70 telt alle banen. De kilo’s van de periode zijn omgerekend naar een jaar: een kwartaal met dezelfde drukte als het jaar geeft hetzelfde getal als het jaar.',
    en: 'How many full-time jobs there are for each 1,000 tonnes collected in a year. Jobs are the recorded positions with a contract or hired in, averaged over the days of the period; day activities, volunteers, community service, placements and trials do not count, nor does who is seconded elsewhere. Regular staff without a position in Meetlat does not count: the European benchmark of 70 counts all jobs. The kilograms of the period are converted to a year: a quarter as busy as the year gives the same figure as the year.',
  },
  formula: {
    nl: '(som van uren per week / voltijduren x dagen in de periode / dagen van de periode) / (kilo’s ingezameld x 12 / maanden van de periode / 1.000.000)',
    en: '(sum of hours a week / full-time hours x days in the period / days of the period) / (kg collected x 12 / months of the period / 1,000,000)',
  },
  sources: [
    ...materialSources,
    {
      title:
        'Job creation in the re-use sector (2019 data): jobs per 1,000 tonnes collected; which positions are jobs is ours',
      publisher: 'RREUSE',
      url: 'https://recycling-magazine.com/2021/04/19/job-creation-by-social-enterprises-in-the-re-use-sector',
      year: 2021,
    },
  ],
  requires: ['material-movements', 'positions'],
  parameters: [...materialAbout.parameters, usualFullTimeHours],
  prepare: (inputs, context): Facts => ({
    ...movementsOf('in')(inputs, context),
    jobs: inputs.positions ? jobsIn(inputs.positions, context.period) : null,
  }),
  measure({ groups, jobs }, trace, { figure, period }) {
    const collected = mass(trace, { id: 'collected', label: { nl: 'Ingezameld', en: 'Collected' } }, groups);
    const nothing = { nl: 'Er is in de periode niets ingezameld', en: 'Nothing was collected in the period' };
    const result = trace.divide(
      figure,
      [averageJobs(trace, jobs, period), kilotonnesAYear(trace, collected, period)],
      nothing,
    );
    const counted = [...movementsBehind(groups), { kind: 'positions', records: recordsOf(jobs ?? []) }];
    return { result, counted, warnings: withoutFullTime(jobs ?? []) };
  },
  splits: {},
});

function kilotonnesAYear(trace: Trace, collected: Quantity, period: Period): Quantity {
  const constant = (id: string, nl: string, en: string, unit: 'month' | 'kg', value: number) =>
    trace.constant({ id, label: { nl, en }, unit, value });
  const twelve = constant('months-per-year', 'Maanden in een jaar', 'Months in a year', 'month', monthsPerYear);
  const months = monthsIn(period).length;
  const divisor = trace.multiply(
    {
      id: 'kilotonne-months',
      label: { nl: 'Kilo’s in 1.000 ton x maanden', en: 'Kilograms in 1,000 tonnes x months' },
      unit: 'kg',
    },
    [
      constant('kilotonne', 'Kilo’s in 1.000 ton', 'Kilograms in 1,000 tonnes', 'kg', kilogramsPerKilotonne),
      constant('period-months', 'Maanden van de periode', 'Months of the period', 'month', months),
    ],
  );
  const times = trace.multiply(
    {
      id: 'collected-year',
      label: { nl: 'Ingezameld x maanden in een jaar', en: 'Collected x months in a year' },
      unit: 'kg',
    },
    [collected, twelve],
  );
  const label = { nl: 'Duizend ton per jaar', en: 'Thousand tonnes a year' };
  return trace.divide({ id: 'kilotonnes', label, unit: 'ratio' }, [times, divisor], label);
}
