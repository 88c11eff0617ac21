import type { Text } from '../../core/values/text.ts';
import type { Language } from '../../text/language.ts';
import { makeStyle, wrap } from '../../text/lines.ts';
import { type Chapter, chapterLines } from './report-table.ts';
import { tableOf } from './table-of.ts';

/** The report of a municipality over its centres, as far as it is shown. */
export type MunicipalityReport = {
  readonly municipality: { readonly code: string; readonly name: string };
  readonly period: string;
  readonly about: Text;
  readonly totals: { readonly chapters: readonly Chapter[] };
  readonly centres: readonly {
    readonly centre: { readonly id: string; readonly name: string };
    readonly state: string;
    readonly dueOn: string | null;
    readonly release: { readonly number: number; readonly publishedAt: string } | null;
  }[];
};

const width = 100;
const headings = {
  nl: ['centrum', 'stand', 'uiterlijk', 'versie', 'gepubliceerd'],
  en: ['centre', 'state', 'due on', 'release', 'published'],
} as const;

/** Which centres are in it and which are missing, and what all of them are together. */
export function municipalityLines(report: MunicipalityReport, language: Language, isTerminal: boolean): string[] {
  const style = makeStyle(isTerminal);
  const { code, name } = report.municipality;
  const rows = report.centres.map(({ centre, state, dueOn, release }) => [
    centre.name,
    state,
    dueOn ?? '',
    release ? String(release.number) : '-',
    release?.publishedAt.slice(0, 10) ?? '-',
  ]);
  return [
    style.bold(`${name} (${code}) - ${report.period}`),
    ...wrap(report.about[language], width),
    '',
    ...tableOf(headings[language], rows),
    '',
    ...chapterLines(report.totals.chapters, report.period, language, style),
  ];
}
