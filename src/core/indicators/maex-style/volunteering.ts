import type { Told } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { MaexStyleInputs } from './inputs.ts';
import { noFte, noHours, notEntered, noVolunteers } from './reasons.ts';
import { entered, isQuantity } from './told.ts';

/** Volunteering: F1 fte, F2 hours of each, F3 share beside paid staff, F4 value with its band. */
export type VolunteeringSteps = Readonly<
  Record<'volunteers' | 'hours' | 'hoursPerVolunteer' | 'fte' | 'share' | 'paidFte' | 'value' | 'low' | 'high', Told>
>;

/** Writes down what volunteers do, and what their hours are worth at the published price. */
export function volunteeringSteps(trace: Trace, { volunteering, paidFte }: MaexStyleInputs): VolunteeringSteps {
  const paid =
    paidFte === null
      ? notEntered
      : trace.input({ id: 'paid-fte', label: { nl: 'Betaalde fte', en: 'Paid fte' }, unit: 'fte', value: paidFte });
  if (volunteering === null) {
    const none = notEntered;
    return {
      volunteers: none,
      hours: none,
      hoursPerVolunteer: none,
      fte: none,
      share: none,
      paidFte: paid,
      value: none,
      low: none,
      high: none,
    };
  }
  const about = (id: string, nl: string, en: string) => ({ id: `volunteering.${id}`, label: { nl, en } });
  const volunteers = entered(
    trace,
    { ...about('volunteers', 'Vrijwilligers', 'Volunteers'), unit: 'count' },
    volunteering.volunteers,
    '/volunteering/volunteers',
  );
  const hours = entered(
    trace,
    { ...about('hours', 'Vrijwilligersuren', 'Hours of volunteering'), unit: 'h' },
    volunteering.hours,
    '/volunteering/hours',
  );
  const hoursPerVolunteer = trace.divide(
    { ...about('hours-per-volunteer', 'Uren per vrijwilliger', 'Hours of each volunteer'), unit: 'h' },
    [hours, volunteers],
    noVolunteers,
  );
  const fte = trace.divide(
    { ...about('fte', 'Fte van vrijwilligers', 'Fte of volunteers'), unit: 'fte' },
    [hours, trace.parameter('volunteer-fte.hours-per-year')],
    noHours,
  );
  const valueAt = (end?: 'low' | 'high') =>
    trace.multiply(
      {
        ...about(end ? `value.${end}` : 'value', 'Waarde van vrijwilligersuren', 'Value of the hours of volunteering'),
        unit: 'EUR',
      },
      [hours, trace.parameter('volunteer-hour.value', end)],
    );
  const share = isQuantity(paid)
    ? trace.divide(
        { ...about('share', 'Aandeel vrijwilligers in fte', 'Share of volunteers in fte'), unit: 'fraction' },
        [fte, trace.sum({ ...about('all-fte', 'Fte samen', 'Fte together'), unit: 'fte' }, [fte, paid])],
        noFte,
      )
    : paid;
  return {
    volunteers,
    hours,
    hoursPerVolunteer,
    fte,
    share,
    paidFte: paid,
    value: valueAt(),
    low: valueAt('low'),
    high: valueAt('high'),
  };
}
