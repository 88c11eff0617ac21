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
  readonly state: string;
  readonly release: string;
};

/** Every row of the report: totals, then centre by centre; a centre without a release has one row that says so. */
export function municipalityRows(report: MunicipalityReport): MunicipalityRow[] {
  const { period, totals, state, centres } = report;
  const together = { centre: '', period, state, release: '' };
  return [
    ...totals.chapters.flatMap(({ figures }) => figures.flatMap((figure) => totalRows(figure, together))),
    ...centres.flatMap((part) => centreRows(part, period)),
  ];
}

export type About = Pick<MunicipalityRow, 'centre' | 'period' | 'state' | 'release'>;
type Shown = { readonly label: Text; readonly indicator: string; readonly unit: string };

/** A figure of all centres together, and its parts. */
export function totalRows(figure: TotalFigure, about: About): MunicipalityRow[] {
  const { status, value, reason, allocated } = figure;
  const named = { ...about, ...naming(figure) };
  return [
    { ...named, status, value, notes: reason ? [reason] : [], ...compared(figure) },
    ...breakdownRows(figure.breakdowns ?? [], named),
    ...(allocated
      ? [{ ...named, by: 'allocation', value: allocated.value, status: statusOf(allocated), notes: [] }]
      : []),
  ];
}

function centreRows(part: CentrePart, period: string): MunicipalityRow[] {
  const { state, release, chapters } = part;
  const about = aboutCentre(part, period);
  if (!release) {
    const report = { indicator: 'report', label: { nl: 'Kwartaalrapport', en: 'Quarterly report' }, unit: '' };
    return [{ ...about, ...report, value: null, status: 'unknown', notes: [waiting(state, part.dueOn)] }];
  }
  return chapters.flatMap(({ figures }) => figures.flatMap((figure) => keptRows(figure, about)));
}

/** What the rows of a centre have in common. */
export function aboutCentre({ centre, state, release }: CentrePart, period: string): About {
  return { centre: centre.id, period, state, release: release ? String(release.number) : '' };
}

/** A figure of one centre, and its parts. */
export function keptRows(figure: KeptFigure, about: About): MunicipalityRow[] {
  const { status, value, reason, warnings = [], allocated = [] } = figure;
  const named = { ...about, ...naming(figure) };
  return [
    {
      ...{ ...named, status, value, ...compared(figure) },
      notes: [...(reason ? [reason] : []), ...warnings.map(({ label }) => label)],
    },
    ...breakdownRows(figure.breakdowns ?? [], named),
    ...allocated.map((part) => ({
      ...{ ...named, by: 'allocation', code: part.agreementId },
      codeLabel: labelOf(agreementAllocation, part.allocation),
      ...{ value: part.value, status: statusOf(part), notes: part.reason ? [part.reason] : [] },
    })),
  ];
}

function compared({ previous, lastYear }: Pick<KeptFigure, 'previous' | 'lastYear'>) {
  return { previous: pick(previous), lastYear: pick(lastYear) };
}

type Breakdowns = NonNullable<TotalFigure['breakdowns']> | NonNullable<KeptFigure['breakdowns']>;

function breakdownRows(breakdowns: Breakdowns, named: About & Shown): MunicipalityRow[] {
  return breakdowns.flatMap((breakdown): MunicipalityRow[] => {
    const { by, status, rows } = breakdown;
    const reason = 'reason' in breakdown ? breakdown.reason : null;
    // A breakdown that cannot be given at all says so in a row of its own: nothing is left out silently.
    if (status !== 'ok') return [{ ...named, by, value: null, status, notes: reason ? [reason] : [] }];
    return rows.map((row) => ({
      ...{ ...named, by, code: row.code, codeLabel: row.label, value: row.value, status: row.status },
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

/** What is to be known of a centre that has published nothing. */
export function waiting(state: PartState, dueOn: string | null): Text {
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
