import { defineRecordKind } from './define-record-kind.ts';
import { endNotBeforeStart } from './rules/end-not-before-start.ts';

/** Which kinds a centre keeps, from when, and complete through which date. Outside it indicators are unknown, not 0. */
export const coverageStatements = defineRecordKind({
  kind: 'coverage-statements',
  schemaName: 'CoverageStatement',
  label: {
    one: { nl: 'Volledigheidsverklaring', en: 'Coverage statement' },
    many: { nl: 'Volledigheidsverklaringen', en: 'Coverage statements' },
  },
  about: {
    nl: 'Welke soort gegevens het centrum bijhoudt, vanaf wanneer, en tot en met welke dag alles is ingevoerd. Buiten die dagen is een cijfer onbekend, niet 0.',
    en: 'Which kind of records the centre keeps, from when, and through which day everything has been entered. Outside those days a figure is unknown, not 0.',
  },
  closing: { covers: { from: 'from', through: 'completeThrough' } },
  fields: {
    recordKind: {
      type: 'record-kind',
      required: true,
      label: { nl: 'Soort gegevens', en: 'Record kind' },
      about: 'The kind this statement is about, as in the path: `guidance-sessions`.',
    },
    from: {
      type: 'day',
      required: true,
      label: { nl: 'Bijgehouden vanaf', en: 'Kept from' },
      about: 'First day from which the centre keeps this kind.',
    },
    completeThrough: {
      type: 'day',
      required: true,
      label: { nl: 'Volledig tot en met', en: 'Complete through' },
      about: 'Last day through which every record of this kind has been entered. Move it on at every delivery.',
    },
  },
  checks: [endNotBeforeStart('from', 'completeThrough')],
  indexes: [],
  hasCoverage: false,
  example: { recordKind: 'guidance-sessions', from: '2024-10-01', completeThrough: '2026-09-30' },
});
