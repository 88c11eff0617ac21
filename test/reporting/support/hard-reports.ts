import { readFileSync } from 'node:fs';
import type { PageDocument } from '../../../src/reporting/renderers/page/page-document.ts';

/** Loose, as what is made here is what a release might hold, and what it should never. */
// biome-ignore lint/suspicious/noExplicitAny: documents are taken apart and put together again
type Loose = any;

const golden = (name: string): Loose =>
  JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8'));

export const evil = '<script>alert(1)</script> & "quotes" \' <b>';
export const unbroken = 'Circulairambachtscentrum'.repeat(9).slice(0, 200);

/** A release with all that a report can have. */
function everything(): Loose {
  const report = golden('0003-own-with-contracts');
  const quarters = ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];
  report.trend = ['flow.active', 'material.collected', 'material.product-reuse-rate'].map((indicator) => ({
    indicator,
    points: quarters.map((period, at) => ({ period, value: at === 2 ? null : 5 + at })),
  }));
  const [map] = report.value.maps;
  map.society = { ...map.society, ratio: 1.5, low: 1.1, high: 1.9 };
  map.sensitivity = { tornado: [swing(1.2, 1.8), swing(1.6, 1.4)], more: 3 };
  const [one] = report.agreements.agreements;
  const [target] = one.targets;
  one.targets = [
    ...one.targets,
    { ...target, realised: null, state: 'unknown', reason: { nl: 'Niet bijgehouden', en: 'Not kept' } },
    { ...target, realised: 0, state: 'not-started' },
    { ...target, bound: 'at-most', target: 0, realised: 3, state: 'missed', share: null },
  ];
  report.socialReturn.hint = null;
  report.socialReturn.obligations = [obligation({}), obligation({ counted: null, realised: null, approved: null })];
  return report;
}

function swing(ratioAtLow: number, ratioAtHigh: number): Loose {
  const label = { nl: 'Prijs: naar werk', en: 'Price: to work' };
  return { assumption: 'proxyValue', of: 'naar werk', label, low: 80, base: 100, high: 120, ratioAtLow, ratioAtHigh };
}

function obligation(more: object): Loose {
  return {
    organisation: { id: 'gemeente', name: 'Gemeente Delft' },
    ...{ id: 'o', name: 'Wegen', reference: null, contractor: null, from: '2026-01-01', until: null, status: 'ok' },
    ...{ reason: null, efforts: 2, shared: false, leftOut: 0, warnings: [], table: { id: 'rijk' }, settings: [] },
    ...{ owed: 1000, claimed: 800, approved: 700, counted: 600, open: 400, realised: 0.6, openClaims: 100, ...more },
  };
}

/** Every figure with this value, and every row of it; null is unknown. */
function withValues(report: Loose, value: number | null): Loose {
  const known = { value, exact: value === null ? null : String(value), status: value === null ? 'unknown' : 'ok' };
  for (const { figures } of report.chapters)
    for (const figure of figures) {
      Object.assign(figure, known);
      Object.assign(figure.previous, known);
      Object.assign(figure.lastYear, known);
      for (const { rows } of figure.breakdowns ?? []) for (const row of rows) Object.assign(row, known);
    }
  for (const { points } of report.trend ?? []) for (const point of points) point.value = value;
  return report;
}

function withRows(report: Loose, indicator: string, by: string, count: number): Loose {
  const figure = report.chapters
    .flatMap((chapter: Loose) => chapter.figures)
    .find((one: Loose) => one.indicator === indicator);
  const rows = Array.from({ length: count }, (_, at) => ({
    code: `row-${at}`,
    label: { nl: `Regel ${at}, met een naam die wat langer is`, en: `Row ${at}, with a name that is rather long` },
    ...{ status: 'ok', value: count - at, exact: String(count - at) },
  }));
  Object.assign(figure, { status: 'ok', value: 1000, exact: '1000' });
  figure.breakdowns = [
    { by, status: 'ok', reason: null, missing: [], rows },
    ...(figure.breakdowns ?? []).filter((one: Loose) => one.by !== by),
  ];
  return report;
}

/** What a person typed somewhere, as far as it is not in a label. */
const typed = ['name', 'reference', 'reason', 'remark', 'function', 'source', 'title', 'purpose'];
/** Every label and sentence too, though no person writes most of them. */
const anything = [...typed, 'nl', 'en'];

function withWords(report: Loose, words: string, places: readonly string[]): Loose {
  const walk = (part: Loose): void => {
    if (part === null || typeof part !== 'object') return;
    for (const [key, inner] of Object.entries(part))
      if (typeof inner === 'string' && places.includes(key)) part[key] = words;
      else walk(inner);
  };
  walk(report);
  return report;
}

function negative(): Loose {
  const report = withValues(everything(), -1234.5);
  const [map] = report.value.maps;
  Object.assign(map.society, { ratio: -0.4, low: -0.9, high: 0.1, presentValue: -50, netPresentValue: -150 });
  Object.assign(map.payer, { ratio: -0.2, low: -0.3, high: -0.1 });
  map.sensitivity.tornado = [swing(-0.9, 0.1), swing(-0.5, -0.3)];
  for (const party of map.parties) party.netPresentValue = -10;
  return report;
}

function replaced(): Loose {
  return {
    ...everything(),
    ...{ state: 'final', number: 3, supersedes: 2, reason: 'Kilo’s van september nagewogen' },
    changed: { text: { nl: '2 cijfers zijn anders: Ingezameld van 10 naar 12.', en: '2 figures are otherwise.' } },
  };
}

function nothingYet(): Loose {
  const report = withValues(everything(), null);
  for (const { figures } of report.chapters) for (const figure of figures) figure.breakdowns = [];
  Object.assign(report, {
    trend: [],
    definitions: [],
    parametersUsed: [],
    socialReturn: undefined,
    maexStyle: undefined,
  });
  report.value = { ...report.value, maps: [], hint: { nl: 'Er is nog geen impactkaart', en: 'No map yet' } };
  report.agreements = { ...report.agreements, agreements: [], due: [] };
  return report;
}

function manyRows(): Loose {
  const report = withRows(withRows(everything(), 'flow.outflow', 'destination', 20), 'material.out', 'destination', 60);
  const wide = withRows(report, 'flow.active', 'target-group', 1000);
  wide.parametersUsed = Array.from({ length: 1000 }, (_, at) => ({ ...report.parametersUsed[0], id: `p-${at}` }));
  return wide;
}

/** Reports as they come one day, by what is hard about them. */
export const hardReports: Readonly<Record<string, () => PageDocument>> = {
  everything,
  'nothing-yet': nothingYet,
  unknown: () => withValues(everything(), null),
  zeros: () => withValues(everything(), 0),
  negative,
  'one-bar': () => withRows(withRows(everything(), 'flow.outflow', 'destination', 1), 'material.out', 'destination', 1),
  'many-rows': manyRows,
  unbroken: () => {
    const report = withWords({ ...everything(), centre: { id: 'delft', name: unbroken } }, unbroken, typed);
    const [map] = report.value.maps;
    // Labels with the name of an outcome in them.
    for (const one of [...map.assumptions, ...map.sensitivity.tornado])
      one.label = { nl: `Prijs: ${unbroken}`, en: unbroken };
    return report;
  },
  markup: () => withWords({ ...everything(), centre: { id: 'delft', name: evil } }, evil, anything),
  replaced,
  contract: () => golden('0002-contract'),
  'first-version': () => golden('0001-own'),
};
