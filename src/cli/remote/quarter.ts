import { type CommandContext, MisuseError } from '../command.ts';

/** The quarter that was asked for; left out: the newest one that is over. @throws MisuseError */
export function quarterOf({ values, now }: Pick<CommandContext, 'values' | 'now'>): string {
  const given = values.period;
  if (given === undefined) return lastQuarter(now());
  if (typeof given !== 'string' || !/^\d{4}-Q[1-4]$/.test(given))
    throw new MisuseError('--period is a quarter, such as 2026-Q3.');
  return given;
}

/** By the calendar in the Netherlands, whatever the clock of this machine is set to. */
function lastQuarter(now: Date): string {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now);
  const [year = 0, month = 1] = today.split('-').map(Number);
  const quarter = Math.ceil(month / 3) - 1;
  return quarter === 0 ? `${year - 1}-Q4` : `${year}-Q${quarter}`;
}
