import { addCentre, expect, importLines, makeService, type ServiceOptions, type TestCentre } from './service.ts';

/** The quarter that is published. */
export const period = '2026-Q3';

/**
 * Three centres with agreements with municipalities, a region and UWV: `late` of which nothing is published in time, and
 * `oost` and `west` with people of several payers. Nothing is published yet; it is 20 October after the quarter.
 */
export async function makeMunicipalityStage(options: ServiceOptions = {}) {
  const service = await makeService(options);
  service.clock.now = new Date('2026-10-20T10:00:00Z');
  const [oost, west, late] = [
    await addCentre(service, 'oost'),
    await addCentre(service, 'west'),
    await addCentre(service, 'late'),
  ];

  /** An organisation with a key that reads reports. */
  async function addOrganisation(id: string, name: string, kind: string) {
    await expect(service.call('PUT', `/v1/organisations/${id}`, { body: { name, kind } }), 201);
    const made = await expect(
      service.call('POST', `/v1/organisations/${id}/keys`, { body: { system: 'rapport', preset: 'contract-reader' } }),
      201,
    );
    return made.json().key as string;
  }
  const keys = {
    delft: await addOrganisation('gemeente-delft', 'Gemeente Delft', 'municipality'),
    rijswijk: await addOrganisation('gemeente-rijswijk', 'rijswijk', 'municipality'),
    regio: await addOrganisation('regio', 'Regio Haaglanden', 'region'),
    uwv: await addOrganisation('uwv', 'UWV', 'uwv'),
  };

  const complete = ['participants', 'participant-statuses', 'trajectories', 'material-movements', 'guidance-sessions'];
  const agreement = (organisationId: string, data: object = {}) => ({
    ...{
      organisationId,
      reference: `Overeenkomst ${organisationId}`,
      from: '2026-01-01',
      basis: 'payer',
      budget: 1000,
    },
    ...{ legalBasis: 'Participatiewet artikel 7', purpose: 'Verantwoording', ...data },
  });
  const put = (centre: TestCentre, kind: string, id: string, data: object) =>
    service.call('PUT', `/v1/centres/${centre.centreId}/${kind}/${id}`, { key: centre.system, body: data });

  /** People by payer: each has one trajectory that started in the quarter; the first of them also ended in it. */
  async function fill(centre: TestCentre, payers: readonly string[], kilos: number) {
    const lines = [
      ...complete.map((recordKind) => ({
        kind: 'coverage-statements',
        id: recordKind,
        data: { recordKind, from: '2025-01-01', completeThrough: '2026-12-31' },
      })),
      ...payers.map((_, index) => ({ kind: 'participants', id: `p-${index}`, data: { municipalityCode: 'GM0503' } })),
      ...payers.map((payerId, index) => ({
        kind: 'trajectories',
        id: `t-${index}`,
        data: {
          ...{ participantId: `p-${index}`, kind: 'work-experience', start: '2026-07-15', payerId },
          ...(index === 0 ? { end: '2026-09-15', destination: 'regular-job', endReason: 'completed' } : {}),
        },
      })),
      {
        kind: 'material-movements',
        id: 'm-1',
        data: { date: '2026-08-01', direction: 'in', category: 'furniture', kilograms: kilos, method: 'weighed' },
      },
    ];
    const receipt = (await expect(importLines(service, centre, lines), 200)).json();
    if (receipt.rejected > 0) throw new Error(JSON.stringify(receipt.rejections));
  }
  await fill(oost, ['gemeente-delft', 'gemeente-delft', 'gemeente-rijswijk', 'uwv'], 1000);
  await fill(west, ['gemeente-delft', 'gemeente-rijswijk', 'gemeente-rijswijk'], 500);
  for (const [centre, id, data] of [
    [oost, 'delft', agreement('gemeente-delft', { allocation: 'contract-share', contractShare: 0.4 })],
    [west, 'delft', agreement('gemeente-delft', { allocation: 'contract-share', contractShare: 0.5 })],
    [late, 'delft', agreement('gemeente-delft', { reportWithinDays: 10 })],
    [oost, 'rijswijk', agreement('gemeente-rijswijk')],
    [
      oost,
      'regio',
      agreement('regio', { basis: 'residence', municipalities: [{ code: 'GM0503' }, { code: 'GM0603' }] }),
    ],
    [west, 'uwv', agreement('uwv', { basis: 'referrer' })],
  ] as const)
    await expect(put(centre, 'agreements', id, data), 201);

  /** Publishes a quarter for an organisation. */
  async function publish(centre: TestCentre, organisationId: string, state = 'provisional') {
    const body = { state, audience: 'contract', organisationId, name: 'A. de Vries', function: 'Coördinator' };
    const url = `/v1/centres/${centre.centreId}/quarterly-reports/${period}/releases`;
    await expect(service.call('POST', url, { key: centre.coordinator, body }), 201);
  }

  return { service, oost, west, late, keys, agreement, put, publish };
}
