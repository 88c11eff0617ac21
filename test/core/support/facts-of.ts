import type { CentreFacts } from '../../../src/core/indicators/inputs-for.ts';
import type { CaseInputs } from './case.ts';

type Movement = CaseInputs['movements'][number];

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
    },
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
    },
  };
}

function undated({ direction, category, to, place, itemType, kg, items, records }: Omit<Movement, 'date'>) {
  return {
    direction,
    category,
    toCategory: to,
    place,
    itemType,
    grams: inGrams(kg),
    itemsWithoutWeight: items,
    records,
  };
}

function inGrams(kg: number): number {
  return Math.round(kg * 1000);
}
