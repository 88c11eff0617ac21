import { built } from '../processes/built.ts';
import { settingsFor } from '../processes/service.ts';
import { fill, people } from './quarter.ts';

/** What a centre has. */
export type Filling = [centreId: string, amounts: readonly Parameters<typeof fill>[3][]];

/** Writes straight into the store of a database that no service has open. */
export async function fillStore(databaseUrl: string, fillings: readonly Filling[], prefix = ''): Promise<void> {
  const { openStore } = await built.openStore();
  const store = await openStore({ databaseUrl, secret: settingsFor(databaseUrl).MEETLAT_SECRET ?? '' });
  const by = { at: '2026-01-01T08:00:00.000Z', by: { keyId: 'bench', organisationId: null } };
  await store.putOrganisation({ id: 'bench', name: 'Bench', kind: 'operator' }, by);
  for (const [centreId, amounts] of fillings) {
    const isNew = (await store.getCentre({ all: true }, centreId)) === null;
    const serviceArea = { municipalityCodes: ['GM0503'], inhabitants: [{ year: 2026, inhabitants: 100_000 }] };
    const centre = { id: centreId, name: 'Bench', operatorId: 'bench', legalEntities: [], municipalityCode: 'GM0503' };
    await store.putCentre({ ...centre, serviceArea }, by);
    if (isNew) await people(store, centreId);
    for (const [place, amount] of amounts.entries()) await fill(store, centreId, `${prefix}${place}-`, amount);
  }
  await store.close();
}
