import { groupBy } from '../../core/breakdown.ts';
import { flowFacts } from '../../core/indicators/flow/facts.ts';
import type { FlowInputs, FlowStatus } from '../../core/indicators/flow/inputs.ts';
import { activeIn } from '../../core/indicators/flow/selections.ts';
import { labelOf } from '../../core/lists/label-of.ts';
import { psoGroup } from '../../core/lists/pso-group.ts';
import type { Day } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';
import type { Text } from '../../core/values/text.ts';
import type { RecordData } from '../../records/field.ts';

/** Groups that are named after the law or benefit under which someone takes part. */
const groupOfGround: Readonly<Record<string, string>> = {
  wsw: 'wsw',
  participatiewet: 'participation-act',
  'wia-wao': 'disability-benefit',
  wajong: 'wajong',
  ww: 'unemployment-benefit',
  wmo: 'wmo',
  wlz: 'wlz',
};

/** Kinds of trajectory that are a group themselves. Of an internship the level of the school would have to be known. */
const groupOfKind: Readonly<Record<string, string>> = {
  volunteer: 'volunteer',
  'community-service': 'community-service',
  'internship-vso-pro': 'placement-level-1',
};

/** Participants of the year without a position, in the group their records point to; null: these do not tell. */
export type WithoutPosition = { group: string | null; label: Text; participants: number };

const notTold: Text = {
  nl: 'Groep volgt niet uit de administratie',
  en: 'The records do not tell the group',
};

/**
 * Who took part in the year and has no position, by group. They are in no share: whether they work, and for how many
 * hours, only a position says.
 */
export function withoutPosition(flow: FlowInputs, positions: readonly RecordData[], year: Period): WithoutPosition[] {
  const placed = new Set(positions.map(({ participantId }) => participantId));
  const statuses = groupBy(flow.statuses, ({ participantId }) => participantId);
  const active = activeIn(flowFacts(flow).episodes, year).filter(({ participantId }) => !placed.has(participantId));
  const kinds = new Map<string, string>();
  for (const { participantId, trajectories } of active)
    for (const { kind } of trajectories) kinds.set(participantId, kind);
  const groups = groupBy([...kinds], ([participantId, kind]) => {
    const status = newestOn(statuses.get(participantId) ?? [], year.until);
    return groupOfKind[kind] ?? groupOfStatus(status) ?? '';
  });
  return [...psoGroup.codes, ''].flatMap((code) => {
    const participants = groups.get(code)?.length ?? 0;
    if (participants === 0) return [];
    return [{ group: code || null, label: code ? labelOf(psoGroup, code) : notTold, participants }];
  });
}

/** Positions in a group of another law or benefit than the one recorded of the person on their first day. */
export function otherThanStatus(flow: FlowInputs, positions: readonly RecordData[]): number {
  const statuses = groupBy(flow.statuses, ({ participantId }) => participantId);
  const named = new Set([...Object.values(groupOfGround), 'participation-act-subsidy']);
  return positions.filter(({ participantId, group, from }) => {
    const ground = newestOn(statuses.get(String(participantId)) ?? [], String(from))?.legalGround;
    const told = ground ? groupOfGround[ground] : undefined;
    const given = group === 'participation-act-subsidy' ? 'participation-act' : String(group);
    return told !== undefined && named.has(given) && told !== given;
  }).length;
}

function groupOfStatus(status: FlowStatus | undefined): string | null {
  if (!status) return null;
  const ofGround = status.legalGround === null ? undefined : groupOfGround[status.legalGround];
  return ofGround ?? (status.inRegister === true ? 'jobs-register' : null);
}

function newestOn(statuses: readonly FlowStatus[], day: Day): FlowStatus | undefined {
  return statuses
    .filter(({ validFrom }) => validFrom <= day)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);
}
