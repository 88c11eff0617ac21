import type { contractKind } from '../../../../src/core/lists/contract-kind.ts';
import { addDays, type Day } from '../../../../src/core/values/day.ts';
import type { RecordData } from '../../../../src/records/field.ts';
import type { Random } from '../random.ts';
import type { Identified, ImportLine, TrajectoryData, TrajectoryKind } from '../types.ts';

/** Hours a week as they hold from a day on. */
export type Hours = { readonly trajectoryId: string; readonly validFrom: Day; readonly hoursPerWeek: number };

type Rule = {
  readonly hours: readonly [number, number];
  readonly contract: (typeof contractKind)['codes'][number];
  readonly permanent?: boolean;
  readonly employment?: 'own' | 'hired';
};

const fullTime = 36;
const withoutContract = { contract: 'none' } as const;
const temporary = { contract: 'fixed-term', permanent: false, employment: 'own' } as const;

const rules: Readonly<Partial<Record<TrajectoryKind, Rule>>> = {
  'social-activation': { hours: [8, 16], ...withoutContract },
  'day-activity': { hours: [8, 24], ...withoutContract },
  'community-service': { hours: [8, 16], ...withoutContract },
  reintegration: { hours: [12, 24], ...withoutContract },
  'trial-placement': { hours: [24, 32], contract: 'trial' },
  'internship-bol': { hours: [24, 32], contract: 'internship-agreement' },
  'internship-vso-pro': { hours: [8, 16], contract: 'internship-agreement' },
  'apprenticeship-bbl': { hours: [24, 32], ...temporary },
  'sheltered-work': { hours: [20, 32], contract: 'secondment-in', employment: 'hired' },
  'wsw-job': { hours: [28, 36], contract: 'secondment-in', permanent: true, employment: 'hired' },
  'register-job': { hours: [20, 32], ...temporary },
  'subscription-job': { hours: [16, 24], ...temporary },
  'paid-job': { hours: [24, 36], contract: 'permanent', permanent: true, employment: 'own' },
  volunteer: { hours: [4, 12], contract: 'volunteer-agreement' },
};
const usual: Rule = { hours: [16, 32], ...withoutContract };

const growsAfterDays = 120;
const growsBy = 4;

/** The agreed hours of every trajectory; some grow after a few months. Aftercare has none. */
export function makeTerms(
  random: Random,
  trajectories: readonly Identified<TrajectoryData>[],
  until: Day,
): { lines: ImportLine[]; hours: Hours[] } {
  const lines: ImportLine[] = [];
  const hours: Hours[] = [];
  for (const { id, data } of trajectories) {
    if (data.kind === 'aftercare') continue;
    const { hours: between, contract, permanent, employment } = rules[data.kind] ?? usual;
    const agree = (place: number, validFrom: Day, hoursPerWeek: number) => {
      const terms: RecordData = {
        trajectoryId: id,
        validFrom,
        hoursPerWeek,
        contractKind: contract,
        ...(permanent === undefined ? {} : { permanent }),
        ...(employment ? { employment, fullTimeHours: fullTime } : {}),
      };
      lines.push({ kind: 'trajectory-terms', id: `${id}-v${place}`, data: terms });
      hours.push({ trajectoryId: id, validFrom, hoursPerWeek });
    };
    const first = random.whole(...between);
    agree(1, data.start, first);
    const later = addDays(data.start, growsAfterDays);
    if (random.chance(0.25) && later < (data.end ?? until) && first + growsBy <= fullTime)
      agree(2, later, first + growsBy);
  }
  return { lines, hours };
}
