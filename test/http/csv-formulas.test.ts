import t from 'tap';
import { addCentre, expect, importLines, makeService } from '../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');

t.test('a name that a spreadsheet would run stays text in the CSV', async (t) => {
  const names = ['=HYPERLINK("https://x.example")', '+1', '-1', '@sum(1)'];
  for (const [index, name] of names.entries())
    await expect(
      service.call('PUT', `/v1/organisations/payer-${index}`, { body: { name, kind: 'municipality' } }),
      201,
    );
  const receipt = await importLines(service, own, [
    {
      kind: 'coverage-statements',
      id: 'c-1',
      data: { recordKind: 'trajectories', from: '2020-01-01', completeThrough: '2026-10-31' },
    },
    ...names.flatMap((_, index) => [
      { kind: 'participants', id: `p-${index}`, data: {} },
      {
        kind: 'trajectories',
        id: `t-${index}`,
        data: {
          participantId: `p-${index}`,
          kind: 'work-experience',
          start: '2026-07-10',
          payerId: `payer-${index}`,
        },
      },
    ]),
  ]);
  t.equal(receipt.json().rejected, 0, receipt.body);
  const url = `/v1/centres/${own.centreId}/indicator-values?period=2026-Q3&by=payer&format=csv`;
  const { body } = await expect(service.call('GET', url, { key: own.system }), 200);
  for (const name of names) t.ok(body.includes(`'${name.replaceAll('"', '""')}`), name);
  t.notMatch(body, /(^|[,"\n])[=@]/);
});
