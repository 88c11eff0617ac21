import { createHash } from 'node:crypto';
import { centreChain } from '../audit/chains.ts';
import type { Runner } from '../sql/runner.ts';
import { sql } from '../sql/sql.ts';
import { all, first, type Steps } from '../sql/steps.ts';
import type { AuditDetails } from '../store.ts';

type Place = { centreId: string; period: string; audience: string; organisationId: string; number: number };
type Row = Place & { state: string; sha256: string; document: string };
type Told = NonNullable<AuditDetails['release']>;

/** What was found in the releases of one centre: how many there are, and what is wrong, a line for each release. */
export type ReleasesReport = {
  readonly centreId: string;
  readonly releases: number;
  readonly faults: readonly string[];
};

/**
 * Checks every release: its document has the hash that is kept with it, and the same that the audit trail told of when it
 * was published, which the seals prove; and no release the trail tells of is gone. One document at a time in memory. A
 * database of before there were releases has none.
 */
export async function* verifyReleases(reader: Pick<Runner, 'snapshot'>): AsyncGenerator<ReleasesReport> {
  const centres = await reader
    .snapshot(() =>
      all<{ id: string }>(
        sql`SELECT c.id FROM centres AS c WHERE EXISTS (SELECT 1 FROM releases AS r WHERE r.centre_id = c.id)
          OR EXISTS (SELECT 1 FROM audit_entries AS e WHERE e.chain_id = 'centre/' || c.id AND e.kind = 'releases')
          ORDER BY c.id`,
      ),
    )
    .catch((error: unknown) => {
      if (error instanceof Error && /no such table|relation .* does not exist/.test(error.message)) return [];
      throw error;
    });
  for (const { id } of centres) yield await verifyCentre(reader, id);
}

async function verifyCentre({ snapshot }: Pick<Runner, 'snapshot'>, centreId: string): Promise<ReleasesReport> {
  const told = await snapshot(() => toldOf(centreId));
  const faults: string[] = [];
  let releases = 0;
  let row = await snapshot(() => after(centreId, null));
  while (row) {
    releases += 1;
    const name = nameOf(row);
    const isWhole = createHash('sha256').update(row.document, 'utf8').digest('hex') === row.sha256;
    const entry = told.get(name);
    told.delete(name);
    if (!isWhole) faults.push(`${name}: the document is not the one that was published`);
    else if (!entry) faults.push(`${name}: the audit trail does not tell of it`);
    else if (entry.sha256 !== row.sha256) faults.push(`${name}: the audit trail tells of another document`);
    else if (entry.state !== row.state) faults.push(`${name}: it was published as ${entry.state}`);
    const last: Row = row;
    row = await snapshot(() => after(centreId, last));
  }
  for (const name of told.keys()) faults.push(`${name}: it is gone`);
  return { centreId, releases, faults };
}

function* after(centreId: string, last: Row | null): Steps<Row | null> {
  const { period, audience, organisationId, number } = last ?? {
    period: '',
    audience: '',
    organisationId: '',
    number: 0,
  };
  return yield* first<Row>(
    sql`SELECT centre_id AS "centreId", period, audience, organisation_id AS "organisationId", number, state, sha256,
        document FROM releases
      WHERE centre_id = ${centreId}
        AND (period, audience, organisation_id, number) > (${period}, ${audience}, ${organisationId}, ${number})
      ORDER BY period, audience, organisation_id, number LIMIT 1`,
  );
}

/** What the trail of a centre tells of releases that were published, by name. */
function* toldOf(centreId: string): Steps<Map<string, Told>> {
  const rows = yield* all<{ details: string }>(
    sql`SELECT details FROM audit_entries
      WHERE chain_id = ${centreChain(centreId)} AND kind = 'releases' AND action = 'created' ORDER BY sequence`,
  );
  const told = new Map<string, Told>();
  for (const { details } of rows) {
    const { period = '', release } = JSON.parse(details) as AuditDetails;
    if (release) told.set(nameOf({ centreId, period, ...release }), release);
  }
  return told;
}

function nameOf({ centreId, period, organisationId, number }: Omit<Place, 'audience'>): string {
  const receiver = organisationId === '' ? '' : ` for ${organisationId}`;
  return `${centreId} ${period}${receiver}, release ${number}`;
}
