import type { Context, IndicatorAbout } from '../../define-indicator.ts';
import type { FormulaVersions } from '../../formula-version.ts';
import type { Quantity } from '../../quantity.ts';
import type { Missing } from '../../result.ts';
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

/** Versions of the figures on hours. */
export const hoursVersions = [
  {
    version: '1.1.0',
    from: '2026-11-22',
    changes: {
      nl: 'Is er niet één maand opgegeven, dan is het cijfer onbekend; versie 1.0.0 gaf 0',
      en: 'Where no month was stated the figure is unknown; version 1.0.0 gave 0',
    },
  },
] as const satisfies FormulaVersions;

/**
 * The minutes of these rows, as a step. A row is what somebody states of a month, 0 included, not something that happened:
 * without any, nobody said that nobody volunteered, and the minutes are not known.
 */
export function volunteerMinutes(trace: Trace, { months, wanted }: VolunteeringFacts): Quantity {
  const label = { nl: 'Minuten vrijwilligerswerk', en: 'Minutes of volunteering' };
  const about = { id: 'minutes', label, unit: 'min' as const };
  if (months.length === 0) return trace.missing(about, [neverStated(wanted)]);
  return trace.input({
    ...about,
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

function neverStated(wanted: readonly string[]): Missing {
  const [first = '', last = ''] = [wanted[0], wanted.at(-1)];
  const span =
    first === last ? { nl: first, en: first } : { nl: `${first} t/m ${last}`, en: `${first} through ${last}` };
  const label = {
    nl: `Uren vrijwilligerswerk: een opgave van ${span.nl} (0 als er niemand was)`,
    en: `Hours of volunteering: a statement of ${span.en} (0 if nobody volunteered)`,
  };
  return { code: 'volunteering-not-stated', label, params: { from: first, until: last } };
}
