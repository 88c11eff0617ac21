import type { Test } from 'tap';
import type { RecordData } from '../../../src/records/field.ts';
import { recordKinds } from '../../../src/records/registry.ts';
import type { Actor, AuditEntry, AuditQuery, Reach, Store } from '../../../src/store/store.ts';
import { nameInExample } from '../../support/example-obligation.ts';
import { exampleTargets } from '../../support/example-targets.ts';
import { at, by, makeCentre, put, remove, session, type TestCentre } from '../support/centre.ts';
import type { TestDatabase } from '../support/database.ts';
import { apiKey } from './keys.ts';

const everything: Reach = { all: true };

/** The audit trail: one entry for each thing done, in the same transaction, and no value in it. */
export async function auditContract(t: Test, store: Store, database: TestDatabase): Promise<void> {
  const trail = async (query: Partial<AuditQuery>, reach = everything): Promise<AuditEntry[]> =>
    (await store.listAuditEntries(reach, { limit: 1000, ...query })).rows;
  const ofCentre = (centre: TestCentre, query: Partial<AuditQuery> = {}) =>
    trail({ centreId: centre.centreId, ...query });

  await t.test('one entry for each write that changed something, with who, what and which fields', async (t) => {
    const centre = await makeCentre(store);
    await centre.write(put('participants', 'p', { birthYear: 1980 }));
    await centre.write(put('participants', 'p', { birthYear: 1981, municipalityCode: 'GM0503' }), 2);
    await centre.write(remove('participants', 'p'), 3);
    const entries = await ofCentre(centre);
    t.match(entries, [
      { sequence: 1, action: 'created', kind: 'centres', record: null },
      { sequence: 2, at: at(1), action: 'created', kind: 'participants', details: { fields: ['birthYear'] } },
      { sequence: 3, at: at(2), action: 'changed', details: { fields: ['birthYear', 'municipalityCode'] } },
      { sequence: 4, at: at(3), action: 'deleted', details: {} },
    ]);
    t.ok(entries.every(({ actor }) => actor.keyId === by.keyId && actor.organisationId === by.organisationId));
    const [, ...ofRecord] = entries;
    t.equal(new Set(ofRecord.map(({ record }) => record)).size, 1, 'a record has one pseudonym');
    t.match(ofRecord[0]?.record, /^[\w-]{22}$/);
    const other = await makeCentre(store);
    await other.write(put('participants', 'p', {}));
    t.not((await ofCentre(other))[1]?.record, ofRecord[0]?.record, 'and another one in another centre');
  });

  await t.test('fields of every part of a record: sensitive ones and lists too', async (t) => {
    const centre = await makeCentre(store);
    await centre.write(put('participants', 'p', {}));
    const status: RecordData = { participantId: 'p', validFrom: '2026-01-01', inRegister: true };
    await centre.write(put('participant-statuses', 'st', status));
    await centre.write(put('participant-statuses', 'st', { ...status, inRegister: false }));
    await centre.write(session('s', '2026-01-01', ['p']));
    await centre.write(session('s', '2026-01-01', [], { headcount: 2 }));
    const fields = (await ofCentre(centre)).slice(2).map(({ details }) => [...(details.fields ?? [])].sort());
    t.strictSame(fields, [
      ['inRegister', 'participantId', 'validFrom'],
      ['inRegister'],
      ['date', 'guides', 'kind', 'minutes', 'participantIds'],
      ['headcount', 'participantIds'],
    ]);
  });

  await t.test('what changes nothing leaves nothing', async (t) => {
    const centre = await makeCentre(store);
    await centre.write(put('participants', 'p', { birthYear: 1980 }));
    const before = await ofCentre(centre);
    await centre.write(put('participants', 'p', { birthYear: 1980 }), 2);
    await centre.write(put('participants', 'p', { birthYear: 1990 }, { source: 'another' }), 2);
    await centre.write(put('participants', 'p', { birthYear: 1990 }, { ifMatch: [99] }), 2);
    await centre.write(session('s', '2026-01-01', ['nobody']), 2);
    await centre.write(remove('participants', 'absent'), 2);
    await centre.writeAll([put('participants', 'q', {})], { dryRunId: 'audit', importId: 'imp-dry' });
    await store.endDryRun('audit');
    const elsewhere: Reach = { all: false, organisationId: 'nobody', centreIds: [] };
    const writes = [put('participants', 'q', {})];
    t.equal(await store.writeRecords(elsewhere, centre.centreId, writes, { at: at(2), by }), null);
    t.strictSame(await ofCentre(centre), before);
  });

  await t.test('several writes at once, or a part of an import, are one entry with counts', async (t) => {
    const centre = await makeCentre(store);
    const first = [put('participants', 'p', { birthYear: 1980 }), session('s', '2026-01-01', ['p'])];
    await centre.writeAll([...first, put('participants', 'q', {})], { importId: 'imp-1' });
    await centre.writeAll([put('participants', 'q', {})], { importId: 'imp-1' });
    await centre.writeAll([put('participants', 'p', { birthYear: 1981 }), remove('participants', 'q')]);
    await centre.writeAll([put('participants', 'r', {})], { importId: 'imp-2' });
    const [, ...chunks] = await ofCentre(centre);
    t.ok(chunks.every(({ action, kind, record }) => action === 'chunk' && kind === null && record === null));
    const [filled, sessions] = [
      chunks[0]?.details.kinds?.participants,
      chunks[0]?.details.kinds?.['guidance-sessions'],
    ];
    t.equal(chunks[0]?.details.importId, 'imp-1');
    t.strictSame(filled, { created: 2, changed: 0, deleted: 0, fields: ['birthYear'] });
    t.match(sessions, { created: 1, changed: 0, deleted: 0 });
    t.strictSame(
      chunks.slice(1).map(({ details }) => details),
      [
        { kinds: { participants: { created: 0, changed: 1, deleted: 1, fields: ['birthYear'] } } },
        { kinds: { participants: { created: 1, changed: 0, deleted: 0, fields: [] } }, importId: 'imp-2' },
      ],
    );
  });

  await t.test('an entry is kept with what it tells of, or neither', async (t) => {
    const centre = await makeCentre(store);
    const [table, chain] = ['audit_entries', `centre/${centre.centreId}`];
    const stop =
      store.dialect === 'sqlite'
        ? [
            `CREATE TRIGGER stop BEFORE INSERT ON ${table} WHEN NEW.chain_id = '${chain}' BEGIN SELECT RAISE(ABORT, 'stop'); END`,
          ]
        : [
            "CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stop'; END $$",
            `CREATE TRIGGER stop BEFORE INSERT ON ${table} FOR EACH ROW WHEN (NEW.chain_id = '${chain}') EXECUTE FUNCTION stop()`,
          ];
    for (const statement of stop) await database.query(statement);
    await t.rejects(centre.write(put('participants', 'p', {})));
    await t.rejects(store.noteRead(centre.centreId, { at: at(1), by, route: '/v1/x', period: null }));
    await database.query(store.dialect === 'sqlite' ? 'DROP TRIGGER stop' : `DROP TRIGGER stop ON ${table}`);
    t.equal(await centre.get('participants', 'p'), null, 'what cannot be noted is not done');
    t.match(await store.changeNumber(everything, centre.centreId), { changeNumber: 0 });
    await centre.write(put('participants', 'p', {}));
    t.strictSame(
      (await ofCentre(centre)).map(({ sequence }) => sequence),
      [1, 2],
      'and leaves no gap',
    );
  });

  await t.test('two instances that write at once: no gap, no place twice', async (t) => {
    const other = await database.open();
    const centre = await makeCentre(store);
    const writes = Array.from({ length: 60 }, (_, place) =>
      (place % 2 ? store : other).writeRecords(centre.reach, centre.centreId, [put('participants', `p-${place}`, {})], {
        at: at(place % 7),
        by,
      }),
    );
    const seals = Array.from({ length: 4 }, (_, place) => (place % 2 ? store : other).sealAudit(at(9)));
    await Promise.all([...writes, ...seals]);
    await other.close();
    const sequences = (await ofCentre(centre)).map(({ sequence }) => sequence).sort((one, another) => one - another);
    t.strictSame(
      sequences,
      Array.from({ length: 61 }, (_, place) => place + 1),
    );
  });

  await t.test('keys and catalogue: what was done to them, by whom; no secret, no hash', async (t) => {
    const { organisationId, centreId, reach } = await makeCentre(store);
    const admin: Actor = { keyId: 'admin', organisationId: null };
    const own: Actor = { keyId: 'k-mine', organisationId };
    const key = apiKey('k-audit-1', organisationId);
    await store.createKey(key, admin);
    const successor = apiKey('k-audit-2', organisationId, { createdAt: at(5), rotatedFrom: key.id });
    await store.rotateKey(reach, organisationId, key.id, successor, at(60), own);
    await store.revokeKey(reach, organisationId, key.id, at(6), own);
    await store.revokeKey(reach, organisationId, key.id, at(7), own);
    await store.createKey(apiKey('k-nobody', 'nobody'), admin);
    const renamed = { id: organisationId, name: 'Renamed', kind: 'operator' };
    for (const minute of [8, 9]) await store.putOrganisation(renamed, { at: at(minute), by: admin });
    const { scopes } = key;
    t.strictSame(
      (await trail({ organisationId })).map(({ action, actor, kind, details }) => [action, actor.keyId, kind, details]),
      [
        ['created', by.keyId, 'organisations', { fields: ['name', 'kind'] }],
        ['key-made', 'admin', null, { keyId: key.id, scopes }],
        ['key-rotated', 'k-mine', null, { keyId: successor.id, rotatedFrom: key.id, scopes }],
        ['key-revoked', 'k-mine', null, { keyId: key.id }],
        ['changed', 'admin', 'organisations', { fields: ['name'] }],
      ],
    );
    t.strictSame(await trail({ organisationId: 'nobody' }), []);
    const centre = await store.getCentre(everything, centreId);
    if (!centre) throw new Error('the centre is gone');
    const serviceArea = { municipalityCodes: ['GM0599'], inhabitants: [] };
    await store.putCentre({ ...centre, name: 'Other', serviceArea }, { at: at(9), by: admin });
    t.match((await trail({ centreId })).at(-1), { action: 'changed', details: { fields: ['name', 'serviceArea'] } });
  });

  await t.test('the admin key of the first start is noted once', async (t) => {
    const made = async () =>
      (await trail({ after: ['installation', '', '0'] })).filter(({ chain }) => chain === 'installation');
    t.strictSame(await made(), []);
    t.equal(await store.keepAdminKeyHash('hash-1', at(1)), 'hash-1');
    t.equal(await store.keepAdminKeyHash('hash-2', at(2)), 'hash-1', 'the first one stays');
    t.match(await made(), [{ action: 'key-made', at: at(1), details: { keyId: 'admin' } }]);
    t.equal((await made()).length, 1);
  });

  await t.test('no value of a record, no id and no secret stands anywhere in the trail', async (t) => {
    const centre = await makeCentre(store);
    const ids = [...exampleTargets.map(({ id }) => id), 'kept', 'by-import'];
    await nameInExample(store, centre.centreId);
    await centre.writeAll(exampleTargets.map(({ kind, id, data }) => put(kind, id, data)));
    for (const { kind, example } of recordKinds) await centre.write(put(kind, 'kept', example));
    await centre.writeAll(
      recordKinds.map(({ kind, example }) => put(kind, 'by-import', example)),
      { importId: 'imp-values' },
    );
    await store.sealAudit('2031-01-01T00:00:00.000Z');
    const tables = await Promise.all(
      ['audit_entries', 'audit_seals', 'audit_chains'].map((table) =>
        database.query(`SELECT * FROM ${table} WHERE chain_id = 'centre/${centre.centreId}'`),
      ),
    );
    const cells = tables
      .flat()
      .flatMap((row) => Object.entries(row).filter(([name]) => !['at', 'kind'].includes(name)));
    t.ok(cells.length > 50, `${cells.length} cells`);
    // In `details` names of kinds and fields are meant to stand; what is left when they are taken out must be no value.
    const names = new Set(recordKinds.flatMap(({ kind, fields }) => [kind, ...Object.keys(fields)]));
    const words = new Set(
      cells.flatMap(([, cell]) => String(cell).match(/[\p{L}\p{N}._-]+/gu) ?? []).filter((word) => !names.has(word)),
    );
    const values = [...ids, ...recordKinds.flatMap(({ example }) => leaves(example))].filter(
      (value) => value.length > 2 && !names.has(value),
    );
    t.ok(values.length > 20, `${values.length} values`);
    t.strictSame(
      values.filter((value) => words.has(value)),
      [],
    );
  });

  await t.test(
    'pages: chain after chain, the newest of a chain last, nothing twice and nothing left out',
    async (t) => {
      const [one, two] = [await makeCentre(store), await makeCentre(store)];
      for (const centre of [one, two]) {
        for (const [place, minute] of [3, 1, 2, 2, 5].entries()) {
          await centre.write(put('participants', `p-${place}`, {}), minute);
        }
      }
      const reach: Reach = { all: false, organisationId: one.organisationId, centreIds: [one.centreId, two.centreId] };
      const whole = await trail({}, reach);
      t.equal(whole.length, 13);
      const key = ({ chain, at: instant, sequence }: AuditEntry) => `${chain} ${instant} ${sequence}`;
      t.strictSame(whole.map(key), whole.map(key).sort());
      for (const limit of [1, 2, 3, 5, 13, 14]) {
        const paged: AuditEntry[] = [];
        let after: readonly string[] | undefined;
        do {
          const page = await store.listAuditEntries(reach, { limit, ...(after ? { after } : {}) });
          t.ok(page.rows.length <= limit);
          paged.push(...page.rows);
          after = page.next ?? undefined;
        } while (after);
        t.strictSame(paged, whole, `${limit} a page`);
      }
      t.equal((await trail({ centreId: one.centreId }, reach)).length, 6);
      t.equal((await trail({ from: '2026-10-01', until: '2026-10-01' }, reach)).length, 13);
      t.equal((await trail({ from: '2026-10-02' }, reach)).length, 0);
      t.equal((await trail({ until: '2026-09-30' }, reach)).length, 0);
    },
  );

  await t.test('what is out of reach does not exist', async (t) => {
    const [own, other] = [await makeCentre(store), await makeCentre(store)];
    for (const centre of [own, other]) await centre.write(put('participants', 'p', {}));
    t.equal((await trail({}, own.reach)).length, 3, 'the organisation, the centre, the record');
    t.strictSame(await trail({ centreId: other.centreId }, own.reach), []);
    t.strictSame(await trail({ organisationId: other.organisationId }, own.reach), []);
    const record = { kind: 'participants', id: 'p' };
    t.equal((await trail({ centreId: own.centreId, record }, own.reach)).length, 1);
    t.strictSame(await trail({ centreId: other.centreId, record }, own.reach), []);
    const limited: Reach = { all: false, organisationId: own.organisationId, centreIds: [] };
    t.strictSame(
      (await trail({}, limited)).map(({ chain }) => chain),
      [`organisation/${own.organisationId}`],
      'a key limited to other centres',
    );
  });

  await t.test('the entries of one record, also on pages', async (t) => {
    const centre = await makeCentre(store);
    for (let minute = 1; minute <= 7; minute += 1) {
      await centre.write(put('participants', 'p', { birthYear: 1980 + minute }), minute);
      await centre.write(put('participants', 'q', { birthYear: 1980 + minute }), minute);
    }
    const query = { centreId: centre.centreId, record: { kind: 'participants', id: 'p' } };
    const whole = await trail(query);
    t.strictSame(
      whole.map(({ at: instant }) => instant),
      [1, 2, 3, 4, 5, 6, 7].map(at),
    );
    const page = await store.listAuditEntries(everything, { ...query, limit: 3 });
    t.strictSame(page.rows, whole.slice(0, 3));
    t.strictSame(await trail({ ...query, after: page.next ?? [] }), whole.slice(3));
    t.strictSame(await trail({ ...query, record: { kind: 'trajectories', id: 'p' } }), [], 'of another kind');
    await t.rejects(trail({ record: query.record }), RangeError, 'a record is of a centre');
    const chain = `centre/${centre.centreId}`;
    await database.query(
      `WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 45100)
        INSERT INTO audit_entries (chain_id, sequence, at, action, key_id, details)
        SELECT '${chain}', i, '${at(20)}', 'deleted', 'k', '{}' FROM n`,
    );
    await centre.write(put('participants', 'p', { birthYear: 1970 }), 30);
    const among = await trail(query);
    t.strictSame(among.slice(0, 7), whole, 'also among tens of thousands of others');
    t.match(among.slice(7), [{ at: at(30), sequence: 45_101 }]);
    t.strictSame(
      (await store.listAuditEntries(everything, { ...query, from: '2026-10-02', limit: 10 })).rows,
      [],
      'within the days that are asked for',
    );
    await database.query(`DELETE FROM audit_entries WHERE chain_id = '${chain}'`);
  });
}

/** Every value in a record, as text. */
function leaves(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(leaves);
  return typeof value === 'boolean' ? [] : [String(value)];
}
