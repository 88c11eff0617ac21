import { defineRecordKind } from './define-record-kind.ts';
import { volunteerHoursChecks } from './rules/volunteer-hours.ts';

/** Volunteering in a month, summed by the centre itself: volunteers are not known by id. */
export const volunteerHours = defineRecordKind({
  kind: 'volunteer-hours',
  schemaName: 'VolunteerHours',
  label: {
    one: { nl: 'Vrijwilligersuren', en: 'Volunteer hours' },
    many: { nl: 'Vrijwilligersuren', en: 'Volunteer hours' },
  },
  about: {
    nl: 'Hoeveel er in een maand door vrijwilligers gewerkt is, en door hoeveel mensen. Eén record per maand. Deelnemers met een traject vrijwilligerswerk horen hier niet bij.',
    en: 'How much volunteers worked in a month, and how many they were. One record a month. Participants whose trajectory is volunteering do not belong here.',
  },
  dateField: 'month',
  fields: {
    month: { type: 'month', required: true, label: { nl: 'Maand', en: 'Month' }, about: 'The month, as `2026-09`.' },
    minutes: {
      type: 'whole',
      min: 0,
      max: 60_000_000,
      required: true,
      label: { nl: 'Minuten', en: 'Minutes' },
      about: 'Minutes volunteered in the month (60 is one hour).',
    },
    volunteers: {
      type: 'whole',
      min: 0,
      max: 100_000,
      label: { nl: 'Vrijwilligers', en: 'Volunteers' },
      about: 'Different persons who volunteered in the month.',
    },
    uniqueYearToDate: {
      type: 'whole',
      min: 0,
      max: 100_000,
      label: { nl: 'Unieke vrijwilligers dit jaar', en: 'Distinct volunteers this year' },
      about: 'Different persons who volunteered from 1 January through this month. Months cannot be added up.',
    },
  },
  checks: volunteerHoursChecks,
  indexes: [['month', 'minutes', 'volunteers', 'uniqueYearToDate']],
  hasCoverage: true,
  example: { month: '2026-09', minutes: 26_400, volunteers: 22, uniqueYearToDate: 41 },
});
