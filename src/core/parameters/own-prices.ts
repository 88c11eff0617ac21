import type { ParameterSlot } from './slot.ts';

const ownName = /^own-[a-z0-9]+(-[a-z0-9]+)*$/;
const bounds = { unit: 'EUR', min: '0', max: '10000000', whole: false } as const;

/**
 * Prices an organisation names itself, for its impact maps. Nothing reads one until a map names it, so no figure changes
 * by giving it. A transfer moves money between parties (a benefit, a tax) and is told apart, as published ones are.
 */
export const ownPriceSlots: readonly ParameterSlot[] = [
  {
    id: 'price.own-<name>',
    label: { nl: 'Eigen prijs, voor impactkaarten', en: 'Price of your own, for impact maps' },
    kind: 'real_cost',
    ...bounds,
  },
  {
    id: 'transfer.own-<name>',
    label: {
      nl: 'Eigen bedrag van een overdracht (uitkering, belasting), voor impactkaarten',
      en: 'Amount of a transfer of your own (benefit, tax), for impact maps',
    },
    kind: 'transfer',
    ...bounds,
  },
];

/** The slot of a price of this id, or undefined. */
export function findOwnPriceSlot(id: string): ParameterSlot | undefined {
  const point = id.indexOf('.');
  const name = id.slice(point + 1);
  if (!ownName.test(name) || id.length > 100) return undefined;
  const pattern = ownPriceSlots.find((slot) => slot.id === `${id.slice(0, point)}.own-<name>`);
  if (!pattern) return undefined;
  const { nl, en } = pattern.kind === 'transfer' ? transferLabel : priceLabel;
  return { ...pattern, id, label: { nl: `${nl}: ${name}`, en: `${en}: ${name}` } };
}

const priceLabel = { nl: 'Eigen prijs', en: 'Own price' };
const transferLabel = { nl: 'Eigen bedrag van een overdracht', en: 'Own amount of a transfer' };
