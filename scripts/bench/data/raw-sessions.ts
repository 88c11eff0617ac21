import { built } from '../processes/built.ts';
import { session } from './sessions.ts';
import { participantCount, participantId } from './stage.ts';

const at = '2026-10-01T08:00:00.000Z';

/**
 * Writes sessions with nothing but prepared inserts on the service's own connection, tables and indexes: the most the
 * database can do. Gives the sessions a second.
 */
export async function insertRaw(file: string, sessions: number, rowsAtOnce: number): Promise<number> {
  const { openStore } = await built.openStore();
  await (await openStore({ databaseUrl: `file:${file}`, secret: `1:${'bench'.repeat(8)}` })).close();
  const connection = (await built.connect()).connectWriter(file);
  try {
    connection.prepare('INSERT INTO organisations VALUES (?, ?, ?, 1, ?, ?)').run('bench', 'Bench', 'operator', at, at);
    connection
      .prepare('INSERT INTO centres VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)')
      .run('bench', 'Bench', 'bench', '[]', 'GM0503', '{}', at, at);
    const participant = connection.prepare(
      'INSERT INTO participants (centre_id, id, source, created_at, updated_at, revision) VALUES (?, ?, ?, ?, ?, 1)',
    );
    for (let place = 0; place < participantCount; place += 1)
      participant.run('bench', participantId(place), 'bench', at, at);
    const main = connection.prepare(
      'INSERT INTO guidance_sessions (centre_id, id, source, created_at, updated_at, revision, date, minutes, kind, headcount) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)',
    );
    const part = connection.prepare('INSERT INTO guidance_sessions_participant_ids VALUES (?, ?, ?, ?)');
    const guide = connection.prepare('INSERT INTO guidance_sessions_guides VALUES (?, ?, ?, ?)');
    const write = connection.transaction((from: number, until: number) => {
      for (let place = from; place < until; place += 1) {
        const { date, minutes, kind, participantIds, guides } = session(place, dayOf(place));
        main.run('bench', `g-${place}`, 'bench', at, at, 1, date, minutes, kind);
        part.run('bench', `g-${place}`, 0, participantIds[0]);
        guide.run('bench', `g-${place}`, 0, guides[0]?.qualification);
      }
    });
    const started = performance.now();
    for (let from = 0; from < sessions; from += rowsAtOnce) write(from, Math.min(sessions, from + rowsAtOnce));
    return (sessions / (performance.now() - started)) * 1000;
  } finally {
    connection.close();
  }
}

/** Days of a year, each as often as the others, as a system would send them: in order. */
export function dayOf(place: number, count = 100_000): string {
  const day = Math.floor((place / count) * 365);
  return new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
}
