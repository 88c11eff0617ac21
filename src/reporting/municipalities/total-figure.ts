import type { Breakdown, Status } from '../../core/result.ts';
import { Decimal, decimal, exact, rounded } from '../../core/values/decimal.ts';
import type { Text } from '../../core/values/text.ts';
import type { Unit } from '../../core/values/unit.ts';
import { combiningOf } from './combining.ts';
import type { KeptFigure } from './kept-report.ts';

/** A figure of one centre. */
export type OfCentre = { readonly centreId: string; readonly name: string; readonly figure: KeptFigure | null };

type Figure = { status: Status; value: number | null; exact: string | null };
export type TotalFigure = Figure & {
  indicator: string;
  label: Text;
  unit: Unit;
  how: 'sum' | 'quotient' | 'none';
  reason: Text | null;
  /** Centres without which it cannot be given. */
  without: string[];
  previous: Figure & { period: string };
  lastYear: Figure & { period: string };
  breakdowns?: Pick<Breakdown, 'by' | 'status' | 'rows'>[];
  /** What falls to the organisation by the keys of its agreements; only where every centre has such a part. */
  allocated?: Omit<Figure, 'status'>;
};

type Outcome = { readonly value: Decimal } | { readonly reason: Text; readonly without?: string[] };

/** One figure over centres; `of` has each of them, also those of which the release does not have it. */
export function totalFigure(first: KeptFigure, of: readonly OfCentre[]): TotalFigure {
  const { indicator, label, unit } = first;
  const { how } = combiningOf(indicator);
  const outcome = combined(indicator, of);
  const known = 'value' in outcome;
  const breakdowns = how === 'sum' && known ? summedBreakdowns(first, of) : [];
  const allocated = how === 'sum' ? summedParts(unit, of) : null;
  return {
    indicator,
    label,
    unit,
    how,
    ...shown(known ? outcome.value : null, unit),
    reason: known ? null : outcome.reason,
    without: known ? [] : (outcome.without ?? []),
    previous: { period: first.previous.period, ...beside(first, of, ({ previous }) => previous) },
    lastYear: { period: first.lastYear.period, ...beside(first, of, ({ lastYear }) => lastYear) },
    ...(breakdowns.length > 0 ? { breakdowns } : {}),
    ...(allocated ? { allocated } : {}),
  };
}

function combined(indicator: string, of: readonly OfCentre[]): Outcome {
  const combining = combiningOf(indicator);
  if (combining.how === 'none') return { reason: combining.reason };
  const versions = new Set(of.flatMap(({ figure }) => figure?.formulaVersion ?? []));
  if (versions.size > 1) return { reason: otherFormulas };
  const has = ({ figure }: OfCentre) => (combining.how === 'sum' ? figure?.exact != null : figure?.parts !== undefined);
  const without = of.filter((one) => !has(one));
  if (without.length > 0) return unknownAt(without);
  if (combining.how === 'sum') return { value: added(of.map(({ figure }) => figure?.exact)) };
  const dividend = added(of.map(({ figure }) => figure?.parts?.dividend));
  const divisor = added(of.map(({ figure }) => figure?.parts?.divisor));
  return divisor.isZero() ? { reason: nothingToDivide } : { value: dividend.dividedBy(divisor) };
}

/** Only what adds up can be compared: of what other periods were divided from nothing is kept. */
function beside(
  { indicator, unit }: KeptFigure,
  of: readonly OfCentre[],
  period: (figure: KeptFigure) => { readonly exact: string | null },
): Figure {
  const values = of.map(({ figure }) => (figure ? period(figure).exact : null));
  const isKnown = combiningOf(indicator).how === 'sum' && values.every((value) => value !== null);
  return shown(isKnown ? added(values) : null, unit);
}

/** Rows by their code; a row that a centre does not have stands for nobody there. */
function summedBreakdowns(first: KeptFigure, of: readonly OfCentre[]): Pick<Breakdown, 'by' | 'status' | 'rows'>[] {
  return (first.breakdowns ?? []).flatMap(({ by }) => {
    const found = of.map(({ figure }) => figure?.breakdowns?.find((one) => one.by === by));
    const parts = found.flatMap((one) => (one?.status === 'ok' ? [one] : []));
    if (parts.length < of.length) return [];
    const rows = new Map<string, Breakdown['rows'][number]>();
    for (const row of parts.flatMap((one) => one.rows)) {
      const known = rows.get(row.code);
      if (known) {
        const both = known.exact !== null && row.exact !== null;
        rows.set(row.code, { ...known, ...shown(both ? added([known.exact, row.exact]) : null, first.unit) });
      } else rows.set(row.code, { code: row.code, label: row.label, ...shown(read(row.exact), first.unit) });
    }
    return [{ by, status: 'ok' as const, rows: [...rows.values()] }];
  });
}

function summedParts(unit: Unit, of: readonly OfCentre[]): Omit<Figure, 'status'> | null {
  const parts = of.map(({ figure }) => figure?.allocated ?? []);
  if (parts.some((some) => some.length === 0 || some.some((one) => one.exact === null))) return null;
  const { value, exact: text } = shown(added(parts.flat().map((one) => one.exact)), unit);
  return { value, exact: text };
}

function shown(value: Decimal | null, unit: Unit): Figure {
  return value === null
    ? { status: 'unknown', value: null, exact: null }
    : { status: 'ok', value: rounded(value, unit), exact: exact(value) };
}

function read(text: string | null): Decimal | null {
  return text === null ? null : decimal(text);
}

function added(values: readonly (string | null | undefined)[]): Decimal {
  return values.reduce((sum, value) => sum.plus(decimal(value ?? 0)), new Decimal(0));
}

function unknownAt(centres: readonly OfCentre[]): Outcome {
  const names = centres.map(({ name }) => name).join(', ');
  return {
    reason: { nl: `Niet bekend bij: ${names}`, en: `Not known at: ${names}` },
    without: centres.map(({ centreId }) => centreId),
  };
}

const otherFormulas: Text = {
  nl: 'De centra hebben dit met verschillende versies van de formule berekend',
  en: 'The centres computed this by different versions of the formula',
};
const nothingToDivide: Text = {
  nl: 'Bij geen van de centra was er iets om het over te berekenen',
  en: 'At none of the centres was there anything to compute it over',
};
