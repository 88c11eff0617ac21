import { defineIndicator } from '../../define-indicator.ts';
import { attendanceState } from '../../lists/attendance-state.ts';
import { labelOf } from '../../lists/label-of.ts';
import type { Quantity } from '../../quantity.ts';
import type { Missing } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import { Decimal } from '../../values/decimal.ts';
import type { Text } from '../../values/text.ts';
import { participationAbout } from './about.ts';
import {
  type Attended,
  attendanceFacts,
  attendanceGroupSplit,
  attendanceKindSplit,
  attendanceMonthSplit,
} from './attendance-facts.ts';

/** Id of the minutes of a day-part; a centre may have its own. */
const dayPartMinutes = 'day-part.minutes';
const minutesPerHour = 60;

/** Hours that participants were present. */
export const attendance = defineIndicator({
  ...participationAbout,
  id: 'participation.attendance',
  unit: 'h',
  label: { nl: 'Uren aanwezig', en: 'Hours present' },
  definition: {
    nl: 'Hoeveel uur deelnemers samen aanwezig waren. Een dagdeel telt voor vier uur, tenzij het centrum een eigen waarde heeft. Uren waarin iemand ziek of afwezig was tellen niet mee en staan apart, net als de geplande uren. Nazorg bij een nieuwe werkgever telt niet mee.',
    en: 'How many hours participants were present together. A day-part counts for four hours, unless the centre has its own value. Hours in which somebody was sick or absent do not count and are shown apart, and so are the hours planned. Aftercare at a new employer does not count.',
  },
  formula: {
    nl: '(minuten aanwezig + dagdelen aanwezig x minuten van een dagdeel) / 60',
    en: '(minutes present + day-parts present x minutes of a day-part) / 60',
  },
  requires: ['attendance'],
  parameters: [dayPartMinutes],
  sources: [
    {
      title:
        'Handelingsperspectief sociaal domein circulaire ambachtscentra (asks how people take part; the definition is ours)',
      publisher: 'Panteia for Rijkswaterstaat',
      url: null,
      year: 2021,
    },
  ],
  prepare: attendanceFacts,
  measure({ rows, aftercare }, trace, { figure }) {
    const sixty = trace.constant({
      id: 'minutes-per-hour',
      label: { nl: 'Minuten in een uur', en: 'Minutes in an hour' },
      unit: 'min',
      value: minutesPerHour,
    });
    showPlanned(trace, rows, sixty);
    showMissed(trace, rows);
    const after = { nl: 'Minuten nazorg bij een werkgever (tellen niet mee)', en: 'Minutes of aftercare (left out)' };
    trace.input({ id: 'aftercare-minutes', label: after, unit: 'min', value: sum(aftercare, 'presentMinutes') });

    const noted = { nl: 'Minuten aanwezig', en: 'Minutes present' };
    const minutes = trace.input({
      id: 'present-minutes',
      label: noted,
      unit: 'min',
      value: sum(rows, 'presentMinutes'),
    });
    const present = rows.filter(({ state }) => state !== 'sick' && state !== 'absent');
    const all = [minutes, ...dayPartsAsMinutes(trace, sum(present, 'dayParts'))];
    const together = { nl: 'Minuten aanwezig samen', en: 'Minutes present together' };
    const total = trace.sum({ id: 'minutes', label: together, unit: 'min' }, all);
    const result = trace.divide(figure, [total, sixty], figure.label);
    return { result, counted: [{ kind: 'attendance', records: recordsOf(rows) }] };
  },
  splits: {
    'trajectory-kind': attendanceKindSplit,
    'target-group': attendanceGroupSplit,
    month: attendanceMonthSplit,
  },
});

/** Day-parts as minutes; the value of a day-part is read only where there are any. */
function dayPartsAsMinutes(trace: Trace, value: Decimal): Quantity[] {
  if (value.isZero()) return [];
  const label = { nl: 'Dagdelen aanwezig', en: 'Day-parts present' };
  const dayParts = trace.input({ id: 'present-day-parts', label, unit: 'count', value });
  const asMinutes = { nl: 'Dagdelen in minuten', en: 'Day-parts in minutes' };
  return [
    trace.multiply({ id: 'day-part-minutes', label: asMinutes, unit: 'min' }, [
      dayParts,
      trace.parameter(dayPartMinutes),
    ]),
  ];
}

/** Shows the hours planned; unknown when a record does not say them. */
function showPlanned(trace: Trace, rows: readonly Attended[], sixty: Quantity): void {
  const label = { nl: 'Minuten gepland', en: 'Minutes planned' };
  const about = { id: 'planned-minutes', label, unit: 'min' as const };
  const without = rows.reduce((count, { records, recordsPlanned }) => count + records - recordsPlanned, 0);
  const planned =
    without > 0
      ? trace.missing(about, [plannedMissing(without)])
      : trace.input({ ...about, value: sum(rows, 'plannedMinutes'), records: recordsOf(rows) });
  const hours = { nl: 'Uren gepland', en: 'Hours planned' };
  trace.divide({ id: 'planned-hours', label: hours, unit: 'h' }, [planned, sixty], hours);
}

/** Shows the records of each state, and the planned minutes and day-parts of those who were not there. */
function showMissed(trace: Trace, rows: readonly Attended[]): void {
  for (const state of attendanceState.codes) {
    const own = rows.filter((row) => row.state === state);
    const label = labelOf(attendanceState, state);
    const step = (id: string, words: Text, unit: 'count' | 'min', value: Decimal | number) =>
      trace.input({
        id: `${state}.${id}`,
        label: { nl: `${label.nl}: ${words.nl}`, en: `${label.en}: ${words.en}` },
        unit,
        value,
      });
    step('records', { nl: 'registraties', en: 'records' }, 'count', recordsOf(own));
    step('planned-minutes', { nl: 'minuten gepland', en: 'minutes planned' }, 'min', sum(own, 'plannedMinutes'));
    step('day-parts', { nl: 'dagdelen', en: 'day-parts' }, 'count', sum(own, 'dayParts'));
  }
}

function plannedMissing(records: number): Missing {
  const label = {
    nl: `Geplande minuten van alle registraties: ${records} zonder`,
    en: `Planned minutes of all records: ${records} without`,
  };
  return { code: 'planned-minutes', label, params: { records: String(records) } };
}

function sum(rows: readonly Attended[], field: 'presentMinutes' | 'plannedMinutes' | 'dayParts'): Decimal {
  return rows.reduce((total, row) => total.plus(row[field]), new Decimal(0));
}

function recordsOf(rows: readonly Attended[]): number {
  return rows.reduce((total, { records }) => total + records, 0);
}
