import t from 'tap';
import { wholeServiceOn } from '../../support/both-dialects.ts';

/** The whole service on a PostgreSQL server, each test file on databases of its own. */
wholeServiceOn(t, 'postgres');
