import type { Day } from './core/values/day.ts';

/** Tells the time; tests hand in one of their own. */
export type Clock = () => Date;

const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** Today in the Netherlands, whatever the zone of the machine. */
export function todayOf(clock: Clock): Day {
  return amsterdam.format(clock());
}
