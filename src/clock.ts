import type { Day } from './core/values/day.ts';

/** Tells the time; tests hand in one of their own. */
export type Clock = () => Date;

/** Made at its first use: to load what is known of a zone takes a start of the service ten milliseconds. */
let amsterdam: Intl.DateTimeFormat | undefined;

/** Today in the Netherlands, whatever the zone of the machine. */
export function todayOf(clock: Clock): Day {
  amsterdam ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
  return amsterdam.format(clock());
}
