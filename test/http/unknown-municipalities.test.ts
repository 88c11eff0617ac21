import t from 'tap';
import { addCentre, expect, importLines, makeService } from '../support/service.ts';

/** Who lives in a municipality that did not exist is on the data-quality list: the breakdown shows a code without a name. */
const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'where');

const people: [id: string, municipalityCode: string | undefined, start: string, end?: string][] = [
  ['delft', 'GM0503', '2020-01-01'],
  ['nowhere', 'GM9999', '2020-01-01'],
  ['not-said', undefined, '2020-01-01'],
  // Brielle went up in Voorne aan Zee on 1 January 2023.
  ['brielle', 'GM0501', '2022-12-01'],
  ['brielle-left', 'GM0501', '2022-12-01', '2022-12-20'],
];

t.test('told for the days of the period', async (t) => {
  const lines = people.flatMap(([id, municipalityCode, start, end]) => [
    { kind: 'participants', id, data: { birthYear: 1980, ...(municipalityCode ? { municipalityCode } : {}) } },
    { kind: 'trajectories', id, data: { participantId: id, kind: 'work-experience', start, ...(end ? { end } : {}) } },
  ]);
  t.match((await importLines(service, own, lines)).json(), { created: 10, rejected: 0 });
  const found = async (period: string) => {
    const url = `/v1/centres/${own.centreId}/data-quality?period=${period}`;
    const { findings } = (await expect(service.call('GET', url, { key: own.system }), 200)).json();
    return findings.find(({ rule }: { rule: string }) => rule === 'unknown-municipality');
  };
  t.match(await found('2023-Q1'), { kind: 'participants', severity: 'warning', count: 2, ids: ['brielle', 'nowhere'] });
  t.match(await found('2022-Q4'), { count: 1, ids: ['nowhere'] });
  t.equal(await found('2019-Q4'), undefined, 'nobody was there yet');
});
