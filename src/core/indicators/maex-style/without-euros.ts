import type { Step } from '../../step.ts';
import type { MaexStyleResult, MaexStyleValue } from './result.ts';

/**
 * The result for the public (F12): no euro field, no step that has euros in it or before it, no price, no grades of
 * a value that is not shown. Shares of income stay, without the steps that made them.
 */
export function withoutEuros(result: MaexStyleResult): MaexStyleResult {
  const steps = withoutEuroSteps(result.steps);
  const kept = new Set(steps.map(({ id }) => id));
  const { reasons, stepOf, ...value } = result.value;
  const shown = shownOf(value) as Omit<MaexStyleValue, 'reasons' | 'stepOf'>;
  const isShown = (pointer: string) => !pointer.startsWith('/evidenceMix/') && !pointer.split('/').some(isEuroName);
  const entries = <Item>(record: Readonly<Record<string, Item>>, keep: (pointer: string, item: Item) => boolean) =>
    Object.fromEntries(Object.entries(record).filter(([pointer, item]) => keep(pointer, item)));
  return {
    ...result,
    value: {
      ...shown,
      // With one amount that anybody can work out, shares of the value would tell all others.
      evidenceMix: [],
      reasons: entries(reasons, isShown),
      stepOf: entries(stepOf, (pointer, step) => isShown(pointer) && kept.has(step)),
    },
    exact: shownOf(result.exact) as MaexStyleResult['exact'],
    steps,
    parametersUsed: result.parametersUsed.filter(({ unit }) => !isEuroUnit(unit)),
    assumptions: [],
  };
}

function isEuroName(name: string): boolean {
  return name.endsWith('Eur');
}

function isEuroUnit(unit: string): boolean {
  return unit.startsWith('EUR');
}

function shownOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shownOf);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).filter(([name]) => !isEuroName(name));
  return Object.fromEntries(members.map(([name, member]) => [name, shownOf(member)]));
}

/** Steps come after those they use, so that one walk finds all that rest on euros. */
function withoutEuroSteps(steps: readonly Step[]): Step[] {
  const hidden = new Set<string>();
  for (const { id, unit, of } of steps) if (isEuroUnit(unit) || of.some((step) => hidden.has(step))) hidden.add(id);
  return steps.filter(({ id }) => !hidden.has(id));
}
