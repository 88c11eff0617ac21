import type { Test } from 'tap';
import { parsePeriod } from '../../../src/core/values/period.ts';
import type { Reach, Store } from '../../../src/store/store.ts';
import { at, by, makeCentre, put, session } from '../support/centre.ts';
import { importReceipt } from './imports.ts';
import { apiKey } from './keys.ts';

/** What lies outside the reach is as if it did not exist: same answers as for a centre that never was. */
export async function reachContract(t: Test, store: Store): Promise<void> {
  const [own, other] = [await makeCentre(store), await makeCentre(store)];
  await own.writeAll([put('participants', 'p', {}), session('s', '2026-01-01', ['p'])]);
  const receipt = importReceipt(own.centreId, 'imp-reach');
  await store.createImport(own.reach, receipt);
  const key = apiKey('key-reach', own.organisationId);
  await store.createKey(key, by);
  const quarter = [parsePeriod('2026-Q1') ?? never()];
  const findings = { from: '2026-01-01', until: '2026-03-31', today: '2026-10-01', limit: 5, itemWeights: {} };

  const nothing: Reach = { all: false, organisationId: own.organisationId, centreIds: [] };
  const foreign = other.reach;
  const asks: [string, (reach: Reach, centreId: string) => Promise<unknown>][] = [
    ['getRecord', (reach, centreId) => store.getRecord(reach, centreId, 'participants', 'p')],
    ['getRecord with parts', (reach, centreId) => store.getRecord(reach, centreId, 'guidance-sessions', 's')],
    ['listRecords', (reach, centreId) => store.listRecords(reach, centreId, 'participants', { limit: 5 })],
    ['getImport', (reach, centreId) => store.getImport(reach, centreId, receipt.id)],
    ['listImports', (reach, centreId) => store.listImports(reach, centreId, { limit: 5 })],
    ['listRejections', (reach, centreId) => store.listRejections(reach, centreId, receipt.id, { limit: 5 })],
    ['readFacts', (reach, centreId) => store.readFacts(reach, centreId, quarter)],
    ['changeNumber', (reach, centreId) => store.changeNumber(reach, centreId)],
    ['readFindings', (reach, centreId) => store.readFindings(reach, centreId, findings)],
    [
      'countChanges',
      (reach, centreId) =>
        store.countChanges(reach, centreId, {
          from: '2026-01-01',
          until: '2026-12-31',
          since: '2026-01-01T00:00:00.000Z',
        }),
    ],
    ['countRecords', (reach, centreId) => store.countRecords(reach, centreId, '2026-01-01', '2026-12-31')],
    ['getCentre', (reach, centreId) => store.getCentre(reach, centreId)],
    [
      'writeRecords',
      (reach, centreId) => store.writeRecords(reach, centreId, [put('participants', 'p', {})], { at: at(3), by }),
    ],
    [
      'writeRecords in a dry run',
      (reach, centreId) =>
        store.writeRecords(reach, centreId, [put('participants', 'p', {})], { at: at(3), by, dryRunId: 'reach' }),
    ],
  ];
  for (const [name, ask] of asks) {
    await t.test(name, async (t) => {
      t.not(await ask(own.reach, own.centreId), null, 'within reach');
      t.not(await ask({ all: true }, own.centreId), null, 'for who reaches all');
      t.equal(await ask(foreign, own.centreId), null, 'for another organisation');
      t.equal(await ask(nothing, own.centreId), null, 'for a key limited to other centres of the organisation');
      t.equal(await ask(own.reach, 'no-such-centre'), null, 'a centre that is not there');
      t.equal(await ask({ all: true }, 'no-such-centre'), null, 'not there for who reaches all either');
    });
  }
  await store.endDryRun('reach');

  await t.test('createImport', async (t) => {
    t.equal(await store.createImport(foreign, importReceipt(own.centreId, 'imp-foreign')), false);
    t.equal(await store.getImport(own.reach, own.centreId, 'imp-foreign'), null);
  });

  await t.test('an import is found under its own centre only', async (t) => {
    const both: Reach = { all: false, organisationId: 'x', centreIds: [own.centreId, other.centreId] };
    t.equal(await store.getImport(both, other.centreId, receipt.id), null);
  });

  await t.test('organisations and their keys', async (t) => {
    const { organisationId } = own;
    t.equal((await store.getOrganisation(own.reach, organisationId))?.id, organisationId);
    t.equal(await store.getOrganisation(foreign, organisationId), null);
    t.strictSame(
      (await store.listOrganisations(own.reach, { limit: 10 })).rows.map(({ id }) => id),
      [organisationId],
      'a list holds the own organisation only',
    );
    t.strictSame(
      (await store.listCentres(own.reach, { limit: 10 })).rows.map(({ id }) => id),
      [own.centreId],
    );
    t.strictSame((await store.listCentres(nothing, { limit: 10 })).rows, []);
    t.strictSame(await store.getKey(own.reach, organisationId, key.id), key);
    t.equal(await store.getKey(foreign, organisationId, key.id), null);
    t.equal(await store.getKey({ all: true }, other.organisationId, key.id), null, 'under another organisation');
    t.equal(await store.listKeys(foreign, organisationId, { limit: 5 }), null);
    t.equal(await store.revokeKey(foreign, organisationId, key.id, at(9), by), null);
    const successor = apiKey('key-reach-2', organisationId);
    t.equal(await store.rotateKey(foreign, organisationId, key.id, successor, at(9), by), null);
    t.strictSame(await store.findKey(key.id), key, 'and nothing has happened to it');
    t.equal(await store.findKey(successor.id), null);
  });
}

function never(): never {
  throw new Error('not a period');
}
