import {
  claimIdempotencyKey,
  finishIdempotencyKey,
  forgetExpiredIdempotencyKeys,
  releaseClaims,
  releaseIdempotencyKey,
  renewIdempotencyKey,
} from './access/idempotency.ts';
import { createKey, findKey, getKey, listKeys, noteKeysUsed, revokeKey, rotateKey } from './access/keys.ts';
import { getSetting, keepAdminKeyHash, putSettingOnce } from './access/settings.ts';
import type { AuditKey } from './audit/audit-key.ts';
import { installationChain, lockOf, organisationChain } from './audit/chains.ts';
import { listAuditEntries } from './audit/list-entries.ts';
import { noteRead } from './audit/note-events.ts';
import { sealChain, unsealedChains } from './audit/seal.ts';
import { centresOfOperator, getCentre, listCentres, putCentre } from './catalogue/centres.ts';
import { getOrganisation, listOrganisations, organisationNames, putOrganisation } from './catalogue/organisations.ts';
import { countChanges } from './facts/changes.ts';
import { contractFacts } from './facts/contract-facts.ts';
import { countRecords } from './facts/counts.ts';
import { readFindings } from './facts/findings.ts';
import { reportStamp } from './facts/report-stamp.ts';
import { readFacts } from './facts/sheets.ts';
import { addToFeed } from './feed/add-release.ts';
import { feedLabels, feedSequence, releasesWithoutFeed } from './feed/feed-state.ts';
import { makeHeads } from './feed/heads-of.ts';
import { countFeed, readFeed } from './feed/read-feed.ts';
import { deleteImport } from './imports/delete-import.ts';
import {
  createImport,
  getImport,
  interruptImport,
  interruptWhenFree,
  listImports,
  runningImports,
  saveImport,
} from './imports/imports.ts';
import { forgetRowsOf, importsWithOldRows, keepRejectedRows, rejectedRows } from './imports/rejected-rows.ts';
import { listRejections } from './imports/rejections.ts';
import { findWaiting, readWaiting } from './imports/waiting.ts';
import {
  deleteParameterSet,
  getParameterSet,
  listParameterSets,
  putParameterSet,
} from './parameter-sets/parameter-sets.ts';
import { readCentreState } from './records/centre-state.ts';
import { forgetDryRun, forgetDryRunsBefore } from './records/dry-run.ts';
import { getRecord, listRecords } from './records/read-records.ts';
import { getVersion, listVersions } from './records/versions.ts';
import { writeRecords } from './records/write-records.ts';
import { acceptRelease } from './releases/accept-release.ts';
import { listClosures, reopenPeriod } from './releases/closures.ts';
import { publishRelease } from './releases/publish-release.ts';
import { getRelease, listReleases, releasesFor } from './releases/read-releases.ts';
import { writtenSince } from './releases/written-since.ts';
import { getApproval, putApproval } from './social-return/approvals.ts';
import { claimsOfCentre } from './social-return/claims-of-centre.ts';
import { agreementsOfCentre, getAgreement, listAgreements } from './social-return/list-agreements.ts';
import { listEfforts } from './social-return/list-efforts.ts';
import { deleteObligation, putObligation } from './social-return/obligations.ts';
import { getObligation, listObligations } from './social-return/read-obligations.ts';
import type { Runner } from './sql/runner.ts';
import { sql } from './sql/sql.ts';
import { all } from './sql/steps.ts';
import type { Store } from './store.ts';
import { layoutOf } from './tables/record-layout.ts';

/** A dry run that has noted nothing for so long has no process any more. */
const dryRunLostAfterMs = 60 * 60 * 1000;

/** Chains of the audit trail that are sealed side by side. */
const chainsAtOnce = 4;

