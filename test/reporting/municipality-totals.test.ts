import t from 'tap';
import { indicatorRegistry } from '../../src/core/indicators/registry.ts';
import { contractChapters } from '../../src/reporting/audiences/contract-chapters.ts';
import { contractFigureIds } from '../../src/reporting/audiences/contract-figure-ids.ts';
import { leftOutFigures } from '../../src/reporting/audiences/left-out.ts';
import { partsOf } from '../../src/reporting/audiences/parts-of.ts';
import { combiningOf } from '../../src/reporting/municipalities/combining.ts';
import type { KeptFigure } from '../../src/reporting/municipalities/kept-report.ts';
import { totalFigure } from '../../src/reporting/municipalities/total-figure.ts';

const none = { period: '2026-Q2', status: 'unknown', value: null, exact: null } as const;
function kept(indicator: string, exact: string | null, rest: Partial<KeptFigure> = {}): KeptFigure {
  return {
    ...{ indicator, label: { nl: indicator, en: indicator }, formulaVersion: '1.0.0', unit: 'count', exact },
    ...{ value: exact === null ? null : Number(exact), status: exact === null ? 'unknown' : 'ok' },
    ...{ reason: null, missing: [], warnings: [], previous: none, lastYear: none },
    ...rest,
  };
}
const over = (...figures: (KeptFigure | null)[]) => {
  const first = figures.find((figure) => figure !== null);
  if (!first) throw new Error('no figure');
  return totalFigure(
    first,
    figures.map((figure, index) => ({ centreId: `c-${index}`, name: `Centrum ${index}`, figure })),
  );
};

t.test('how each figure of such a report is taken over centres is laid down', async (t) => {
  const families = contractChapters.map(({ id }) => id);
  const shown = indicatorRegistry.filter(({ id }) => contractFigureIds.includes(id));
  t.equal(shown.length, contractFigureIds.length, 'each is a figure');
  t.ok(shown.length > 25);
  for (const { id, unit } of shown) {
    const combining = combiningOf(id);
    if (combining.how === 'none') t.notMatch(combining.reason.en, /not laid down/, id);
    else t.equal(['fraction', 'day', 'step', 'ratio'].includes(unit), combining.how === 'quotient', `${id} in ${unit}`);
  }
  for (const { id, family } of indicatorRegistry.filter((one) => families.includes(one.family))) {
    const isNamed = contractFigureIds.includes(id) !== leftOutFigures.some((one) => one.id === id);
    t.ok(isNamed, `${id} (${family}) is shown to others, or left out by name`);
  }
  t.match(combiningOf('flow.luck'), { how: 'none', reason: { en: /not laid down/ } });
});

t.test('sums are exact, and unknown when one is', async (t) => {
  t.match(over(kept('flow.inflow', '2'), kept('flow.inflow', '0')), { exact: '2', status: 'ok', without: [] });
  t.match(over(kept('participation.attendance', '0.1'), kept('participation.attendance', '0.2')), { exact: '0.3' });
  for (const missing of [kept('flow.inflow', null), null])
    t.match(over(kept('flow.inflow', '2'), missing), {
      ...{ exact: null, value: null, status: 'unknown', without: ['c-1'] },
      reason: { nl: /Centrum 1/ },
    });
  const previous = (exact: string | null) => ({
    previous: { ...none, exact, value: Number(exact), status: 'ok' as const },
  });
  t.match(over(kept('flow.inflow', '1', previous('4')), kept('flow.inflow', '1', previous('5'))).previous, {
    exact: '9',
  });
  t.match(over(kept('flow.inflow', '1', previous('4')), kept('flow.inflow', '1')).previous, { exact: null });
});

