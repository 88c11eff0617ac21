import t from 'tap';
import { wholeServiceOn } from './support/both-dialects.ts';

/** The service on PostgreSQL, inside the process. `npm run test:postgres` does the same on a server. */
wholeServiceOn(t, 'pglite', 'writing');
