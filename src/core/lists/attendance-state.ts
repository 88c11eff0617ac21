import { defineCodeList } from './define-code-list.ts';

/** Attendance (aanwezigheid). */
export const attendanceState = defineCodeList({
  id: 'attendance-state',
  version: '2026.1',
  label: { nl: 'Aanwezigheid', en: 'Attendance' },
  source: 'Meetlat',
  items: [
    { code: 'present', nl: 'Aanwezig', en: 'Present' },
    { code: 'sick', nl: 'Ziek', en: 'Sick' },
    { code: 'absent', nl: 'Afwezig', en: 'Absent' },
  ],
});
