import type { FlowTrajectory } from '../../core/indicators/flow/inputs.ts';
import type { Day } from '../../core/values/day.ts';
import type { RecordData } from '../../records/field.ts';
import type { ContractSheet, FactSheet } from '../../store/store.ts';
import { isJustBefore, ownDays, runsOn } from './own-days.ts';
import { guidanceOn } from './own-guidance.ts';
import { residentOf } from './residents.ts';

/** The trajectories that one or more of these agreements are about. */
export function trajectoriesOf(
  { flow, period }: Pick<FactSheet, 'flow' | 'period'>,
  agreements: readonly RecordData[],
): FlowTrajectory[] {
  const isOwn = agreements.map((agreement) => ownTrajectories(flow.participants, agreement, period.until));
  return flow.trajectories.filter((one) => isOwn.some((holds) => holds(one)));
}

/**
 * The facts of people with nothing in them but these trajectories: their persons, what was noted of the trajectories, and
 * of the persons what was noted on the days of these. What a person has besides, and all there is of others, is as if it
 * had never been recorded; counts of people without names, which nobody can divide, are left out. Facts without a person
 * stay those of the whole centre.
 */
export function cutFacts(sheet: ContractSheet, trajectories: readonly FlowTrajectory[]): FactSheet {
  const { named, flow, participation, material, ...rest } = sheet;
  // Positions are of people of the whole centre.
  const { positions: _positions, ...goods } = material;
  const ids = new Set(trajectories.map(({ id }) => id));
  const days = ownDays(trajectories);
  return {
    ...rest,
    material: goods,
    flow: {
      trajectories: [...trajectories],
      statuses: flow.statuses.filter(({ participantId }) => days.has(participantId)),
      participants: flow.participants.filter(({ id }) => days.has(id)),
      followUps: flow.followUps?.filter(({ trajectoryId }) => ids.has(trajectoryId)),
    },
    participation: {
      measurements: participation.measurements.filter(
        ({ participantId, date }) => runsOn(days, participantId, date) || isJustBefore(days, participantId, date),
      ),
      attendance: participation.attendance.filter(({ trajectoryId }) => ids.has(trajectoryId)),
    },
    guidance: guidanceOn(days, named),
    visitors: { counts: [] },
    volunteering: { months: [] },
    ledger: [],
  };
}

function ownTrajectories(
  participants: FactSheet['flow']['participants'],
  { basis, organisationId, municipalities }: RecordData,
  on: Day,
): (trajectory: FlowTrajectory) => boolean {
  if (basis === 'payer') return ({ payer }) => payer === organisationId;
  if (basis === 'referrer') return ({ referrer }) => referrer === organisationId;
  const isResident = residentOf(
    ((municipalities ?? []) as RecordData[]).map(({ code }) => String(code)),
    on,
  );
  const own = new Set(participants.flatMap(({ id, municipality }) => (isResident(municipality) ? [id] : [])));
  return ({ participantId }) => own.has(participantId);
}
