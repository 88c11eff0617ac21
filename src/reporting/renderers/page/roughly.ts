import { numberIn, valueIn } from '../../../pages/numbers.ts';
import { either, type View } from '../../../pages/view.ts';

/** Above so many kilograms people say tonnes. */
const heavy = 10_000;

/** A value as it is said aloud: whole percents, tonnes for what is heavy. The exact figure stands in its chapter. */
export function roughly(view: View, value: number, unit: string): string {
  if (unit === 'fraction') return `${numberIn(view, value * 100, Math.abs(value) < 0.1 ? 1 : 0)}%`;
  if ((unit === 'kg' || unit === 'kgCO2e') && Math.abs(value) >= heavy) {
    const tonnes = numberIn(view, value / 1000, Math.abs(value) < 100_000 ? 1 : 0);
    return `${tonnes}\u00a0${either(view, 'ton', 'tonnes')}${unit === 'kgCO2e' ? '\u00a0CO₂' : ''}`;
  }
  return valueIn(view, value, unit);
}
