import t from 'tap';
import { auditParameters, wrong } from '../../scripts/parameters/audit.ts';
import type { Parameter, ParameterEntry } from '../../src/core/define-parameter.ts';
import { indicatorCatalogue } from '../../src/core/indicators/catalogue.ts';
import { parameterRegistry } from '../../src/core/parameters/registry.ts';

const source = { title: 'A table', publisher: 'A publisher', url: 'https://example.org/table', year: 2020 };
const entry: ParameterEntry = { from: '2020-01-01', value: '1', source, confirmedOn: '2026-11-22' };
const value = (change: Partial<ParameterEntry>): Parameter => ({
  id: 'test.value',
  label: { nl: 'Waarde', en: 'Value' },
  unit: 'EUR',
  kind: 'real_cost',
  history: [{ ...entry, ...change }],
});
const used = new Set(['test.value']);
const own = { title: 'Meetlat, own threshold', publisher: 'Meetlat', url: null, year: null };
const why = { nl: 'Daarom.', en: 'For this reason.' };

t.test('each finding fires on what it is about, and on nothing else', async (t) => {
  const cases: [string, Partial<ParameterEntry>, string[]][] = [
    ['nothing to say', {}, []],
    ['no page', { source: { ...source, url: null } }, ['unsourced']],
    ['a page that cannot be opened', { source: { ...source, url: 'ask the ministry' } }, ['unsourced']],
    ['no publisher', { source: { ...source, publisher: ' ' } }, ['unsourced']],
    ['own value with a reason', { source: own, note: why }, []],
    ['own value without one', { source: own }, ['unsourced']],
    ['before its source', { from: '2019-12-31' }, ['dated-before-its-source']],
    ['before its source, by rule', { from: '2019-12-31', datedBy: 'rule' }, []],
    ['an undated source', { from: '2019-12-31', source: { ...source, year: null } }, []],
    ['never checked', { confirmedOn: null }, ['not-confirmed']],
    ['checked a year ago', { confirmedOn: '2025-11-22' }, []],
    ['checked a year and a day ago', { confirmedOn: '2025-11-21' }, ['not-confirmed']],
    ['checked tomorrow', { confirmedOn: '2026-11-23' }, ['not-confirmed']],
  ];
  for (const [name, change, expected] of cases)
    t.strictSame(
      auditParameters([value(change)], used, '2026-11-22').map(({ code }) => code),
      expected,
      name,
    );
  t.strictSame(auditParameters([value({})], new Set(), '2026-11-22'), [
    { code: 'unused', id: 'test.value', from: null },
  ]);
});

t.test('every entry of a history is looked at, and named by its day', async (t) => {
  const two: Parameter = {
    ...value({}),
    history: [entry, { ...entry, from: '2021-01-01', source: { ...source, url: null } }],
  };
  t.strictSame(auditParameters([two], used, '2026-11-22'), [
    { code: 'unsourced', id: 'test.value', from: '2021-01-01' },
  ]);
});

t.test('nothing the service ships is wrong', async (t) => {
  const read = new Set(indicatorCatalogue.flatMap(({ parameters }) => parameters));
  const findings = auditParameters(parameterRegistry, read, '2026-11-22');
  t.ok(parameterRegistry.length > 100 && findings.length > 0, `${findings.length} findings`);
  t.strictSame(
    findings.filter(({ code }) => wrong.includes(code)),
    [],
  );
});
