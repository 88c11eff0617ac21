import type { Test } from 'tap';
import { makeAuditKey } from '../../../src/store/audit/audit-key.ts';
import { type AuditHead, type ChainReport, verifyAudit } from '../../../src/store/audit/verify.ts';
import type { Store } from '../../../src/store/store.ts';
import { tableNamed } from '../../../src/store/tables.ts';
import { at, makeCentre, put } from '../support/centre.ts';
import { type TestDatabase, testSecret } from '../support/database.ts';

/** What the seals prove: each change that somebody makes at the database itself is found, and named by its entries. */
export async function auditProofContract(t: Test, store: Store, database: TestDatabase): Promise<void> {
  const reader = await database.reader();
  const verify = async (secret = testSecret, noted?: ReadonlyMap<string, AuditHead>) => {
    const reports = new Map<string, ChainReport>();
    for await (const report of verifyAudit(reader, makeAuditKey(secret), noted)) reports.set(report.chain, report);
    return reports;
  };
  /** A chain of two seals, of entries 1 to 3 and 4 to 6, and one entry that is not sealed. */
  const makeChains = async (count: number): Promise<string[]> => {
    const centres = await Promise.all(Array.from({ length: count }, () => makeCentre(store)));
    const write = (ids: readonly string[]) =>
      Promise.all(
        centres.map(async (centre) => {
          for (const id of ids) await centre.write(put('participants', id, { birthYear: 1980 }));
        }),
      );
    await write(['a', 'b']);
    await store.sealAudit(at(10));
    await write(['c', 'd', 'e']);
    await store.sealAudit(at(20));
    await write(['f']);
    return centres.map(({ centreId }) => `centre/${centreId}`);
  };

  await t.test('a trail that nobody touched is whole', async (t) => {
    const [chain = ''] = await makeChains(1);
    const report = (await verify()).get(chain);
    t.match(report, { entries: 7, unsealed: 1, seals: 2, faults: [], head: { number: 2, last: 6 } });
    const entries = await store.listAuditEntries({ all: true }, { centreId: chain.slice(7), limit: 10 });
    t.strictSame(
      entries.rows.map(({ sealed }) => sealed),
      [true, true, true, true, true, true, false],
    );
    t.equal(await store.sealAudit(at(30)), 1, 'what is left is sealed');
    t.equal(await store.sealAudit(at(31)), 0, 'and nothing twice');
    t.match((await verify()).get(chain), { unsealed: 0, seals: 3, faults: [] });
  });

  await t.test('a batch that is full is sealed by the write that fills it', async (t) => {
    const centre = await makeCentre(store);
    await Promise.all(Array.from({ length: 300 }, (_, place) => centre.write(put('participants', `p-${place}`, {}))));
    const report = (await verify()).get(`centre/${centre.centreId}`);
    t.match(report, { entries: 301, unsealed: 45, seals: 1, faults: [], head: { last: 256 } });
  });

  await t.test('with another secret nothing fits', async (t) => {
    const [chain = ''] = await makeChains(1);
    t.equal((await verify('1:another-secret-another-secret-another')).get(chain)?.faults.length, 2, 'both seals');
  });

  await t.test('every change is found', async (t) => {
    const cases = tamperings();
    t.ok(cases.length > 25, `${cases.length} cases`);
    const chains = await makeChains(cases.length + 1);
    for (const [place, { statements }] of cases.entries()) {
      for (const statement of statements(chains[place] ?? '')) await database.query(statement);
    }
    const reports = await verify();
    for (const [place, { name, where }] of cases.entries()) {
      const faults = reports.get(chains[place] ?? '')?.faults ?? ['nothing is left of it'];
      t.ok(
        faults.some((fault) => where.test(fault)),
        `${name}: ${faults.join('; ') || 'not found'}`,
      );
    }
    t.strictSame(reports.get(chains.at(-1) ?? '')?.faults, [], 'a chain beside them is whole');
    await store.sealAudit(at(40));
    t.pass('and what somebody changed stops no sealing');
    for (const [place, { name }] of cases.entries()) {
      const faults = (place < 3 ? await verify() : reports).get(chains[place] ?? '')?.faults ?? ['gone'];
      t.ok(faults.length > 0, `${name}: no later seal covers it up`);
    }
    for (const chain of chains) for (const statement of removal(chain)) await database.query(statement);
    for (const chain of chains) for (const statement of removal(`${chain}x`)) await database.query(statement);
  });

  await t.test('a salt that was erased breaks nothing', async (t) => {
    const [chain = ''] = await makeChains(1);
    await database.query(`UPDATE audit_entries SET salt = NULL WHERE chain_id = '${chain}'`);
    t.strictSame((await verify()).get(chain)?.faults, []);
  });

  await t.test('a trail cut off neatly at its end is found with a head that was noted', async (t) => {
    const [cut = '', gone = '', whole = ''] = await makeChains(3);
    const noted = new Map([...(await verify())].flatMap(([chain, { head }]) => (head ? [[chain, head] as const] : [])));
    const [seal] = await database.query(`SELECT hash FROM audit_seals WHERE chain_id = '${cut}' AND number = 1`);
    for (const statement of [
      `DELETE FROM audit_entries WHERE chain_id = '${cut}' AND sequence > 3`,
      `DELETE FROM audit_seals WHERE chain_id = '${cut}' AND number > 1`,
      `UPDATE audit_chains SET seals = 1, sealed_through = 3, head = '${String(seal?.hash)}' WHERE chain_id = '${cut}'`,
      ...removal(gone),
    ]) {
      await database.query(statement);
    }
    t.strictSame((await verify()).get(cut)?.faults, [], 'without one nobody can tell');
    const reports = await verify(testSecret, noted);
    t.match(reports.get(cut)?.faults, [/^entries 4 to 6: cut off/]);
    t.match(reports.get(gone)?.faults, [/the whole chain is gone/]);
    t.strictSame(reports.get(whole)?.faults, []);
    await store.sealAudit(at(50));
    t.match((await verify(testSecret, noted)).get(cut)?.faults, [/cut off/], 'also when it has gone on since');
    await database.query(
      `INSERT INTO audit_entries SELECT chain_id, sequence + 3, at, action, key_id, organisation_id, kind, record,
        details, digest, salt FROM audit_entries WHERE chain_id = '${cut}'`,
    );
    await store.sealAudit(at(60));
    t.match((await verify(testSecret, noted)).get(cut)?.faults, [/seal 2 is not the one that was noted/]);
    for (const chain of [cut, gone]) for (const statement of removal(chain)) await database.query(statement);
  });

  await reader.close();
}

