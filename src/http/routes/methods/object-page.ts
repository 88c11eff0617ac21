import { type ObjectExample, objectExamplesOf } from '../../../catalogues/worked-examples/object-examples.ts';
import { findCatalogued } from '../../../core/indicators/catalogue.ts';
import { dayIn } from '../../../pages/days.ts';
import { heads, quietTable } from '../../../pages/table.ts';
import { terms } from '../../../pages/terms.ts';
import { say } from '../../../pages/view.ts';
import { withCode } from '../../../pages/with-code.ts';
import {
  type ObjectCalculation,
  type ObjectResult,
  objectCalculations,
} from '../../../reporting/objects/object-calculations.ts';
import { type Html, html } from '../../../text/html.ts';
import { asTitle } from './example.ts';
import { showParameters, indicatorWords as words } from './indicator-page.ts';
import { layout } from './layout.ts';
import { objectHead, versionsAndSources } from './object-head.ts';
import { type ObjectTexts, objectTexts, objectWords } from './object-texts.ts';
import { type View, valueText } from './view.ts';

/** Decimals of a number on the page, where it has more. */
const places = 4;

/** Everything about one indicator with an object as its value, for people: what it is, what it is not, and examples. */
export function objectPage(view: View, calculation: ObjectCalculation): string {
  const { about } = calculation;
  const { id, label, definition, family } = about;
  const texts = objectTexts[family as keyof typeof objectTexts];
  const listed = findCatalogued(id);
  return layout(view, {
    path: `/methods/${id}`,
    title: say(view, label),
    about: say(view, definition),
    above: [{ path: `/methods#${family}`, name: say(view, texts.family) }],
    body: html`
${objectHead(view, about, texts.parts)}
<h2>${say(view, objectWords.send)}</h2>
<p>${withCode(`${say(view, objectWords.sendBefore)}"${id}"${say(view, objectWords.sendAfter)}`)}</p>
<h2>${say(view, objectWords.warnings)}</h2>
<ul>${texts.warnings.map((text) => html`<li>${say(view, text)}</li>`)}</ul>
<h2>${say(view, words.parameters)}</h2>
${listed && showParameters(view, listed)}
<h2>${say(view, words.examples)}</h2>
<p class="note">${say(view, words.examplesAbout)}</p>
${workedOut(calculation).map((one) => showExample(view, texts, one))}
${versionsAndSources(view, about)}`,
  });
}

type WorkedOut = { readonly example: ObjectExample; readonly result: ObjectResult };
const made = new Map<string, readonly WorkedOut[]>();

/** Worked out once, at first use: neither the examples nor the formulas change while the service runs. */
function workedOut({ about, inputs, calculate }: ObjectCalculation): readonly WorkedOut[] {
  const known = made.get(about.id);
  if (known) return known;
  const worked = objectExamplesOf(about.id).map((example) => ({
    example,
    result: calculate(inputs.parse(example.inputs), example.asOf),
  }));
  made.set(about.id, worked);
  return worked;
}

function showExample(view: View, texts: ObjectTexts, { example, result }: WorkedOut): Html {
  const { title, url } = example.source;
  const steps = new Map(result.steps.map((step) => [step.id, step]));
  const rows = texts.shown.flatMap((pointer) => {
    const step = steps.get(result.value.stepOf[pointer] ?? '');
    return step?.value == null ? [] : [[say(view, step.label), valueText(view, step.value, step.unit, places)]];
  });
  return html`<section class="example">
<h3>${asTitle(say(view, example.name))}</h3>
${terms([
  [say(view, objectWords.asOf), dayIn(view, example.asOf)],
  [say(view, objectWords.source), url ? html`<a href="${url}">${title}</a>` : title],
])}
${quietTable(say(view, example.name), heads(view, [objectWords.what, objectWords.value], 1), rows)}
${result.reason && html`<p>${say(view, result.reason)}</p>`}
<p class="note">${say(view, result.value.disclaimer)}</p>
${result.warnings.map(({ label }) => html`<p class="note">${say(view, objectWords.warning)}: ${say(view, label)}</p>`)}
</section>
`;
}

/** The families of these indicators, for the index. */
export const objectFamilies = objectCalculations.map(({ about }) => ({
  id: about.family,
  label: objectTexts[about.family as keyof typeof objectTexts].family,
  indicators: [about],
}));
