import { expect, importLines, type Service, type TestCentre } from '../../../support/service.ts';

/** Kinds a centre says it has completely through a day. */
export const keptKinds = ['participants', 'participant-statuses', 'trajectories', 'material-movements'];

export function coverage(recordKind: string, completeThrough = '2026-09-30') {
  return {
    kind: 'coverage-statements',
    id: recordKind,
    data: { recordKind, from: '2024-01-01', completeThrough },
  };
}

export function movement(id: string, kilograms: number, date = '2026-08-10') {
  return {
    kind: 'material-movements',
    id,
    data: { date, direction: 'in', category: 'furniture', kilograms },
  };
}

/** Writes records as the system of a centre does. */
export async function write(service: Service, centre: TestCentre, lines: readonly object[]): Promise<void> {
  const receipt = (await expect(importLines(service, centre, lines), 200)).json();
  if (receipt.rejected > 0) throw new Error(JSON.stringify(receipt.rejections));
}

/** An organisation with an agreement on this centre, and a key to read its reports with. */
export async function addMunicipality(service: Service, centre: TestCentre, id: string): Promise<string> {
  await expect(
    service.call('PUT', `/v1/organisations/${id}`, { body: { name: `Gemeente ${id}`, kind: 'municipality' } }),
    201,
  );
  await write(service, centre, [
    {
      kind: 'agreements',
      id: `with-${id}`,
      data: {
        organisationId: id,
        reference: `Overeenkomst ${id}`,
        basis: 'residence',
        municipalities: [{ code: 'GM0503' }],
        from: '2026-01-01',
        targets: [{ subject: 'places', amount: 5 }],
        legalBasis: 'Participatiewet, artikel 7',
        purpose: 'Verantwoording van de subsidie',
      },
    },
  ]);
  const body = { system: 'rapport', preset: 'contract-reader' };
  return (await expect(service.call('POST', `/v1/organisations/${id}/keys`, { body }), 201)).json().key as string;
}
