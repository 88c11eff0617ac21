import { expect } from '../../support/service.ts';
import type { Session } from './session.ts';

/** The guides that begin where nothing is there. The others suppose a centre. */
const fromNothing = new Set(['README.md', 'docs/getting-started.md']);

/** Makes what a guide supposes: a centre, its organisation, and a key of each kind of user in the environment. */
export async function prepare(document: string, session: Session): Promise<void> {
  if (fromNothing.has(document)) return;
  const { service } = session;
  const put = (path: string, body: unknown) => expect(service.call('PUT', `/v1/${path}`, { body }), 201);
  await put('organisations/stichting-delft', { name: 'Stichting Delft Circulair', kind: 'operator' });
  await put('organisations/gemeente-delft', { name: 'Gemeente Delft', kind: 'municipality' });
  await put('centres/delft', {
    name: 'Ambachtscentrum Delft',
    operatorId: 'stichting-delft',
    legalEntities: [],
    municipalityCode: 'GM0503',
    serviceArea: { municipalityCodes: ['GM0503'], inhabitants: [{ year: 2026, inhabitants: 109_000 }] },
  });
  const keyFor = async (organisation: string, preset: string): Promise<string> => {
    const body = { system: preset, preset };
    const made = await expect(service.call('POST', `/v1/organisations/${organisation}/keys`, { body }), 201);
    return String(made.json().key);
  };
  const coordinator = await keyFor('stichting-delft', 'coordinator');
  session.give({
    MEETLAT_KEY: coordinator,
    KEY: coordinator,
    COORDINATOR: coordinator,
    AUTHORITY: await keyFor('gemeente-delft', 'authority'),
  });
  await session.write(
    'sessions.csv',
    'id [guidance-sessions];date;minutes;kind;participantIds\ns-1;01-09-2026;90;job-coach;p-1\n',
  );
  const lines = [
    '{"kind":"material-movements","id":"m-1","data":{"date":"2026-08-10","direction":"in","category":"furniture","kilograms":1000}}',
    '{"kind":"coverage-statements","id":"material","data":{"recordKind":"material-movements","from":"2026-01-01","completeThrough":"2026-09-30"}}',
  ].join('\n');
  const headers = { 'content-type': 'application/x-ndjson' };
  await expect(service.call('POST', '/v1/centres/delft/imports', { key: coordinator, raw: lines, headers }), 200);
  // What a guide to the feed reads: a release.
  if (document.startsWith('docs/bi/')) {
    const body = { state: 'provisional', name: 'A. de Vries', function: 'Coördinator' };
    const releases = '/v1/centres/delft/quarterly-reports/2026-Q3/releases';
    await expect(service.call('POST', releases, { key: coordinator, body }), 201);
  }
  // The service does so every few minutes; a list of seals needs one.
  await service.store.sealAudit(service.clock.now.toISOString());
}
