import { correctionLabels, correctionNames, shareOf } from '../../../core/indicators/sroi/correction.ts';
import { type SroiInputs, sroiInputsSchema } from '../../../core/indicators/sroi/inputs.ts';
import { perspectiveLabels } from '../../../core/indicators/sroi/perspectives.ts';
import type { SroiValue } from '../../../core/indicators/sroi/result.ts';
import { party } from '../../../core/lists/party.ts';
import type { Text } from '../../../core/values/text.ts';
import { dayIn } from '../../../pages/days.ts';
import { heads, quietTable } from '../../../pages/table.ts';
import { terms } from '../../../pages/terms.ts';
import { say } from '../../../pages/view.ts';
import { type Html, html } from '../../../text/html.ts';
import { asTitle } from './example.ts';
import type { WorkedMap } from './sroi-examples.ts';
import { type View, valueText } from './view.ts';

const words = {
  asOf: { nl: 'Stand op', en: 'As of' },
  source: { nl: 'Bron van het voorbeeld', en: 'Source of the example' },
  standing: { nl: 'Hoe zeker dit voorbeeld is', en: 'How certain this example is' },
  byHand: { nl: 'Met de hand uitgewerkt door Meetlat', en: 'Worked out by hand by Meetlat' },
  rate: { nl: 'Discontovoet', en: 'Discount rate' },
  inputs: { nl: 'Inzet', en: 'Inputs' },
  outcomes: { nl: 'Effecten', en: 'Outcomes' },
  name: { nl: 'Naam', en: 'Name' },
  party: { nl: 'Partij', en: 'Party' },
  amount: { nl: 'Bedrag', en: 'Amount' },
  quantity: { nl: 'Aantal', en: 'Quantity' },
  price: { nl: 'Prijs', en: 'Price' },
  years: { nl: 'Jaren', en: 'Years' },
  impact: { nl: 'Eerste jaar, na correcties', en: 'First year, after corrections' },
  worth: { nl: 'Contante waarde', en: 'Present value' },
  net: { nl: 'Min de inzet', en: 'Less the inputs' },
  perspectives: { nl: 'Zoals elk het ziet', en: 'As each sees it' },
  ratio: { nl: 'Verhouding', en: 'Ratio' },
  answer: { nl: 'SROI-impactratio', en: 'SROI impact ratio' },
  unknown: { nl: 'onbekend', en: 'unknown' },
  warnings: { nl: 'Waarschuwing', en: 'Warning' },
  transfer: { nl: 'overdracht', en: 'transfer' },
} satisfies Record<string, Text>;

/** One worked map: what goes in, what each outcome is worth, and what comes out for whom. */
export function showMap(view: View, { example, result }: WorkedMap): Html {
  const map = sroiInputsSchema.parse(example.map);
  const { title, url } = example.source;
  const name = title.startsWith('Meetlat, worked by hand') ? say(view, words.byHand) : title;
  const { value } = result;
  return html`<section class="example">
<h3>${asTitle(say(view, example.name))}</h3>
${terms([
  [say(view, words.asOf), dayIn(view, example.asOf)],
  [say(view, words.rate), valueText(view, map.discountRate, 'fraction')],
  [say(view, words.standing), say(view, example.standing)],
  [say(view, words.source), url ? html`<a href="${url}">${name}</a>` : name],
])}
<h4>${say(view, words.inputs)}</h4>
${quietTable(
  say(view, words.inputs),
  heads(view, [words.name, words.party, words.amount], 2),
  map.inputs.map((row) => [row.name, partyText(view, row.party), money(view, value, row.value)]),
)}
<h4>${say(view, words.outcomes)}</h4>
${showOutcomes(view, map, value)}
<h4>${say(view, words.perspectives)}</h4>
${showPerspectives(view, value)}
<h4>${say(view, words.answer)}</h4>
<p class="answer">${value.ratio === null ? say(view, words.unknown) : valueText(view, value.ratio, 'ratio')}</p>
${result.reason && html`<p>${say(view, result.reason)}</p>`}
${showChance(view, value)}
${result.warnings.map(({ label }) => html`<p class="note">${say(view, words.warnings)}: ${say(view, label)}</p>`)}
</section>
`;
}

function showOutcomes(view: View, map: SroiInputs, value: SroiValue): Html {
  const rows = new Map(value.byOutcome.map((row) => [row.outcome, row]));
  return quietTable(
    say(view, words.outcomes),
    heads(
      view,
      [
        words.name,
        words.quantity,
        words.price,
        ...correctionNames.map((name) => correctionLabels[name]),
        words.years,
        words.impact,
        words.worth,
      ],
      1,
    ),
    map.outcomes.map((outcome) => {
      const row = rows.get(outcome.id ?? outcome.name);
      return [
        row?.transfer ? `${outcome.name} (${say(view, words.transfer)})` : outcome.name,
        known(view, outcome.quantity, 'count'),
        money(view, value, outcome.proxyValue),
        ...correctionNames.map((name) => known(view, shareOf(outcome[name]), 'fraction')),
        valueText(view, outcome.durationYears, 'ratio'),
        money(view, value, row?.impact ?? null),
        money(view, value, row?.presentValue ?? null),
      ];
    }),
  );
}

function showPerspectives(view: View, value: SroiValue): Html {
  return quietTable(
    say(view, words.perspectives),
    heads(view, [words.party, words.inputs, words.worth, words.net, words.ratio], 1),
    value.byPerspective.map(({ perspective, inputs, presentValue, netPresentValue, ratio }) => [
      say(view, perspectiveLabels[perspective]),
      money(view, value, inputs),
      money(view, value, presentValue),
      money(view, value, netPresentValue),
      ratio === null ? '–' : valueText(view, ratio, 'ratio'),
    ]),
  );
}

function showChance(view: View, { sensitivity }: SroiValue): Html | false {
  const { p5, p95, probabilityAboveOne } = sensitivity.monteCarlo;
  if (p5 === null || p95 === null || probabilityAboveOne === null) return false;
  const [low, high] = [valueText(view, p5, 'ratio'), valueText(view, p95, 'ratio')];
  const chance = valueText(view, probabilityAboveOne, 'fraction');
  const text = {
    nl: `In negen van de tien lotingen ligt de verhouding tussen ${low} en ${high}; in ${chance} ervan boven 1.`,
    en: `In nine of ten draws the ratio lies between ${low} and ${high}; in ${chance} of them above 1.`,
  };
  return html`<p>${say(view, text)}</p>`;
}

function money(view: View, { currency }: SroiValue, amount: number | null): string {
  if (amount === null) return say(view, words.unknown);
  return currency === 'EUR' ? valueText(view, amount, 'EUR') : `${valueText(view, amount, 'ratio')}\u00a0${currency}`;
}

function known(view: View, number: number | null, unit: string): string {
  return number === null ? '–' : valueText(view, number, unit);
}

function partyText(view: View, code: string | null): string {
  return (code !== null && party.find(code)?.[view.language]) || '–';
}
