import type { Random } from '../demo/history/random.ts';
import { hostileText } from './hostile/texts.ts';
import { bsnForms, personName } from './markers.ts';
import { type Document, resolveSchema, type Schema } from './operations.ts';
import { Raw } from './print-json.ts';

type Place = { readonly holder: Record<string, unknown> | unknown[]; readonly key: string | number; schema: Schema };

const numbers = ['-0', '1e400', '-1e400', '0.30000000000000004', '9007199254740993', '1e-300', '1E5', '0.1e1', '-1'];
const dates = ['2026-02-30', '2026-2-3', '2026-02-28T00:00:00Z', '1899-12-31', '2200-01-01', '', '2026-02-28 '];

/** The value with one thing wrong: a type, a bound, a missing or unknown member, a member twice, a day that is none. */
export function spoilValue(document: Document, random: Random, schema: Schema, value: unknown): unknown {
  const whole = { value: structuredClone(value) };
  const places = placesIn(document, { holder: whole, key: 'value', schema }, []);
  const place = random.pick(places);
  const current = (place.holder as Record<string | number, unknown>)[place.key];
  const described = resolveSchema(document, place.schema);
  const set = (next: unknown): void => {
    (place.holder as Record<string | number, unknown>)[place.key] = next;
  };
  if (typeof current === 'object' && current !== null && !Array.isArray(current))
    set(spoiltObject(random, current as Record<string, unknown>));
  else if (Array.isArray(current)) set(spoiltArray(random, current));
  else if (random.chance(0.25)) set(random.pick([null, [], {}, '', 0, true, '0', [current], { value: current }]));
  else if (typeof current === 'number') set(spoiltNumber(random, current, described));
  else if (typeof current === 'string') set(spoiltText(random, current, described));
  else set(random.pick(['true', 1, null, 'ja']));
  return whole.value;
}

/** Every place in the value, with the schema that speaks of it. */
function placesIn(document: Document, place: Place, found: Place[]): Place[] {
  found.push(place);
  const value = (place.holder as Record<string | number, unknown>)[place.key];
  const schema = resolveSchema(document, place.schema);
  if (Array.isArray(value))
    for (const key of value.keys())
      placesIn(document, { holder: value, key, schema: (schema.items ?? {}) as Schema }, found);
  else if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value)) {
      const properties = (schema.properties ?? {}) as Record<string, Schema>;
      const holder = value as Record<string, unknown>;
      placesIn(document, { holder, key, schema: Object.hasOwn(properties, key) ? (properties[key] ?? {}) : {} }, found);
    }
  return found;
}

function spoiltObject(random: Random, value: Record<string, unknown>): unknown {
  const names = Object.keys(value);
  const [first = 'a'] = names;
  return random.pick<() => unknown>([
    () => Object.fromEntries(Object.entries(value).filter(([name]) => name !== random.pick([...names, '']))),
    () => ({
      ...value,
      [random.pick(['x', personName, bsnForms[0], 'id', 'source', 'createdAt', hostileText(random)])]: 1,
    }),
    () => new Raw(`{${JSON.stringify(first)}:1,${JSON.stringify(value).slice(1)}`.replace(',}', '}')),
    () => new Raw(`{"__proto__":{"a":1}${names.length > 0 ? ',' : ''}${JSON.stringify(value).slice(1)}`),
    () => [value],
    () => JSON.stringify(value),
    () => ({}),
    () => null,
  ])();
}

function spoiltArray(random: Random, value: unknown[]): unknown {
  return random.pick<() => unknown>([
    () => [],
    () => [...value, ...value],
    () => [...value, null],
    () => Array.from({ length: 600 }, (_, index) => value[index % Math.max(value.length, 1)] ?? `x-${index}`),
    () => value[0] ?? 'x',
    () => ({ 0: value[0] }),
    () => [value],
  ])();
}

function spoiltNumber(random: Random, value: number, { minimum, maximum }: Schema): unknown {
  return random.pick<() => unknown>([
    () => new Raw(random.pick(numbers)),
    () => Number(minimum ?? 0) - 1,
    () => Number(maximum ?? 1e15) + 1,
    () => Number(minimum ?? 0),
    () => Number(maximum ?? 1e15),
    () => value + 0.001,
    () => value + 0.0001,
    () => String(value),
    // Within its bounds it is a quantity like any other, an amount in cents for one: then it may well come back.
    () => (Number(maximum ?? Infinity) < Number(bsnForms[0]) ? Number(bsnForms[0]) : value + 1),
  ])();
}

function spoiltText(random: Random, value: string, { format, maxLength, minLength, enum: codes }: Schema): unknown {
  return random.pick<() => unknown>([
    () => hostileText(random),
    () => hostileText(random),
    () => (format === 'date' ? random.pick(dates) : value.toUpperCase()),
    () => 'x'.repeat(Number(maxLength ?? 64)),
    () => 'x'.repeat(Number(maxLength ?? 64) + 1),
    () => 'x'.repeat(Math.max(0, Number(minLength ?? 1) - 1)),
    () => (codes ? `${value}s` : `${value} `),
    () => random.pick([...bsnForms, personName]),
    () => `${personName} ${bsnForms[1]}`,
  ])();
}
