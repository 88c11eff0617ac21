import type { Step } from '../../../src/core/step.ts';
import { Decimal, rounded } from '../../../src/core/values/decimal.ts';
import type { Unit } from '../../../src/core/values/unit.ts';
import { replay } from './replay.ts';

/** A result whose value is an object that explains each of its numbers. */
export type ObjectResult = {
  readonly value: {
    readonly reasons: Readonly<Record<string, { nl: string; en: string }>>;
    readonly stepOf: Readonly<Record<string, string>>;
  };
  readonly steps: Step[];
};

/** The exact decimal behind a number of the value, by the pointer of that number; null when it has none. */
export function exactAt(result: ObjectResult, pointer: string): string | null {
  const step = result.value.stepOf[pointer];
  return result.steps.find(({ id }) => id === step)?.value ?? null;
}

/**
 * What is wrong with how a result explains itself: every number has a step that gives it, or a reason why it is null.
 * `isFigure` tells by its pointer what is a number to be explained.
 */
export function unexplained(result: ObjectResult, isFigure: (pointer: string) => boolean): string[] {
  const { reasons, stepOf, ...told } = result.value;
  const replayed = replay(result);
  const units = new Map(result.steps.map(({ id, unit }) => [id, unit]));
  const faults: string[] = [];
  const seen = new Set<string>();
  const walk = (value: unknown, pointer: string): void => {
    if (value !== null && typeof value === 'object') {
      for (const [name, one] of Object.entries(value)) walk(one, `${pointer}/${name}`);
      return;
    }
    if (!isFigure(pointer)) return;
    seen.add(pointer);
    if (value === null) {
      if (!reasons[pointer]?.nl || !reasons[pointer]?.en) faults.push(`${pointer} is null without a reason`);
      return;
    }
    const step = stepOf[pointer] ?? '';
    const again = replayed.get(step);
    if (again === undefined || again === null) return void faults.push(`${pointer} has no step`);
    // Quantities have units of all sorts, and as many decimals as kilograms.
    const unit = pointer.endsWith('/quantity') ? 'kg' : unitOf(units.get(step) ?? '');
    if (rounded(new Decimal(again), unit) !== value) faults.push(`${pointer} is ${value}, its step ${again}`);
  };
  walk(told, '');
  for (const pointer of [...Object.keys(stepOf), ...Object.keys(reasons)])
    if (!seen.has(pointer)) faults.push(`${pointer} is explained and not there`);
  if (seen.size < 10) faults.push('the walk found nothing');
  return faults;
}

/** The unit a step is rounded in; weights and published numbers have units in words. */
function unitOf(unit: string): Unit {
  if (unit.startsWith('EUR')) return 'EUR';
  return ['fte', 'step'].includes(unit) ? 'ratio' : (unit as Unit);
}
