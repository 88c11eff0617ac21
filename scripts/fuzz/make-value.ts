import type { Random } from '../demo/history/random.ts';
import type { KnownIds } from './known-ids.ts';
import { type Document, resolveSchema, type Schema } from './operations.ts';

export type Making = {
  readonly document: Document;
  readonly random: Random;
  readonly known: KnownIds;
  /** An example where there is one, and nothing optional. */
  readonly isPlain: boolean;
};

/**
 * A value that a schema allows. Rules a schema cannot say are met where a name tells them: ids of records that exist, a
 * municipality code, a period. Own work: the kept generators of data from JSON Schema know no ids that exist.
 */
export function makeValue(making: Making, given: Schema, name = ''): unknown {
  const { document, random, isPlain } = making;
  const schema = resolveSchema(document, given);
  if (Array.isArray(schema.examples) && schema.examples.length > 0 && (isPlain || random.chance(0.5)))
    return structuredClone(random.pick(schema.examples));
  if (Array.isArray(schema.enum)) return random.pick(schema.enum);
  if ('const' in schema) return schema.const;
  const choices = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (choices) return makeValue(making, random.pick(choices), name);
  const types = [schema.type].flat();
  switch (types.length > 1 ? random.pick(types) : types[0]) {
    case 'object':
      return makeObject(making, schema);
    case 'array': {
      const least = Number(schema.minItems ?? 0);
      const size = random.whole(least, Math.min(Number(schema.maxItems ?? 3), least + 2));
      return Array.from({ length: size }, () => makeValue(making, (schema.items ?? {}) as Schema, name));
    }
    case 'integer':
      return random.whole(...bounds(schema));
    case 'number':
      return Math.round(random.between(...bounds(schema)) * 100) / 100;
    case 'boolean':
      return random.chance(0.5);
    case 'null':
      return null;
    default:
      return makeText(making, schema, name);
  }
}

/** Required members and a share of the optional ones. */
function makeObject(making: Making, schema: Schema): Record<string, unknown> {
  const { random, isPlain } = making;
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const required = new Set((schema.required ?? []) as string[]);
  const share = isPlain ? 0 : random.pick([0, 0.3, 0.7, 1]);
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.has(name) || random.chance(share))
      .map(([name, property]) => [name, makeValue(making, property, name)]),
  );
}

function bounds({ minimum, maximum }: Schema): [number, number] {
  const least = Math.max(Number(minimum ?? -1000), -1_000_000);
  return [least, Math.min(Number(maximum ?? least + 5000), least + 5000)];
}

function makeText({ random, known }: Making, schema: Schema, name: string): string {
  if (schema.format === 'date') {
    // What begins lies before what ends.
    const year = /until|end|through/i.test(name) ? 2026 : random.whole(2024, 2025);
    return `${year}-0${random.whole(1, 9)}-${random.whole(10, 28)}`;
  }
  if (schema.format === 'date-time') return `2027-0${random.whole(1, 9)}-11T0${random.whole(0, 9)}:00:00Z`;
  const ids = known.named(name);
  if (ids.length > 0) return random.pick(ids);
  if (/municipality/i.test(name)) return random.pick(['GM0503', 'GM0200', 'GM0363']);
  if (/period|quarter/i.test(name)) return random.pick(['2026-Q3', '2026-Q2', '2025-Q4']);
  if (/operatorId|organisation/i.test(name)) return 'stichting-delft';
  if (/Id$|Ids$/.test(name)) return 'gemeente-delft';
  if (/kvk/i.test(name)) return String(random.whole(10_000_000, 99_999_999));
  if (/recordKind/.test(name)) return random.pick(['guidance-sessions', 'trajectories', 'material-movements']);
  const text = random.pick(['Werkplaats', 'a', 'Één é-ë 😀', 'ﬁets', `n-${random.whole(0, 99)}`]);
  return text.slice(0, Number(schema.maxLength ?? 100)).padEnd(Number(schema.minLength ?? 1), 'x');
}
