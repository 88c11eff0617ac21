import { calculateSocialReturn } from '../../../src/core/indicators/social-return/calculate-social-return.ts';
import { socialReturnInputsSchema } from '../../../src/core/indicators/social-return/inputs.ts';
import {
  type SocialReturnResult,
  socialReturnResultSchema,
} from '../../../src/core/indicators/social-return/result.ts';
import { Decimal, rounded } from '../../../src/core/values/decimal.ts';
import type { Unit } from '../../../src/core/values/unit.ts';
import { replay } from './replay.ts';

/** Computes inputs as they were sent. Throws when their own schema refuses them, or the result breaks its own. */
export function runSocialReturn(inputs: unknown, asOf = '2026-09-30'): SocialReturnResult {
  const result = calculateSocialReturn({ inputs: socialReturnInputsSchema.parse(inputs), asOf });
  socialReturnResultSchema.parse(result);
  return result;
}

/** The codes with which inputs are refused, each at its pointer. */
export function refusedFor(inputs: unknown): string[] {
  const read = socialReturnInputsSchema.safeParse(inputs);
  return (read.error?.issues ?? []).map((issue) => {
    const code = issue.code === 'custom' ? String(issue.params?.code) : issue.code;
    return `/${issue.path.join('/')} ${code}`;
  });
}

/** The exact decimal behind a number of the value, by the pointer of that number; null when it has none. */
export function exactAt(result: SocialReturnResult, pointer: string): string | null {
  const step = result.value.stepOf[pointer];
  return result.steps.find(({ id }) => id === step)?.value ?? null;
}

/** Digits of an exact figure as many as were printed. */
export function asPrinted(exact: string | null, printed: string): string | null {
  return exact === null ? null : new Decimal(exact).toFixed(printed.split('.')[1]?.length ?? 0);
}

const unitOf = (pointer: string): Unit => {
  if (/\/(realised|narrow|broad)$/.test(pointer) && !pointer.includes('/places/realised')) return 'fraction';
  return pointer.includes('/places/') ? 'ratio' : 'EUR';
};

/** What is wrong with how a result explains itself: every number has a step that gives it, or a reason why it is null. */
export function unexplained(result: SocialReturnResult): string[] {
  const { reasons, stepOf, label, disclaimer, ...told } = result.value;
  const replayed = replay(result);
  const faults: string[] = [];
  const seen = new Set<string>();
  const plain =
    /\/(undecided|decision|place|countedFrom|countedUntil|table|settings|because|bonuses|notCounted|block)$/;
  const walk = (value: unknown, pointer: string): void => {
    if (plain.test(pointer) || typeof value === 'string') return;
    if (value !== null && typeof value === 'object') {
      if ('nl' in value) return;
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
  if (seen.size < 6) faults.push('the walk found nothing');
  return faults;
}
