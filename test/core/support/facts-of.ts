import type { CentreFacts } from '../../../src/core/indicators/inputs-for.ts';
import type { CaseInputs } from './case.ts';
import { followUpsOf, peopleFacts } from './people-case.ts';

type Movement = CaseInputs['movements'][number];
type Repair = NonNullable<CaseInputs['repairs']>[number];

/** The compact inputs of a worked example as a centre's facts. */
export function factsOf(inputs: CaseInputs): CentreFacts {
  return {
    flow: {
      trajectories: inputs.trajectories.map(({ participant, id, ...rest }, index) => ({
        id: id ?? `t-${String(index).padStart(3, '0')}`,
        participantId: participant,
        ...rest,
      })),
      statuses: inputs.statuses.map(({ participant, from, ground, ...rest }) => ({
        participantId: participant,
        validFrom: from,
        legalGround: ground,
        ...rest,
      })),
      participants: Object.entries(inputs.municipalities).map(([id, municipality]) => ({ id, municipality })),
      followUps: followUpsOf(inputs),
    },
    ...peopleFacts(inputs),
    guidance: {
      received: inputs.received.map(({ participant, ...rest }) => ({ participantId: participant, ...rest })),
      anonymous: inputs.anonymous,
      given: inputs.given,
      sessions: inputs.sessions,
    },
    material: {
      movements: inputs.movements.map((movement) => ({ date: movement.date, ...undated(movement) })),
      stockCounts: inputs.counts.map(({ kg, ...rest }) => ({ ...rest, grams: inGrams(kg), records: 1 })),
      neverCounted: inputs.neverCounted,
      book: inputs.book.map(({ kg, since, ...rest }) => ({ ...rest, grams: inGrams(kg), since: since.map(undated) })),
      inhabitants: Object.entries(inputs.inhabitants).map(([year, inhabitants]) => ({
        year: Number(year),
        inhabitants,
      })),
      ...(inputs.repairs ? { repairs: inputs.repairs.map(repairGroup) } : {}),
      ...(inputs.positions ? { positions: inputs.positions.map(jobPosition) } : {}),
    },
  };
}

function jobPosition({ hours, fullTime, ...rest }: NonNullable<CaseInputs['positions']>[number]) {
  return { ...rest, hoursPerWeek: hours, fullTimeHours: fullTime };
}

function repairGroup({ kg, ...rest }: Repair) {
  return kg === undefined
    ? { ...rest, grams: 0, itemsWithoutWeight: rest.records }
    : { ...rest, grams: inGrams(kg), itemsWithoutWeight: 0 };
}

function undated({ direction, category, to, place, itemType, kg, items, records, isWaste }: Omit<Movement, 'date'>) {
  return {
    direction,
    category,
    toCategory: to,
    place,
    itemType,
    grams: inGrams(kg),
    itemsWithoutWeight: items,
    records,
    ...(isWaste === undefined ? {} : { isWaste }),
  };
}

function inGrams(kg: number): number {
  return Math.round(kg * 1000);
}
