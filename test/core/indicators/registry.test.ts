import { readdirSync } from 'node:fs';
import t from 'tap';
import { z } from 'zod';
import { breakdownNames } from '../../../src/core/breakdown.ts';
import { findIndicator, indicatorRegistry } from '../../../src/core/indicators/registry.ts';
import { findParameter } from '../../../src/core/parameters/registry.ts';
import { findSlot } from '../../../src/core/parameters/slots.ts';
import { isDay } from '../../../src/core/values/day.ts';
import { findRecordKind } from '../../../src/records/registry.ts';

const units: Record<string, string> = {
  'flow.inflow': 'count',
  'flow.outflow': 'count',
  'flow.progression': 'count',
  'flow.active': 'count',
  'flow.stayers': 'count',
  'flow.outflow-rate': 'fraction',
  'flow.duration-median': 'day',
  'flow.duration-mean': 'day',
  'guidance.hours-received': 'h',
  'guidance.hours-given': 'h',
  'guidance.hours-per-participant': 'h',
  'guidance.qualified-share': 'fraction',
  'guidance.without-guidance': 'count',
  'material.collected': 'kg',
  'material.out': 'kg',
  'material.stock': 'kg',
  'material.balance-gap': 'kg',
  'material.product-reuse-rate': 'fraction',
  'material.useful-rate': 'fraction',
  'material.residual-rate': 'fraction',
  'material.reused-per-inhabitant': 'kg',
  'material.jobs-per-kilotonne': 'fte',
  'material.co2-avoided': 'kgCO2e',
  'flow.durable-outflow': 'fraction',
  'flow.durable-outflow.response-share': 'fraction',
  'flow.durable-outflow-3': 'fraction',
  'flow.durable-outflow-3.response-share': 'fraction',
  'flow.durable-outflow-12': 'fraction',
  'flow.durable-outflow-12.response-share': 'fraction',
  'flow.no-return': 'fraction',
  'flow.benefit-effect': 'count',
  'guidance.capacity-gap': 'h',
  'participation.ladder-growth': 'step',
  'participation.ladder-improved-share': 'fraction',
  'participation.ladder-coverage': 'fraction',
  'participation.attendance': 'h',
  'visitors.paying': 'count',
  'visitors.non-paying': 'count',
  'visitors.events': 'count',
  'visitors.courses': 'count',
  'visitors.school-visits': 'count',
  'volunteering.hours': 'h',
  'volunteering.fte': 'fte',
  'volunteering.volunteers': 'count',
  'repair.success-rate': 'fraction',
};

t.test('ids and units that others build on', async (t) => {
  t.strictSame(Object.fromEntries(indicatorRegistry.map(({ id, unit }) => [id, unit])), units);
  t.equal(findIndicator('flow.nonsense'), undefined);
});

function hasCoverage(kind: string): boolean {
  return findRecordKind(kind)?.hasCoverage === true;
}

t.test('every indicator says what it is in both languages, and where it comes from', async (t) => {
  for (const one of indicatorRegistry) {
    const { id, label, definition, formula, versions, sources } = one;
    t.ok(label.nl && label.en && formula.nl && formula.en, id);
    t.ok(definition.nl.length > 60 && definition.en.length > 60, `${id} is defined`);
    t.ok(sources.length > 0 && sources.every(({ title, publisher }) => title && publisher), `${id} has sources`);
    t.ok(
      isDay(one.verifiedFrom) && versions.every(({ from, version }) => isDay(from) && /^\d+\.\d+\.\d+$/.test(version)),
      id,
    );
    t.equal(id.split('.')[0], one.family);
    t.ok(one.requires.length > 0 && one.requires.every(hasCoverage), `${id} rests on records`);
    t.ok(
      one.parameters.every((parameter) => findParameter(parameter) ?? findSlot(parameter)),
      `${id} reads values that are published or can be given`,
    );
    t.ok(
      one.breakdowns.every((by) => breakdownNames.includes(by)),
      `${id} has known breakdowns`,
    );
    for (const kinds of Object.values(one.breakdownRequires)) t.ok(kinds.every(hasCoverage), id);
    t.ok(z.toJSONSchema(one.inputs), `${id} has inputs that can be documented`);
  }
});

t.test('names that mean two things are not used', async (t) => {
  for (const { id, label, definition } of indicatorRegistry) {
    const words = [label.nl, label.en, definition.nl, definition.en].join(' ');
    t.notMatch(words, /PSO-trede|\bSROI\b|Social Handprint|\bMAEX\b/, id);
    for (const [word] of label.nl.matchAll(/\S*hergebruik\S*/gi))
      t.match(word, /^producthergebruik$/i, `${id}: ${word}`);
    for (const [use] of label.en.matchAll(/(\w+ )?reuse\b/gi)) t.match(use, /^product reuse$/i, `${id}: ${use}`);
  }
});

const isSource = (file: string): boolean => file.endsWith('.ts');

t.test('every indicator file is in the registry', async (t) => {
  const known = new Set(indicatorRegistry);
  const folder = new URL('../../../src/core/indicators/', import.meta.url);
  const families = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
  let found = 0;
  for (const { name } of families)
    for (const file of readdirSync(new URL(`${name}/`, folder), { recursive: true })
      .map(String)
      .filter(isSource))
      for (const [key, value] of Object.entries(await import(new URL(`${name}/${file}`, folder).href)))
        if (typeof value === 'object' && value !== null && 'open' in value) {
          found += 1;
          t.ok(known.has(value as never), `${file}: ${key}`);
        }
  t.equal(found, indicatorRegistry.length);
});
