import type { CommandContext } from '../command.ts';
import type { Connection } from './connection.ts';
import { sendForJson } from './send.ts';
import { tableOf } from './table-of.ts';

type Organisation = { readonly id: string; readonly name: string } | null;
type Releases = {
  readonly closed: boolean;
  readonly parties: readonly {
    readonly audience: string;
    readonly organisation: Organisation;
    readonly dueOn: string;
    readonly state: string;
  }[];
  readonly items: readonly {
    readonly number: number;
    readonly state: string;
    readonly organisation: Organisation;
    readonly publishedAt: string;
    readonly publishedBy: { readonly name: string };
    readonly changedSince: { readonly at: string } | null;
    readonly acceptance: { readonly acceptedBy: { readonly name: string } } | null;
    readonly sha256: string;
  }[];
};

/** Shows what was published of a quarter for whom, what is due, and what changed since. */
export async function listReleases(
  { values, say }: CommandContext,
  connection: Connection,
  path: string,
): Promise<number> {
  const list = await sendForJson<Releases>(connection, { path });
  if (values.json === true) {
    say(JSON.stringify(list, null, 2));
    return 0;
  }
  const parties = list.parties.map(({ organisation, state, dueOn }) => [whom(organisation), state, dueOn]);
  for (const line of tableOf(['for', 'state', 'due on'], parties)) say(line);
  if (list.closed) say('The quarter is closed.');
  if (list.items.length === 0) return 0;
  const rows = list.items.map((item) => [
    String(item.number),
    whom(item.organisation),
    item.state,
    item.publishedAt.slice(0, 10),
    item.publishedBy.name,
    item.changedSince?.at.slice(0, 10) ?? 'no',
    item.acceptance?.acceptedBy.name ?? 'no',
    item.sha256.slice(0, 12),
  ]);
  const headings = ['number', 'for', 'state', 'published', 'by', 'changed since', 'accepted by', 'sha-256'];
  say('');
  for (const line of tableOf(headings, rows)) say(line);
  return 0;
}

/** Null is the centre itself. */
function whom(organisation: Organisation): string {
  return organisation?.id ?? 'own';
}
