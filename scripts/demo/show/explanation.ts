import { recordKindLabel } from '../../../src/core/record-kinds.ts';
import type { Breakdown, ParameterUsed } from '../../../src/core/result.ts';
import type { Step } from '../../../src/core/step.ts';
import { formatExact, formatNumber, formatValue, formatWhole, isOwnUnit } from '../../../src/text/figure-format.ts';
import type { Language } from '../../../src/text/language.ts';
import { beside, makeStyle, type Style, wrap } from '../../../src/text/lines.ts';
import type { Explained } from './answers.ts';
import { breakdownName, filled, texts } from './texts.ts';

const width = 100;
const indent = 4;
const column = 27;
const plain = makeStyle(false);

/** Everything behind a figure: what it says, every step, the records counted and the published values used. */
export function renderExplanation(
  number: number,
  explained: Explained,
  language: Language,
  style: Style = plain,
): string {
  const words = texts[language];
  const { result, period } = explained;
  // Rounded once, from the exact figure.
  const value = result.exact === null ? words.unknown : formatValue(Number(result.exact), result.unit, language);
  const say = (label: string, text: string) => beside(`${' '.repeat(indent)}${label}`, text, column, width);
  const exact = result.exact?.includes('.') ? formatExact(result.exact, language) : null;
  const range = result.range
    ? `${formatNumber(Number(result.range.exactLow), result.unit, language)} ${words.to} ${formatValue(Number(result.range.exactHigh), result.unit, language)}`
    : null;
  const counted = result.counted
    .map(({ kind, records }) => `${formatWhole(records, language)} (${recordKindLabel(kind)[language].toLowerCase()})`)
    .join(', ');
  return [
    style.bold(`${String(number).padStart(2)}  ${explained.label[language]}: ${value} (${period})`),
    ...say(words.definition, explained.definition[language]),
    ...say(words.formula, `${explained.formula} (${words.version} ${result.formulaVersion})`),
    ...(exact ? say(words.exact, exact) : []),
    ...(range ? say(words.range, range) : []),
    ...(result.reason ? say(words.reason, result.reason[language]) : []),
    ...result.missing.flatMap(({ label }) => say(words.missing, label[language])),
    ...(counted ? say(words.counted, counted) : []),
    ...result.warnings.flatMap(({ label }) => say(words.warnings, label[language])),
    ...section(words.steps, stepLines(result.steps, language), style),
    ...section(
      words.values,
      result.parametersUsed.flatMap((one) => parameterLines(one, language)),
      style,
    ),
    ...(result.breakdowns ?? []).flatMap((one) => breakdownLines(one, result.unit, language, style)),
  ].join('\n');
}

function section(title: string, lines: readonly string[], style: Style): string[] {
  return lines.length === 0 ? [] : ['', `${' '.repeat(indent)}${style.bold(title)}`, ...lines];
}

const stepColumns = { number: 6, label: 52, how: 22, value: 20 } as const;
const signs: Readonly<Partial<Record<Step['operation'], string>>> = {
  sum: ' + ',
  subtract: ' - ',
  multiply: ' x ',
  divide: ' / ',
};

function stepLines(steps: readonly Step[], language: Language): string[] {
  const numbers = new Map(steps.map(({ id }, index) => [id, index + 1]));
  return steps.flatMap((step, index) => {
    const value = step.value === null ? texts[language].unknown : stepValue(step.value, step.unit, language);
    const [label = '', ...rest] = wrap(step.label[language], stepColumns.label - 3);
    const [how = '', ...more] = wrap(howOf(step, numbers, language), stepColumns.how - 1);
    const first = [
      `${String(index + 1).padStart(stepColumns.number)}  `,
      label.padEnd(stepColumns.label - 2),
      how.padEnd(stepColumns.how),
      value.padStart(stepColumns.value),
    ].join('');
    const others = Array.from({ length: Math.max(rest.length, more.length) }, (_, at) =>
      `${' '.repeat(stepColumns.number + 2)}${(rest[at] ?? '').padEnd(stepColumns.label - 2)}${more[at] ?? ''}`.trimEnd(),
    );
    const note = step.note ? wrap(step.note[language], width - 12).map((line) => `${' '.repeat(10)}${line}`) : [];
    return [first, ...others, ...note];
  });
}

/** A step as the reader can repeat it: `1 + 2`, or how many records are behind it. */
function howOf(step: Step, numbers: ReadonlyMap<string, number>, language: Language): string {
  const of = step.of.map((id) => String(numbers.get(id) ?? id));
  const sign = signs[step.operation];
  if (sign) return of.join(sign);
  const words = texts[language];
  if (step.operation === 'median' || step.operation === 'mean') return `${words[step.operation]} ${of.join(', ')}`;
  return step.records === undefined ? '' : countOf(step.records, language);
}

function countOf(records: number, language: Language): string {
  const words = texts[language];
  return records === 1 ? words.oneRecord : filled(words.records, { count: formatWhole(records, language) });
}

function stepValue(value: string, unit: string, language: Language): string {
  return isOwnUnit(unit) ? formatValue(Number(value), unit, language) : formatExact(value, language);
}

function parameterLines(parameter: ParameterUsed, language: Language): string[] {
  const words = texts[language];
  const { title, publisher, url, year } = parameter.source;
  const range =
    parameter.low === undefined || parameter.high === undefined
      ? ''
      : ` (${formatExact(parameter.low, language)} ${words.to} ${formatExact(parameter.high, language)})`;
  const marks = [parameter.own ? words.own : '', parameter.warning ? words.outdated : ''].filter(Boolean);
  const what = `${parameter.label[language]}: ${formatExact(parameter.value, language)} ${parameter.unit}${range}`;
  const from = `${words.validFrom} ${parameter.from}`;
  const source = [title, publisher, year === null ? '' : String(year), from, ...marks].filter(Boolean).join('; ');
  return [...hanging(what, 6), ...hanging(source, 8), ...(url ? [`${' '.repeat(8)}${url}`] : [])];
}

function hanging(text: string, by: number): string[] {
  return wrap(text, width - by).map((line) => `${' '.repeat(by)}${line}`);
}

function breakdownLines(breakdown: Breakdown, unit: string, language: Language, style: Style): string[] {
  const words = texts[language];
  const title = filled(words.by, { name: breakdownName(breakdown.by, language) });
  if (breakdown.status !== 'ok')
    return section(title, hanging(breakdown.reason?.[language] ?? words.unknown, 6), style);
  const rows = breakdown.rows.map(({ label, value }) => {
    const shown = value === null ? words.unknown : formatValue(value, unit, language);
    return `      ${label[language].slice(0, 70).padEnd(74)}${shown.padStart(20)}`;
  });
  return section(title, rows, style);
}
