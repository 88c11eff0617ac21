import type { z } from 'zod';
import { addDays, addMonths } from '../../values/day.ts';
import { fieldsOf, measureFields } from './fields.ts';
import type { Effort, Obligation } from './inputs.ts';
import { type RefusalParams, refuse, type SocialReturnRefusal } from './refusals.ts';
import type { Block, Table } from './tables/table.ts';

type Refuse = (code: SocialReturnRefusal, field: keyof Effort, params?: RefusalParams) => void;

/** What may be wrong with one effort, under the table and within the period of its obligation. */
export function checkEffort(
  effort: Effort,
  obligation: Obligation,
  table: Table,
  index: number,
  context: z.core.$RefinementCtx,
): void {
  const refused: Refuse = (code, field, params) => refuse(context, code, ['efforts', index, field], params);
  checkPeriod(effort, obligation, refused);
  const flags = table.bonuses.flatMap(({ when }) => ('flag' in when ? when.flag : []));
  if (effort.flags.some((flag) => !flags.includes(flag)))
    refused('unknown-flag', 'flags', { flags: flags.join(', ') || '-' });
  const block = table.blocks.find(({ code }) => code === effort.blockCode);
  if (!block) {
    refused('unknown-block', 'blockCode', { blocks: table.blocks.map(({ code }) => code).join(', ') });
    return;
  }
  checkFields(effort, block, refused);
  checkBenefit(effort, block, table, refused);
  if (block.unit === 'per-year' && table.fullTimeHours === null && effort.fullTimeHours === null)
    refused('full-time-hours-needed', 'fullTimeHours');
}

function checkPeriod(effort: Effort, obligation: Obligation, refused: Refuse): void {
  const { from, until, months, startedOn } = effort;
  if (from !== null && until !== null && until < from) refused('period-ends-before-start', 'until');
  if (months !== null) {
    if (from !== null || until !== null) refused('duration-twice', 'months');
    for (const field of ['startedOn', 'wageSubsidyUntil', 'benefitUntil', 'firstPlacedOn'] as const)
      if (effort[field] !== null) refused('dates-needed', field);
  }
  if (startedOn !== null && from !== null && startedOn > from) refused('started-after-period', 'startedOn');
  const params = { from: obligation.from ?? '…', until: obligation.until ?? '…' };
  const isOutside = (day: string | null) =>
    day !== null &&
    ((obligation.from !== null && day < obligation.from) || (obligation.until !== null && day > obligation.until));
  const isTooLong =
    months !== null &&
    obligation.from !== null &&
    obligation.until !== null &&
    addMonths(obligation.from, Math.floor(months)) > addDays(obligation.until, 1);
  if (isTooLong) refused('effort-outside-period', 'months', params);
  if (isOutside(from)) refused('effort-outside-period', 'from', params);
  else if (isOutside(until)) refused('effort-outside-period', 'until', params);
}

function checkFields(effort: Effort, { unit }: Block, refused: Refuse): void {
  const fields = fieldsOf[unit];
  const isPeriod = (field: string) => ['from', 'until', 'months'].includes(field);
  for (const field of measureFields)
    if (effort[field] !== null && !fields.includes(field) && !isPeriod(field))
      refused('field-not-for-block', field, { fields: fields.join(', ') || 'blockCode' });
  const { amount, amountInclVat, vatRate, labourPart, hours } = effort;
  if (amount !== null && amountInclVat !== null) refused('amount-twice', 'amountInclVat');
  if (unit === 'hour-or-cost' && hours !== null && (amount !== null || amountInclVat !== null))
    refused('amount-twice', 'hours');
  if (amountInclVat !== null && vatRate === null) refused('vat-rate-needed', 'vatRate');
  if (labourPart !== null && amount !== null && labourPart > amount) refused('labour-part-above-invoice', 'labourPart');
}

function checkBenefit({ benefitMonths }: Effort, block: Block, table: Table, refused: Refuse): void {
  if (benefitMonths === null || !block.benefitMonths || fits(block, benefitMonths)) return;
  const blocks = table.blocks.filter((one) => one.benefitMonths && fits(one, benefitMonths)).map(({ code }) => code);
  refused('benefit-does-not-fit-block', 'benefitMonths', { blocks: blocks.join(', ') || '-' });
}

function fits({ benefitMonths }: Block, months: number): boolean {
  const { above, upTo } = benefitMonths ?? {};
  return (above === undefined || months > above) && (upTo === undefined || months <= upTo);
}
