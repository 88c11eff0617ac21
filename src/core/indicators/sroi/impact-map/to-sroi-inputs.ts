import type { z } from 'zod';
import type { sroiInputsSchema } from '../inputs.ts';
import type { FigureSource, ImpactMap, InputSource, PriceSource, QuantitySource } from './shape.ts';

/** What the places of a map that hold a number come to; null: not known. */
export type Numbers = {
  input(value: InputSource, index: number): number | null;
  quantity(value: QuantitySource | null, index: number): number | null;
  price(value: PriceSource | null, index: number): { readonly value: number | null; readonly source: PriceOrigin };
  countsPeople(value: QuantitySource | null): boolean;
};

/** Where a price comes from and of which year; null for one of the map's own, which says so itself. */
export type PriceOrigin = { readonly source: string; readonly year: number | null } | null;

/** A map as a calculation takes it, each place filled in. Places stay where they are, so that pointers hold for both. */
export function toSroiInputs(map: ImpactMap, numbers: Numbers): z.input<typeof sroiInputsSchema> {
  const { payer, discountRate, firstBenefitYearExponent, horizonYears, overlapGroups, sensitivity } = map;
  const given = {
    payer,
    discountRate,
    firstBenefitYearExponent,
    horizonYears,
    overlapGroups,
    sensitivity:
      sensitivity && withoutEmpty({ ...sensitivity, spread: sensitivity.spread && withoutEmpty(sensitivity.spread) }),
  };
  return {
    ...withoutEmpty(given),
    inputs: map.inputs.map(({ note: _note, value, ...row }, index) => ({
      ...withoutEmpty(row),
      value: numbers.input(value, index),
    })),
    outcomes: map.outcomes.map(({ quantity = null, proxyValue = null, ...row }, index) => {
      const counted = numbers.quantity(quantity, index);
      const { value, source } = numbers.price(proxyValue, index);
      const figure = quantity === null || typeof quantity === 'number' ? null : quantity;
      return {
        ...withoutEmpty(row),
        ...(figure ? { indicator: nameOf(figure) } : {}),
        quantity: counted,
        countsPeople: row.countsPeople === true || numbers.countsPeople(quantity),
        proxyValue: value,
        ...(source ? { proxySource: row.proxySource ?? source.source, proxyYear: row.proxyYear ?? source.year } : {}),
      };
    }),
  } as z.input<typeof sroiInputsSchema>;
}

/** What a quantity counts, so that the same figure is seen when it is valued twice. */
function nameOf({ indicator, by, code }: FigureSource): string {
  return by ? `${indicator} ${by}=${code}` : indicator;
}

function withoutEmpty<Row extends object>(row: Row): Partial<Row> {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<Row>;
}
