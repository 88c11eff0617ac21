import { calculateAgreements } from '../../../src/core/indicators/agreements/calculate-agreements.ts';
import { agreementInputsSchema } from '../../../src/core/indicators/agreements/inputs.ts';
import { type AgreementsResult, agreementsResultSchema } from '../../../src/core/indicators/agreements/result.ts';
import { Decimal, rounded } from '../../../src/core/values/decimal.ts';
import { replay } from './replay.ts';

/** Compares agreements as they were sent. Throws when its own schema refuses them, or the result breaks its own. */
export function runAgreements(inputs: unknown, asOf = '2026-09-30'): AgreementsResult {
  const result = calculateAgreements({ inputs: agreementInputsSchema.parse(inputs), asOf });
  agreementsResultSchema.parse(result);
  return result;
}

const totals = ['/targets', '/onCourse', '/behind', '/unknown'];
const ofAgreement = /^\/agreements\/\d+\/(elapsed|budget|budgetByNow|spent)$/;
const ofTarget = /^\/agreements\/\d+\/targets\/\d+\/(agreed|realised|expected|share|difference|elapsed)$/;

/** What is wrong with how a result explains itself: every number is rebuilt from its steps, or says why it is null. */
export function unexplainedAgreements(result: AgreementsResult): string[] {
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
    if (!totals.includes(pointer) && !ofAgreement.test(pointer) && !ofTarget.test(pointer)) return;
    seen.add(pointer);
    if (value === null) {
      if (!reasons[pointer]?.nl || !reasons[pointer]?.en) faults.push(`${pointer} is null without a reason`);
      return;
    }
    const again = replayed.get(stepOf[pointer] ?? '');
    if (!again) return void faults.push(`${pointer} has no step`);
    const unit = units.get(stepOf[pointer] ?? '');
    const fine = ofTarget.test(pointer) && unit === 'count' ? 'kg' : unit;
    if (rounded(new Decimal(again), fine as 'kg') !== value) faults.push(`${pointer} is ${value}, its step ${again}`);
  };
  walk(told, '');
  for (const pointer of [...Object.keys(stepOf), ...Object.keys(reasons)])
    if (!seen.has(pointer)) faults.push(`${pointer} is explained and not there`);
  if (seen.size < 4) faults.push('the walk found nothing');
  return faults;
}

/** The codes with which inputs are refused, each at its pointer. */
export function refusedAgreements(inputs: unknown): string[] {
  const read = agreementInputsSchema.safeParse(inputs);
  return (read.error?.issues ?? []).map((issue) => {
    const code = issue.code === 'custom' ? String(issue.params?.code ?? issue.message) : issue.code;
    return `/${issue.path.join('/')} ${code}`;
  });
}
