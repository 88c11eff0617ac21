import t from 'tap';
import { houseStyle } from '../../src/pages/style/house-style.ts';
import type { PageDocument } from '../../src/reporting/renderers/page/page-document.ts';
import { reportPage } from '../../src/reporting/renderers/page/report-page.ts';
import { reportStyle } from '../../src/reporting/renderers/page/style.ts';

const nl = { language: 'nl' } as const;
const en = { language: 'en' } as const;
const evil = '<script>alert(1)</script> & "quotes"';
const same = (text: string) => ({ nl: text, en: text });

function figure(indicator: string, value: number | null, rest: object = {}) {
  const status = value === null ? 'unknown' : 'ok';
  return {
    indicator,
    label: same(`Cijfer ${indicator}`),
    formulaVersion: '1.0.0',
    status,
    value,
    exact: value === null ? null : String(value),
    unit: 'count',
    reason: null,
    missing: [],
    warnings: [],
    counted: [],
    previous: { period: '2026-Q2', status: 'ok', value: 3, exact: '3' },
    lastYear: { period: '2025-Q3', status: 'unknown', value: null, exact: null },
    explanation: '/methods',
    ...rest,
  };
}

function report(rest: object = {}): PageDocument {
  return {
    state: 'provisional',
    centre: { id: 'delft', name: 'Centrum' },
    period: '2026-Q3',
    dataAsOf: { changeNumber: 1, changedAt: null, day: '2026-10-05' },
    chapters: [],
    parametersUsed: [],
    ...rest,
  } as never;
}

t.test('names and texts with markup in them stay text, wherever they stand', async (t) => {
  const text = reportPage(
    nl,
    report({
      centre: { id: 'delft', name: evil },
      organisation: { id: 'x', name: evil },
      remark: evil,
      reason: evil,
      supersedes: 1,
      publishedBy: { name: evil, function: evil },
      chapters: [{ id: 'flow', label: same(evil), figures: [figure('flow.active', 4, { label: same(evil) })] }],
      dataQuality: { coverage: [], findings: [{ label: same(evil), mend: same(evil), count: 1 }] },
    }),
    'abc',
  );
  t.notMatch(text, '<script');
  t.match(text, '&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;');
  t.notMatch(text, / style="| on[a-z]+=|javascript:/, 'nothing a strict policy would stop');
});

t.test('a centre without data has a page that says so', async (t) => {
  const chapters = [{ id: 'flow', label: same('Mensen'), figures: [figure('flow.active', null)] }];
  const text = reportPage(nl, report({ chapters }), null);
  t.match(text, 'onbekend');
  t.match(text, '<h1>Centrum</h1>');
  t.notMatch(text, /undefined|NaN|\[object/);
});

t.test('what is known, unknown and below zero is written in the language of the page', async (t) => {
  const figures = [
    figure('material.balance-gap', -1234.5, { unit: 'kg' }),
    figure('flow.outflow-rate', 0.1795, { unit: 'fraction' }),
    figure('guidance.capacity-gap', null, { unit: 'h', reason: same('Geen norm gekozen') }),
  ];
  const chapters = [{ id: 'material', label: same('Materiaal'), figures }];
  const dutch = reportPage(nl, report({ chapters }), null);
  t.match(dutch, '\u22121.235\u00a0kg');
  t.match(dutch, '18%');
  t.match(dutch, 'Geen norm gekozen');
  t.match(dutch, '<html lang="nl">');
  const english = reportPage(en, report({ chapters }), null);
  t.match(english, '\u22121,235\u00a0kg');
  t.match(english, '<html lang="en">');
});

t.test('a line is drawn through known quarters only, and each stands in its table', async (t) => {
  const points = [null, 4, 6, null, 5, 7, 8, 9].map((value, at) => ({ period: `2025-Q${(at % 4) + 1}`, value }));
  const text = reportPage(
    nl,
    report({
      chapters: [{ id: 'flow', label: same('Mensen'), figures: [figure('flow.active', 9)] }],
      trend: [{ indicator: 'flow.active', points }],
    }),
    null,
  );
  t.equal(text.match(/<polyline/g)?.length, 2, 'a gap parts the line');
  t.equal(text.match(/<circle/g)?.length, 6);
  t.match(text, 'De kwartalen als tabel');
  t.match(text, 'Cijfer flow.active: 9; een jaar geleden niet bekend', 'and its title says what is seen');
});

t.test('bars have one scale, and what is below zero goes the other way', async (t) => {
  const rows = [
    { code: 'regular-job', label: same('Werk'), status: 'ok', value: 3, exact: '3' },
    { code: 'education', label: same('School'), status: 'ok', value: 1, exact: '1' },
  ];
  const breakdowns = [{ by: 'destination', status: 'ok', reason: null, missing: [], rows }];
  const figures = [figure('flow.inflow', 6), figure('flow.outflow', 4, { breakdowns })];
  const text = reportPage(nl, report({ chapters: [{ id: 'flow', label: same('Mensen'), figures }] }), null);
  t.match(text, '<rect x="400" y="0" width="600" height="18" class="above"/>', 'six of ten');
  t.match(text, '<rect x="0" y="0" width="400" height="18" class="below"/>', 'four of ten');
  t.match(text, 'Er begonnen meer deelnames (6) dan er eindigden (4); het vaakst naar werk (3 van 4)');
});

t.test('only what is not in a report for others is named with its reason', async (t) => {
  const leftOut = [{ id: 'value', label: same('SROI'), reason: same('Terug te rekenen') }];
  t.match(reportPage(nl, report({ leftOut, traceableToPersons: true }), null), 'SROI: Terug te rekenen.');
  t.match(reportPage(nl, report({ leftOut, traceableToPersons: true }), null), 'herleidbaar tot personen');
  t.notMatch(reportPage(nl, report(), null), 'left-out');
});

t.test('the style loads nothing from elsewhere and knows paper', async (t) => {
  t.notMatch(houseStyle + reportStyle, /url\(|@import|http/);
  t.match(houseStyle + reportStyle, '@page');
});

t.test('the link to the other language asks for the same page', async (t) => {
  const organisation = { id: 'gemeente-delft', name: 'Gemeente Delft' };
  t.match(
    reportPage(nl, report({ organisation }), null),
    'href="?format=html&amp;organisationId=gemeente-delft&amp;lang=en"',
  );
  t.match(reportPage(en, report({ organisation: null }), null), 'href="?format=html&amp;lang=nl"');
});
