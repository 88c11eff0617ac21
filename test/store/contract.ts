import type { Test } from 'tap';
import { auditContract } from './contract/audit.ts';
import { auditProofContract } from './contract/audit-proof.ts';
import { catalogueContract } from './contract/catalogue.ts';
import { changesContract } from './contract/changes.ts';
import { closingContract } from './contract/closing.ts';
import { concurrencyContract } from './contract/concurrency.ts';
import { contractFactsContract } from './contract/contract-facts.ts';
import { dryRunContract } from './contract/dry-run.ts';
import { factsContract } from './contract/facts.ts';
import { bruteForceContract } from './contract/facts-brute-force.ts';
import { factsCacheContract } from './contract/facts-cache.ts';
import { countedFactsContract } from './contract/facts-counted.ts';
import { factsPartsContract } from './contract/facts-parts.ts';
import { feedContract } from './contract/feed.ts';
import { findingsContract } from './contract/findings.ts';
import { countedFindingsContract } from './contract/findings-counted.ts';
import { idempotencyContract } from './contract/idempotency.ts';
import { importsContract } from './contract/imports.ts';
import { keysContract } from './contract/keys.ts';
import { listsContract } from './contract/lists.ts';
import { parameterSetContract } from './contract/parameter-sets.ts';
import { reachContract } from './contract/reach.ts';
import { recordsContract } from './contract/records.ts';
import { referencesContract } from './contract/references.ts';
import { rejectedRowsContract } from './contract/rejected-rows.ts';
import { releasesContract } from './contract/releases.ts';
import { reopenContract } from './contract/reopen.ts';
import { reportStampContract } from './contract/report-stamp.ts';
import { socialReturnContract } from './contract/social-return.ts';
import { versionsContract } from './contract/versions.ts';
import { waitingContract } from './contract/waiting.ts';
import type { TestDatabase } from './support/database.ts';

/** What every store promises, whatever its database. A new method of the port is a new test here. */
export async function storeContract(t: Test, database: TestDatabase): Promise<void> {
  const store = await database.open();
  try {
    await t.test('records', (test) => recordsContract(test, store));
    await t.test('versions', (test) => versionsContract(test, store));
    await t.test('references', (test) => referencesContract(test, store));
    await t.test('lists', (test) => listsContract(test, store));
    await t.test('concurrency', (test) => concurrencyContract(test, store));
    await t.test('dry runs', (test) => dryRunContract(test, store));
    await t.test('reach', (test) => reachContract(test, store));
    await t.test('catalogue', (test) => catalogueContract(test, store));
    await t.test('parameter sets', (test) => parameterSetContract(test, store));
    await t.test('social return', (test) => socialReturnContract(test, store));
    await t.test('releases', (test) => releasesContract(test, store));
    await t.test('feed', (test) => feedContract(test, store));
    await t.test('closed periods', (test) => closingContract(test, store));
    await t.test('keys', (test) => keysContract(test, store));
    await t.test('imports', (test) => importsContract(test, store));
    await t.test('refused rows that are kept', (test) => rejectedRowsContract(test, store));
    await t.test('lines that wait', (test) => waitingContract(test, store));
    await t.test('idempotency and settings', (test) => idempotencyContract(test, store));
    await t.test('facts', (test) => factsContract(test, store));
    await t.test('facts of what is counted', (test) => countedFactsContract(test, store));
    await t.test('facts for the other party of agreements', (test) => contractFactsContract(test, store));
    await t.test('facts by brute force', (test) => bruteForceContract(test, store));
    await t.test('facts in parts', (test) => factsPartsContract(test, store));
    await t.test('cached facts', (test) => factsCacheContract(test, store));
    await t.test('stamp of a report', (test) => reportStampContract(test, store));
    await t.test('changes since', (test) => changesContract(test, store));
    await t.test('findings', (test) => findingsContract(test, store));
    await t.test('findings of what is counted', (test) => countedFindingsContract(test, store));
    await t.test('audit trail', (test) => auditContract(test, store, database));
    await t.test('proof of the audit trail', (test) => auditProofContract(test, store, database));
  } finally {
    await store.close();
  }
  await t.test('opening again', (test) => reopenContract(test, database));
}
