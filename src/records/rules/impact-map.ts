import { impactMapFaults } from '../../core/indicators/sroi/impact-map/check-impact-map.ts';
import { impactMapLimits } from '../../core/indicators/sroi/impact-map/limits.ts';
import { impactMapSchema } from '../../core/indicators/sroi/impact-map/shape.ts';
import { monthsIn } from '../../core/values/period.ts';
import type { Fault, RecordCheck } from '../define-record-kind.ts';
import { holdsBsn, isCleanText } from '../identifiers.ts';
import { endNotBeforeStart } from './end-not-before-start.ts';

/** A project has an end: without one nobody knows over which months to count. */
const projectHasEnd: RecordCheck = ({ period, until }) =>
  period === 'project' && until === undefined ? [{ pointer: '/until', code: 'required' }] : [];

/** The records of a project are read as a whole, each time it is asked for. */
const projectHasBounds: RecordCheck = ({ period, from, until }) => {
  if (period !== 'project' || ![from, until].every((month) => /^\d{4}-\d{2}$/.test(String(month)))) return [];
  const days = { from: `${from}-01`, until: `${until}-01` };
  if (monthsIn(days).length <= impactMapLimits.months) return [];
  return [{ pointer: '/until', code: 'project-too-long', params: { limit: impactMapLimits.months } }];
};

/** The rules of the calculation itself, once every field is right by itself. */
const calculable: RecordCheck = (data) => {
  const read = impactMapSchema.safeParse(data);
  if (!read.success) return [];
  return impactMapFaults(read.data).map(({ path, code, params }) => ({
    pointer: path.map((part) => `/${part}`).join(''),
    code,
    ...(params ? { params: { ...params } } : {}),
  }));
};

/** Deeper than any map is; the shape refuses what lies below. */
const deepest = 8;

/** Names, reasons and sources are texts of people, wherever they stand. */
const cleanTexts: RecordCheck = ({ inputs, outcomes, overlapGroups, sensitivity }) =>
  Object.entries({ inputs, outcomes, overlapGroups, sensitivity }).flatMap(([name, value]) => [
    ...faultsIn(value, `/${name}`, 0),
  ]);

function* faultsIn(value: unknown, pointer: string, depth: number): Generator<Fault> {
  if (depth > deepest) return;
  if (typeof value === 'string') {
    if (!isCleanText(value)) yield { pointer, code: 'control-characters' };
    else if (holdsBsn(value)) yield { pointer, code: 'may-be-bsn' };
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) yield* faultsIn(part, `${pointer}/${index}`, depth + 1);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, part] of Object.entries(value))
      yield* faultsIn(part, `${pointer}/${/^[A-Za-z]{1,40}$/.test(name) ? name : '?'}`, depth + 1);
  }
}

export const impactMapChecks: readonly RecordCheck[] = [
  endNotBeforeStart('from', 'until'),
  projectHasEnd,
  projectHasBounds,
  cleanTexts,
  calculable,
];
