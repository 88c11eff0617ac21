import { Decimal as DecimalJs } from 'decimal.js';
import type { Result } from '../../../src/core/result.ts';

// Written without the core, on purpose: it does what an accountant would do with nothing but the steps.
const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP });

type Known = { value: DecimalJs | null; records: number };

/** Repeats the operations of a result's steps and gives the value of each. Throws when a step says something else. */
export function replay({ steps }: Pick<Result, 'steps'>): Map<string, string | null> {
  const done = new Map<string, Known>();
  for (const step of steps) {
    const of = step.of.map((id) => {
      const found = done.get(id);
      if (!found) throw new Error(`${step.id} uses ${id} before it exists`);
      return found;
    });
    const starts = ['input', 'constant', 'parameter'].includes(step.operation);
    const value = starts ? step.value && new Decimal(step.value) : combine(step.operation, of);
    const text = value ? (value.isZero() ? '0' : value.toFixed()) : null;
    if (text !== step.value) throw new Error(`${step.id} is ${text}, the step says ${step.value}`);
    done.set(step.id, { value: value || null, records: step.records ?? 1 });
  }
  return new Map([...done].map(([id, { value }]) => [id, value && (value.isZero() ? '0' : value.toFixed())]));
}

function combine(operation: string, of: Known[]): DecimalJs | null {
  const values = of.flatMap(({ value }) => value ?? []);
  if (values.length < of.length) return null;
  const [first, second] = values;
  if (operation === 'sum') return values.reduce((sum, value) => sum.plus(value), new Decimal(0));
  if (operation === 'subtract')
    return values.slice(1).reduce((left, value) => left.minus(value), first ?? new Decimal(0));
  if (operation === 'multiply' && first && second) return first.times(second);
  if (operation === 'divide' && first && second) return second.isZero() ? null : first.dividedBy(second);
  if (operation === 'least' && first) return Decimal.min(first, ...values);
  if (operation === 'round' && first && second) return first.dividedBy(second).toDecimalPlaces(0).times(second);
  const all = of.flatMap(({ value, records }) => Array<DecimalJs>(records).fill(value as DecimalJs));
  if (all.length === 0) return null;
  if (operation === 'mean') return all.reduce((sum, value) => sum.plus(value), new Decimal(0)).dividedBy(all.length);
  if (operation !== 'median') throw new Error(`unknown operation ${operation}`);
  all.sort((a, b) => a.comparedTo(b));
  const [lower, upper] = [all[Math.floor((all.length - 1) / 2)], all[Math.floor(all.length / 2)]];
  return lower && upper ? lower.plus(upper).dividedBy(2) : null;
}
