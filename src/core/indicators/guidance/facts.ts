import type { Context } from '../../define-indicator.ts';
import { monthsIn } from '../../values/period.ts';
import { type FlowEpisode, flowFacts } from '../flow/facts.ts';
import { activeIn } from '../flow/selections.ts';
import type { GuidanceAndFlowInputs, GuidanceInputs } from './inputs.ts';

/** What the guidance indicators share: guidance of the period, and who was active in it. */
export type GuidanceFacts = GuidanceInputs & {
  /** Each active person once, by the episode that started last: persons are guided, not participations. */
  readonly persons: readonly FlowEpisode[];
};

/** Hours without a participant present, such as reports and meetings: shown apart, never added. */
export const indirectKind = 'indirect';

/** Guidance in the months of the period, and the persons active in it. */
export function guidanceFacts({ guidance, flow }: GuidanceAndFlowInputs, { period }: Context): GuidanceFacts {
  const months = monthsIn(period);
  const inPeriod = <Row extends { month: string }>(rows: readonly Row[]) =>
    rows.filter(({ month }) => months.includes(month));
  const active = activeIn(flowFacts(flow).episodes, period);
  return {
    received: inPeriod(guidance.received),
    anonymous: inPeriod(guidance.anonymous),
    given: inPeriod(guidance.given),
    sessions: inPeriod(guidance.sessions),
    persons: [...new Map(active.map((episode) => [episode.participantId, episode])).values()],
  };
}

/** The rows of guidance with people present. */
export function direct<Row extends { kind: string }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ kind }) => kind !== indirectKind);
}

/** The rows of hours without a participant present. */
export function indirect<Row extends { kind: string }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ kind }) => kind === indirectKind);
}

/** What persons with a participation in the period received. */
export function receivedInside({ received, persons }: GuidanceFacts): GuidanceInputs['received'] {
  const active = new Set(persons.map(({ participantId }) => participantId));
  return direct(received).filter(({ participantId }) => active.has(participantId));
}

/** What known persons without a participation in the period received. */
export function receivedOutside({ received, persons }: GuidanceFacts): GuidanceInputs['received'] {
  const active = new Set(persons.map(({ participantId }) => participantId));
  return direct(received).filter(({ participantId }) => !active.has(participantId));
}

export function totalMinutes(rows: readonly { minutes: number }[]): number {
  return rows.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** The sessions behind a figure. */
export function sessionsBehind({ sessions }: GuidanceFacts): { kind: string; records: number }[] {
  const records = direct(sessions).reduce((sum, row) => sum + row.sessions, 0);
  return [{ kind: 'guidance-sessions', records }];
}