type Tampering = { name: string; statements: (chain: string) => string[]; where: RegExp };

/** Everything somebody could do to a chain, each on a chain of its own. */
function tamperings(): Tampering[] {
  const change = (table: string, row: string, where: RegExp): Tampering[] =>
    tableNamed(table)
      .columns.filter(({ name }) => name !== 'salt')
      .map(({ name, kind }) => {
        const to = kind === 'integer' ? `${name} + 7` : `COALESCE(${name}, '') || 'x'`;
        const statements = (chain: string) => [`UPDATE ${table} SET ${name} = ${to} WHERE chain_id = '${chain}'${row}`];
        return { name: `${table}.${name} changed`, statements, where };
      });
  const one = (name: string, statement: (chain: string) => string, where: RegExp): Tampering => ({
    name,
    statements: (chain) => [statement(chain)],
    where,
  });
  const swap = (chain: string, from: number, to: number) =>
    `UPDATE audit_entries SET sequence = ${to} WHERE chain_id = '${chain}' AND sequence = ${from}`;
  return [
    one(
      'an entry removed',
      (chain) => `DELETE FROM audit_entries WHERE chain_id = '${chain}' AND sequence = 2`,
      /^entry 2: missing/,
    ),
    one(
      'the last seal removed',
      (chain) => `DELETE FROM audit_seals WHERE chain_id = '${chain}' AND number = 2`,
      /does not end in its last seal/,
    ),
    one(
      'the chain row removed',
      (chain) => `DELETE FROM audit_chains WHERE chain_id = '${chain}'`,
      /does not end in its last seal/,
    ),
    one(
      'the last sealed entry removed',
      (chain) => `DELETE FROM audit_entries WHERE chain_id = '${chain}' AND sequence = 6`,
      /^entry 6: missing/,
    ),
    one(
      'the first seal removed',
      (chain) => `DELETE FROM audit_seals WHERE chain_id = '${chain}' AND number = 1`,
      /^entries 1 to 3: a seal is missing/,
    ),
    one(
      'an entry added before the first',
      (chain) =>
        `INSERT INTO audit_entries SELECT chain_id, 0, at, action, key_id, organisation_id, kind, record, details, digest, salt FROM audit_entries WHERE chain_id = '${chain}' AND sequence = 2`,
      /^entry 0: added/,
    ),
    one(
      'a seal added before the first',
      (chain) =>
        `INSERT INTO audit_seals SELECT chain_id, 0, first, last, sealed_at, previous, hash FROM audit_seals WHERE chain_id = '${chain}' AND number = 1`,
      /a seal was added/,
    ),
    {
      name: 'two entries swapped',
      statements: (chain) => [swap(chain, 2, 99), swap(chain, 3, 2), swap(chain, 99, 3)],
      where: /^entries 1 to 3: changed/,
    },
    {
      name: 'all entries removed',
      statements: (chain) => [`DELETE FROM audit_entries WHERE chain_id = '${chain}'`],
      where: /^entries 1 to 3: missing/,
    },
    one(
      'the entry of another moved in',
      (chain) => `UPDATE audit_entries SET details = '{}' WHERE chain_id = '${chain}' AND sequence = 5`,
      /^entries 4 to 6: changed/,
    ),
    ...change('audit_entries', ' AND sequence = 2', /^(entries 1 to 3: changed|entry 2: missing)/),
    ...change('audit_seals', ' AND number = 1', /^entries \d+ to \d+/),
    ...change('audit_chains', '', /does not end in its last seal/),
  ];
}

function removal(chain: string): string[] {
  return ['audit_entries', 'audit_seals', 'audit_chains'].map(
    (table) => `DELETE FROM ${table} WHERE chain_id = '${chain}'`,
  );
}
