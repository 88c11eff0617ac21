import {
  claimIdempotencyKey,
  finishIdempotencyKey,
  forgetExpiredIdempotencyKeys,
  releaseClaims,
  releaseIdempotencyKey,
} from './access/idempotency.ts';
import { createKey, findKey, getKey, listKeys, noteKeysUsed, revokeKey, rotateKey } from './access/keys.ts';
import { getSetting, putSettingOnce } from './access/settings.ts';
import { centresOfOperator, getCentre, listCentres, putCentre } from './catalogue/centres.ts';
import { getOrganisation, listOrganisations, organisationNames, putOrganisation } from './catalogue/organisations.ts';
import { countRecords } from './facts/counts.ts';
import { readFindings } from './facts/findings.ts';
import { readFacts } from './facts/sheets.ts';
import { createImport, getImport, interruptImports, listImports, saveImport } from './imports/imports.ts';
import { listRejections } from './imports/rejections.ts';
import { readCentreState } from './records/centre-state.ts';
import { forgetDryRun, forgetDryRunsBefore } from './records/dry-run.ts';
import { getRecord, listRecords } from './records/read-records.ts';
import { writeRecords } from './records/write-records.ts';
import type { Runner } from './sql/runner.ts';
import { sql } from './sql/sql.ts';
import { all } from './sql/steps.ts';
import type { Store } from './store.ts';
import { layoutOf } from './tables/record-layout.ts';

/** A dry run that has noted nothing for so long has no process any more. */
const dryRunLostAfterMs = 60 * 60 * 1000;

/** The store over a database that can run steps: which method reads, snapshots or writes, and what keeps others out. */
export function makeStore({ dialect, read, snapshot, write, close }: Runner): Store {
  return {
    dialect: dialect.name,
    ping: async () => {
      await read(() => all(sql`SELECT 1`));
    },
    close,

    getSetting: (name) => read(() => getSetting(name)),
    putSettingOnce: (name, value) => write(`setting/${name}`, () => putSettingOnce(name, value)),

    writeRecords: (reach, centreId, writes, options) =>
      write(centreId, () => writeRecords(dialect, reach, centreId, writes, options)),
    endDryRun: (dryRunId) => write(`dry-run/${dryRunId}`, () => forgetDryRun(dryRunId)),
    getRecord: async (reach, centreId, kind, id) =>
      // A record in one table is one query, which needs no transaction around it.
      (layoutOf(kind).lists.length === 0 ? read : snapshot)(() => getRecord(dialect, reach, centreId, kind, id)),
    listRecords: (reach, centreId, kind, query) => snapshot(() => listRecords(dialect, reach, centreId, kind, query)),

    createImport: (reach, receipt) => write(`import/${receipt.id}`, () => createImport(dialect, reach, receipt)),
    saveImport: (receipt, rejections) => write(`import/${receipt.id}`, () => saveImport(receipt, rejections)),
    getImport: (reach, centreId, importId) => read(() => getImport(dialect, reach, centreId, importId)),
    listImports: (reach, centreId, query) => read(() => listImports(dialect, reach, centreId, query)),
    listRejections: (reach, centreId, importId, query) =>
      read(() => listRejections(dialect, reach, centreId, importId, query)),
    interruptImports: (startedBefore) =>
      write('imports', function* () {
        // One process owns a SQLite file. Claims of the many that share PostgreSQL end by themselves.
        if (dialect.name === 'sqlite') yield* releaseClaims();
        return yield* interruptImports(startedBefore);
      }),

    readFacts: (reach, centreId, periods) => snapshot(() => readFacts(dialect, reach, centreId, periods)),
    changeNumber: (reach, centreId) => read(() => readCentreState(dialect, reach, centreId)),
    readFindings: (reach, centreId, query) => snapshot(() => readFindings(dialect, reach, centreId, query)),
    countRecords: (reach, centreId, from, until) => snapshot(() => countRecords(dialect, reach, centreId, from, until)),

    putOrganisation: (item, condition) => write(`organisation/${item.id}`, () => putOrganisation(item, condition)),
    getOrganisation: (reach, id) => read(() => getOrganisation(reach, id)),
    listOrganisations: (reach, query) => read(() => listOrganisations(reach, query)),
    organisationNames: (ids) => read(() => organisationNames(dialect, ids)),
    putCentre: (item, condition) => write(item.id, () => putCentre(dialect, item, condition)),
    getCentre: (reach, id) => read(() => getCentre(dialect, reach, id)),
    listCentres: (reach, query) => read(() => listCentres(dialect, reach, query)),
    centresOfOperator: (organisationId) => read(() => centresOfOperator(organisationId)),

    createKey: (key) => write(`keys/${key.organisationId}`, () => createKey(key)),
    findKey: (id) => read(() => findKey(id)),
    getKey: (reach, organisationId, id) => read(() => getKey(reach, organisationId, id)),
    listKeys: (reach, organisationId, query) => read(() => listKeys(reach, organisationId, query)),
    revokeKey: (reach, organisationId, id, at) =>
      write(`keys/${organisationId}`, () => revokeKey(reach, organisationId, id, at)),
    rotateKey: (reach, organisationId, id, successor, oldExpiresAt) =>
      write(`keys/${organisationId}`, () => rotateKey(reach, organisationId, id, successor, oldExpiresAt)),
    noteKeysUsed: (used) => write('keys-used', () => noteKeysUsed(used)),

    claimIdempotencyKey: (entry, now) => write(`idempotency/${entry.keyId}`, () => claimIdempotencyKey(entry, now)),
    finishIdempotencyKey: (entry) => write(`idempotency/${entry.keyId}`, () => finishIdempotencyKey(entry)),
    releaseIdempotencyKey: (keyId, idempotencyKey) =>
      write(`idempotency/${keyId}`, () => releaseIdempotencyKey(keyId, idempotencyKey)),
  };
}

/** Clears what processes that died have left behind. Done once, at start. */
export async function clearLeftovers({ write }: Runner, now: Date): Promise<void> {
  await write('leftovers', function* () {
    yield* forgetDryRunsBefore(new Date(now.getTime() - dryRunLostAfterMs).toISOString());
    yield* forgetExpiredIdempotencyKeys(now.toISOString());
  });
}
