import { readdirSync, readFileSync } from 'node:fs';
import t from 'tap';
import { breakdownNames } from '../../src/core/breakdown.ts';
import { findIndicator } from '../../src/core/indicators/registry.ts';
import { dimensionOf } from '../../src/feed/observations/dimension-of.ts';
import { observationsOf } from '../../src/feed/observations/observations-of.ts';
import { notBrokenDownCode } from '../../src/feed/sets/codes.ts';
import { breakdownDimensions, dimensions } from '../../src/feed/sets/dimensions.ts';
import { periodCode, periodIdOf } from '../../src/feed/sets/period-code.ts';
import { wideMeasures } from '../../src/feed/sets/quarterly-figures.ts';
import { chapters } from '../../src/reporting/chapters.ts';
import type { ReportDocument } from '../../src/reporting/renderers/report-document.ts';
import { reportTables } from '../../src/reporting/renderers/report-tables.ts';

const folder = new URL('../reporting/golden/', import.meta.url);
const documents = readdirSync(folder).map((file) => ({
  file,
  document: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as ReportDocument,
}));

/** Of what a report names without giving it. */
const unitOf = (indicator: string) => findIndicator(indicator)?.unit ?? '';

t.test('every figure of every release there ever was is an observation, with the value the document has', async (t) => {
  t.ok(documents.length >= 3);
  for (const { file, document } of documents) {
    const rows = reportTables(document).flatMap((table) => table.rows);
    const { observations } = observationsOf(document);
    t.ok(rows.length > 100, file);
    t.strictSame(
      observations.map(({ measure, value, unit }) => [measure, value, unit]),
      rows.map(({ indicator, value, unit }) => [indicator, value, unit || unitOf(indicator)]),
      file,
    );
    for (const { attribute, value, reasonNl, measure } of observations) {
      t.equal(value === null, attribute !== 'None', `${file}: ${measure} says whether it has a value`);
      t.ok(value === null || reasonNl === null, 'a reason is told where there is no value');
    }
  }
});

t.test('a figure is of a breakdown with a column of its own, and its code has a name', async (t) => {
  const names = new Set(dimensions.map(({ name }) => name));
  for (const { file, document } of documents) {
    const { observations, labels } = observationsOf(document);
    const named = new Set(labels.map(({ dimension, code }) => `${dimension} ${code}`));
    for (const { measure, dimension, code, within, withinCode, period } of observations) {
      t.ok(named.has(`Measures ${measure}`) && named.has(`Periods ${period}`), `${file}: ${measure} has a name`);
      for (const [name, part] of [
        [dimension, code],
        [within, withinCode],
      ] as const) {
        if (name === '') continue;
        t.ok(names.has(name), `${file}: ${name} is a column`);
        t.not(name, 'OtherBreakdowns', `${file}: ${code} has a column of its own`);
        t.ok(part === notBrokenDownCode || named.has(`${name} ${part}`), `${file}: ${name} ${part} has a name`);
      }
    }
    t.equal(named.size, labels.length, 'each name is told once');
  }
});

t.test('a release gives one figure for one combination of codes', async (t) => {
  for (const { file, document } of documents) {
    const keys = observationsOf(document)
      .observations // Two suppliers of one name are two rows of the report, and nothing else tells them apart.
      .filter(({ dimension }) => dimension !== 'Suppliers')
      .map((one) => [one.measure, one.period, one.dimension, one.code, one.within, one.withinCode].join('|'));
    t.equal(new Set(keys).size, keys.length, file);
  }
});

t.test('what chapters are broken down by has columns; goods and people have their own', async (t) => {
  for (const { id, by } of chapters)
    for (const name of by) t.not(dimensionOf(`${id}.x`, name, 'c').dimension, 'OtherBreakdowns', `${id} by ${name}`);
  t.equal(dimensionOf('flow.outflow', 'destination', 'work').dimension, 'Destinations');
  t.equal(dimensionOf('material.out', 'destination', 'sale').dimension, 'MaterialDestinations');
  t.strictSame(dimensionOf('visitors.paying', 'month', '2026-09'), { dimension: 'Months', code: '2026MM09' });
  t.strictSame(dimensionOf('flow.x', 'star-sign', 'leo'), { dimension: 'OtherBreakdowns', code: 'star-sign/leo' });
  t.ok(breakdownNames.length > 0);
  t.equal(new Set(breakdownDimensions.map(({ name }) => name)).size, breakdownDimensions.length);
});

t.test('periods are written as CBS writes them, and read back', async (t) => {
  const codes = { '2026-Q3': '2026KW03', '2026': '2026JJ00', '2026-09': '2026MM09', '2026-H2': '2026HJ02' };
  for (const [id, code] of Object.entries(codes)) {
    t.equal(periodCode(id), code);
    t.equal(periodIdOf(code), id);
  }
  t.equal(periodCode('2025-10..2026-09'), '2025-10..2026-09');
  t.equal(periodIdOf('2025-10..2026-09'), '2025-10..2026-09');
});

t.test('columns of the wide table are only ever added: a workbook of last year still finds its own', async (t) => {
  const names = wideMeasures.map(({ column }) => column.name);
  t.equal(new Set(names).size, names.length);
  const released = [
    ...['FlowInflow', 'FlowOutflow', 'FlowProgression', 'FlowActive', 'FlowStayers', 'FlowOutflowRate'],
    ...['GuidanceHoursReceived', 'GuidanceHoursGiven', 'MaterialCollected', 'MaterialOut', 'MaterialCo2Avoided'],
    ...['RepairSuccessRate', 'VisitorsPaying', 'VolunteeringHours', 'PsoStyleTotal', 'MaexStyleImpactValue'],
    ...['AgreementsRealised', 'AgreementsBehind'],
  ];
  t.strictSame(
    released.filter((name) => !names.includes(name)),
    [],
  );
});
