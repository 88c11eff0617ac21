import type { RecordCheck } from '../define-record-kind.ts';

/** Hours that nobody made. */
const madeBySomebody: RecordCheck = ({ minutes, volunteers }) =>
  volunteers === 0 && typeof minutes === 'number' && minutes > 0
    ? [{ pointer: '/volunteers', code: 'hours-without-volunteers' }]
    : [];

/** Who volunteered this month volunteered this year. */
const yearHoldsMonth: RecordCheck = ({ volunteers, uniqueYearToDate }) =>
  typeof volunteers === 'number' && typeof uniqueYearToDate === 'number' && uniqueYearToDate < volunteers
    ? [{ pointer: '/uniqueYearToDate', code: 'unique-below-month' }]
    : [];

/** What makes the volunteering of a month impossible. */
export const volunteerHoursChecks: readonly RecordCheck[] = [madeBySomebody, yearHoldsMonth];
