import type { Told } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { MaexStyleInputs } from './inputs.ts';
import { nobodyMeasured, noParticipants, notEntered } from './reasons.ts';
import { entered } from './told.ts';

/** First rung at which people have paid work. */
const firstOfWork = 5;

/** A change of one participant, with the name of its steps. */
export type LadderStep = {
  readonly step: string;
  readonly from: number;
  readonly to: number;
  readonly months: number | null;
  readonly index: number;
};

/** Growth on the participation ladder (F6). */
export type LadderSteps = Readonly<
  Record<
    | 'measured'
    | 'participants'
    | 'coverage'
    | 'meanGrowth'
    | 'improved'
    | 'stable'
    | 'declined'
    | 'stepsGained'
    | 'toWork'
    | 'belowWork',
    Told
  >
>;

/** The changes in the order of their content, so that the order of the request does not matter. */
export function changesOf({ ladder }: MaexStyleInputs): LadderStep[] {
  const rows = (ladder?.steps ?? []).map((row, index) => ({ ...row, index }));
  rows.sort((a, b) => a.from - b.from || a.to - b.to || (a.months ?? -1) - (b.months ?? -1));
  return rows.map((row, place) => ({ ...row, step: `ladder-${place + 1}` }));
}

/** True for a change that ends in paid work. */
export function endsInWork({ to }: Pick<LadderStep, 'to'>): boolean {
  return to >= firstOfWork;
}

/** Writes down how people moved on the ladder. */
export function ladderSteps(trace: Trace, { ladder }: MaexStyleInputs, changes: readonly LadderStep[]): LadderSteps {
  if (ladder === null) {
    const none = notEntered;
    return {
      measured: none,
      participants: none,
      coverage: none,
      meanGrowth: none,
      improved: none,
      stable: none,
      declined: none,
      stepsGained: none,
      toWork: none,
      belowWork: none,
    };
  }
  const about = (id: string, nl: string, en: string) => ({ id: `ladder.${id}`, label: { nl, en } });
  const count = (id: string, nl: string, en: string, of: readonly unknown[]) =>
    trace.input({ ...about(id, nl, en), unit: 'count', value: of.length });
  const grown = changes.map((one) => ({
    change: one.to - one.from,
    quantity: trace.input({
      id: `${one.step}.change`,
      label: { nl: `Van trede ${one.from} naar ${one.to}`, en: `From rung ${one.from} to ${one.to}` },
      unit: 'step',
      value: one.to - one.from,
    }),
  }));
  const measured = count('measured', 'Deelnemers met twee treden', 'Participants with two rungs', changes);
  const participants = entered(
    trace,
    { ...about('participants', 'Deelnemers', 'Participants'), unit: 'count' },
    ladder.participants,
    '/ladder/participants',
  );
  const improved = grown.filter(({ change }) => change > 0);
  return {
    measured,
    participants,
    coverage: trace.divide(
      { ...about('coverage', 'Deel dat is gemeten', 'Part that was measured'), unit: 'fraction' },
      [measured, participants],
      noParticipants,
    ),
    meanGrowth: trace.mean(
      { ...about('mean-growth', 'Gemiddelde groei', 'Mean growth'), unit: 'step' },
      grown.map(({ quantity }) => quantity),
      nobodyMeasured,
    ),
    improved: count('improved', 'Gestegen', 'Improved', improved),
    stable: count(
      'stable',
      'Gelijk gebleven',
      'Stable',
      grown.filter(({ change }) => change === 0),
    ),
    declined: count(
      'declined',
      'Gedaald',
      'Declined',
      grown.filter(({ change }) => change < 0),
    ),
    stepsGained: trace.sum(
      { ...about('steps-gained', 'Gewonnen treden', 'Steps gained'), unit: 'step' },
      improved.map(({ quantity }) => quantity),
    ),
    toWork: count('to-work', 'Naar betaald werk', 'To paid work', changes.filter(endsInWork)),
    belowWork: count(
      'below-work',
      'Op een trede onder betaald werk',
      'On a rung below paid work',
      changes.filter((one) => !endsInWork(one)),
    ),
  };
}
