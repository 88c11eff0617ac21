import type { AuditKey } from '../audit/audit-key.ts';
import { notePut } from '../audit/note-events.ts';
import { noteChange, readCentreState } from '../records/centre-state.ts';
import type { Dialect } from '../sql/dialect.ts';
import { sortKeyOf, toPage } from '../sql/page.ts';
import { reachableCentre } from '../sql/reachable.ts';
import { raw, sql } from '../sql/sql.ts';
import { all, first, insert, type Steps } from '../sql/steps.ts';
import type { CatalogueCondition, CatalogueOutcome, CataloguePut, Centre, Page, Reach } from '../store.ts';
import { tableNamed } from '../tables.ts';
import { conditionHolds, stamp } from './condition.ts';
import { getOrganisation } from './organisations.ts';

type CentreRow = Omit<Centre, 'legalEntities' | 'serviceArea'> & { legalEntities: string; serviceArea: string };

const columns = raw(
  `id, name, operator_id AS "operatorId", legal_entities AS "legalEntities", municipality_code AS "municipalityCode",
  service_area AS "serviceArea", revision, created_at AS "createdAt", updated_at AS "updatedAt"`,
);
const everything: Reach = { all: true };

export function* putCentre(
  dialect: Dialect,
  auditKey: AuditKey,
  item: CataloguePut<Centre>,
  condition: CatalogueCondition,
): Steps<CatalogueOutcome<Centre>> {
  const known = yield* getCentre(dialect, everything, item.id);
  if (!conditionHolds(known, condition)) return { result: 'precondition-failed' };
  if (known && contentOf(known) === contentOf(item)) return { result: 'unchanged', item: known };
  if (!(yield* getOrganisation(everything, item.operatorId))) return { result: 'unknown-organisation' };
  const { revision, createdAt, updatedAt } = stamp(known, condition.at);
  const legalEntities = JSON.stringify(item.legalEntities);
  const serviceArea = JSON.stringify(item.serviceArea);
  yield* insert(
    tableNamed('centres'),
    [
      [
        item.id,
        item.name,
        item.operatorId,
        legalEntities,
        item.municipalityCode,
        serviceArea,
        revision,
        createdAt,
        updatedAt,
      ],
    ],
    'replace',
  );
  if (!known) yield* insert(tableNamed('centre_states'), [[item.id, 0, null]]);
  // Facts hold the inhabitants of the service area and the own values of the operator: a cached sheet must not outlive
  // them.
  else if (JSON.stringify(known.serviceArea) !== serviceArea || known.operatorId !== item.operatorId)
    yield* bump(dialect, item.id, condition.at);
  yield* notePut(auditKey, 'centres', contentFields(item), known, condition);
  const stored = yield* getCentre(dialect, everything, item.id);
  return { result: known ? 'changed' : 'created', item: stored as Centre };
}

export function* getCentre(dialect: Dialect, reach: Reach, id: string): Steps<Centre | null> {
  const row = yield* first<CentreRow>(
    sql`SELECT ${columns} FROM centres WHERE id = ${id} AND ${reachableCentre(dialect, reach, 'id')}`,
  );
  return row && toCentre(row);
}

export function* listCentres(
  dialect: Dialect,
  reach: Reach,
  { limit, after }: { limit: number; after?: readonly string[] },
): Steps<Page<Centre>> {
  const [afterId] = sortKeyOf(after, 1) ?? [''];
  const rows = yield* all<CentreRow>(
    sql`SELECT ${columns} FROM centres WHERE id > ${afterId ?? ''} AND ${reachableCentre(dialect, reach, 'id')}
      ORDER BY id LIMIT ${limit + 1}`,
  );
  return toPage(rows, limit, toCentre, ({ id }) => [id]);
}

/** Ids of the centres an organisation operates, sorted. */
export function* centresOfOperator(organisationId: string): Steps<string[]> {
  const rows = yield* all<{ id: string }>(
    sql`SELECT id FROM centres WHERE operator_id = ${organisationId} ORDER BY id`,
  );
  return rows.map(({ id }) => id);
}

function* bump(dialect: Dialect, centreId: string, at: string): Steps<void> {
  const state = yield* readCentreState(dialect, everything, centreId);
  yield* noteChange(centreId, (state?.changeNumber ?? 0) + 1, at);
}

function toCentre({ legalEntities, serviceArea, ...row }: CentreRow): Centre {
  return {
    ...row,
    legalEntities: JSON.parse(legalEntities) as Centre['legalEntities'],
    serviceArea: JSON.parse(serviceArea) as Centre['serviceArea'],
  };
}

/** The fields a client writes, and nothing else. */
function contentFields(item: CataloguePut<Centre>): CataloguePut<Centre> {
  const { id, name, operatorId, legalEntities, municipalityCode, serviceArea } = item;
  return { id, name, operatorId, legalEntities, municipalityCode, serviceArea };
}

/** What a client wrote, as text: two puts with the same text are the same. */
function contentOf({ name, operatorId, legalEntities, municipalityCode, serviceArea }: CataloguePut<Centre>): string {
  return JSON.stringify([name, operatorId, legalEntities, municipalityCode, serviceArea]);
}
