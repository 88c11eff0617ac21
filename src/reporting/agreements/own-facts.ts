import type { FlowInputs } from '../../core/indicators/flow/inputs.ts';
import type { RecordData } from '../../records/field.ts';
import type { FactSheet } from '../../store/store.ts';

/** Kinds of trajectory that are a place of this sort. */
const kindsOf: Readonly<Record<string, (kind: string) => boolean>> = {
  // Aftercare is beside a job elsewhere, and no place here.
  places: (kind) => kind !== 'aftercare',
  internships: (kind) => kind.startsWith('internship-'),
  'work-learning-places': (kind) => kind === 'apprenticeship-bbl' || kind === 'work-experience',
};

/** Subjects that are counted in trajectories. */
export const placeSubjects: readonly string[] = Object.keys(kindsOf);

/** The facts with only those trajectories that an agreement is about, and of them only the kinds of its subject. */
export function ownFacts(sheet: FactSheet, agreement: RecordData, subject: string): FactSheet {
  const kinds = kindsOf[subject] ?? (() => true);
  const isOwn = ownTrajectories(sheet.flow, agreement);
  const trajectories = sheet.flow.trajectories.filter((one) => isOwn(one) && kinds(one.kind));
  return { ...sheet, flow: { ...sheet.flow, trajectories } };
}

type Trajectory = FlowInputs['trajectories'][number];

function ownTrajectories(flow: FlowInputs, { basis, organisationId, municipalities }: RecordData) {
  if (basis === 'payer') return ({ payer }: Trajectory) => payer === organisationId;
  if (basis === 'referrer') return ({ referrer }: Trajectory) => referrer === organisationId;
  const codes = ((municipalities ?? []) as RecordData[]).map(({ code }) => code);
  const own = new Set(
    flow.participants.flatMap(({ id, municipality }) =>
      municipality !== null && codes.includes(municipality) ? [id] : [],
    ),
  );
  return ({ participantId }: Trajectory) => own.has(participantId);
}
