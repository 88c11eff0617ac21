import { formatNumber, formatValue, formatWhole } from '../../../src/text/figure-format.ts';
import type { Language } from '../../../src/text/language.ts';
import { makeStyle, type Style, wrap } from '../../../src/text/lines.ts';
import type { Draft, Figure } from './answers.ts';
import { filled, texts } from './texts.ts';
import { valueLines } from './value.ts';

const width = 100;
const columns = { number: 4, label: 50, value: 20, compared: 13 } as const;
const plain = makeStyle(false);

/** The quarter as a table of 100 columns: every figure has a number, by which it can be unfolded. */
export function renderTable(draft: Draft, language: Language, style: Style = plain): string {
  const words = texts[language];
  const title = `${draft.centre.name} - ${filled(words.reportTitle, { period: draft.period })}`;
  let number = 0;
  const chapters = draft.chapters.flatMap(({ label, figures }) => [
    '',
    style.bold(label[language]),
    ...figures.flatMap((figure) => {
      number += 1;
      return figureLines(figure, number, language, style);
    }),
  ]);
  const hasWarning = draft.chapters.some(({ figures }) => figures.some(({ warnings }) => warnings.length > 0));
  return [
    style.bold(title),
    '='.repeat(width),
    heading(draft, language, style),
    ...chapters,
    ...valueLines(draft, language, style),
    '-'.repeat(width),
    ...(hasWarning ? [style.dim(words.warningMark)] : []),
    ...qualityLines(draft, language, style),
  ].join('\n');
}

function heading(draft: Draft, language: Language, style: Style): string {
  const [first] = draft.chapters.flatMap(({ figures }) => figures);
  return style.dim(
    [
      ''.padEnd(columns.number),
      texts[language].figure.padEnd(columns.label),
      draft.period.padStart(columns.value),
      (first?.previous.period ?? '').padStart(columns.compared),
      (first?.lastYear.period ?? '').padStart(columns.compared),
    ].join(''),
  );
}

function figureLines(figure: Figure, number: number, language: Language, style: Style): string[] {
  const mark = figure.warnings.length > 0 ? '!' : ' ';
  const [label = '', ...rest] = wrap(figure.label[language], columns.label - 2);
  const known = unrounded(figure);
  const value = known === null ? statusText(figure.status, language) : formatValue(known, figure.unit, language);
  const shown = value.padStart(columns.value);
  const textOf = (value: number | null, status: Figure['status']) =>
    value === null ? statusText(status, language) : formatNumber(value, figure.unit, language);
  const compared = [figure.previous, figure.lastYear].map((one) =>
    textOf(unrounded(one), one.status).padStart(columns.compared),
  );
  const indent = ' '.repeat(columns.number);
  const reason = known !== null || !figure.reason ? [] : wrap(figure.reason[language], width - columns.number - 2);
  return [
    [
      `${String(number).padStart(2)} ${style.red(mark)}`,
      label.padEnd(columns.label),
      known === null ? style.dim(shown) : style.bold(shown),
      ...compared.map(style.dim),
    ].join(''),
    ...rest.map((line) => `${indent}${line}`),
    ...reason.map((line) => style.dim(`${indent}  ${line}`)),
  ];
}

/** What is shown is rounded once, from the exact figure: rounding a rounded one can shift its last digit. */
function unrounded({ status, exact }: Pick<Figure, 'status' | 'exact'>): number | null {
  return status === 'ok' && exact !== null ? Number(exact) : null;
}

function statusText(status: Figure['status'], language: Language): string {
  return status === 'not-applicable' ? texts[language].notApplicable : texts[language].unknown;
}

/** What is not complete, and what is doubtful with how to mend it. */
function qualityLines({ dataQuality }: Draft, language: Language, style: Style): string[] {
  const notComplete = dataQuality.coverage.flatMap(({ says }) => (says ? [says[language]] : []));
  const findings = dataQuality.findings.flatMap(({ count, label, mend }) => [
    `${formatWhole(count, language)} x ${label[language]}. ${mend[language]}`,
  ]);
  const large = dataQuality.figureWarnings
    .filter(({ warning }) => warning.code === 'balance-gap-large')
    .map(({ warning }) => warning.label[language]);
  const lines = [...notComplete, ...large, ...findings].flatMap((text) =>
    wrap(text, width - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`),
  );
  return lines.length === 0 ? [] : ['', style.bold(texts[language].qualityTitle), ...lines];
}
