import fc from 'fast-check';
import t from 'tap';
import { figureOf } from '../../../../src/core/indicators/sroi/impact-map/figure-of.ts';
import type { Figured } from '../../../../src/core/indicators/sroi/impact-map/figured.ts';
import { fillImpactMap, type MapSources } from '../../../../src/core/indicators/sroi/impact-map/fill-impact-map.ts';
import { type LedgerGroup, ledgerFigure } from '../../../../src/core/indicators/sroi/impact-map/ledger.ts';
import { partyView } from '../../../../src/core/indicators/sroi/impact-map/party-view.ts';
import { impactMapSchema } from '../../../../src/core/indicators/sroi/impact-map/shape.ts';
import { sroiInputsSchema } from '../../../../src/core/indicators/sroi/inputs.ts';
import { party } from '../../../../src/core/lists/party.ts';
import { resolveParameters } from '../../../../src/core/parameters/parameter-set.ts';
import type { Result } from '../../../../src/core/result.ts';
import { Decimal } from '../../../../src/core/values/decimal.ts';
import { runSroi } from '../../support/sroi.ts';

const told: Figured = { status: 'ok', exact: '4', unit: 'count', counted: 4, reason: null, missing: [], warnings: [] };
const nothing = { nl: 'Geen cijfer', en: 'No figure' };
const unknown: Figured = { ...told, status: 'unknown', exact: null, reason: nothing };

const sources = (changes: Partial<MapSources> = {}): MapSources => ({
  figure: () => told,
  ledger: () => ({ ...told, exact: '1250.5', unit: 'EUR' }),
  countsPeople: () => true,
  parameters: resolveParameters('2026-09-30'),
  ...changes,
});
const map = (changes: object = {}) =>
  impactMapSchema.parse({
    inputs: [
      { name: 'grant', value: { ledger: 'income' }, party: 'municipality' },
      { name: 'hours', value: { quantity: { indicator: 'volunteering.hours' }, price: 2.5 }, party: 'residents' },
    ],
    outcomes: [
      { name: 'work', quantity: { indicator: 'flow.outflow' }, proxyValue: { parameter: 'co2-price.central' } },
    ],
    ...changes,
  });

t.test('each place is filled from where the map says, and told', async (t) => {
  const { inputs, places } = fillImpactMap(map(), sources());
  t.strictSame(
    inputs.inputs?.map(({ value }) => value),
    [1250.5, 10],
  );
  t.match(inputs.outcomes?.[0], {
    quantity: 4,
    countsPeople: true,
    proxyValue: 0.13,
    proxyYear: 2023,
    proxySource: /CE Delft/,
    indicator: 'flow.outflow',
  });
  t.strictSame(
    places.map(({ pointer }) => pointer),
    ['/inputs/0/value', '/inputs/1/value/quantity', '/outcomes/0/quantity', '/outcomes/0/proxyValue'],
  );
});

t.test('what is not told, is below 0, or cannot be counted with, stays open', async (t) => {
  const cases: [string, Figured][] = [
    ['unknown', unknown],
    ['below 0', { ...told, exact: '-1' }],
    ['endless', { ...told, exact: '1000000000001' }],
  ];
  for (const [name, figured] of cases) {
    const { inputs, places } = fillImpactMap(map(), sources({ figure: () => figured, ledger: () => figured }));
    t.strictSame(
      [inputs.inputs?.[0]?.value, inputs.inputs?.[1]?.value, inputs.outcomes?.[0]?.quantity],
      [null, null, null],
      name,
    );
    const place = places.find(({ pointer }) => pointer === '/outcomes/0/quantity');
    t.match(place, { status: 'unknown', exact: null }, name);
    t.ok(place?.reason, name);
    t.equal(runSroi(inputs).status, 'unknown', name);
  }
});

t.test('a price of before its publication is not known', async (t) => {
  const early = fillImpactMap(map(), sources({ parameters: resolveParameters('2020-12-31') }));
  t.equal(early.inputs.outcomes?.[0]?.proxyValue, null);
  t.equal(early.places.find(({ pointer }) => pointer.endsWith('proxyValue'))?.missing.length, 1);
});

t.test('a transfer as the price of a saving, and money counted both ways, are told', async (t) => {
  const codes = (changes: object) => fillImpactMap(map(changes), sources()).warnings.map(({ code }) => code);
  t.strictSame(codes({}), []);
  const outcome = { name: 'w', quantity: 1, proxyValue: { parameter: 'benefit.ww' } };
  t.strictSame(codes({ outcomes: [outcome] }), ['transfer-price-as-cost']);
  const transfer = { ...outcome, proxyKind: 'transfer', payer: 'uwv', receiver: 'participant' };
  t.strictSame(codes({ outcomes: [transfer] }), []);
  const inputs = ['income', 'cost'].map((ledger) => ({ name: ledger, value: { ledger } }));
  t.strictSame(codes({ inputs }), ['income-and-cost-as-input']);
});

