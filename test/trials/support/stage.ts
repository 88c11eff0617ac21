import { type Caller, expectStatus } from './client.ts';

/** The people a centre of a trial writes about. */
export const people = Array.from({ length: 30 }, (_, place) => `p-${place}`);
export const inhabitants = [{ year: 2026, inhabitants: 110_000 }];

/** An operator with one centre, and a key that may write and read everything of it. */
export async function setTheStage(caller: Caller, name: string) {
  const { call } = caller;
  const organisationId = `org-${name}`;
  const centreId = `centre-${name}`;
  await expectStatus(
    call('PUT', `/v1/organisations/${organisationId}`, { body: { name: 'Operator', kind: 'operator' } }),
    201,
  );
  await expectStatus(
    call('PUT', `/v1/centres/${centreId}`, {
      body: {
        name: 'Centre',
        operatorId: organisationId,
        legalEntities: [],
        municipalityCode: 'GM0503',
        serviceArea: { municipalityCodes: ['GM0503'], inhabitants },
      },
    }),
    201,
  );
  const keyFor = async (system: string): Promise<string> => {
    const made = call('POST', `/v1/organisations/${organisationId}/keys`, { body: { system, preset: 'coordinator' } });
    return ((await expectStatus(made, 201)).json() as { key: string }).key;
  };
  return { organisationId, centreId, key: await keyFor('system'), keyFor };
}
export type Stage = Awaited<ReturnType<typeof setTheStage>>;

/** Everything the figures need besides sessions and movements, as import lines: coverage, people, what they do. */
export function groundLines(): { kind: string; id: string; data: Record<string, unknown> }[] {
  const kept = ['participants', 'participant-statuses', 'trajectories', 'guidance-sessions', 'material-movements'];
  return [
    ...kept.map((recordKind) => ({
      kind: 'coverage-statements',
      id: `c-${recordKind}`,
      data: { recordKind, from: '2024-01-01', completeThrough: '2026-10-31' },
    })),
    ...people.map((id, place) => ({
      kind: 'participants',
      id,
      data: { birthYear: 1960 + place, municipalityCode: 'GM0503' },
    })),
    ...people.map((participantId, place) => ({
      kind: 'participant-statuses',
      id: `st-${place}`,
      data: {
        participantId,
        validFrom: '2025-01-01',
        legalGround: place % 2 ? 'participatiewet' : 'ww',
        inRegister: place % 3 === 0,
      },
    })),
    ...people.map((participantId, place) => ({
      kind: 'trajectories',
      id: `t-${place}`,
      data: {
        participantId,
        kind: 'work-experience',
        start: place % 2 ? '2025-07-01' : '2026-07-15',
        ...(place % 5 === 0 ? { end: '2026-09-01', destination: 'education', endReason: 'completed' } : {}),
      },
    })),
  ];
}
