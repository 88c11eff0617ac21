import type { Quantity } from '../../quantity.ts';
import type { StepAbout, Trace } from '../../trace.ts';
import { countText } from '../../values/number-text.ts';
import type { Text } from '../../values/text.ts';
import { indirect, totalMinutes } from './facts.ts';

const minutesPerHour = 60;

/** Minutes as hours. */
export function inHours(trace: Trace, about: Omit<StepAbout, 'unit'>, minutes: Quantity): Quantity {
  const sixty = trace.constant({
    id: 'minutes-per-hour',
    label: { nl: 'Minuten in een uur', en: 'Minutes in an hour' },
    unit: 'min',
    value: minutesPerHour,
  });
  return trace.divide({ ...about, unit: 'h' }, [minutes, sixty], about.label);
}

/** So many minutes, as it reads in a sentence. */
export function minutesText(minutes: number): Text {
  return countText(minutes, { nl: 'minuut', en: 'minute' }, { nl: 'minuten', en: 'minutes' });
}

/** Minutes of these rows as a step. */
export function minutesStep(trace: Trace, id: string, label: Text, rows: readonly { minutes: number }[]): Quantity {
  return trace.input({ id, label, unit: 'min', value: totalMinutes(rows) });
}

/** Shows indirect minutes, which only guides spend, beside the figure, which leaves them out. */
export function showIndirect(trace: Trace, rows: readonly { kind: string; minutes: number }[]): void {
  const label = {
    nl: 'Indirecte minuten van begeleiders (tellen niet mee)',
    en: 'Indirect minutes of guides (left out)',
  };
  minutesStep(trace, 'indirect-minutes', label, indirect(rows));
}