t.test('the ledger counts what is marked and asked for, credits taken off', async (t) => {
  const group = (changes: Partial<LedgerGroup>): LedgerGroup => ({
    nature: 'income',
    code: 'subsidy',
    party: 'municipality',
    isInput: true,
    cents: 100_00,
    entries: 2,
    ...changes,
  });
  const groups = [
    group({}),
    group({ code: 'fund', party: 'fund', cents: 50_05 }),
    group({ party: null, cents: 7_00 }),
    group({ isInput: false, cents: 900_00 }),
    group({ nature: 'cost', code: 'housing', party: null, cents: 60_00 }),
  ];
  const cases: [object, string][] = [
    [{ ledger: 'income' }, '157.05'],
    [{ ledger: 'income', codes: ['subsidy'] }, '107'],
    [{ ledger: 'income', parties: ['municipality', 'fund'] }, '150.05'],
    [{ ledger: 'cost' }, '60'],
    [{ ledger: 'investment' }, '0'],
  ];
  for (const [source, exact] of cases)
    t.match(ledgerFigure(source as never, groups, null), { status: 'ok', exact }, JSON.stringify(source));
  const gap = { code: 'coverage-none', label: nothing };
  t.match(ledgerFigure({ ledger: 'income' }, groups, gap), { status: 'unknown', exact: null, missing: [gap] });
  t.match(ledgerFigure({ ledger: 'income' }, [group({ cents: -1 })], null), { status: 'unknown', exact: null });
  const unmarked = ledgerFigure({ ledger: 'income' }, [group({ isInput: false })], null);
  t.strictSame([unmarked.exact, unmarked.warnings[0]?.code], ['0', 'ledger-none-marked']);
});

t.test('a row of a figure: its own, none of it, or not told', async (t) => {
  const row = { code: 'regular-job', label: nothing, status: 'ok' as const, value: 3, exact: '3' };
  const breakdown = { by: 'destination', status: 'ok' as const, reason: null, missing: [], rows: [row] };
  const result = { ...told, exact: '9', counted: [{ kind: 'trajectories', records: 9 }], breakdowns: [breakdown] };
  const figure = (code: string, changes: object = {}) =>
    figureOf({ indicator: 'flow.outflow', by: 'destination', code }, { ...result, ...changes } as unknown as Result);
  t.match(figure('regular-job'), { exact: '3', counted: 9 });
  t.match(figure('education'), { status: 'ok', exact: '0' });
  const hidden = { ...breakdown, status: 'unknown' as const, reason: nothing, rows: [] };
  t.match(figure('regular-job', { breakdowns: [hidden] }), { status: 'unknown', exact: null, reason: nothing });
  t.match(figureOf({ indicator: 'flow.outflow' }, { ...result } as unknown as Result), { exact: '9' });
});

const someParty = fc.constantFrom(...party.codes.slice(0, 4));
const anyMap = fc.record({
  inputs: fc.array(fc.record({ value: fc.integer({ min: 1, max: 90_000 }), party: someParty }), {
    minLength: 1,
    maxLength: 4,
  }),
  outcomes: fc.array(
    fc.record({
      quantity: fc.integer({ min: 0, max: 40 }),
      proxyValue: fc.integer({ min: -5_000, max: 20_000 }),
      party: someParty,
      ends: fc.option(fc.tuple(someParty, someParty)),
      share: fc.integer({ min: 0, max: 9 }).map((tenths) => tenths / 10),
      durationYears: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

t.test('the ratio of a party seen alone is its ratio in the whole map', async (t) => {
  let compared = 0;
  fc.assert(
    fc.property(anyMap, someParty, (drawn, payer) => {
      const whole = {
        payer,
        sensitivity: null,
        inputs: drawn.inputs.map((row, index) => ({ name: `in ${index}`, ...row })),
        outcomes: drawn.outcomes.map(({ ends, share, ...row }, index) => ({
          name: `out ${index}`,
          ...row,
          deadweight: share,
          displacement: 0,
          attribution: share / 2,
          dropOff: share,
          ...(ends && ends[0] !== ends[1]
            ? { proxyKind: 'transfer', payer: ends[0], receiver: ends[1], party: null }
            : { proxyKind: 'real-cost' }),
        })),
      };
      const view = partyView(sroiInputsSchema.parse(whole), payer);
      const result = runSroi(whole);
      const exact = result.steps.find(({ id }) => id === 'perspective-payer.ratio')?.value ?? null;
      if (!view) return true;
      compared += 1;
      const seen = runSroi(view).exact.ratio;
      return seen !== null && exact !== null && new Decimal(seen).minus(exact).abs().lessThan('1e-25');
    }),
  );
  t.ok(compared > 20, `${compared} compared`);
});

t.test('a party that pays a transfer has its price turned round, ranges with it', async (t) => {
  const outcome = {
    name: 'tax',
    quantity: 1,
    proxyValue: 100,
    proxyKind: 'transfer',
    payer: 'participant',
    receiver: 'municipality',
  };
  const sensitivity = { ranges: [{ of: 'tax', assumption: 'proxyValue', low: 80, high: 150 }] };
  const inputs = [{ name: 'time', value: 10, party: 'participant' }];
  const parsed = sroiInputsSchema.parse({ inputs, outcomes: [outcome], sensitivity });
  const view = partyView(parsed, 'participant');
  t.equal(view?.outcomes[0]?.proxyValue, -100);
  t.match(view?.sensitivity?.ranges, [{ low: -150, high: -80 }]);
  t.equal(partyView(parsed, 'uwv'), null, 'who puts nothing in has no ratio');
});
