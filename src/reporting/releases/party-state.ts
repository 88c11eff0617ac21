import type { Audience, ReleaseState } from '../../core/releases/release-turn.ts';
import type { Day } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';

/** How the report of a quarter stands for one party. */
export type PartyState = {
  audience: Audience;
  organisation: { id: string; name: string } | null;
  dueOn: Day;
  state: 'not-over' | 'due' | 'late' | ReleaseState;
};

/** How it stands by its newest release, or without one by the day on which it is due. */
export function partyState(
  { until }: Pick<Period, 'until'>,
  organisation: PartyState['organisation'],
  due: Day,
  newest: ReleaseState | undefined,
  today: Day,
): PartyState {
  const waiting = today <= until ? 'not-over' : today <= due ? 'due' : 'late';
  return { audience: organisation ? 'contract' : 'own', organisation, dueOn: due, state: newest ?? waiting };
}
