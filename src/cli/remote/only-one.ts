import { type CommandContext, MisuseError } from '../command.ts';
import type { Connection } from './connection.ts';
import { sendForJson } from './send.ts';

const collections = { centre: '/v1/centres', organisation: '/v1/organisations' } as const;
type Named = keyof typeof collections;

/**
 * The centre or organisation that was named, or the only one this key reaches: most keys are of one.
 *
 * @throws CommandError naming those there are, when there are several
 */
export async function namedOrOnly(
  what: Named,
  connection: Connection,
  values: CommandContext['values'],
): Promise<string> {
  const named = values[what];
  if (typeof named === 'string' && named !== '') return named;
  const { items } = await sendForJson<{ items: { id: string }[] }>(connection, {
    path: collections[what],
    query: { limit: '6' },
  });
  const [only, ...others] = items;
  if (!only) throw new MisuseError(`Say which ${what}: --${what} <id>. This key reaches none of its own.`);
  if (others.length > 0) {
    const some = items.slice(0, 5).map(({ id }) => id);
    throw new MisuseError(
      `Say which ${what}: --${what} <id>. This key reaches ${some.join(', ')}${items.length > 5 ? ' and more' : ''}.`,
    );
  }
  return only.id;
}

/** A path of which the parts come from options: each is one segment, whatever it holds. */
export function pathOf(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts
    .map((part, index) => `${part}${index < values.length ? encodeURIComponent(values[index] ?? '') : ''}`)
    .join('');
}
