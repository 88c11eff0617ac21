import { agreementAllocation } from '../../core/lists/agreement-allocation.ts';
import { labelOf } from '../../core/lists/label-of.ts';
import type { Status } from '../../core/result.ts';
import type { Text } from '../../core/values/text.ts';
import type { ReportRow } from '../renderers/rows/report-row.ts';
import type { CentrePart, PartState } from './centre-part.ts';
import type { KeptFigure } from './kept-report.ts';
import type { MunicipalityReport } from './municipality-report.ts';
import type { TotalFigure } from './total-figure.ts';

/** A figure of one centre or of all together, before it is printed. */
export type MunicipalityRow = ReportRow & {
  /** Id of the centre; empty for all together. */
  readonly centre: string;
  /** `previous`, `last-year`, or empty for the quarter itself. */
  readonly comparison: string;
  readonly state: string;
  readonly release: string;
};

/** Every row of the report: totals, then centre by centre; a centre without a release has one row that says so. */
export function municipalityRows(report: MunicipalityReport): MunicipalityRow[] {
  const { period, totals, state, centres } = report;
  const together = { centre: '', state, release: '' };
  return [
    ...totals.chapters.flatMap(({ figures }) =>
      figures.flatMap((figure) => totalRows(figure, { ...together, period })),
    ),
    ...centres.flatMap((part) => centreRows(part, period)),
  ];
}

type About = Pick<MunicipalityRow, 'centre' | 'period' | 'state' | 'release'>;
type Shown = { readonly label: Text; readonly indicator: string; readonly unit: string };

const whole = { comparison: '' };

function totalRows(figure: TotalFigure, about: About): MunicipalityRow[] {
  const { status, value, reason, allocated } = figure;
  const named = { ...about, ...naming(figure) };
  return [
    { ...named, ...whole, status, value, notes: reason ? [reason] : [] },
    ...comparedRows(figure, named),
    ...breakdownRows(figure.breakdowns ?? [], named),
    ...(allocated
      ? [{ ...named, ...whole, by: 'allocation', value: allocated.value, status: statusOf(allocated), notes: [] }]
      : []),
  ];
}

function centreRows(part: CentrePart, period: string): MunicipalityRow[] {
  const { centre, state, release, chapters } = part;
  const about = { centre: centre.id, period, state, release: release ? String(release.number) : '' };
  if (!release) {
    const report = { indicator: 'report', label: { nl: 'Kwartaalrapport', en: 'Quarterly report' }, unit: '' };
    return [{ ...about, ...report, ...whole, value: null, status: 'unknown', notes: [waiting(state, part.dueOn)] }];
  }
  return chapters.flatMap(({ figures }) => figures.flatMap((figure) => keptRows(figure, about)));
}

function keptRows(figure: KeptFigure, about: About): MunicipalityRow[] {
  const { status, value, reason, warnings = [], allocated = [] } = figure;
  const named = { ...about, ...naming(figure) };
  return [
    { ...named, ...whole, status, value, notes: [...(reason ? [reason] : []), ...warnings.map(({ label }) => label)] },
    ...comparedRows(figure, named),
    ...breakdownRows(figure.breakdowns ?? [], named),
    ...allocated.map((part) => ({
      ...{ ...named, ...whole, by: 'allocation', code: part.agreementId },
      codeLabel: labelOf(agreementAllocation, part.allocation),
      ...{ value: part.value, status: statusOf(part), notes: part.reason ? [part.reason] : [] },
    })),
  ];
}

function comparedRows({ previous, lastYear }: Pick<KeptFigure, 'previous' | 'lastYear'>, named: About & Shown) {
  return [
    { ...named, ...whole, ...pick(previous), notes: [], comparison: 'previous' },
    { ...named, ...whole, ...pick(lastYear), notes: [], comparison: 'last-year' },
  ];
}

type Breakdowns = NonNullable<TotalFigure['breakdowns']> | NonNullable<KeptFigure['breakdowns']>;

function breakdownRows(breakdowns: Breakdowns, named: About & Shown): MunicipalityRow[] {
  return breakdowns.flatMap((breakdown): MunicipalityRow[] => {
    const { by, status, rows } = breakdown;
    const reason = 'reason' in breakdown ? breakdown.reason : null;
    // A breakdown that cannot be given at all says so in a row of its own: nothing is left out silently.
    if (status !== 'ok') return [{ ...named, ...whole, by, value: null, status, notes: reason ? [reason] : [] }];
    return rows.map((row) => ({
      ...{ ...named, ...whole, by, code: row.code, codeLabel: row.label, value: row.value, status: row.status },
      notes: row.reason ? [row.reason] : [],
    }));
  });
}

function naming({ indicator, label, unit }: Shown): Shown {
  return { indicator, label, unit };
}

function pick({ period, status, value }: KeptFigure['previous']) {
  return { period, status, value };
}

function statusOf({ value }: { readonly value: number | null }): Status {
  return value === null ? 'unknown' : 'ok';
}

function waiting(state: PartState, dueOn: string | null): Text {
  if (state === 'no-ground')
    return {
      nl: 'De afspraak noemt geen rechtsgrond of geen doel: er kan niets gepubliceerd worden',
      en: 'The agreement says no legal basis or no purpose: nothing can be published',
    };
  const words: Readonly<Record<string, Text>> = {
    running: { nl: 'Het kwartaal loopt nog; te verwachten uiterlijk', en: 'The quarter still runs; due on' },
    due: { nl: 'Nog niet gepubliceerd; te verwachten uiterlijk', en: 'Not published yet; due on' },
    late: { nl: 'Te laat: niet gepubliceerd, en het moest uiterlijk', en: 'Late: not published, and was due on' },
  };
  const said = words[state] ?? { nl: '', en: '' };
  return { nl: `${said.nl} ${dueOn}`, en: `${said.en} ${dueOn}` };
}
