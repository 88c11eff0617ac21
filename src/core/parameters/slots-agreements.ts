import type { ParameterSlot } from './slot.ts';

/** How a CBS code of a municipality is written in the free part of a slot. */
export const municipalityForm = /^GM\d{4}$/;

/**
 * What the keys of agreements divide by, for each municipality: nothing that a centre records tells how many people live
 * in a part of its area, or from which municipality its kilograms came.
 */
export const allocationSlots: readonly ParameterSlot[] = [
  {
    id: 'inhabitants.<GM0000>',
    label: { nl: 'Inwoners van een gemeente', en: 'Inhabitants of a municipality' },
    unit: 'inhabitants',
    kind: 'norm',
    min: '0',
    max: '20000000',
    whole: true,
  },
  {
    id: 'collected-share.<GM0000>',
    label: {
      nl: 'Deel van de ingezamelde kilo’s dat uit een gemeente komt',
      en: 'Part of the kilograms collected that comes from a municipality',
    },
    unit: 'fraction',
    kind: 'norm',
    min: '0',
    max: '1',
    whole: false,
  },
];

/** The slot of one municipality, by its id; undefined when there is none. */
export function allocationSlot(id: string): ParameterSlot | undefined {
  const [name, code = '', ...rest] = id.split('.');
  if (rest.length > 0 || !municipalityForm.test(code)) return undefined;
  const pattern = allocationSlots.find((slot) => slot.id === `${name}.<GM0000>`);
  if (!pattern) return undefined;
  const { nl, en } = pattern.label;
  return { ...pattern, id, label: { nl: `${nl}: ${code}`, en: `${en}: ${code}` } };
}
