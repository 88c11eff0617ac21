import { adminKey } from '../processes/service.ts';

/** A centre with a key of its own and some participants. */
export type Stage = { readonly url: string; readonly centreId: string; readonly key: string };

export const participantCount = 60;

export function participantId(place: number): string {
  return `p-${place % participantCount}`;
}

/** Makes an operator, a centre, a key for its system and its participants, through the API. */
export async function setTheStage(url: string): Promise<Stage> {
  const organisation = `${url}/v1/organisations/bench`;
  await send('PUT', organisation, adminKey, { name: 'Bench', kind: 'operator' });
  await send('PUT', `${url}/v1/centres/bench`, adminKey, {
    name: 'Bench',
    operatorId: 'bench',
    legalEntities: [],
    municipalityCode: 'GM0503',
    serviceArea: { municipalityCodes: ['GM0503'], inhabitants: [{ year: 2026, inhabitants: 100_000 }] },
  });
  const issued = await send('POST', `${organisation}/keys`, adminKey, { system: 'bench', preset: 'centre-system' });
  const { key } = (await issued.json()) as { key: string };
  const stage = { url, centreId: 'bench', key };
  for (let place = 0; place < participantCount; place += 1) {
    await putRecord(stage, 'participants', participantId(place), { birthYear: 1980, municipalityCode: 'GM0503' });
  }
  return stage;
}

/** Writes one record. */
export async function putRecord({ url, centreId, key }: Stage, kind: string, id: string, data: object): Promise<void> {
  await send('PUT', `${url}/v1/centres/${centreId}/${kind}/${id}`, key, data);
}

async function send(method: string, url: string, key: string, body: object): Promise<Response> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`);
  return answer;
}
