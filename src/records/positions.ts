import { psoContract } from '../core/lists/pso-contract.ts';
import { psoGroup } from '../core/lists/pso-group.ts';
import { defineRecordKind } from './define-record-kind.ts';
import { notAboveFullTime } from './rules/full-time.ts';
import { positionChecks } from './rules/position.ts';

/** Who works here, in which group and for how many hours: what the PSO-style share is made of. */
export const positions = defineRecordKind({
  kind: 'positions',
  schemaName: 'Position',
  label: { one: { nl: 'Werkplek', en: 'Position' }, many: { nl: 'Werkplekken', en: 'Positions' } },
  about: {
    nl: 'Wie er werkt, in welke groep en hoeveel uur: daaruit volgt de sociale bijdrage in PSO-stijl. Eén persoon werkt op elke dag samen hoogstens voltijd.',
    en: 'Who works here, in which group and for how many hours: the PSO-style share follows from it. One person works at most full time on any day, over all positions together.',
  },
  dateField: 'from',
  lastsUntil: 'until',
  fields: {
    participantId: {
      type: 'reference',
      to: 'participants',
      required: true,
      label: { nl: 'Deelnemer', en: 'Participant' },
      about: 'Id of who works there. Someone without a trajectory is a participant of whom nothing else is recorded.',
    },
    from: { type: 'day', required: true, label: { nl: 'Vanaf', en: 'From' }, about: 'First day in the position.' },
    until: {
      type: 'day',
      label: { nl: 'Tot en met', en: 'Until' },
      about: 'Last day in the position; left out: still there.',
    },
    group: {
      type: 'code',
      list: psoGroup,
      required: true,
      sensitive: true,
      label: { nl: 'Groep', en: 'Group' },
      about: 'Code list `pso-group`.',
    },
    contract: {
      type: 'code',
      list: psoContract,
      label: { nl: 'Soort contract', en: 'Contract kind' },
      about: 'Code list `pso-contract`: own, hired in, seconded, on a placement. Not for groups without a weight.',
    },
    hoursPerWeek: {
      type: 'decimal',
      places: 2,
      min: 0,
      max: 168,
      label: { nl: 'Uren per week', en: 'Hours per week' },
      about: 'Hours worked in a week.',
    },
    fullTimeHours: {
      type: 'decimal',
      places: 2,
      min: 1,
      max: 60,
      label: { nl: 'Voltijduren', en: 'Full-time hours' },
      about: 'Full-time week of the collective agreement; left out: 40, with a warning at the figure.',
    },
    inflowOn: {
      type: 'day',
      label: { nl: 'Instroomdatum', en: 'Inflow date' },
      about: 'Day on which the person came to work here: some groups count for a number of years from it.',
    },
    schoolLeftOn: {
      type: 'day',
      label: { nl: 'Van school sinds', en: 'Left school on' },
      about: 'Only for special education: the day the person left school.',
    },
    statusLostOn: {
      type: 'day',
      sensitive: true,
      label: { nl: 'Status verloren op', en: 'Status lost on' },
      about: 'Only for `status-lost`: the day the person left the group.',
    },
    subsidyUntil: {
      type: 'day',
      sensitive: true,
      label: { nl: 'Loonkostensubsidie tot en met', en: 'Wage-cost subsidy until' },
      about: 'Only for `participation-act-subsidy`: last day of the subsidy.',
    },
    benefitMonths: {
      type: 'whole',
      min: 0,
      max: 1200,
      sensitive: true,
      label: { nl: 'Maanden uitkering vooraf', en: 'Months of benefit before' },
      about: 'Only for `unemployment-benefit`: months of benefit before inflow.',
    },
    durable: {
      type: 'flag',
      label: { nl: 'Duurzaam', en: 'Durable' },
      about: 'Of a secondment: agreed for long, and not for zero hours.',
    },
  },
  checks: positionChecks,
  together: {
    by: 'participantId',
    reads: ['from', 'until', 'hoursPerWeek', 'fullTimeHours'],
    check: notAboveFullTime,
  },
  indexes: [],
  hasCoverage: true,
  example: {
    participantId: 'p-17',
    from: '2026-02-01',
    group: 'participation-act-subsidy',
    contract: 'regular',
    hoursPerWeek: 8,
    fullTimeHours: 36,
    inflowOn: '2026-02-01',
    subsidyUntil: '2028-01-31',
  },
});
