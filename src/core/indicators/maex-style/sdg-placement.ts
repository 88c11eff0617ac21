/** Where an indicator belongs: its value goes to one SDG, the others are only marked. */
export type Placement = { readonly sdg: number; readonly target: string | null; readonly also: readonly number[] };

/**
 * Our placement of indicators. Volunteering stands with SDG 10, where the Dutch statistics office lists it; the others
 * follow the targets they name.
 */
export const placements = {
  'volunteer-hours': { sdg: 10, target: '10.2', also: [11, 17] },
  'ladder-to-work': { sdg: 8, target: '8.5', also: [1, 10] },
  'ladder-below-work': { sdg: 10, target: '10.2', also: [3, 8] },
  reused: { sdg: 12, target: '12.5', also: [11, 13] },
  'co2-avoided': { sdg: 13, target: '13.2', also: [12] },
  'youth-placed': { sdg: 8, target: '8.6', also: [4] },
  'learning-place': { sdg: 4, target: '4.4', also: [8] },
  upcycled: { sdg: 12, target: '12.5', also: [11, 13] },
  'public-education': { sdg: 12, target: '12.8', also: [4, 13] },
  'low-price-goods': { sdg: 1, target: '1.2', also: [10] },
  partners: { sdg: 17, target: '17.17', also: [] },
} as const satisfies Record<string, Placement>;
export type PlacedIndicator = keyof typeof placements;

/** Codes of IRIS+ 5.3, where an indicator is the same. */
export const irisCodes: Readonly<Partial<Record<PlacedIndicator, string>>> = {
  'volunteer-hours': 'OI1166',
  reused: 'PI8177',
  'co2-avoided': 'PI2764',
  'learning-place': 'PI2998',
};
