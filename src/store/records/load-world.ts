import { obligationsOpenTo } from '../social-return/read-obligations.ts';
import type { Dialect } from '../sql/dialect.ts';
import { name, raw, type Sql, sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import { columnName } from '../tables/names.ts';
import { layoutOf } from '../tables/record-layout.ts';
import { decode, referencesOf } from './encoded.ts';
import { loadRecords } from './load.ts';
import type { PreparedWrite } from './plan.ts';
import { referringKinds, referringRows } from './referring.ts';
import { ByRecord, type World } from './world.ts';

/** Leaves out what a dry run has noted otherwise: a condition on the kind and the column (with its table) of the id. */
export type Hidden = (kind: string, idColumn: string) => Sql;

const nothingHidden: Hidden = () => raw('1 = 1');

/** Reads all a batch must know, with a fixed number of queries for each kind it touches. */
export function* loadWorld(
  dialect: Dialect,
  centreId: string,
  { changeNumber, closed }: Pick<World, 'changeNumber' | 'closed'>,
  writes: readonly PreparedWrite[],
  hidden: Hidden = nothingHidden,
): Steps<World> {
  const world: World = {
    records: new ByRecord(),
    present: new ByRecord(),
    referrers: new ByRecord(),
    companions: new ByRecord(),
    obligations: new Map(),
    closed,
    changeNumber,
  };
  for (const write of writes) world.records.set(write.kind, write.id, null);
  yield* loadWritten(dialect, centreId, world);
  yield* loadPresent(dialect, centreId, writes, world, hidden);
  yield* loadReferrers(dialect, centreId, writes, world, hidden);
  yield* loadCompanions(dialect, centreId, writes, world, hidden);
  return world;
}

function* loadWritten(dialect: Dialect, centreId: string, world: World): Steps<void> {
  for (const kind of world.records.kinds()) {
    const layout = layoutOf(kind);
    const ids = [...world.records.of(kind).keys()];
    for (const { id, encoded, ...stamps } of yield* loadRecords(
      dialect,
      layout,
      centreId,
      dialect.oneOf('"r"."id"', ids),
    )) {
      world.records.set(kind, id, { content: encoded, references: referencesOf(layout, encoded), ...stamps });
    }
  }
}

/** Looks up the records that puts refer to, save those the batch itself writes: these are known. */
function* loadPresent(
  dialect: Dialect,
  centreId: string,
  writes: readonly PreparedWrite[],
  world: World,
  hidden: Hidden,
): Steps<void> {
  const wanted = new ByRecord<true>();
  for (const write of writes) {
    if (write.action === 'delete') continue;
    for (const { kind, id } of write.references) if (!world.records.has(kind, id)) wanted.set(kind, id, true);
  }
  for (const kind of wanted.kinds()) {
    const ids = [...wanted.of(kind).keys()];
    if (kind === 'obligations') {
      // What does not name the centre is to it as if it were not there.
      for (const [id, obligation] of yield* obligationsOpenTo(dialect, centreId, ids)) {
        world.present.set(kind, id, true);
        world.obligations.set(id, obligation);
      }
      continue;
    }
    const found = yield* all<{ id: string }>(
      sql`SELECT "id" FROM ${name(layoutOf(kind).table.name)} AS "r"
        WHERE "centre_id" = ${centreId} AND ${dialect.oneOf('"id"', ids)} AND ${hidden(kind, '"r"."id"')}`,
    );
    for (const { id } of found) world.present.set(kind, id, true);
  }
}

/** Reads the records that stand together with those of the batch, by the record they refer to. */
function* loadCompanions(
  dialect: Dialect,
  centreId: string,
  writes: readonly PreparedWrite[],
  world: World,
  hidden: Hidden,
): Steps<void> {
  for (const kind of world.records.kinds()) {
    const layout = layoutOf(kind);
    const { together } = layout.kind;
    if (!together) continue;
    const targets = new Set(
      writes.flatMap((write) =>
        write.action === 'put' && write.kind === kind ? [String(write.data[together.by])] : [],
      ),
    );
    for (const target of targets) world.companions.set(kind, target, new Map());
    const column = `"r"."${columnName(together.by)}"`;
    const condition = sql`${dialect.oneOf(column, [...targets])} AND ${hidden(kind, '"r"."id"')}`;
    for (const { id, encoded } of yield* loadRecords(dialect, layout, centreId, condition)) {
      const data = decode(layout, encoded);
      world.companions.get(kind, String(data[together.by]))?.set(id, data);
    }
  }
}

/** Counts who refers to the records that may be deleted. */
function* loadReferrers(
  dialect: Dialect,
  centreId: string,
  writes: readonly PreparedWrite[],
  world: World,
  hidden: Hidden,
): Steps<void> {
  for (const { action, kind, id } of writes) {
    if (action === 'delete' && world.records.has(kind, id)) world.referrers.set(kind, id, new Map());
  }
  for (const kind of world.referrers.kinds()) {
    const targets = [...world.referrers.of(kind).keys()];
    for (const layout of referringKinds(kind)) {
      const rows = yield* all<{ target: string; count: number }>(
        sql`SELECT "target", COUNT(*) AS "count" FROM (${referringRows(dialect, layout, kind, centreId, targets)}) AS "each"
          WHERE ${hidden(layout.kind.kind, '"each"."id"')} GROUP BY "target"`,
      );
      for (const { target, count } of rows) world.referrers.get(kind, target)?.set(layout.kind.kind, count);
    }
  }
}
