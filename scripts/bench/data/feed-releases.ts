import { join } from 'node:path';
import type { StoredObservation } from '../../../src/store/feed/port.ts';
import type { NewRelease } from '../../../src/store/store.ts';
import { built } from '../processes/built.ts';
import { adminKey, settingsFor, startService } from '../processes/service.ts';
import { fillStore } from './fill-store.ts';
import { quarter } from './quarter.ts';

const centres = 100;
const amounts = [{ movements: 4000, sessions: 800, from: '2026-07-01', days: 92 }];
const at = '2026-10-01T08:00:00.000Z';
const by = { keyId: 'bench', organisationId: null };

/** A database with releases in its feed, and a key that sees them all. */
export type FilledFeed = {
  readonly databaseUrl: string;
  readonly file: string;
  readonly key: string;
  readonly observations: number;
  /** Some centre and quarter of those it holds. */
  readonly centreId: string;
  readonly periodCode: string;
};

/**
 * Publishes one quarter as people do, and then its figures again and again straight through the store, as other quarters of a
 * hundred centres, until there are so many observations. Their documents are left empty: the feed does not read them.
 */
export async function fillFeed(folder: string, atLeast: number, say: (text: string) => void): Promise<FilledFeed> {
  const file = join(folder, 'feed.db');
  const databaseUrl = `file:${file}`;
  await fillStore(databaseUrl, [['bench', amounts]]);
  const key = await publishOne(databaseUrl);
  const { openStore } = await built.openStore();
  const store = await openStore({ databaseUrl, secret: settingsFor(databaseUrl).MEETLAT_SECRET ?? '' });
  try {
    const place = { centreId: 'bench', period: quarter, audience: 'own', organisationId: '' } as const;
    const first = await store.getRelease({ all: true }, place, null);
    if (!first) throw new Error('nothing was published');
    const rows = await rowsOf(file);
    const releases = Math.ceil(atLeast / rows.length);
    for (let centre = 0; centre < Math.min(centres, releases); centre += 1)
      await store.putCentre(centreOf(idOf(centre)), { at, by });
    const { acceptance: _acceptance, publishedAt: _publishedAt, keyId: _keyId, ...head } = first;
    const periods = [...new Set(Array.from({ length: releases }, (_, nth) => periodOf(nth).id))];
    for (let nth = 0; nth < releases; nth += 1) {
      const { id, code } = periodOf(nth);
      const release: NewRelease = {
        ...{ ...head, centreId: idOf(nth % centres), period: id, number: 1, document: '{}' },
        asked: { state: 'provisional', supersedes: null, reason: null } as NewRelease['asked'],
        feed: { traceableToPersons: false, labels: [], observations: rows.map((row) => ({ ...row, period: code })) },
      };
      const outcome = await store.publishRelease({ all: true }, release, { at, by });
      if (outcome !== 'published')
        throw new Error(`a release of the bench was not published: ${JSON.stringify(outcome)}`);
      if (nth % 500 === 499) say(`feed: ${nth + 1} of ${releases} releases, ${periods.length} quarters`);
    }
    const middle = periodOf(Math.floor(releases / 2)).code;
    return {
      databaseUrl,
      file,
      key,
      observations: (releases + 1) * rows.length,
      centreId: idOf(1),
      periodCode: middle,
    };
  } finally {
    await store.close();
  }
}

function idOf(centre: number): string {
  return `centre-${String(centre).padStart(3, '0')}`;
}

/** The nth release is of the centre nth modulo a hundred, and of a quarter further back for each hundred. */
function periodOf(nth: number): { id: string; code: string } {
  const back = Math.floor(nth / centres);
  const [year, number] = [2026 - Math.floor((back + 2) / 4), 4 - ((back + 2) % 4)];
  return { id: `${year}-Q${number}`, code: `${year}KW0${number}` };
}

function centreOf(id: string) {
  const serviceArea = { municipalityCodes: ['GM0503'], inhabitants: [{ year: 2026, inhabitants: 100_000 }] };
  return { id, name: id, operatorId: 'bench', legalEntities: [], municipalityCode: 'GM0503', serviceArea };
}

async function publishOne(databaseUrl: string): Promise<string> {
  const service = await startService(databaseUrl);
  try {
    const keys = `${service.url}/v1/organisations/bench/keys`;
    const { key: coordinator = '' } = await post(keys, adminKey, { system: 'coordinator', preset: 'coordinator' });
    const body = { state: 'provisional', name: 'A. de Vries', function: 'Coordinator' };
    const path = `/v1/centres/bench/quarterly-reports/${quarter}/releases`;
    await post(`${service.url}${path}`, coordinator, body);
    return coordinator;
  } finally {
    await service.stop();
  }
}

async function post(url: string, key: string, body: object): Promise<{ key?: string }> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`POST ${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { key?: string };
}

/** The rows of the one release there is, as the store keeps them. */
async function rowsOf(file: string): Promise<StoredObservation[]> {
  const connection = (await built.connect()).connectReader(file);
  try {
    return connection
      .prepare(
        `SELECT measure, period, dimension, code, within_dimension AS "within", within_code AS "withinCode", attribute, value,
         low, high, unit, reason_nl AS "reasonNl", reason_en AS "reasonEn" FROM observations ORDER BY id`,
      )
      .all() as StoredObservation[];
  } finally {
    connection.close();
  }
}
