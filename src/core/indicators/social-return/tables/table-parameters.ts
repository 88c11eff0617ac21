import { defineParameter, type Parameter, type ParameterEntry } from '../../../define-parameter.ts';
import { decimal, exact } from '../../../values/decimal.ts';
import type { Text } from '../../../values/text.ts';
import type { BaseKind } from '../obligation-terms.ts';
import { type ObligationRules, obligationRules } from './obligation-rules.ts';
import { tables } from './registry.ts';
import type { Block, BlockUnit, Table } from './table.ts';

/** Day on which the pages were read. */
const readOn = '2026-11-22';
/** From when a value without a date holds: it is the contract that chooses it, not the day. */
const always = '2000-01-01';

/** Units of blocks, in words. */
export const blockUnitWords: Readonly<Record<BlockUnit, string>> = {
  'per-year': 'EUR per full-time year',
  'per-month': 'EUR per month',
  'per-learning-year': 'EUR per learning-work year',
  'per-hour': 'EUR per h',
  'per-day': 'EUR per day',
  'per-day-at-most': 'EUR per day at most',
  once: 'EUR',
  'hour-or-cost': 'EUR per h',
  invoice: 'EUR',
  cost: 'EUR',
  'labour-part': 'EUR',
  agreed: 'EUR',
};

/** Names of the values of a table: `social-return.<table>.<what>`. */
export const blockId = (table: Pick<Table, 'id'>, code: string) => `social-return.${table.id}.block-${code}`;
export const mostId = (table: Pick<Table, 'id'>, code: string) => `social-return.${table.id}.most-${code}`;
export const bonusId = (table: Pick<Table, 'id'>, code: string) => `social-return.${table.id}.bonus-${code}`;
export const shareCapId = (table: Pick<Table, 'id'>, code: string) => `social-return.${table.id}.share-cap-${code}`;
export const fullTimeId = (table: Pick<Table, 'id'>) => `social-return.${table.id}.full-time-hours`;
export const percentageId = (rules: Pick<ObligationRules, 'id'>, base: BaseKind) =>
  `social-return.rules-${rules.id}.percentage-${base}`;
export const lowPercentageId = (rules: Pick<ObligationRules, 'id'>) =>
  `social-return.rules-${rules.id}.percentage-low-labour`;
export const capId = (rules: Pick<ObligationRules, 'id'>) => `social-return.rules-${rules.id}.cap`;

export const penaltyId = (rules: Pick<ObligationRules, 'id'>) => `social-return.rules-${rules.id}.penalty-factor`;

type Row = Pick<Parameter, 'id' | 'unit' | 'kind'> & { readonly label: Text; readonly value: number };

/** The values of a table as published values: each with its unit, its day and its source. */
export function tableParameters(table: Table): Parameter[] {
  const entry = {
    from: table.validFrom ?? (table.validTo !== null && table.validTo < always ? table.validTo : always),
    ...(table.validTo === null ? {} : { to: table.validTo }),
    source: table.source,
    confirmedOn: readOn,
    ...(table.validFrom === null ? {} : { datedBy: 'rule' as const }),
    ...(table.note ? { note: table.note } : {}),
  };
  const named = (nl: string, en: string): Text => ({ nl: `${table.label.nl}: ${nl}`, en: `${table.label.en}: ${en}` });
  const rows: Row[] = [
    ...table.blocks.flatMap((block) => blockRows(table, block, named)),
    ...table.bonuses.map(({ code, label, value, unit }) => ({
      id: bonusId(table, code),
      label: named(`bonus, ${label.nl}`, `bonus, ${label.en}`),
      unit: blockUnitWords[unit],
      kind: 'effort_value' as const,
      value,
    })),
    ...table.shareCaps.map(({ code, label, maxShare }) => ({
      id: shareCapId(table, code),
      label: named(`hoogste aandeel, ${label.nl}`, `largest share, ${label.en}`),
      unit: 'fraction of the obligation',
      kind: 'contract_rule' as const,
      value: maxShare,
    })),
    ...(table.fullTimeHours === null
      ? []
      : [
          {
            id: fullTimeId(table),
            label: named('uren van een voltijdweek', 'hours of a full-time week'),
            unit: 'h per week',
            kind: 'contract_rule' as const,
            value: table.fullTimeHours,
          },
        ]),
  ];
  return rows.map((row) => parameterOf(row, entry));
}

function blockRows(table: Table, block: Block, named: (nl: string, en: string) => Text): Row[] {
  const { code, label, unit, value, most } = block;
  const kind = 'effort_value' as const;
  const words = named(label.nl, label.en);
  return [
    ...(value === null ? [] : [{ id: blockId(table, code), label: words, unit: blockUnitWords[unit], kind, value }]),
    ...(most === undefined
      ? []
      : [
          {
            id: mostId(table, code),
            label: named(`hoogstens, ${label.nl}`, `at most, ${label.en}`),
            unit: 'EUR',
            kind,
            value: most,
          },
        ]),
  ];
}

/** The percentages and caps of an obligation as published values. */
export function rulesParameters(rules: ObligationRules): Parameter[] {
  const { id, label, from, source, note, percentages, lowLabour, cap, penaltyFactor } = rules;
  const dated = from === always ? {} : { datedBy: 'rule' as const };
  const entry = { from, source, confirmedOn: readOn, ...dated, ...(note ? { note } : {}) };
  const kind = 'contract_rule' as const;
  const percentage = { nl: `Social return (contractverplichting), ${label.nl}: percentage`, en: percentageOf(label) };
  const rows: Row[] = [
    ...Object.entries(percentages).map(([base, value]) => ({
      id: percentageId({ id }, base as BaseKind),
      label: percentage,
      unit: 'fraction',
      kind,
      value,
    })),
    ...(lowLabour
      ? [
          {
            id: lowPercentageId({ id }),
            label: {
              nl: `${percentage.nl} bij een klein loondeel`,
              en: `${percentage.en} with a small labour share`,
            },
            unit: 'fraction',
            kind,
            value: lowLabour.percentage,
          },
        ]
      : []),
    ...(cap === undefined
      ? []
      : [
          {
            id: capId({ id }),
            label: {
              nl: `Social return (contractverplichting), ${label.nl}: hoogstens`,
              en: `Social return (contractverplichting), ${label.en}: at most`,
            },
            unit: 'EUR',
            kind,
            value: cap,
          },
        ]),
    ...(penaltyFactor === undefined
      ? []
      : [
          {
            id: penaltyId({ id }),
            label: {
              nl: `Social return (contractverplichting), ${label.nl}: boete als deel van wat openstaat`,
              en: `Social return (contractverplichting), ${label.en}: penalty as a part of what is still owed`,
            },
            unit: 'ratio',
            kind,
            value: penaltyFactor,
          },
        ]),
  ];
  return rows.map((row) => parameterOf(row, entry));
}

const percentageOf = (label: Text) => `Social return (contractverplichting), ${label.en}: percentage`;

function parameterOf({ id, label, unit, kind, value }: Row, entry: Omit<ParameterEntry, 'value'>): Parameter {
  return defineParameter({ id, label, unit, kind, history: [{ ...entry, value: exact(decimal(value)) }] });
}

/** All published values of social return, for the registry. */
export const socialReturnParameters: readonly Parameter[] = [
  ...tables.flatMap(tableParameters),
  ...obligationRules.flatMap(rulesParameters),
];
