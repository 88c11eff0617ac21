import type { History } from '../history/make-history.ts';
import type { CentreProfile } from '../history/profiles.ts';
import type { Client } from './client.ts';

/** Key of each centre's admin system, by centre. */
export type CentreKeys = Readonly<Record<string, string>>;

/** Does what the administrator does before a centre can start: organisations, centres, and a key for each system. */
export async function setTheStage(administrator: Client, history: History): Promise<CentreKeys> {
  for (const { id, data } of history.organisations) await administrator.put(`/v1/organisations/${id}`, data);
  const keys: Record<string, string> = {};
  for (const { profile, registration } of history.centres) {
    await administrator.put(`/v1/centres/${registration.id}`, registration.data);
    const made = await administrator.post<{ key: string }>(`/v1/organisations/${profile.operatorId}/keys`, {
      system: profile.system,
      preset: 'centre-system',
      centreIds: [profile.id],
    });
    keys[profile.id] = made.key;
    const sets = `/v1/organisations/${profile.operatorId}/parameter-sets`;
    await administrator.put(`${sets}/omvang-${profile.id}`, sizeOf(profile, history));
  }
  return keys;
}

/** How large the organisation is, which positions of people of the group do not tell. */
function sizeOf({ id, participants }: CentreProfile, { quarters }: History): object {
  const value = (name: string, fte: number) => ({
    id: `organisation.${name}-fte`,
    unit: 'fte',
    value: fte,
    from: quarters[0].from,
    source: { title: 'Personeelsadministratie (fictief)', publisher: 'Demo' },
  });
  const total = Math.round(participants * 0.6);
  const paid = Math.round(total * 0.7);
  return {
    name: 'Omvang',
    centreIds: [id],
    values: [value('total', total), value('seconded', 0), value('paid', paid)],
  };
}
