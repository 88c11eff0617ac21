import t from 'tap';
import type { warningTexts } from '../../../../src/core/indicators/sroi/warning-texts.ts';
import { runSroi } from '../../support/sroi.ts';

const told = (value: number) => ({ value, reason: 'asked around', source: 'survey of 2026' });
const outcome = {
  name: 'A',
  party: 'participant',
  proxyKind: 'real-cost',
  quantity: 1,
  proxyValue: 1000,
  deadweight: told(0.2),
  displacement: told(0.1),
  attribution: told(0.2),
};
const inputs = [{ name: 'Subsidy', value: 800 }];
const b = { ...outcome, name: 'B', party: 'residents' };
const c = { ...outcome, name: 'C', party: 'school' };
const quiet = { inputs, outcomes: [outcome, b, c], sensitivity: { draws: 10 } };
const withA = (more: object) => ({ ...quiet, outcomes: [{ ...outcome, ...more }, b, c] });

/** What raises each warning, and the nearest map that does not. */
const cases: Record<keyof typeof warningTexts, [raises: object, not: object]> = {
  'outcome-above-half': [withA({ quantity: 2.1 }), withA({ quantity: 2 })],
  'correction-implausible': [withA({ deadweight: told(0.51) }), withA({ deadweight: told(0.5) })],
  'ratio-implausible': [{ ...quiet, inputs: [{ name: 'S', value: 100 }] }, quiet],
  'wages-counted-twice': [
    { ...withA({ name: 'Loon van deelnemers' }), inputs: [{ name: 'Loonkosten', value: 800 }] },
    { ...withA({ name: 'Loon van deelnemers' }), inputs },
  ],
  'co2-valued-twice': [
    { ...quiet, outcomes: [{ ...outcome, topic: 'co2' }, { ...b, name: 'Vermeden CO2' }, c] },
    withA({ topic: 'co2' }),
  ],
  'outcome-without-corrections': [withA({ deadweight: null }), withA({ displacement: null })],
  'quantity-valued-twice': [
    {
      ...quiet,
      outcomes: [
        { ...outcome, indicator: 'flow.outflow' },
        { ...b, party: 'participant', indicator: 'flow.outflow' },
        c,
      ],
    },
    { ...quiet, outcomes: [{ ...outcome, indicator: 'flow.outflow' }, { ...b, indicator: 'flow.outflow' }, c] },
  ],
  'correction-zero-or-full': [withA({ displacement: told(0) }), withA({ displacement: told(0.01) })],
  'proxy-old': [withA({ proxyYear: 2020 }), withA({ proxyYear: 2021 })],
  'long-without-drop-off': [
    { ...withA({ durationYears: 6, dropOff: told(0) }), horizonYears: 6 },
    { ...withA({ durationYears: 5, dropOff: told(0) }), horizonYears: 6 },
  ],
  'ratio-without-sensitivity': [{ ...quiet, sensitivity: null }, quiet],
  'outcome-without-party': [withA({ party: null }), quiet],
  'outcome-without-proxy-kind': [withA({ proxyKind: null }), quiet],
  'assumption-without-reason': [withA({ deadweight: 0.2 }), quiet],
  'duration-beyond-horizon': [
    withA({ durationYears: 6, dropOff: told(0.2) }),
    withA({ durationYears: 5, dropOff: told(0.2) }),
  ],
  // 1 x 1000 x 0.8 x 0.9 x 0.8 is 576: printed as 576.00 or, of 576.25, as 576.
  'printed-otherwise': [withA({ publishedImpact: 577 }), withA({ publishedImpact: 576 })],
  'inputs-not-cash': [{ ...quiet, inputs: [{ name: 'Hours', value: 800, kind: 'volunteer-hours' }] }, quiet],
};

t.test('each warning is raised by its map and not by the nearest other', async (t) => {
  t.strictSame(runSroi(quiet).warnings, [], 'the map the cases start from raises none');
  for (const [code, [raises, not]] of Object.entries(cases)) {
    const codes = (map: object) => runSroi(map).warnings.map((warning) => warning.code);
    t.ok(codes(raises).includes(code), `${code} is raised: ${codes(raises).join(', ')}`);
    t.notOk(codes(not).includes(code), `${code} is not raised`);
  }
});

t.test('a correction needs a reason and a source; a source that is left out is an estimate', (t) => {
  const warned = (correction: object) =>
    runSroi(withA({ deadweight: correction })).warnings.some(({ code }) => code === 'assumption-without-reason');
  t.ok(warned({ value: 0.2, source: 'survey' }), 'no reason');
  t.ok(warned({ value: 0.2, reason: 'asked around', source: null }), 'said to have no source');
  t.notOk(warned({ value: 0.2, reason: 'asked around' }), 'an estimate');
  t.end();
});

t.test('CO2 is known by its other names too, and what only sounds like it is not', (t) => {
  const warned = (name: string) =>
    runSroi({ ...quiet, outcomes: [{ ...outcome, name }, { ...b, topic: 'co2' }, c] }).warnings.some(
      ({ code }) => code === 'co2-valued-twice',
    );
  for (const name of ['CO₂-winst', 'Less carbon', 'Minder broeikasgassen', 'Greenhouse gases avoided'])
    t.ok(warned(name), name);
  for (const name of ['Coaching', 'A greenhouse for the neighbourhood', 'Co-creatie']) t.notOk(warned(name), name);
  t.end();
});

t.test('a warning names what it is about, and counts what it does not name', async (t) => {
  const outcomes = Array.from({ length: 8 }, (_, index) => ({ ...outcome, name: `n${index}`, party: null }));
  const warning = runSroi({ ...quiet, outcomes }).warnings.find(({ code }) => code === 'outcome-without-party');
  t.match(warning?.label.nl ?? '', /n0; n1; n2; n3; n4 en nog 3$/);
  t.equal(warning?.params?.count, '8');
});

t.test('a warning about a correction names it in the language of the reader, and by its field for a machine', (t) => {
  const [warning] = runSroi(withA({ attribution: told(0) })).warnings;
  t.strictSame(warning, {
    code: 'correction-zero-or-full',
    label: {
      nl: 'Correctie van 0 of 100 %: A (aandeel van anderen)',
      en: 'Correction of 0 or 100 %: A (attribution to others)',
    },
    params: { count: '1', of: 'A (attribution)' },
  });
  t.end();
});

t.test('plausible ranges are published values with a source, and not known before their publication', async (t) => {
  const used = runSroi(quiet).parametersUsed;
  t.equal(used.length, 8);
  for (const { source, from } of used) t.ok(source.url && source.year && from >= '2026-01-01');
  const before = runSroi(withA({ deadweight: told(0.9) }), '2025-12-31');
  t.notOk(before.warnings.some(({ code }) => code === 'correction-implausible'));
});
