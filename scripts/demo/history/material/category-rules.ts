import type { EuralCode, ItemType, MaterialCategory, MaterialDestination, MovementData } from '../types.ts';

/** How much of a category comes in, and where it goes. */
export type CategoryRule = {
  readonly category: MaterialCategory;
  /** Part of everything collected. */
  readonly share: number;
  /** Part of what goes out, by destination. */
  readonly out: Readonly<Partial<Record<MaterialDestination, number>>>;
  /** Code of what is waste in law. */
  readonly euralCode: EuralCode;
  /** Types that are counted rather than weighed when sold. */
  readonly itemTypes?: readonly ItemType[];
  /** What it is taken apart into, as a part of what comes in. */
  readonly becomes?: { readonly category: MaterialCategory; readonly share: number };
  readonly producerScheme?: NonNullable<MovementData['producerScheme']>;
};

const electrical = { producerScheme: 'stichting-open' } as const;

/**
 * Shares of furniture, textile and electrical appliances, and how much is used again, recycled, burned and exported
 * altogether, follow what the sector published over 2022 and 2023 (BKN monitor: 29 %, 21 %, 13 %; 56 %, 28 %, 14 %, 2 %).
 * How the rest divides over categories is made up.
 */
export const categoryRules: readonly CategoryRule[] = [
  {
    category: 'furniture',
    share: 0.29,
    out: {
      resale: 0.62,
      'give-away': 0.06,
      refurbished: 0.05,
      upcycled: 0.02,
      recycling: 0.12,
      'energy-recovery': 0.13,
    },
    euralCode: '200307',
    itemTypes: ['sofa', 'office-chair', 'dining-table'],
    becomes: { category: 'wood', share: 0.06 },
  },
  {
    category: 'textile',
    share: 0.21,
    out: {
      resale: 0.47,
      'give-away': 0.04,
      upcycled: 0.02,
      'export-reuse': 0.095,
      recycling: 0.285,
      'energy-recovery': 0.09,
    },
    euralCode: '200111',
    itemTypes: ['ladies-top'],
    producerScheme: 'upv-textiel',
  },
  {
    category: 'eee-cooling',
    share: 0.02,
    out: { 'repaired-resale': 0.22, recycling: 0.6, 'return-to-producer': 0.18 },
    euralCode: '200123',
    ...electrical,
  },
  {
    category: 'eee-large',
    share: 0.035,
    out: { 'repaired-resale': 0.36, 'parts-harvest': 0.08, recycling: 0.56 },
    euralCode: '200136',
    itemTypes: ['white-goods'],
    becomes: { category: 'metal', share: 0.1 },
    ...electrical,
  },
  {
    category: 'eee-screens',
    share: 0.015,
    out: { resale: 0.28, recycling: 0.72 },
    euralCode: '200135',
    ...electrical,
  },
  {
    category: 'eee-it',
    share: 0.015,
    out: { refurbished: 0.33, 'parts-harvest': 0.09, recycling: 0.58 },
    euralCode: '200136',
    ...electrical,
  },
  {
    category: 'eee-small',
    share: 0.04,
    out: { resale: 0.24, 'repaired-resale': 0.12, recycling: 0.6, 'energy-recovery': 0.04 },
    euralCode: '200136',
    itemTypes: ['brown-goods'],
    ...electrical,
  },
  {
    category: 'eee-lamps',
    share: 0.005,
    out: { resale: 0.4, recycling: 0.5, 'hazardous-route': 0.1 },
    euralCode: '200121',
    ...electrical,
  },
  {
    category: 'housewares',
    share: 0.14,
    out: { resale: 0.58, 'give-away': 0.05, recycling: 0.1, 'energy-recovery': 0.24, landfill: 0.02, loss: 0.01 },
    euralCode: '200307',
    itemTypes: ['thrift-item'],
  },
  {
    category: 'books-media',
    share: 0.06,
    out: { resale: 0.5, 'give-away': 0.07, recycling: 0.43 },
    euralCode: '200101',
  },
  {
    category: 'toys',
    share: 0.03,
    out: { resale: 0.56, 'give-away': 0.08, recycling: 0.08, 'energy-recovery': 0.28 },
    euralCode: '200307',
  },
  {
    category: 'bicycle',
    share: 0.025,
    out: { 'repaired-resale': 0.6, 'parts-harvest': 0.1, recycling: 0.3 },
    euralCode: '200140',
  },
  {
    category: 'tools-diy',
    share: 0.03,
    out: { resale: 0.58, 'repaired-resale': 0.08, recycling: 0.24, 'energy-recovery': 0.09, loss: 0.01 },
    euralCode: '200140',
  },
  {
    category: 'sport-leisure',
    share: 0.02,
    out: { resale: 0.64, recycling: 0.08, 'energy-recovery': 0.28 },
    euralCode: '200307',
  },
  {
    category: 'wood',
    share: 0.015,
    out: { upcycled: 0.3, recycling: 0.6, 'energy-recovery': 0.1 },
    euralCode: '200138',
  },
  {
    category: 'metal',
    share: 0.02,
    out: { upcycled: 0.04, recycling: 0.96 },
    euralCode: '200140',
  },
  {
    category: 'other',
    share: 0.03,
    out: { resale: 0.36, 'give-away': 0.04, recycling: 0.22, 'energy-recovery': 0.34, landfill: 0.04 },
    euralCode: '200399',
  },
];

/** The codes the demo centres keep. */
export const categories: readonly MaterialCategory[] = categoryRules.map(({ category }) => category);
