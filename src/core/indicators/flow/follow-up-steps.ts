import { followUpStatus } from '../../lists/follow-up-status.ts';
import type { Quantity } from '../../quantity.ts';
import type { Counted, Warning } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import type { Period } from '../../values/period.ts';
import type { Text } from '../../values/text.ts';
import { participations } from './about.ts';
import { cohortApart } from './cohort.ts';
import type { FollowedEpisode } from './followed-episode.ts';
import { isApart, trajectoriesBehind } from './selections.ts';

/** Why nothing is known of part of the cohort. */
const unanswered: readonly (readonly [code: string, label: Text])[] = [
  ['no-answer', { nl: 'Geen navraag vastgelegd', en: 'No follow-up recorded' }],
  ['not-due', { nl: 'De maanden zijn nog niet om', en: 'The months are not over yet' }],
];

/** The cohort as steps: how many there are of each outcome, and together. */
export type FollowUpSteps = {
  readonly durable: Quantity;
  readonly answered: Quantity;
  readonly cohort: Quantity;
  /** Of whom the outcome is unknown. */
  readonly unknown: number;
  readonly cohortSize: number;
};

/** Writes down the cohort: those in work or education, those of whom it is known, and all that count. */
export function followUpSteps(trace: Trace, episodes: readonly FollowedEpisode[]): FollowUpSteps {
  cohortApart(trace, episodes.filter(isApart));
  const counted = episodes.filter((episode) => !isApart(episode));
  const of = (code: string, label: Text) => {
    const value = counted.filter(({ outcome }) => outcome === code).length;
    return trace.input({ id: `outcome.${code}`, label, unit: 'count', value, records: value });
  };
  const statuses = followUpStatus.items.map((item) => ({ item, step: of(item.code, { nl: item.nl, en: item.en }) }));
  const steps = (which: (item: (typeof followUpStatus.items)[number]) => boolean) =>
    statuses.filter(({ item }) => which(item)).map(({ step }) => step);
  const inWork = { nl: 'Aan het werk of in opleiding', en: 'In work or education' };
  const durable = trace.sum(
    { id: 'durable', label: inWork, unit: 'count' },
    steps((item) => item.durable),
  );
  const known = { nl: 'Deelnames waarvan de uitkomst bekend is', en: 'Participations of which the outcome is known' };
  const answered = trace.sum(
    { id: 'answered', label: known, unit: 'count' },
    steps((item) => item.answered),
  );
  const without = [...steps((item) => !item.answered), ...unanswered.map(([code, label]) => of(code, label))];
  const all = { nl: 'Deelnames die meetellen', en: 'Participations that count' };
  const cohort = trace.sum({ id: 'cohort', label: all, unit: 'count' }, [answered, ...without]);
  const isKnown = ({ outcome }: FollowedEpisode) => followUpStatus.find(outcome)?.answered === true;
  return {
    durable,
    answered,
    cohort,
    unknown: counted.filter((one) => !isKnown(one)).length,
    cohortSize: counted.length,
  };
}

/** Says of how many the outcome is unknown: the share is that of the others. */
export function outcomeUnknown({ unknown, cohortSize }: FollowUpSteps): Warning[] {
  if (unknown === 0) return [];
  const all = participations(cohortSize);
  const label = {
    nl: `Van ${unknown} van ${all.nl} is de uitkomst onbekend: het aandeel gaat over de andere`,
    en: `Of ${unknown} of ${all.en} the outcome is unknown: the share is that of the others`,
  };
  return [{ code: 'outcome-unknown', label, params: { unknown: String(unknown), cohort: String(cohortSize) } }];
}

/** The records behind the cohort. */
export function followUpsBehind(episodes: readonly FollowedEpisode[], period: Period): Counted[] {
  const counted = episodes.filter((episode) => !isApart(episode));
  const records = counted.reduce((sum, { followUps }) => sum + followUps, 0);
  return [...trajectoriesBehind(counted, period), { kind: 'follow-ups', records }];
}
