import { defineIndicator } from '../../define-indicator.ts';
import { monthsIn } from '../../values/period.ts';
import { hoursBehind, hoursVersions, inPeriod, sixtyMinutes, volunteeringAbout, volunteerMinutes } from './about.ts';
import { monthsWithoutStatement } from './months-without-statement.ts';

const fullTimeHours = 'volunteer-fte.hours-per-year';
const monthsPerYear = 12;

/** Volunteering as full-time jobs. */
export const volunteeringFte = defineIndicator({
  ...volunteeringAbout,
  versions: hoursVersions,
  id: 'volunteering.fte',
  unit: 'fte',
  label: { nl: 'Vrijwilligerswerk in voltijdbanen (fte)', en: 'Volunteering in full-time jobs (fte)' },
  definition: {
    nl: 'Met hoeveel voltijdbanen het vrijwilligerswerk in de periode gemiddeld gelijkstaat. De uren worden gedeeld door de uren van een voltijdbaan in even veel maanden: een kwartaal met dezelfde drukte als het jaar geeft hetzelfde getal als het jaar.',
    en: 'How many full-time jobs the volunteering in the period equals on average. The hours are divided by those of a full-time job in as many months: a quarter as busy as the year gives the same figure as the year.',
  },
  formula: {
    nl: '(minuten / 60) / (uren per jaar van een voltijdbaan x maanden van de periode / 12)',
    en: '(minutes / 60) / (full-time hours a year x months of the period / 12)',
  },
  parameters: [fullTimeHours],
  prepare: inPeriod,
  measure(facts, trace, { figure, period, asOf }) {
    const inHours = { nl: 'Uren vrijwilligerswerk', en: 'Hours of volunteering' };
    const about = { id: 'hours', label: inHours, unit: 'h' as const };
    const hours = trace.divide(about, [volunteerMinutes(trace, facts), sixtyMinutes(trace)], inHours);
    const constant = (id: string, nl: string, en: string, value: number) =>
      trace.constant({ id, label: { nl, en }, unit: 'month', value });
    const months = constant('period-months', 'Maanden van de periode', 'Months of the period', monthsIn(period).length);
    const twelve = constant('months-per-year', 'Maanden in een jaar', 'Months in a year', monthsPerYear);
    const together = { nl: 'Uren van een voltijdbaan maal maanden', en: 'Full-time hours times months' };
    const times = trace.multiply({ id: 'full-time-hours-months', label: together, unit: 'h' }, [
      trace.parameter(fullTimeHours),
      months,
    ]);
    const inPeriodHours = { nl: 'Uren van een voltijdbaan in de periode', en: 'Full-time hours in the period' };
    const fullTime = trace.divide(
      { id: 'full-time-hours', label: inPeriodHours, unit: 'h' },
      [times, twelve],
      inPeriodHours,
    );
    const result = trace.divide(figure, [hours, fullTime], {
      nl: 'De uren van een voltijdbaan zijn 0',
      en: 'The hours of a full-time job are 0',
    });
    return { result, counted: hoursBehind(facts), warnings: monthsWithoutStatement(facts, asOf) };
  },
  splits: {},
});
