import type { Period } from '../../core/values/period.ts';
import { decode } from '../records/encoded.ts';
import { loadRecords } from '../records/load.ts';
import type { Dialect } from '../sql/dialect.ts';
import { raw, sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import type { ContractFacts, ContractSheet, NamedSession, Reach, StoredRecord } from '../store.ts';
import { layoutOf } from '../tables/record-layout.ts';
import { readFacts } from './sheets.ts';

/**
 * The agreements of a centre with an organisation, and the facts of several periods with each session apart: summed by
 * person and month they cannot be cut to the days of a trajectory. Null when the centre is out of reach. To be run in
 * one snapshot.
 */
export function* contractFacts(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  organisationId: string,
  periods: readonly Period[],
): Steps<ContractFacts | null> {
  const facts = yield* readFacts(dialect, reach, centreId, periods);
  if (!facts) return null;
  const agreements = yield* agreementsWith(dialect, centreId, organisationId);
  const sheets: ContractSheet[] = [];
  for (const sheet of facts.sheets) sheets.push({ ...sheet, named: yield* namedSessions(centreId, sheet.period) });
  return { ...facts, agreements, sheets };
}

function* agreementsWith(dialect: Dialect, centreId: string, organisationId: string): Steps<StoredRecord[]> {
  const layout = layoutOf('agreements');
  const ofOrganisation = sql`"r"."organisation_id" = ${organisationId}`;
  const inOrder = raw(' ORDER BY "r"."from", "r"."id"');
  const loaded = yield* loadRecords(dialect, layout, centreId, ofOrganisation, inOrder);
  return loaded.map(({ encoded, ...record }) => ({ kind: 'agreements', ...record, data: decode(layout, encoded) }));
}

type Row = { readonly id: string; readonly date: string; readonly kind: string; readonly minutes: number };

/** Sessions in which somebody known by id took part, in order of day and id. */
function* namedSessions(centreId: string, { from, until }: Period): Steps<NamedSession[]> {
  const inPeriod = sql`s.centre_id = ${centreId} AND s.date >= ${from} AND s.date <= ${until}`;
  const part = raw('part.centre_id = s.centre_id AND part.id = s.id');
  // CROSS JOIN is the order to read in: days first.
  const persons = yield* all<Row & { participantId: string }>(
    sql`SELECT s.id, s.date, s.kind, s.minutes, part.participant_ids AS "participantId"
      FROM guidance_sessions AS s CROSS JOIN guidance_sessions_participant_ids AS part
      WHERE ${inPeriod} AND ${part} ORDER BY s.date, s.id, part.participant_ids`,
  );
  const guides = yield* all<{ id: string; qualification: string | null }>(
    sql`SELECT s.id, part.qualification
      FROM guidance_sessions AS s CROSS JOIN guidance_sessions_guides AS part
      WHERE ${inPeriod} AND ${part} ORDER BY s.date, s.id, part.position`,
  );
  const sessions = new Map<string, NamedSession & { participantIds: string[]; qualifications: (string | null)[] }>();
  for (const { id, participantId, ...about } of persons) {
    const known = sessions.get(id);
    if (known) known.participantIds.push(participantId);
    else sessions.set(id, { ...about, participantIds: [participantId], qualifications: [] });
  }
  for (const { id, qualification } of guides) sessions.get(id)?.qualifications.push(qualification);
  return [...sessions.values()];
}