/** The store over a database that can run steps: which method reads, snapshots or writes, and what keeps others out. */
export function makeStore(runner: Runner, auditKey: AuditKey): Store {
  const { dialect, read, snapshot, write, holds, close } = runner;
  const heads = makeHeads(runner);
  const feed = { dialect, read, heads: heads.of };
  return {
    dialect: dialect.name,
    ping: async () => {
      await read(() => all(sql`SELECT 1`));
    },
    close,

    getSetting: (name) => read(() => getSetting(name)),
    putSettingOnce: (name, value) => write(`setting/${name}`, () => putSettingOnce(name, value)),

    keepAdminKeyHash: (hash, at) => write(lockOf(installationChain), () => keepAdminKeyHash(auditKey, hash, at)),

    writeRecords: (reach, centreId, writes, options) =>
      write(centreId, () => writeRecords(dialect, auditKey, reach, centreId, writes, options)),
    endDryRun: (dryRunId) => write(`dry-run/${dryRunId}`, () => forgetDryRun(dryRunId)),
    getRecord: async (reach, centreId, kind, id) =>
      // A record in one table is one query, which needs no transaction around it.
      (layoutOf(kind).lists.length === 0 ? read : snapshot)(() => getRecord(dialect, reach, centreId, kind, id)),
    listRecords: (reach, centreId, kind, query) => snapshot(() => listRecords(dialect, reach, centreId, kind, query)),
    listVersions: (reach, centreId, kind, id, query) =>
      snapshot(() => listVersions(dialect, reach, centreId, kind, id, query)),
    getVersion: (reach, centreId, kind, id, version) =>
      snapshot(() => getVersion(dialect, reach, centreId, kind, id, version)),

    createImport: async (reach, receipt) => {
      const hold = holdOf(receipt.id);
      await holds.take(hold);
      const made = await write(`import/${receipt.id}`, () => createImport(dialect, reach, receipt)).catch(
        async (error: unknown) => {
          await holds.drop(hold);
          throw error;
        },
      );
      if (!made) await holds.drop(hold);
      return made;
    },
    saveImport: async (receipt, rejections, waiting) => {
      try {
        await write(`import/${receipt.id}`, () => saveImport(dialect, receipt, rejections, waiting));
      } finally {
        if (receipt.state !== 'running') await holds.drop(holdOf(receipt.id));
      }
    },
    interruptImport: async (centreId, importId, at) => {
      try {
        await write(`import/${importId}`, () => interruptImport(centreId, importId, at));
      } finally {
        await holds.drop(holdOf(importId));
      }
    },
    findWaiting: (centreId, importId, records) => read(() => findWaiting(dialect, centreId, importId, records)),
    readWaiting: (centreId, importId, query) => read(() => readWaiting(centreId, importId, query)),
    deleteImport: async (reach, deletion) => {
      for (;;) {
        const outcome = await write(deletion.centreId, () => deleteImport(dialect, auditKey, reach, deletion));
        if (outcome !== 'more') return outcome;
      }
    },
    getImport: (reach, centreId, importId) => read(() => getImport(dialect, reach, centreId, importId)),
    listImports: (reach, centreId, query) => read(() => listImports(dialect, reach, centreId, query)),
    listRejections: (reach, centreId, importId, query) =>
      read(() => listRejections(dialect, reach, centreId, importId, query)),
    keepRejectedRows: (centreId, importId, rows) =>
      write(`import/${importId}`, () => keepRejectedRows(auditKey, centreId, importId, rows)),
    rejectedRows: (reach, centreId, importId) => read(() => rejectedRows(dialect, reach, centreId, importId)),
    forgetRejectedRows: async (before) => {
      for (const { centreId, importId } of await read(() => importsWithOldRows(before))) {
        await write(`import/${importId}`, () => forgetRowsOf(centreId, importId));
      }
    },
    interruptImports: async () => {
      let interrupted = 0;
      for (const { centreId, id } of await read(runningImports)) {
        const hold = holdOf(id);
        const isLeft =
          !holds.has(hold) && (await write(`import/${id}`, () => interruptWhenFree(dialect, centreId, id, hold)));
        if (isLeft) interrupted += 1;
      }
      return interrupted;
    },

    readFacts: (reach, centreId, periods, parts) => snapshot(() => readFacts(dialect, reach, centreId, periods, parts)),
    readContractFacts: (reach, centreId, organisationId, periods) =>
      snapshot(() => contractFacts(dialect, reach, centreId, organisationId, periods)),
    changeNumber: (reach, centreId) => read(() => readCentreState(dialect, reach, centreId)),
    reportStamp: (reach, centreId) => read(() => reportStamp(dialect, reach, centreId)),
    readFindings: (reach, centreId, query) => snapshot(() => readFindings(dialect, reach, centreId, query)),
    countRecords: (reach, centreId, from, until) => snapshot(() => countRecords(dialect, reach, centreId, from, until)),
    countChanges: (reach, centreId, query) => countChanges({ dialect, snapshot }, reach, centreId, query),

    putOrganisation: (item, condition) =>
      write(lockOf(organisationChain(item.id)), () => putOrganisation(auditKey, item, condition)),
    getOrganisation: (reach, id) => read(() => getOrganisation(reach, id)),
    listOrganisations: (reach, query) => read(() => listOrganisations(reach, query)),
    organisationNames: (ids) => read(() => organisationNames(dialect, ids)),
    putCentre: (item, condition) => write(item.id, () => putCentre(dialect, auditKey, item, condition)),
    getCentre: (reach, id) => read(() => getCentre(dialect, reach, id)),
    listCentres: (reach, query) => read(() => listCentres(dialect, reach, query)),
    centresOfOperator: (organisationId) => read(() => centresOfOperator(organisationId)),

    putParameterSet: (reach, item, condition) =>
      write(lockOf(organisationChain(item.organisationId)), () =>
        putParameterSet(dialect, auditKey, reach, item, condition),
      ),
    getParameterSet: (reach, organisationId, id) => read(() => getParameterSet(dialect, reach, organisationId, id)),
    listParameterSets: (reach, organisationId, query) =>
      snapshot(() => listParameterSets(dialect, reach, organisationId, query)),
    deleteParameterSet: (reach, organisationId, id, deletion) =>
      write(lockOf(organisationChain(organisationId)), () =>
        deleteParameterSet(dialect, auditKey, reach, organisationId, id, deletion),
      ),

    putObligation: (reach, item, condition) =>
      write(lockOf(organisationChain(item.organisationId)), () =>
        putObligation(dialect, auditKey, reach, item, condition),
      ),
    getObligation: (reach, organisationId, id) => read(() => getObligation(dialect, reach, organisationId, id)),
    listObligations: (reach, organisationId, query) =>
      snapshot(() => listObligations(dialect, reach, organisationId, query)),
    deleteObligation: (reach, organisationId, id, deletion) =>
      write(lockOf(organisationChain(organisationId)), () =>
        deleteObligation(dialect, auditKey, reach, organisationId, id, deletion),
      ),
    putApproval: (reach, put, condition) =>
      write(lockOf(organisationChain(reach.all ? '' : reach.organisationId)), () =>
        putApproval(dialect, auditKey, reach, put, condition),
      ),
    getApproval: (reach, centreId, effortId) => read(() => getApproval(dialect, reach, centreId, effortId)),
    listEfforts: (reach, organisationId, obligationId, query) =>
      snapshot(() => listEfforts(dialect, reach, organisationId, obligationId, query)),
    claimsOfCentre: (reach, centreId, query) => snapshot(() => claimsOfCentre(dialect, reach, centreId, query)),
    getAgreement: (reach, centreId, id) => snapshot(() => getAgreement(dialect, reach, centreId, id)),
    listAgreements: (reach, organisationId, query) =>
      snapshot(() => listAgreements(dialect, reach, organisationId, query)),

    agreementsOfCentre: (reach, centreId) => snapshot(() => agreementsOfCentre(dialect, reach, centreId)),

    publishRelease: (reach, release, options) =>
      write(release.centreId, () => publishRelease(dialect, auditKey, reach, release, options)),
    listReleases: (reach, centreId, period) => read(() => listReleases(dialect, reach, centreId, period)),
    getRelease: (reach, place, number) => read(() => getRelease(dialect, reach, place, number)),
    releasesFor: (reach, organisationId, period) => read(() => releasesFor(reach, organisationId, period)),
    acceptRelease: (reach, place, acceptance, options) =>
      write(place.centreId, () => acceptRelease(auditKey, reach, place, acceptance, options)),
    writtenSince: (centreId, query) => writtenSince({ snapshot }, centreId, query),
    feedSequence: async () => {
      const sequence = await read(feedSequence);
      heads.given(sequence);
      return sequence;
    },
    readFeed: (reach, query, memory = null) => readFeed(feed, reach, query, memory),
    countFeed: (reach, query, memory = null) => countFeed(feed, reach, query, memory),
    feedHeads: heads.of,
    feedLabels: (dimension, heads) => read(() => feedLabels(dialect, dimension, heads)),
    releasesWithoutFeed: (limit) => read(() => releasesWithoutFeed(limit)),
    addToFeed: (place, feed) => write(place.centreId, () => addToFeed(dialect, place, feed)),
    listClosures: (reach, centreId, period) => snapshot(() => listClosures(dialect, reach, centreId, period)),
    reopenPeriod: (reach, centreId, period, reopening) =>
      write(centreId, () => reopenPeriod(dialect, auditKey, reach, centreId, period, reopening)),
    atOneMoment: (use) =>
      runner.moment((moment) => {
        const refuse = async (): Promise<never> => {
          throw new Error('what reads at one moment does not write');
        };
        return use(makeStore({ ...runner, read: moment, snapshot: moment, write: refuse }, auditKey));
      }),

    createKey: (key, by, answer) =>
      write(lockOf(organisationChain(key.organisationId)), () => createKey(auditKey, key, by, answer)),
    findKey: (id) => read(() => findKey(id)),
    getKey: (reach, organisationId, id) => read(() => getKey(reach, organisationId, id)),
    listKeys: (reach, organisationId, query) => read(() => listKeys(reach, organisationId, query)),
    revokeKey: (reach, organisationId, id, at, by) =>
      write(lockOf(organisationChain(organisationId)), () => revokeKey(auditKey, reach, organisationId, id, at, by)),
    rotateKey: (reach, organisationId, id, successor, oldExpiresAt, by, answer) =>
      write(lockOf(organisationChain(organisationId)), () =>
        rotateKey(auditKey, reach, organisationId, id, successor, oldExpiresAt, by, answer),
      ),
    noteKeysUsed: (used) => write('keys-used', () => noteKeysUsed(used)),

    claimIdempotencyKey: (entry, now) => write(`idempotency/${entry.keyId}`, () => claimIdempotencyKey(entry, now)),
    renewIdempotencyKey: (claim, expiresAt) =>
      write(`idempotency/${claim.keyId}`, () => renewIdempotencyKey(claim, expiresAt)),
    finishIdempotencyKey: (answer) => write(`idempotency/${answer.claim.keyId}`, () => finishIdempotencyKey(answer)),
    releaseLeftClaims: async () => {
      // One process owns a SQLite file.
      if (dialect.name === 'sqlite') await write('claims', releaseClaims);
    },
    releaseIdempotencyKey: (claim) => write(`idempotency/${claim.keyId}`, () => releaseIdempotencyKey(claim)),

    noteRead: (centreId, read) => write(centreId, () => noteRead(auditKey, centreId, read)),
    listAuditEntries: (reach, query) => listAuditEntries({ dialect, snapshot }, auditKey, reach, query),
    sealAudit: async (at) => {
      const chains = await read(unsealedChains);
      const seal = (chain: string) => write(lockOf(chain), () => sealChain(auditKey, chain, at));
      let seals = 0;
      // A few at a time: on SQLite they share a transaction, on PostgreSQL they leave connections to others.
      for (let start = 0; start < chains.length; start += chainsAtOnce) {
        const made = await Promise.all(chains.slice(start, start + chainsAtOnce).map(seal));
        for (const number of made) seals += number;
      }
      return seals;
    },
  };
}

/** What the process that runs an import holds for as long as it does. */
function holdOf(importId: string): string {
  return `running import/${importId}`;
}

/** Clears what processes that died have left behind. Done once, at start. */
export async function clearLeftovers({ write }: Runner, now: Date): Promise<void> {
  await write('leftovers', function* () {
    yield* forgetDryRunsBefore(new Date(now.getTime() - dryRunLostAfterMs).toISOString());
    yield* forgetExpiredIdempotencyKeys(now.toISOString());
  });
}
