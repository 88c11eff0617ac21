import type { Context, IndicatorAbout } from '../../define-indicator.ts';
import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import { monthsIn } from '../../values/period.ts';
import { firstVersion, verifiedFrom } from '../first-version.ts';
import { type VolunteeringInputs, volunteeringInputs } from './inputs.ts';

const minutesPerHour = 60;

/** What all volunteering indicators have in common. */
export const volunteeringAbout = {
  family: 'volunteering',
  versions: firstVersion,
  verifiedFrom,
  requires: ['volunteer-hours'],
  parameters: [],
  inputs: volunteeringInputs,
  sources: [
    {
      title: 'Monitor Circulaire Ambachtscentra (asks for volunteers; the definitions are ours)',
      publisher: 'Rijkswaterstaat',
      url: null,
      year: null,
    },
  ],
} satisfies Partial<IndicatorAbout> & { inputs: typeof volunteeringInputs };

/** The rows of a period, or of one month of it, and the months they are to be of. */
export type VolunteeringFacts = VolunteeringInputs & { readonly wanted: readonly string[] };

/** The rows of the months of the period. */
export function inPeriod({ months }: VolunteeringInputs, { period }: Context): VolunteeringFacts {
  const wanted = monthsIn(period);
  return { months: months.filter(({ month }) => wanted.includes(month)), wanted };
}

/** The minutes of these rows, as a step. */
export function volunteerMinutes(trace: Trace, { months }: VolunteeringInputs): Quantity {
  return trace.input({
    id: 'minutes',
    label: { nl: 'Minuten vrijwilligerswerk', en: 'Minutes of volunteering' },
    unit: 'min',
    value: months.reduce((sum, { minutes }) => sum + minutes, 0),
    records: months.length,
  });
}

/** Sixty minutes, as a step. */
export function sixtyMinutes(trace: Trace): Quantity {
  const label = { nl: 'Minuten in een uur', en: 'Minutes in an hour' };
  return trace.constant({ id: 'minutes-per-hour', label, unit: 'min', value: minutesPerHour });
}

/** The records behind a figure. */
export function hoursBehind({ months }: VolunteeringInputs) {
  return [{ kind: 'volunteer-hours', records: months.length }];
}
