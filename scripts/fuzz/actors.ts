import { type Preset, presetNames, presets, type Scope } from '../../src/access/scopes.ts';
import { exampleObligation } from '../../test/support/example-obligation.ts';
import { adminKey, expect, type Service } from '../../test/support/service.ts';

/** Somebody who asks, and what the service must think of them. */
export type Actor = {
  readonly name: string;
  /** Null: sends no key. */
  readonly key: string | null;
  readonly state: 'valid' | 'ended' | 'unknown';
  /** Whose key it is; `none`: of an organisation without a centre; null: reaches everything, or is nobody. */
  readonly tenant: 'own' | 'other' | 'none' | null;
  readonly scopes: readonly Scope[];
  /** The authority of the obligation of the example: it decides of efforts, and receives releases, of centres that are not its own. */
  readonly decides?: true;
};

const invented = `mlt_k${'0'.repeat(11)}_${'0'.repeat(44)}`;

/** A key of every preset of both tenants, keys that ended, and what is no key at all. Ids of the keys must not be revoked. */
export async function makeActors(
  service: Service,
  organisations: Readonly<Record<'own' | 'other', string>>,
): Promise<{ actors: Actor[]; keyIds: Set<string> }> {
  const keyIds = new Set<string>();
  const make = async (tenant: 'own' | 'other', preset: Preset, expiresAt?: string) => {
    const body = { system: `${tenant}-${preset}`, preset, ...(expiresAt ? { expiresAt } : {}) };
    const path = `/v1/organisations/${organisations[tenant]}/keys`;
    const made = (await expect(service.call('POST', path, { body }), 201)).json() as { id: string; key: string };
    keyIds.add(made.id);
    return { ...made, path: `${path}/${made.id}` };
  };
  const actors: Actor[] = [
    { name: 'admin', key: adminKey, state: 'valid', tenant: null, scopes: presets.administrator.scopes },
  ];
  for (const tenant of ['own', 'other'] as const) {
    for (const preset of presetNames) {
      const { key } = await make(tenant, preset);
      const all = preset === 'administrator';
      const scopes: readonly Scope[] = presets[preset].scopes;
      actors.push({ name: `${tenant}-${preset}`, key, state: 'valid', tenant: all ? null : tenant, scopes });
    }
  }
  const authority: { system: string; scopes: Scope[] } = {
    system: 'deciding',
    scopes: ['efforts:approve', 'reports:read'],
  };
  const deciding = await expect(
    service.call('POST', `/v1/organisations/${exampleObligation.organisationId}/keys`, { body: authority }),
    201,
  );
  const { key } = deciding.json() as { key: string };
  actors.push({ name: 'deciding', key, state: 'valid', tenant: 'none', scopes: authority.scopes, decides: true });
  const soon = new Date(service.clock.now.getTime() + 60_000).toISOString();
  const expired = await make('own', 'coordinator', soon);
  const revoked = await make('own', 'coordinator');
  await expect(service.call('DELETE', revoked.path), 204);
  service.clock.now = new Date(service.clock.now.getTime() + 3_600_000);
  for (const [name, key] of [
    ['expired', expired.key],
    ['revoked', revoked.key],
  ] as const)
    actors.push({ name, key, state: 'ended', tenant: null, scopes: [] });
  for (const [name, key] of [
    ['nobody', null],
    ['invented', invented],
    ['cut-short', expired.key.slice(0, -3)],
    ['not-a-key', 'x'],
  ] as const)
    actors.push({ name, key, state: 'unknown', tenant: null, scopes: [] });
  return { actors, keyIds };
}
