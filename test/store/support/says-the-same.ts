import type { Test } from 'tap';
import { type Expectation, figuresIn } from '../../../scripts/fixture/expectation.ts';
import { fixtureAdminKey } from '../../../scripts/fixture/secrets.ts';
import { adminKey, type Service } from '../../support/service.ts';

/** The keys of then open the service of now, and it gives the figures, the records, the ETags and the page of then. */
export async function saysTheSame(t: Test, service: Service, expected: Expectation): Promise<void> {
  service.clock.now = new Date(expected.at);
  const get = async (url: string, key: string | null = expected.systemKey) => service.call('GET', url, { key });
  t.equal((await get('/v1/organisations', fixtureAdminKey)).statusCode, 200, 'the administrator signs in');
  t.equal((await get('/v1/organisations', adminKey)).statusCode, 401, 'with the own key only');
  let given = 0;
  for (const [period, figures] of Object.entries(expected.figures)) {
    const found = figuresIn((await get(`/v1/centres/delft/indicator-values?period=${period}`)).json());
    t.strictSame(
      Object.keys(figures).filter((indicator) => !found[indicator]),
      [],
      'no indicator went away',
    );
    // A formula that was changed has another version, and says in the changelog what becomes different.
    const kept = Object.entries(figures).filter(
      ([indicator, { formulaVersion }]) => found[indicator]?.formulaVersion === formulaVersion,
    );
    for (const [indicator, figure] of kept) t.strictSame(found[indicator], figure, `${indicator} of ${period}`);
    given += kept.filter(([, { status }]) => status === 'ok').length;
  }
  t.ok(given >= 20, `${given} figures that are known are the same`);
  for (const [path, { etag, body }] of Object.entries(expected.records)) {
    const found = await get(path);
    t.equal(found.headers.etag, etag, `ETag of ${path}`);
    t.hasStrict(found.json(), body as object, path);
    const headers = { 'if-none-match': etag };
    t.equal((await service.call('GET', path, { key: expected.systemKey, headers })).statusCode, 304);
  }
  const page = (await get(expected.page.path)).json() as { items: { id: string }[] };
  t.strictSame(
    page.items.map(({ id }) => id),
    expected.page.ids,
    'a cursor of then goes on where it was',
  );
}
