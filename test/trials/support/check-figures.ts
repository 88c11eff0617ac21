import { calculate } from '../../../src/core/calculate.ts';
import { inputsFor } from '../../../src/core/indicators/inputs-for.ts';
import { indicatorRegistry } from '../../../src/core/indicators/registry.ts';
import { resolveParameters } from '../../../src/core/parameters/parameter-set.ts';
import type { Result } from '../../../src/core/result.ts';
import { parsePeriod } from '../../../src/core/values/period.ts';
import { recordKinds as allKinds } from '../../../src/records/registry.ts';
import { type Answer, type Caller, expectStatus } from './client.ts';
import { type ApiRecord, type ApiRecords, factsFromRecords } from './facts-from-records.ts';

export const recordKinds: readonly string[] = allKinds.map(({ kind }) => kind);

const breakdowns = [...new Set(indicatorRegistry.flatMap((indicator) => [...indicator.breakdowns]))];

type Figure = Pick<Result, 'indicator' | 'status' | 'value' | 'exact' | 'counted' | 'breakdowns'> & {
  previous: { period: string; exact: string | null };
  lastYear: { period: string; exact: string | null };
};
export type Figures = { dataAsOf: { changeNumber: number; day: string }; items: Figure[] };

/** Reads every record of a centre, page by page. */
export async function readRecords({ call }: Pick<Caller, 'call'>, centreId: string, key: string): Promise<ApiRecords> {
  const records: Record<string, ApiRecord[]> = {};
  for (const kind of recordKinds) {
    const rows: ApiRecord[] = [];
    let path: string | null = `/v1/centres/${centreId}/${kind}?limit=1000`;
    while (path) {
      const answer: Answer = await expectStatus(call('GET', path, { key }), 200);
      rows.push(...(answer.json() as { items: ApiRecord[] }).items);
      const link: string | undefined = /<([^>]+)>; *rel="next"/.exec(String(answer.headers.link ?? ''))?.[1];
      path = link === undefined ? null : link.replace(/^https?:\/\/[^/]+/, '');
    }
    records[kind] = rows;
  }
  return records;
}

/** All figures of a period, with every breakdown. */
export async function readFigures(
  { call }: Pick<Caller, 'call'>,
  centreId: string,
  key: string,
  period: string,
): Promise<Figures> {
  const path = `/v1/centres/${centreId}/indicator-values?period=${period}&by=${breakdowns.join(',')}`;
  return (await expectStatus(call('GET', path, { key }), 200)).json();
}

/**
 * What is wrong with the figures a service gives: each that is not what the core makes of the records, one by one.
 * Empty when they are right.
 */
export function wrongFigures(
  served: Figures,
  records: ApiRecords,
  inhabitants: { year: number; inhabitants: number }[],
  periodId: string,
): string[] {
  const sheets = new Map<string, ReturnType<typeof factsFromRecords>>();
  const compute = (id: string, period: string, by: readonly string[]): Result => {
    const parsed = parsePeriod(period);
    const indicator = indicatorRegistry.find((candidate) => candidate.id === id);
    if (!parsed || !indicator) throw new Error(`no ${id} of ${period}`);
    const facts = sheets.get(period) ?? factsFromRecords(records, parsed, inhabitants);
    sheets.set(period, facts);
    return calculate(indicator, {
      inputs: inputsFor(indicator, facts),
      period: parsed,
      asOf: served.dataAsOf.day,
      coverage: facts.coverage,
      parameters: resolveParameters(parsed.until),
      by,
    });
  };
  const missing = indicatorRegistry.filter(({ id }) => !served.items.some(({ indicator }) => indicator === id));
  const wrong = missing.map(({ id }) => `${id} is not there`);
  for (const figure of served.items) {
    const own = indicatorRegistry.find(({ id }) => id === figure.indicator)?.breakdowns ?? [];
    const now = compute(figure.indicator, periodId, own);
    const pairs: [string, unknown, unknown][] = [
      ['', essence(figure), essence(now)],
      ['previous', figure.previous.exact, compute(figure.indicator, figure.previous.period, []).exact],
      ['lastYear', figure.lastYear.exact, compute(figure.indicator, figure.lastYear.period, []).exact],
    ];
    for (const [what, given, right] of pairs) {
      const [one, other] = [canonical(given), canonical(right)];
      if (one !== other) wrong.push(`${figure.indicator} ${what}: ${one} instead of ${other}`);
    }
  }
  return wrong;
}

/** What a figure says, without the names of things, which the service looks up. */
function essence({ status, value, exact, counted, breakdowns: given = [] }: Figure | Result): unknown {
  const parts = given.map((one) => ({
    by: one.by,
    status: one.status,
    rows: one.rows.map((row) => `${row.code} ${row.status} ${row.exact}`).sort(),
  }));
  return { status, value, exact, counted, parts: parts.sort((one, other) => (one.by < other.by ? -1 : 1)) };
}

/** As JSON, with the keys of every object in order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
