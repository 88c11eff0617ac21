import type { RecordWrite, Store } from '../../../src/store/store.ts';
import { session } from './sessions.ts';
import { participantCount, participantId } from './stage.ts';

/** The quarter that is asked for. */
export const quarter = '2026-Q3';

const categories = ['furniture', 'textile', 'eee-small', 'housewares', 'books-media', 'bicycle', 'toys', 'wood'];
const destinations = ['resale', 'give-away', 'recycling', 'repaired-resale', 'energy-recovery'];
const origins = ['household-drop-off', 'collection-round', 'recycling-yard'];
const rowsAtOnce = 2000;

/** What a centre has in some days: movements, sessions, and the first day and number of days. */
export type Amount = {
  readonly movements: number;
  readonly sessions: number;
  readonly from: string;
  readonly days: number;
};

/** Writes records of a centre straight into its store, in batches. */
export async function fill(store: Store, centreId: string, prefix: string, amount: Amount): Promise<void> {
  const { movements, sessions } = amount;
  await writeAll(store, centreId, movements, (place) =>
    put('material-movements', `${prefix}m${place}`, movement(place, dayIn(amount, place, movements))),
  );
  await writeAll(store, centreId, sessions, (place) =>
    put('guidance-sessions', `${prefix}s${place}`, session(place, dayIn(amount, place, sessions))),
  );
}

/** The people of a centre, each with one trajectory and a status, and what it keeps. */
export async function people(store: Store, centreId: string): Promise<void> {
  const each = (make: (place: number) => RecordWrite) => writeAll(store, centreId, participantCount, make);
  await each((place) => put('participants', participantId(place), { birthYear: 1980, municipalityCode: 'GM0503' }));
  await each((place) =>
    put('participant-statuses', `st-${place}`, {
      participantId: participantId(place),
      validFrom: '2024-01-01',
      legalGround: 'participatiewet',
    }),
  );
  await each((place) =>
    put('trajectories', `t-${place}`, {
      participantId: participantId(place),
      kind: 'work-experience',
      start: `2026-0${(place % 8) + 1}-01`,
    }),
  );
  const kinds = ['participants', 'participant-statuses', 'trajectories', 'guidance-sessions', 'material-movements'];
  await writeAll(store, centreId, kinds.length, (place) =>
    put('coverage-statements', `c-${place}`, {
      recordKind: kinds[place] ?? '',
      from: '2020-01-01',
      completeThrough: '2026-09-30',
    }),
  );
  // Counted shortly before the quarter, as a centre does: the book stock begins there.
  await writeAll(store, centreId, categories.length, (place) =>
    put('material-movements', `count-${place}`, {
      date: '2026-06-30',
      direction: 'stock-count',
      category: categories[place] ?? '',
      kilograms: 5000,
    }),
  );
}

async function writeAll(
  store: Store,
  centreId: string,
  count: number,
  make: (place: number) => RecordWrite,
): Promise<void> {
  const by = { keyId: 'bench', organisationId: null };
  for (let from = 0; from < count; from += rowsAtOnce) {
    const length = Math.min(rowsAtOnce, count - from);
    const writes = Array.from({ length }, (_, place) => make(from + place));
    const outcomes = await store.writeRecords({ all: true }, centreId, writes, { at: '2026-10-01T08:00:00.000Z', by });
    const refused = outcomes?.find(({ result }) => result !== 'created');
    if (!outcomes || refused) throw new Error(`a record of the bench was not created: ${JSON.stringify(refused)}`);
  }
}

function put(kind: string, id: string, data: Extract<RecordWrite, { action: 'put' }>['data']): RecordWrite {
  return { action: 'put', kind, id, data, source: 'bench', takeOver: false };
}

function movement(place: number, date: string) {
  const category = categories[place % categories.length] ?? '';
  const common = { date, category, kilograms: 1 + (place % 400) / 10, method: 'weighed' };
  if (place % 9 === 0) return { ...common, direction: 'in', origin: origins[place % origins.length] ?? '' };
  return { ...common, direction: 'out', destination: destinations[place % destinations.length] ?? '' };
}

function dayIn({ from, days }: Amount, place: number, count: number): string {
  const date = new Date(`${from}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + Math.floor((place / count) * days));
  return date.toISOString().slice(0, 10);
}
