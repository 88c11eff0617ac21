import type { WorkedExample } from '../../../catalogues/worked-examples/worked-examples.ts';
import type { BreakdownName } from '../../../core/breakdown.ts';
import type { Coverage } from '../../../core/coverage.ts';
import type { Indicator } from '../../../core/define-indicator.ts';
import { findSlot } from '../../../core/parameters/slots.ts';
import { recordKindLabel } from '../../../core/record-kinds.ts';
import type { Breakdown, Result } from '../../../core/result.ts';
import type { Step } from '../../../core/step.ts';
import { parsePeriod } from '../../../core/values/period.ts';
import { monthText, periodText } from '../../../core/values/period-text.ts';
import { sameText, type Text } from '../../../core/values/text.ts';
import { dayIn } from '../../../pages/days.ts';
import { heads, quietTable } from '../../../pages/table.ts';
import { terms } from '../../../pages/terms.ts';
import { linkTo, say } from '../../../pages/view.ts';
import { breakdownLabels } from '../../../text/breakdown-words.ts';
import { type Html, type HtmlPart, html } from '../../../text/html.ts';
import { showInputs } from './example-inputs.ts';
import { ownValuesPath, parameterPath } from './parameter-place.ts';
import { type View, valueText } from './view.ts';

/** Decimals of a step, for reading; the service itself keeps every digit. */
const places = 4;

const words = {
  period: { nl: 'Periode', en: 'Period' },
  asOf: { nl: 'Stand op', en: 'As of' },
  source: { nl: 'Bron van het voorbeeld', en: 'Source of the example' },
  byHand: { nl: 'Met de hand uitgewerkt door Meetlat', en: 'Worked out by hand by Meetlat' },
  complete: { nl: 'Volledig ingevoerd', en: 'Entered completely' },
  nothingComplete: { nl: 'niets', en: 'nothing' },
  own: { nl: 'Eigen waarden', en: 'Own values' },
  from: { nl: 'Gegevens', en: 'Data' },
  how: { nl: 'Zo wordt gerekend', en: 'How it is worked out' },
  step: { nl: 'Stap', en: 'Step' },
  what: { nl: 'Wat', en: 'What' },
  comes: { nl: 'Komt uit', en: 'Comes from' },
  value: { nl: 'Waarde', en: 'Value' },
  unknown: { nl: 'onbekend', en: 'unknown' },
  answer: { nl: 'Uitkomst', en: 'Result' },
  warnings: { nl: 'Waarschuwing', en: 'Warning' },
  data: { nl: 'gegevens', en: 'data' },
  constant: { nl: 'vast getal', en: 'fixed number' },
  parameter: { nl: 'kengetal', en: 'reference value' },
  ownValue: { nl: 'eigen waarde', en: 'own value' },
  median: { nl: 'mediaan van', en: 'median of' },
  mean: { nl: 'gemiddelde van', en: 'mean of' },
} satisfies Record<string, Text>;

/** The day after which no example looks: it says nothing of when one was worked out. */
const longAfter = '2027-12-31';

/** One worked example: what goes in, every step, what comes out. */
export function showExample(view: View, indicator: Indicator, example: WorkedExample, result: Result): Html {
  const { source, coverage, own } = example;
  const period = parsePeriod(example.period);
  const title = source.title.startsWith('Meetlat, worked by hand') ? say(view, words.byHand) : source.title;
  return html`<section class="example">
<h3>${asTitle(say(view, example.name))}</h3>
${terms([
  [say(view, words.period), period && say(view, periodText(period))],
  [say(view, words.asOf), example.asOf === longAfter ? null : dayIn(view, example.asOf)],
  [say(view, words.complete), coverage && completeText(view, coverage)],
  [say(view, words.own), Object.entries(own).map(([id, value]) => html`${ownText(view, id, value)}<br>`)],
  [say(view, words.source), source.url ? html`<a href="${source.url}">${title}</a>` : title],
])}
${showInputs(view, example.inputs)}
${result.steps.length > 0 && html`<h4>${say(view, words.how)}</h4>${showSteps(view, result)}`}
<h4>${say(view, words.answer)}</h4>
<p class="answer">${result.exact === null ? say(view, words.unknown) : valueText(view, result.value ?? 0, indicator.unit)}</p>
${result.range && html`<p>${rangeText(view, result)}</p>`}
${result.reason && html`<p>${say(view, result.reason)}</p>`}
${result.warnings.map(({ label }) => html`<p class="note">${say(view, words.warnings)}: ${say(view, label)}</p>`)}
${(result.breakdowns ?? []).map((breakdown) => showBreakdown(view, breakdown, indicator.unit))}
</section>
`;
}

