type Elsewhere = { readonly triedBy: string } | { readonly cannot: string };

/**
 * Blocks that are not run as snippets, by how they begin, and what tries them instead: a file of the project, or the reason why
 * no test can. A block that is neither run nor named here fails the test, and so does a name of a block that is gone.
 */
export const elsewhere: Readonly<Record<string, Elsewhere>> = {
  'README.md: npm run demo': { triedBy: '.ci/run' },
  'README.md: npm start': { triedBy: 'scripts/try-start.mjs' },
  'README.md: npm test': { triedBy: '.ci/run' },
  "CONTRIBUTING.md: import { defineRecordKind } from './define-record-kind.ts';": {
    triedBy: 'test/contributing.test.ts',
  },
  'CONTRIBUTING.md: npm run migrations -- add_open_days': { triedBy: 'test/contributing.test.ts' },
  "CONTRIBUTING.md: import { defineParameter, type Parameter } from '../../define-parameter.ts';": {
    triedBy: 'test/contributing.test.ts',
  },
  "CONTRIBUTING.md: import { defineIndicator } from '../../define-indicator.ts';": {
    triedBy: 'test/contributing.test.ts',
  },
  'CONTRIBUTING.md: - name: corrections up and down': { triedBy: 'test/contributing.test.ts' },
  'docs/backup.md: cd /opt/meetlat': { cannot: 'asks for an installed service with a user of its own, and for Docker' },
  'docs/backup.md: npm run meetlat -- restore /backups/meetlat-2026-11-22': { triedBy: 'test/cli/restore.test.ts' },
  'docs/backup.md: DATABASE_URL=file:/tmp/rehearsal/meetlat.db npm run meetlat -- restore /backups/meetlat-2026-11-22':
    {
      triedBy: 'test/cli/restore.test.ts',
    },
  'docs/backup.md: npm run meetlat -- inventory /backups/meetlat-2026-11-22.json': {
    triedBy: 'test/cli/inventory.test.ts',
  },
  'docs/backup.md: createdb meetlat_restored': { cannot: 'asks for a PostgreSQL server; test/cli/inventory.test.ts' },
  'docs/operations.md: git clone <address of this repository> /opt/meetlat && cd /opt/meetlat': {
    cannot: 'asks for a published repository and makes a user; scripts/try-container.ts does the same steps',
  },
  'docs/operations.md: DATABASE_URL=file:/var/lib/meetlat/meetlat.db': { triedBy: 'test/container.test.ts' },
  'docs/operations.md: [Unit]': { cannot: 'is for systemd' },
  'docs/operations.md: docker build --tag meetlat .': { triedBy: 'scripts/try-container.ts' },
  'docs/operations.md: server {': { cannot: 'is for nginx' },
  'docs/operations.md: scrape_configs:': { triedBy: 'test/container.test.ts' },
  'docs/operations.md: groups:': { triedBy: 'test/container.test.ts' },
  'docs/operations.md: cd /opt/meetlat && git pull && npm ci && npm run build && npm prune --omit=dev && systemctl restart meetlat':
    { cannot: 'asks for an installed service' },
  'docs/performance.md: npm run bench                  # all, about fifteen minutes on two cores': {
    triedBy: 'scripts/bench.mjs',
  },
  'docs/getting-started.md: npm install openapi-fetch': { triedBy: 'test/clients/main-job.test.ts' },
  'docs/municipalities.md: GET /v1/municipalities/GM0503/quarterly-reports/2026-Q3': {
    triedBy: 'test/http/municipality-reports.test.ts',
  },
  'docs/releases.md: POST /v1/centres/delft/quarterly-reports/2026-Q3/releases': {
    triedBy: 'test/http/releases.test.ts',
  },
  'docs/releases.md: POST /v1/centres/delft/quarterly-reports/2026-Q3/releases/1/acceptances': {
    triedBy: 'test/http/releases.test.ts',
  },
  'docs/releases.md: POST /v1/centres/delft/periods/2026-Q3/reopenings': {
    triedBy: 'test/http/closed-periods.test.ts',
  },
  'docs/bi/excel.md: npm run sample-workbook -- --url http://localhost:3000 --out meetlat-voorbeeld.xlsx': {
    triedBy: 'test/scripts/sample-workbook.test.ts',
  },
  'docs/bi/python.md: import os': { cannot: 'asks for pandas and matplotlib' },
  "docs/bi/duckdb.md: CREATE TABLE observations AS FROM read_csv('Observations.csv', nullstr = '');": {
    cannot: 'asks for DuckDB',
  },
  'docs/bi/duckdb.md: INSTALL httpfs; LOAD httpfs;': { cannot: 'asks for DuckDB and an extension that it downloads' },
  "docs/bi/duckdb.md: DELETE FROM observations WHERE Release NOT IN (SELECT Id FROM read_csv('Releases.csv'));": {
    cannot: 'asks for DuckDB',
  },
};
