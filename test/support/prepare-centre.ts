import { adminKey } from '../trials/support/built-service.ts';

/** Makes an operator with one centre through the API of a running service; gives the centre's path and a key for it. */
export async function prepareCentre(url: string): Promise<{ centre: string; key: string }> {
  const ask = async (method: string, path: string, body: unknown): Promise<{ key: string }> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (answer.status !== 201) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { key: string };
  };
  await ask('PUT', '/v1/organisations/operator', { name: 'Operator', kind: 'operator' });
  await ask('PUT', '/v1/centres/centre', {
    name: 'Centre',
    operatorId: 'operator',
    legalEntities: [],
    municipalityCode: 'GM0503',
    serviceArea: { municipalityCodes: ['GM0503'], inhabitants: [{ year: 2026, inhabitants: 100_000 }] },
  });
  const { key } = await ask('POST', '/v1/organisations/operator/keys', { system: 'load', preset: 'centre-system' });
  return { centre: '/v1/centres/centre', key };
}

/** The birth year of every participant there is, by id. */
export async function participantsOf(url: string, centre: string, key: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  let path: string | undefined = `${centre}/participants?limit=1000`;
  while (path) {
    const answer: Response = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${key}` } });
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    const { items } = (await answer.json()) as { items: { id: string; birthYear: number }[] };
    for (const { id, birthYear } of items) found.set(id, birthYear);
    const next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    path = next ? next.replace(/^https?:\/\/[^/]+/, '') : undefined;
  }
  return found;
}

/** An import as the list of imports shows it. */
export type ListedImport = { state: string; lines: number; created: number };

/** The imports of a centre, once there are so many. */
export async function importsOf(url: string, centre: string, key: string, number: number): Promise<ListedImport[]> {
  for (;;) {
    const answer = await fetch(`${url}${centre}/imports`, { headers: { authorization: `Bearer ${key}` } });
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    const { items } = (await answer.json()) as { items: ListedImport[] };
    if (items.length >= number) return items;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