function completeText(view: View, coverage: readonly Coverage[]): HtmlPart {
  if (coverage.length === 0) return say(view, words.nothingComplete);
  return coverage.map(({ recordKind, from, completeThrough }) => {
    const kind = say(view, recordKindLabel(recordKind));
    const [first, last] = [dayIn(view, from), dayIn(view, completeThrough)];
    const span = { nl: `van ${first} tot en met ${last}`, en: `from ${first} through ${last}` };
    return html`${kind}: ${say(view, span)}<br>`;
  });
}

function ownText(view: View, id: string, value: string): string {
  const slot = findSlot(id);
  return `${slot ? say(view, slot.label) : id}: ${valueText(view, value, slot?.unit ?? '')}`;
}

function rangeText(view: View, { range, unit }: Result): string {
  const [low, high] = [range?.low ?? 0, range?.high ?? 0].map((end) => valueText(view, end, unit));
  return say(view, {
    nl: `Met de band van de kengetallen: ${low} tot ${high}`,
    en: `With the band of the reference values: ${low} to ${high}`,
  });
}

function showSteps(view: View, result: Result): Html {
  const { steps, indicator } = result;
  const number = new Map(steps.map(({ id }, index) => [id, index + 1]));
  return quietTable(
    say(view, words.how),
    heads(view, [words.step, words.what, words.comes, words.value], 3),
    steps.map((step) => [
      String(number.get(step.id)),
      html`${step.id === indicator ? html`<strong>${say(view, step.label)}</strong>` : say(view, step.label)}`,
      step.operation === 'parameter' ? parameterLink(view, result, step.id) : comesFrom(view, step, number),
      step.value === null ? say(view, words.unknown) : valueText(view, step.value, step.unit, places),
    ]),
  );
}

/** Where a value that a step reads is explained. A step that reads one end of a band is about the same value. */
function parameterLink(view: View, { parametersUsed }: Result, step: string): Html {
  const id = step.replace(/\.(low|high)$/, '');
  const isOwn = parametersUsed.some((used) => used.id === id && used.own);
  const text = isOwn ? words.ownValue : words.parameter;
  return html`<a href="${linkTo(view, isOwn ? ownValuesPath : parameterPath(id))}">${say(view, text)}</a>`;
}

/** The name of an example as a title. In Dutch only the first letter of "één" loses its accent as a capital. */
export function asTitle(name: string): string {
  return name.replace(/^é/, 'e').replace(/^./, (first) => first.toUpperCase());
}

const signs: Readonly<Partial<Record<Step['operation'], string>>> = {
  sum: ' + ',
  subtract: ' − ',
  multiply: ' × ',
  divide: ' ÷ ',
};

function comesFrom(view: View, { operation, of }: Step, number: ReadonlyMap<string, number>): string {
  const numbers = of.map((id) => String(number.get(id)));
  const sign = signs[operation];
  if (sign) return numbers.length === 1 ? `${numbers[0]}` : numbers.join(sign);
  if (operation === 'median' || operation === 'mean') return `${say(view, words[operation])} ${numbers.join(', ')}`;
  return say(view, operation === 'constant' ? words.constant : words.data);
}

function showBreakdown(view: View, { by, status, reason, rows }: Breakdown, unit: string): Html {
  const label = say(view, breakdownLabels[by as BreakdownName] ?? sameText(by));
  const title = say(view, { nl: `Uitgesplitst naar ${label.toLowerCase()}`, en: `By ${label.toLowerCase()}` });
  const body =
    status === 'ok'
      ? quietTable(
          title,
          [label, say(view, words.value)],
          rows.map((row) => [
            say(view, by === 'month' ? monthText(row.code) : row.label),
            row.value === null
              ? `${say(view, words.unknown)}${row.reason ? `: ${say(view, row.reason)}` : ''}`
              : valueText(view, row.value, unit),
          ]),
        )
      : html`<p>${say(view, words.unknown)}${reason && `: ${say(view, reason)}`}</p>`;
  return html`<h4>${title}</h4>${body}`;
}
