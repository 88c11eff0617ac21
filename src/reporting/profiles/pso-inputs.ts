import { groupBy } from '../../core/breakdown.ts';
import { checklistNames } from '../../core/indicators/pso-style/checklist.ts';
import type { PsoPosition, PsoPurchase, PsoStyleInputs } from '../../core/indicators/pso-style/inputs.ts';
import type { Day } from '../../core/values/day.ts';
import { Decimal } from '../../core/values/decimal.ts';
import type { RecordData } from '../../records/field.ts';

/** What a share is made of, from records; and what of them was left out or made unknown. */
export type PsoFilled = {
  readonly inputs: PsoStyleInputs;
  /** Purchases after the last day of the certificate of their supplier. */
  readonly afterCertificate: number;
  /** Suppliers of which more was bought than their turnover: that cannot be right, and is taken as not known. */
  readonly aboveTurnover: readonly string[];
};

type Sizes = Pick<PsoStyleInputs, 'totalFte' | 'secondedFte'>;

/**
 * The inputs of a share from the positions and purchases of the measuring year. Positions get no id and stand in the order of their
 * content, not of their records: the group of a position is sensitive.
 */
export function psoInputs(
  positions: readonly RecordData[],
  purchases: readonly RecordData[],
  yearEnd: Day,
  { totalFte, secondedFte }: Sizes,
): PsoFilled {
  const valid = purchases.filter((one) => !isAfterCertificate(one));
  const { rows, aboveTurnover } = bySupplier(valid);
  const checklist = Object.fromEntries(checklistNames.map((name) => [name, null])) as PsoStyleInputs['checklist'];
  return {
    inputs: {
      yearEnd,
      totalFte,
      // More hired in than there are is a mistake in one of both: then the positions tell it.
      secondedFte: secondedFte !== null && totalFte !== null && secondedFte > totalFte ? null : secondedFte,
      positions: positions.map(positionOf).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      socialPurchases: rows,
      checklist,
    },
    afterCertificate: purchases.length - valid.length,
    aboveTurnover,
  };
}

function positionOf(data: RecordData): PsoPosition {
  return {
    id: null,
    person: null,
    group: String(data.group),
    contract: text(data.contract),
    hoursPerWeek: number(data.hoursPerWeek),
    fullTimeHours: number(data.fullTimeHours),
    yearFraction: null,
    from: text(data.from),
    until: text(data.until),
    inflowOn: text(data.inflowOn),
    schoolLeftOn: text(data.schoolLeftOn),
    statusLostOn: text(data.statusLostOn),
    subsidyUntil: text(data.subsidyUntil),
    benefitMonths: number(data.benefitMonths),
    durable: typeof data.durable === 'boolean' ? data.durable : null,
  };
}

/** Only purchases from certified organisations and Wsw companies count; where no day is given the share warns. */
function isAfterCertificate({ date, certificateUntil, wswCompany }: RecordData): boolean {
  return wswCompany !== true && typeof certificateUntil === 'string' && String(date) > certificateUntil;
}

/** Invoices of one supplier with the same figures are one purchase: what counts is in proportion to their sum. */
function bySupplier(purchases: readonly RecordData[]): { rows: PsoPurchase[]; aboveTurnover: string[] } {
  const alike = groupBy(purchases, ({ date: _date, invoice: _invoice, ...terms }) =>
    JSON.stringify(Object.entries(terms).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
  const rows = [...alike.values()].flatMap((of): PsoPurchase[] => {
    const [first] = of;
    if (!first) return [];
    const invoice = of.reduce((sum, one) => sum.plus(Number(one.invoice)), new Decimal(0)).toNumber();
    return [
      {
        supplier: String(first.supplier),
        date: null,
        invoice,
        turnover: number(first.turnover),
        turnoverYear: number(first.turnoverYear),
        fte: number(first.fte),
        directShare: number(first.directShare),
        certificateUntil: text(first.certificateUntil),
        wswCompany: first.wswCompany === true,
      },
    ];
  });
  const bought = groupBy(rows, ({ supplier, turnover, turnoverYear }) =>
    JSON.stringify([supplier, turnover, turnoverYear]),
  );
  const tooMuch = new Set(
    [...bought.values()].flatMap((of) => {
      const sum = of.reduce((total, { invoice }) => total.plus(invoice ?? 0), new Decimal(0));
      const turnover = of[0]?.turnover ?? null;
      return turnover !== null && sum.greaterThan(turnover) ? of : [];
    }),
  );
  return {
    rows: rows.map((row) => (tooMuch.has(row) ? { ...row, turnover: null } : row)),
    aboveTurnover: [...new Set([...tooMuch].map(({ supplier }) => supplier))].sort(),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
