import type { Test } from 'tap';
import { parsePeriod } from '../../../src/core/values/period.ts';
import type { RecordData } from '../../../src/records/field.ts';
import type { Store } from '../../../src/store/store.ts';
import { makeCentre, put, session } from '../support/centre.ts';

/** Facts for the other party of agreements: the same facts as for the centre, its sessions, and those agreements alone. */
export async function contractFactsContract(t: Test, store: Store): Promise<void> {
  const periods = ['2026-Q3', '2026-Q2'].map((id) => parsePeriod(id)).filter((period) => period !== null);
  const agreement = (id: string, organisationId: string, from: string, rest: RecordData = {}) =>
    put('agreements', id, { organisationId, reference: id, from, basis: 'payer', budget: 100, ...rest });

  await t.test('a centre without records', async (t) => {
    const centre = await makeCentre(store);
    const facts = await store.readContractFacts(centre.reach, centre.centreId, 'gemeente', periods);
    t.strictSame(facts?.agreements, []);
    t.strictSame(
      facts?.sheets.map(({ period, named }) => ({ period: period.id, named })),
      [
        { period: '2026-Q3', named: [] },
        { period: '2026-Q2', named: [] },
      ],
    );
  });

  await t.test(
    'agreements of this organisation at this centre, and each session with who is known in it',
    async (t) => {
      const centre = await makeCentre(store);
      const elsewhere = await makeCentre(store);
      await elsewhere.writeAll([
        agreement('elsewhere', 'gemeente', '2026-01-01'),
        put('participants', 'a', {}),
        session('far', '2026-07-01', ['a']),
      ]);
      await centre.writeAll([
        agreement('later', 'gemeente', '2026-07-01', { legalBasis: 'Pw 7', purpose: 'raad' }),
        agreement('first', 'gemeente', '2025-01-01', {
          until: '2025-12-31',
          basis: 'residence',
          municipalities: [{ code: 'GM0503' }],
        }),
        agreement('other', 'uwv', '2026-01-01'),
        put('participants', 'a', {}),
        put('participants', 'b', {}),
        session('s-2', '2026-09-30', ['b', 'a'], {
          guides: [{ qualification: 'job-coach' }, {}],
          headcount: 9,
          minutes: 90,
        }),
        session('s-1', '2026-09-30', ['a']),
        session('nobody', '2026-08-01', [], { headcount: 4 }),
        session('before', '2026-06-30', ['b'], { kind: 'intake' }),
        session('after', '2026-10-01', ['b']),
      ]);
      const facts = await store.readContractFacts(centre.reach, centre.centreId, 'gemeente', periods);
      t.strictSame(
        facts?.agreements.map(({ id, kind, data }) => [id, kind, data.from, data.municipalities ?? null]),
        [
          ['first', 'agreements', '2025-01-01', [{ code: 'GM0503' }]],
          ['later', 'agreements', '2026-07-01', null],
        ],
      );
      t.strictSame(facts?.sheets[0]?.named, [
        { date: '2026-09-30', kind: 'job-coach', minutes: 60, participantIds: ['a'], qualifications: ['job-coach'] },
        {
          date: '2026-09-30',
          kind: 'job-coach',
          minutes: 90,
          participantIds: ['a', 'b'],
          qualifications: ['job-coach', null],
        },
      ]);
      t.strictSame(facts?.sheets[1]?.named, [
        { date: '2026-06-30', kind: 'intake', minutes: 60, participantIds: ['b'], qualifications: ['job-coach'] },
      ]);
      const own = await store.readFacts(centre.reach, centre.centreId, periods);
      t.equal(facts?.changeNumber, own?.changeNumber, 'of the same state as the facts of the centre');
      t.strictSame(
        facts?.sheets.map(({ named: _named, ...sheet }) => sheet),
        own?.sheets,
      );
      t.equal(
        await store.readContractFacts(elsewhere.reach, centre.centreId, 'gemeente', periods),
        null,
        'out of reach: nothing',
      );
    },
  );
}
