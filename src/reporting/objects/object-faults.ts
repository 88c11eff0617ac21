import { z } from 'zod';
import type { Fault } from '../../records/define-record-kind.ts';
import { faultsOf } from '../../records/faults.ts';
import { plainIssues, textFaults } from '../sroi/map-faults.ts';

/** What is wrong with inputs as they were sent: their texts, then their own schema; with pointers from the inputs. */
export function objectInputFaults(schema: z.ZodType, sent: unknown): Fault[] {
  const parsed = schema.safeParse(sent);
  const issues = parsed.success ? [] : parsed.error.issues.flatMap(withDays);
  return [...textFaults(sent, []), ...faultsOf(new z.ZodError(issues), sent)];
}

/** The core names its rule of days in a word of its own. */
function withDays(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  const isDay = issue.code === 'custom' && issue.message === 'day';
  return isDay ? [{ ...issue, params: { code: 'not-a-day' } }] : plainIssues(issue);
}
