import { indicatorRegistry } from '../../core/indicators/registry.ts';
import type { Fault, RecordCheck } from '../define-record-kind.ts';
import type { RecordData } from '../field.ts';
import { endNotBeforeStart } from './end-not-before-start.ts';

type Target = { subject?: unknown; indicator?: unknown; bound?: unknown; dueOn?: unknown };

function targetsOf({ targets }: RecordData): Target[] {
  if (!Array.isArray(targets)) return [];
  return targets.filter((each): each is RecordData => typeof each === 'object' && each !== null);
}

/** A target on a figure names one that there is; other subjects say by themselves what is counted. */
const figureOfTarget: RecordCheck = (data) =>
  targetsOf(data).flatMap(({ subject, indicator }, index): Fault[] => {
    const pointer = `/targets/${index}/indicator`;
    if (subject !== 'indicator')
      return indicator === undefined ? [] : [{ pointer, code: 'only-with', params: { needs: 'subject indicator' } }];
    if (indicator === undefined) return [{ pointer, code: 'required' }];
    const ids = indicatorRegistry.map(({ id }) => id);
    return ids.includes(String(indicator))
      ? []
      : [{ pointer, code: 'unknown-indicator', params: { codes: ids.join(', ') } }];
  });

/** What was due before the agreement began cannot be counted in it. */
const dueInAgreement: RecordCheck = ({ from, ...rest }) =>
  targetsOf(rest).flatMap(({ dueOn }, index): Fault[] =>
    typeof dueOn === 'string' && typeof from === 'string' && dueOn < from
      ? [{ pointer: `/targets/${index}/dueOn`, code: 'end-before-start', params: { start: 'from' } }]
      : [],
  );

/** Two targets on one thing would be added up by one reader and compared by another. */
const eachThingOnce: RecordCheck = (data) => {
  const seen = new Set<string>();
  return targetsOf(data).flatMap(({ subject, indicator, bound = 'at-least' }, index): Fault[] => {
    const thing = JSON.stringify([subject, indicator, bound]);
    const isFirst = !seen.has(thing);
    seen.add(thing);
    return isFirst ? [] : [{ pointer: `/targets/${index}/subject`, code: 'target-twice' }];
  });
};

/** Something has to be agreed: a target, or money. */
const agreesSomething: RecordCheck = (data) =>
  targetsOf(data).length === 0 && data.budget === undefined ? [{ pointer: '/targets', code: 'nothing-agreed' }] : [];

/** With another basis they say for which municipalities the organisation acts, and need not be there. */
const municipalityOfResidents: RecordCheck = ({ basis, municipalities }) =>
  basis === 'residence' && municipalities === undefined ? [{ pointer: '/municipalities', code: 'required' }] : [];

const shareOfContract: RecordCheck = ({ allocation, contractShare }) => {
  if (allocation === 'contract-share' && contractShare === undefined)
    return [{ pointer: '/contractShare', code: 'required' }];
  return allocation !== 'contract-share' && contractShare !== undefined
    ? [{ pointer: '/contractShare', code: 'only-with', params: { needs: 'allocation contract-share' } }]
    : [];
};

/** A day of confirmation without who confirmed proves nothing. */
const confirmedBySomebody: RecordCheck = ({ confirmedBy, confirmedOn }) =>
  confirmedOn !== undefined && confirmedBy === undefined ? [{ pointer: '/confirmedBy', code: 'required' }] : [];

export const agreementChecks: readonly RecordCheck[] = [
  endNotBeforeStart('from', 'until'),
  figureOfTarget,
  dueInAgreement,
  eachThingOnce,
  agreesSomething,
  municipalityOfResidents,
  shareOfContract,
  confirmedBySomebody,
];
