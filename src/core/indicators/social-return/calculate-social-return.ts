import { versionOn } from '../../formula-version.ts';
import { missingReason, uniqueMissing } from '../../reason.ts';
import { Trace } from '../../trace.ts';
import type { Day } from '../../values/day.ts';
import { exact } from '../../values/decimal.ts';
import { about } from '../../values/text.ts';
import { aboutSocialReturn } from './about.ts';
import { isNoTable, tableFor } from './choose-table.ts';
import { claimOf } from './claim.ts';
import { Constants } from './constants.ts';
import type { Obligation, SocialReturnInputs } from './inputs.ts';
import type { Shared } from './measure-steps.ts';
import { noObligations } from './missing-field.ts';
import { type Amounts, type ObligationFigures, type Opened, obligationFigures } from './obligation-figures.ts';
import { noObligation } from './reasons.ts';
import type { SocialReturnResult } from './result.ts';
import type { Settings } from './settings.ts';
import { tableSet } from './table-set.ts';
import type { Table } from './tables/table.ts';
import { socialReturnValue } from './value.ts';
import { socialReturnWarnings } from './warnings.ts';
import { socialReturnLabel } from './words.ts';

/** What one calculation is made with. */
export type SocialReturnRequest = {
  /** Inputs that have passed `socialReturnInputsSchema`. */
  readonly inputs: SocialReturnInputs;
  /** The day as of which they are known: decisions of later are not there yet. */
  readonly asOf: Day;
};

/**
 * Computes social return (contractverplichting): what is owed, claimed, approved and counted. Pure: the same inputs give
 * the same result, whatever the order of their rows. What is missing makes a figure unknown and is named.
 */
export function calculateSocialReturn({ inputs, asOf }: SocialReturnRequest): SocialReturnResult {
  const opened = open(inputs, asOf);
  const own = new Set(inputs.tables.map(({ id }) => id));
  const tables = [...new Map(opened.map(({ table }) => [table.id, table])).values()];
  const trace = new Trace(tableSet(asOf, tables, own));
  const shared = { trace, constants: new Constants(trace) };
  const rows = opened.map((one) => obligationFigures(shared, one));
  const totals = totalSteps(shared, rows);
  const headline = totals.realised;
  const missing = uniqueMissing([...headline.missing, ...totals.claimed.missing]);
  const known = headline.value !== null && missing.length === 0;
  const told = (name: Exclude<keyof Amounts, 'undecided' | 'open'>) => {
    const { value } = totals[name];
    return value && exact(value);
  };
  return {
    indicator: 'social-return',
    formulaVersion: versionOn(aboutSocialReturn.versions, asOf).version,
    status: known ? 'ok' : 'unknown',
    value: socialReturnValue(totals, rows, own),
    exact: {
      owed: told('owed'),
      claimed: told('claimed'),
      approved: told('approved'),
      counted: told('counted'),
      realised: told('realised'),
    },
    unit: 'object',
    reason: known ? null : missing.length > 0 ? missingReason(missing) : headline.reason,
    missing,
    steps: trace.steps,
    counted: [],
    parametersUsed: trace.parametersUsed,
    assumptions: [],
    warnings: socialReturnWarnings(rows, own, asOf),
  };
}

/** Every obligation with its table and its efforts, in order of their ids. */
function open({ tables, obligations, efforts, approvals }: SocialReturnInputs, asOf: Day): Opened[] {
  const inOrder = efforts
    .map((effort, index) => ({ effort, index }))
    .sort((a, b) => (a.effort.id < b.effort.id ? -1 : 1))
    .map((one, place) => ({ ...one, place }));
  const approvalOf = new Map(approvals.map((approval) => [approval.effortId, approval]));
  return obligations
    .map((obligation, index) => ({ obligation, index }))
    .sort((a, b) => (a.obligation.id < b.obligation.id ? -1 : 1))
    .map(({ obligation, index }, place) => {
      const claimedUnder = inOrder.filter(({ effort }) => effort.obligationId === obligation.id);
      const table = tableFor(obligation, tables, claimedUnder.length > 0);
      if (isNoTable(table)) throw new RangeError('an obligation without a table');
      const settings = settledBy(obligation, table);
      const claims = claimedUnder.map(({ effort, index, place }) =>
        claimOf(effort, index, place, { obligation, table, settings }, approvalOf.get(effort.id), asOf),
      );
      return { placed: { obligation, index, step: `obligation-${place + 1}` }, table, settings, claims };
    });
}

/** The settings of the table, where the contract settles nothing itself. */
function settledBy({ settings }: Obligation, table: Table): Settings {
  return {
    dayCount: settings.dayCount ?? table.settings.dayCount,
    rounding: settings.rounding ?? table.settings.rounding,
    stacking: settings.stacking ?? table.settings.stacking,
    hoursAboveFullTime: settings.hoursAboveFullTime ?? table.settings.hoursAboveFullTime,
  };
}

/** All obligations together; of none nothing is known. */
function totalSteps({ trace }: Shared, rows: readonly ObligationFigures[]): Amounts {
  const total = (name: 'owed' | 'claimed' | 'approved' | 'counted', nl: string, en: string) => {
    const words = { id: `total-${name}`, label: about(socialReturnLabel, { nl, en }), unit: 'EUR' as const };
    if (rows.length === 0) return trace.missing(words, [noObligations]);
    return trace.sum(
      words,
      rows.map(({ amounts }) => amounts[name]),
    );
  };
  const owed = total('owed', 'verplichting', 'obligation');
  const claimed = total('claimed', 'geclaimd', 'claimed');
  const approved = total('approved', 'goedgekeurd', 'approved');
  const counted = total('counted', 'meegeteld', 'counted');
  const left = { id: 'total-open', label: about(socialReturnLabel, { nl: 'nog open', en: 'still open' }) };
  const realised = { nl: 'gerealiseerd deel', en: 'share realised' };
  return {
    owed,
    claimed,
    approved,
    counted,
    open: trace.subtract({ ...left, unit: 'EUR' }, [owed, counted]),
    realised: trace.divide(
      { id: 'social-return', label: about(socialReturnLabel, realised), unit: 'fraction' },
      [counted, owed],
      noObligation,
    ),
    undecided: rows.reduce((sum, { amounts }) => sum + amounts.undecided, 0),
  };
}
