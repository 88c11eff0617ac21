import type { Text } from '../../core/values/text.ts';
import { formatNumber, formatValue } from '../../text/figure-format.ts';
import type { Language } from '../../text/language.ts';
import { makeStyle, type Style, wrap } from '../../text/lines.ts';

/** A report of a quarter, draft or release, as far as it is shown. What is not there is left out: chapters come with time. */
export type Report = {
  readonly state: string;
  readonly number?: number;
  readonly centre?: { readonly id: string; readonly name: string };
  readonly period: string;
  readonly publishedAt?: string;
  readonly publishedBy?: { readonly name: string; readonly function: string };
  readonly reason?: string | null;
  readonly remark?: string | null;
  readonly changed?: { readonly text: Text } | null;
  readonly traceableToPersons?: boolean;
  readonly chapters?: readonly Chapter[];
  readonly dataQuality?: {
    readonly coverage: readonly { readonly says: Text | null }[];
    readonly findings: readonly { readonly count: number; readonly label: Text; readonly mend: Text }[];
  };
};
export type Chapter = { readonly label: Text; readonly figures: readonly Figure[] };
type Known = { readonly status: string; readonly exact: string | null };
type Figure = Known & {
  readonly label: Text;
  readonly unit: string;
  readonly reason: Text | null;
  readonly warnings?: readonly unknown[];
  readonly previous: Known & { readonly period: string };
  readonly lastYear: Known & { readonly period: string };
};

const width = 100;
const columns = { label: 52, value: 20, compared: 14 } as const;

const words = {
  nl: {
    unknown: 'onbekend',
    'not-applicable': 'n.v.t.',
    draft: 'concept',
    provisional: 'voorlopig',
    final: 'definitief',
    published: 'Gepubliceerd',
    traceable: 'Herleidbaar tot personen: deel dit niet verder.',
    mend: 'Gegevens: niet volledig of twijfelachtig',
    mark: '! bij dit cijfer hoort een waarschuwing; --format json toont die.',
  },
  en: {
    unknown: 'unknown',
    'not-applicable': 'n/a',
    draft: 'draft',
    provisional: 'provisional',
    final: 'final',
    published: 'Published',
    traceable: 'Traceable to persons: do not pass this on.',
    mend: 'Data: not complete or doubtful',
    mark: '! there is a warning with this figure; --format json shows it.',
  },
} as const;

/** A report as a table of 100 columns: every figure beside the quarter before and the same quarter of last year. */
export function reportLines(report: Report, language: Language, isTerminal: boolean): string[] {
  const style = makeStyle(isTerminal);
  const said = words[language];
  const figures = (report.chapters ?? []).flatMap((chapter) => chapter.figures);
  const state = said[report.state as 'draft'] ?? report.state;
  const name = report.centre?.name ?? '';
  return [
    style.bold(`${name} - ${report.period} (${state}${report.number === undefined ? '' : ` ${report.number}`})`),
    ...releaseLines(report, language),
    ...chapterLines(report.chapters ?? [], report.period, language, style),
    ...(figures.some(({ warnings }) => (warnings?.length ?? 0) > 0) ? ['', style.dim(said.mark)] : []),
    ...qualityLines(report, language, style),
  ];
}

/** By whom and when, why, and what is different from the release before. */
function releaseLines(report: Report, language: Language): string[] {
  const { publishedBy, publishedAt, reason, remark, changed, traceableToPersons } = report;
  const said = words[language];
  const published =
    publishedBy && publishedAt
      ? `${said.published} ${publishedAt.slice(0, 10)}: ${publishedBy.name}, ${publishedBy.function}`
      : null;
  const lines = [published, reason, remark, changed?.text[language], traceableToPersons ? said.traceable : null];
  return lines.flatMap((text) => (text ? text.split('\n').flatMap((line) => wrap(line, width)) : []));
}

/** Every figure of every chapter, beside the same of the two other quarters. */
export function chapterLines(chapters: readonly Chapter[], period: string, language: Language, style: Style): string[] {
  return [
    style.dim(headings(period, chapters.flatMap(({ figures }) => figures)[0])),
    ...chapters.flatMap(({ label, figures }) => [
      '',
      style.bold(label[language]),
      ...figures.flatMap((figure) => figureLines(figure, language, style)),
    ]),
  ];
}

function headings(period: string, first: Figure | undefined): string {
  const compared = first ? [first.previous.period, first.lastYear.period] : [];
  return [
    ''.padEnd(columns.label),
    period.padStart(columns.value),
    ...compared.map((one) => one.padStart(columns.compared)),
  ].join('');
}

function figureLines(figure: Figure, language: Language, style: Style): string[] {
  const [label = '', ...rest] = wrap(figure.label[language], columns.label - 4);
  const mark = (figure.warnings?.length ?? 0) > 0 ? '! ' : '  ';
  const value = shownValue(figure, (known) => formatValue(known, figure.unit, language), language);
  const compared = [figure.previous, figure.lastYear].map((one) =>
    shownValue(one, (known) => formatNumber(known, figure.unit, language), language).padStart(columns.compared),
  );
  const reason = figure.exact === null && figure.reason ? wrap(figure.reason[language], width - 6) : [];
  return [
    `${mark}${label.padEnd(columns.label - 2)}${value.padStart(columns.value)}${style.dim(compared.join(''))}`,
    ...rest.map((line) => `    ${line}`),
    ...reason.map((line) => style.dim(`    ${line}`)),
  ];
}

/** Rounded once, from the exact figure. */
function shownValue({ status, exact }: Known, show: (known: number) => string, language: Language): string {
  if (status === 'ok' && exact !== null) return show(Number(exact));
  return words[language][status === 'not-applicable' ? status : 'unknown'];
}

function qualityLines({ dataQuality }: Report, language: Language, style: Style): string[] {
  const lines = [
    ...(dataQuality?.coverage ?? []).flatMap(({ says }) => (says ? [says[language]] : [])),
    ...(dataQuality?.findings ?? []).map(
      ({ count, label, mend }) => `${count} x ${label[language]}. ${mend[language]}`,
    ),
  ].flatMap((text) => wrap(text, width - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`));
  return lines.length === 0 ? [] : ['', style.bold(words[language].mend), ...lines];
}
