import { calculateSroi } from '../../../src/core/indicators/sroi/calculate-sroi.ts';
import { sroiInputsSchema } from '../../../src/core/indicators/sroi/inputs.ts';
import { type SroiResult, sroiResultSchema } from '../../../src/core/indicators/sroi/result.ts';
import { Decimal, rounded } from '../../../src/core/values/decimal.ts';
import type { Unit } from '../../../src/core/values/unit.ts';
import { replay } from './replay.ts';

/** Computes a map as it was sent. Throws when its own schema refuses it, or the result breaks its own. */
export function runSroi(map: unknown, asOf = '2026-09-30'): SroiResult {
  const result = calculateSroi({ inputs: sroiInputsSchema.parse(map), asOf });
  sroiResultSchema.parse(result);
  return result;
}

/** The codes with which a map is refused, each at its pointer. */
export function refusedFor(map: unknown): string[] {
  const read = sroiInputsSchema.safeParse(map);
  return (read.error?.issues ?? []).map((issue) => {
    const code = issue.code === 'custom' ? String(issue.params?.code) : issue.code;
    return `/${issue.path.join('/')} ${code}`;
  });
}

/** The exact decimal behind a number of the value, by the pointer of that number; null when it has none. */
export function exactAt(result: SroiResult, pointer: string): string | null {
  const step = result.value.stepOf[pointer];
  return result.steps.find(({ id }) => id === step)?.value ?? null;
}

/** Digits of an exact figure as many as were printed. */
export function asPrinted(exact: string | null, printed: string): string | null {
  return exact === null ? null : new Decimal(exact).toFixed(printed.split('.')[1]?.length ?? 0);
}

const unitOf = (pointer: string): Unit =>
  pointer.endsWith('simpleMonths') ? 'month' : /atio$|cumulativeYears$/.test(pointer) ? 'ratio' : 'EUR';

/** What is wrong with how a result explains itself: every number has a step that gives it, or a reason why it is null. */
export function unexplained(result: SroiResult): string[] {
  const { sensitivity, reasons, stepOf, currency, ...told } = result.value;
  const replayed = replay(result);
  const faults: string[] = [];
  const seen = new Set<string>();
  const walk = (value: unknown, pointer: string): void => {
    if (/\/(year|party|parties|outcome|perspective|transfer|countsPeople|label|name)$/.test(pointer)) return;

    if (value !== null && typeof value === 'object') {
      for (const [name, one] of Object.entries(value)) walk(one, `${pointer}/${name}`);
      return;
    }
    seen.add(pointer);
    if (value === null) {
      if (!reasons[pointer]?.nl || !reasons[pointer]?.en) faults.push(`${pointer} is null without a reason`);
      return;
    }
    const again = replayed.get(stepOf[pointer] ?? '');
    if (again === undefined || again === null) return void faults.push(`${pointer} has no step`);
    if (rounded(new Decimal(again), unitOf(pointer)) !== value)
      faults.push(`${pointer} is ${value}, its step ${again}`);
  };
  walk(told, '');
  for (const pointer of Object.keys(stepOf))
    if (!seen.has(pointer)) faults.push(`${pointer} is explained and not there`);
  if (seen.size < 12) faults.push('the walk found nothing');
  return faults;
}
