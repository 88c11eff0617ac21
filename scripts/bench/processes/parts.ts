/** What the measures use of the service, bundled for them as the service itself is: see `built.ts`. */
export * as app from '../../../src/app.ts';
export * as config from '../../../src/config.ts';
export * as installation from '../../../src/installation.ts';
export * as openStore from '../../../src/store/open-store.ts';
export * as pool from '../../../src/store/postgres/pool.ts';
export * as connect from '../../../src/store/sqlite/connect.ts';
export * as sroi from './sroi-parts.ts';