t.test('rates are divided again, and a centre without anybody stands in nobody’s way', async (t) => {
  const rate = (dividend: string, divisor: string, exact: string | null) =>
    kept('flow.outflow-rate', exact, { unit: 'fraction', parts: { dividend, divisor } });
  t.match(over(rate('1', '2', '0.5'), rate('1', '8', '0.125')), { exact: '0.2', how: 'quotient' });
  t.match(over(rate('1', '2', '0.5'), rate('0', '0', null)), { exact: '0.5' });
  t.match(over(rate('0', '0', null), rate('0', '0', null)), { exact: null, reason: { en: /anything to compute/ } });
  t.match(over(rate('1', '2', '0.5'), kept('flow.outflow-rate', null)), { exact: null, without: ['c-1'] });
});

t.test('no total of distinct persons, of medians, and over versions of a formula', async (t) => {
  for (const id of ['guidance.without-guidance', 'guidance.hours-per-participant', 'flow.duration-median'])
    t.match(over(kept(id, '1'), kept(id, '2')), { exact: null, how: 'none', reason: { en: /./ } }, id);
  t.match(over(kept('flow.inflow', '1'), kept('flow.inflow', '1', { formulaVersion: '2.0.0' })), {
    ...{ exact: null, reason: { en: /versions of the formula/ } },
  });
});

t.test('breakdowns add up row by row; one that a centre does not know is left out', async (t) => {
  const row = (code: string, exact: string | null) => ({
    ...{ code, label: { nl: code, en: code }, exact, value: exact === null ? null : Number(exact) },
    status: exact === null ? ('unknown' as const) : ('ok' as const),
  });
  const by = (rows: ReturnType<typeof row>[], status: 'ok' | 'unknown' = 'ok') =>
    kept('flow.inflow', '3', { breakdowns: [{ by: 'payer', status, reason: null, missing: [], rows }] });
  const found = over(by([row('a', '1'), row('b', '2')]), by([row('a', '3')])).breakdowns?.[0]?.rows ?? [];
  t.strictSame(
    found.map(({ code, exact }) => [code, exact]),
    [
      ['a', '4'],
      ['b', '2'],
    ],
  );
  t.equal(over(by([row('a', null)]), by([row('a', '3')])).breakdowns?.[0]?.rows[0]?.exact, null);
  t.equal(over(by([row('a', '1')]), by([], 'unknown')).breakdowns, undefined);
});

t.test('the part that falls to an organisation is given where every centre has one', async (t) => {
  const part = (exact: string | null) => ({
    allocated: [
      { agreementId: 'a', allocation: 'contract-share', share: '0.5', exact, value: Number(exact), reason: null },
    ],
  });
  const kilos = (exact: string, rest = {}) => kept('material.collected', exact, { unit: 'kg', ...rest });
  t.match(over(kilos('10', part('5')), kilos('20', part('2.5'))).allocated, { exact: '7.5' });
  for (const other of [kilos('20'), kilos('20', part(null))])
    t.equal(over(kilos('10', part('5')), other).allocated, undefined);
});

t.test('what a figure was divided from', async (t) => {
  const label = { nl: '', en: '' };
  const step = (
    id: string,
    operation: 'input' | 'divide' | 'mean' | 'sum',
    value: string | null,
    of: string[] = [],
    records = 1,
  ) => ({
    ...{ id, label, operation, of, value, unit: 'count', records },
  });
  const inputs = [step('a', 'input', '3', [], 2), step('b', 'input', '-1', [], 4)];
  t.strictSame(partsOf({ indicator: 'x', steps: [...inputs, step('x', 'divide', '-3', ['a', 'b'])] }), {
    dividend: '3',
    divisor: '-1',
  });
  t.strictSame(partsOf({ indicator: 'x', steps: [...inputs, step('x', 'mean', '0.33', ['a', 'b'])] }), {
    dividend: '2',
    divisor: '6',
  });
  t.strictSame(partsOf({ indicator: 'x', steps: [step('x', 'mean', null)] }), { dividend: '0', divisor: '0' });
  t.equal(partsOf({ indicator: 'x', steps: [...inputs, step('x', 'sum', '2', ['a', 'b'])] }), null);
  t.equal(partsOf({ indicator: 'x', steps: [step('a', 'input', null), step('x', 'divide', null, ['a', 'a'])] }), null);
  t.equal(partsOf({ indicator: 'x', steps: [] }), null);
});
