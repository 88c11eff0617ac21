import type { Fault, RecordCheck } from '../define-record-kind.ts';

/** Fields that belong to one direction only: elsewhere they would be kept and never counted. */
const onlyFor: readonly { field: string; directions: readonly string[]; always: boolean }[] = [
  { field: 'destination', directions: ['out'], always: true },
  { field: 'channel', directions: ['out'], always: false },
  { field: 'origin', directions: ['in'], always: false },
  { field: 'toCategory', directions: ['transformation'], always: true },
  { field: 'counterpart', directions: ['transfer-in', 'transfer-out'], always: false },
];

const fieldsOfDirection: RecordCheck = (data) =>
  onlyFor.flatMap(({ field, directions, always }): Fault[] => {
    const fits = directions.includes(String(data.direction));
    if (data[field] !== undefined && !fits)
      return [{ pointer: `/${field}`, code: 'not-for-this-direction', params: { directions: directions.join(', ') } }];
    if (data[field] === undefined && fits && always) return [{ pointer: `/${field}`, code: 'required', params: {} }];
    return [];
  });

/** Kilograms, or items of a type whose weight is known: anything else cannot be counted. */
const hasWeight: RecordCheck = (data) => {
  if (data.kilograms !== undefined) return [];
  // A count in items only says nothing of the mass in stock.
  if (data.direction === 'stock-count') return [{ pointer: '/kilograms', code: 'required' }];
  if (data.items === undefined) return [{ pointer: '/kilograms', code: 'no-quantity' }];
  return data.itemType === undefined ? [{ pointer: '/itemType', code: 'items-without-weight' }] : [];
};

const signOfKilograms: RecordCheck = (data) => {
  const kilograms = data.kilograms;
  if (typeof kilograms !== 'number') return [];
  if (data.direction === 'correction')
    return kilograms === 0 ? [{ pointer: '/kilograms', code: 'zero-correction' }] : [];
  if (data.direction === 'stock-count')
    return kilograms < 0 ? [{ pointer: '/kilograms', code: 'negative-weight' }] : [];
  return kilograms <= 0 ? [{ pointer: '/kilograms', code: 'negative-weight' }] : [];
};

const euralOnlyOnWaste: RecordCheck = (data) =>
  data.euralCode !== undefined && data.isWaste !== true ? [{ pointer: '/euralCode', code: 'eural-on-goods' }] : [];

const becomesSomethingElse: RecordCheck = (data) =>
  data.direction === 'transformation' && data.toCategory === data.category
    ? [{ pointer: '/toCategory', code: 'same-category' }]
    : [];

/** What makes one movement impossible or uncountable. */
export const movementChecks: readonly RecordCheck[] = [
  fieldsOfDirection,
  hasWeight,
  signOfKilograms,
  euralOnlyOnWaste,
  becomesSomethingElse,
];
