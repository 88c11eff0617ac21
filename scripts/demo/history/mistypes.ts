import { addDays } from '../../../src/core/values/day.ts';
import { isWorkday } from './calendar.ts';
import type { Random } from './random.ts';
import type { MovementData, SessionData } from './types.ts';

/** A session as someone typed it in a hurry: hours for minutes, other minutes, or a day off. */
export function mistypeSession(random: Random, data: SessionData): SessionData | null {
  if (data.participantIds === undefined) return null;
  const before = addDays(data.date, -1);
  if (isWorkday(before) && before.slice(0, 7) === data.date.slice(0, 7) && random.chance(0.2))
    return { ...data, date: before };
  return {
    ...data,
    minutes: data.minutes >= 60 && random.chance(0.3) ? Math.floor(data.minutes / 60) : data.minutes + 15,
  };
}

/** A movement with the decimal comma in the wrong place. */
export function mistypeMovement(random: Random, data: MovementData): MovementData | null {
  const { kilograms, direction, items } = data;
  const isPlain = (direction === 'in' || direction === 'out') && items === undefined;
  if (!isPlain || kilograms === undefined || kilograms < 5 || kilograms > 90) return null;
  const grams = Math.round(kilograms * 1000);
  return { ...data, kilograms: random.chance(0.5) ? grams / 100 : grams / 10_000 };
}
