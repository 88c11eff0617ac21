import { AppError } from '../../../../errors.ts';
import type { TableOptions } from '../../../../records/csv/open-table.ts';
import { ordsPrefix } from '../../../../records/csv/ords-rows.ts';
import type { FormFields } from '../../../forms/fields.ts';
import { ordsChoice, tableKinds } from './upload-form.ts';

/** What was chosen beside the file. */
export type UploadChoices = { readonly dryRun: boolean; readonly table: TableOptions };

const numbers = ['comma', 'point'] as const;
const days = ['day-first', 'month-first'] as const;

/** Reads the choices of the form; a choice it does not have is refused, as nothing would come of it. */
export function readChoices(fields: FormFields, centreId: string): UploadChoices {
  const { kind = '', dryRun } = fields;
  const asked = {
    kind: tableKinds.find((one) => one.kind === kind),
    numbers: numbers.find((one) => one === fields.numbers),
    days: days.find((one) => one === fields.days),
  };
  const unknown = (['numbers', 'days'] as const).filter((name) => fields[name] && !asked[name]);
  const faults = [
    ...(kind !== '' && kind !== ordsChoice && !asked.kind ? ['kind'] : []),
    ...unknown,
    ...(dryRun !== undefined && dryRun !== 'true' ? ['dryRun'] : []),
  ].map((name) => ({ in: 'body' as const, pointer: `/${name}`, code: 'not-a-choice' }));
  if (faults.length > 0) throw new AppError('invalid-input', { faults });
  const table = kind === ordsChoice ? { ordsPrefix: ordsPrefix(centreId) } : asked;
  return { dryRun: dryRun === 'true', table };
}
