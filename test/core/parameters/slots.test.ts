import t from 'tap';
import type { ParameterKind } from '../../../src/core/define-parameter.ts';
import { indicatorRegistry } from '../../../src/core/indicators/registry.ts';
import { itemType } from '../../../src/core/lists/item-type.ts';
import { materialCategory } from '../../../src/core/lists/material-category.ts';
import { targetGroup } from '../../../src/core/lists/target-group.ts';
import { findParameter, parameterRegistry } from '../../../src/core/parameters/registry.ts';
import { findSlot, parameterSlots } from '../../../src/core/parameters/slots.ts';
import { organisationSlots } from '../../../src/core/parameters/slots-people.ts';
import { Decimal } from '../../../src/core/values/decimal.ts';
import { organisationSizes } from '../../../src/reporting/profiles/organisation-size.ts';

/**
 * Published to compare with, read by tables, checks or maps, or part of a table of contracts, which is replaced as a
 * whole: nothing an organisation replaces by itself.
 */
const withoutSlot =
  /^benchmark\.|^pso-|^profile-co2\.|^displacement\.textile\.reused$|^threshold\.share-tolerance$|^threshold\.sroi-|^social-return\./;
/** Euros and rates that are taken over into an impact map, where an organisation states its own with a reason. */
const proxies: readonly string[] = [
  'wage',
  'transfer',
  'real_cost',
  'tariff',
  'shadow_price',
  'discount_rate',
  'concept',
] satisfies ParameterKind[];

t.test('every value a formula reads has a slot, and every slot is read by a formula', async (t) => {
  const read = new Set(indicatorRegistry.flatMap(({ parameters }) => parameters));
  t.ok(read.size > 50, `${read.size} values`);
  // Rules of a method of others are nobody's own.
  for (const id of read) t.ok(findSlot(id) ?? withoutSlot.test(id), id);
  // How large an organisation is, which the chapters of a share and a profile read.
  const ofProfiles = organisationSlots.map(({ id }) => id);
  t.strictSame(ofProfiles, Object.values(organisationSizes));
  for (const { id } of parameterSlots)
    if (!id.includes('<')) t.ok(read.has(id) || ofProfiles.includes(id), `${id} is read`);
  t.ok(indicatorRegistry.length > 0);
});

t.test('a published value and its slot agree on unit, kind and bounds', async (t) => {
  for (const { id, unit, kind, history } of parameterRegistry) {
    if (withoutSlot.test(id) || proxies.includes(kind)) continue;
    const slot = findSlot(id);
    t.match(slot, { id, unit, kind }, id);
    for (const { value, low, high } of history)
      for (const text of [value, low ?? value, high ?? value])
        t.ok(
          new Decimal(text).gte(slot?.min ?? Number.NaN) && new Decimal(text).lte(slot?.max ?? Number.NaN),
          `${id}: ${text}`,
        );
  }
});

t.test('slots are there for what the field asked for, also where nothing is published', async (t) => {
  for (const code of itemType.codes) t.ok(findSlot(`item-weight.${code}`), code);
  for (const code of targetGroup.codes) t.ok(findSlot(`guidance-norm.${code}`), code);
  for (const code of materialCategory.codes)
    if (code !== 'mixed') t.ok(findSlot(`co2.${code}.repaired`) && findSlot(`co2.${code}.recycled`), code);
  t.ok(findSlot('co2.mixed-flow') && findSlot('day-part.minutes') && findSlot('guidance-capacity.hours-per-week'));
  t.equal(findParameter('co2.bicycle.reused'), undefined);
  t.match(findSlot('co2.bicycle.reused'), { unit: 'kgCO2e per kg reused', kind: 'net_reuse_saving' });
});

t.test('an own item type has a slot under its own name; anything else has none', async (t) => {
  t.match(findSlot('item-weight.own-washing-machine'), {
    id: 'item-weight.own-washing-machine',
    label: { nl: 'Gewicht per stuk: own-washing-machine' },
  });
  const none = [
    'item-weight.own-<name>',
    'item-weight.own-',
    'price.own-<name>',
    'price.own-',
    'price.own-A',
    'price.co2',
    'co2-price.own-x',
    'own-x',
    `price.own-${'a'.repeat(95)}`,
    'item-weight.own-A',
    'item-weight.piano',
    `item-weight.own-${'a'.repeat(80)}`,
    'co2.mixed.reused',
    // one kilogram, one factor: furniture is told apart in direct and prepared
    'co2.furniture.reused',
    'co2.bicycle.direct',
    'benchmark.jobs-per-kilotonne.all',
    '__proto__',
    '',
  ];
  for (const id of none) t.equal(findSlot(id), undefined, id);
});

t.test('an organisation names prices of its own, and transfers are told apart', async (t) => {
  t.match(findSlot('price.own-guidance-hour'), {
    id: 'price.own-guidance-hour',
    unit: 'EUR',
    kind: 'real_cost',
    label: { nl: 'Eigen prijs: own-guidance-hour' },
  });
  t.match(findSlot('transfer.own-benefit-delft'), { kind: 'transfer' });
});

t.test('slots are unique, labelled and bounded', async (t) => {
  t.equal(new Set(parameterSlots.map(({ id }) => id)).size, parameterSlots.length);
  for (const { id, label, unit, min, max } of parameterSlots)
    t.ok(label.nl && label.en && unit && new Decimal(min).lessThan(max), id);
});
