import type { Text } from '../../../../core/values/text.ts';
import { notes } from '../../../../pages/notes.ts';
import { numberIn, valueIn } from '../../../../pages/numbers.ts';
import { table } from '../../../../pages/table.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import type { MapValue, Ratio } from '../../../impact-maps/value-chapter.ts';
import { barChart } from '../chart/bars.ts';
import type { PageDocument } from '../page-document.ts';

/** Who pays, who gains and when, of each impact map; what was assumed stands apart. */
export function valueBody(view: View, body: PageDocument): Html {
  const { value } = body;
  if (!value) return html``;
  if (value.maps.length === 0) return html`<p>${value.hint && say(view, value.hint)}</p>`;
  return html`${value.maps.map((map) => oneMap(view, map))}
<p class="note">${either(
    view,
    'Een SROI-impactratio is een uitkomst van aannames over één centrum. Vergelijk ratio’s van centra niet met elkaar, en verwar haar niet met social return (contractverplichting).',
    'An SROI ratio is the outcome of assumptions about one centre. Do not compare ratios of centres, and do not take it for social return (a contract obligation).',
  )} <a href="/methods/sroi?lang=${view.language}">${either(view, 'Hoe het werkt', 'How it works')}</a></p>`;
}

function oneMap(view: View, map: MapValue): Html {
  const years = map.parties[0]?.byYear ?? [];
  return html`<h3>${map.map.name}, ${say(view, map.period.label)}</h3>
<div class="ratios">${ratio(view, map.society, map.society.label)}${ratio(view, map.payer, map.payer.label)}</div>
${map.reason && html`<p class="why">${say(view, map.reason)}</p>`}
${
  map.parties.length > 0 &&
  barChart({
    title: either(view, 'Wie profiteert en wie betaalt: saldo per partij', 'Who gains and who pays: balance by party'),
    of: either(view, 'Partij', 'Party'),
    value: either(view, 'Saldo', 'Balance'),
    bars: map.parties.map((party) => ({
      label: say(view, party.label),
      value: party.netPresentValue,
      shown: valueIn(view, party.netPresentValue, 'EUR'),
    })),
  })
}
${
  map.parties.length > 0 &&
  table(
    either(
      view,
      'Per partij: wat zij inzet, wat het haar oplevert en wanneer',
      'By party: what it puts in, what that brings and when',
    ),
    [
      { head: either(view, 'Partij', 'Party') },
      { head: either(view, 'Inzet', 'Puts in'), number: true },
      { head: either(view, 'Waarde nu', 'Present value'), number: true },
      ...years.map(({ year }) => ({ head: `${either(view, 'jaar', 'year')} ${year}`, number: true as const })),
    ],
    map.parties.map((party) => [
      say(view, party.label),
      valueIn(view, party.inputs, 'EUR'),
      valueIn(view, party.presentValue, 'EUR'),
      ...party.byYear.map(({ value }) => valueIn(view, value, 'EUR')),
    ]),
  )
}
${notes(view, [...map.missing, ...map.warnings])}
${
  map.assumptions.length > 0 &&
  html`<details class="rows"><summary>${either(view, 'Aannames van het centrum', 'Assumptions of the centre')} (${numberIn(view, map.assumptions.length, 0)})</summary>
${table(
  either(view, 'Aannames, met reden en bron', 'Assumptions, with reason and source'),
  [
    { head: either(view, 'Aanname', 'Assumption') },
    { head: either(view, 'Waarde', 'Value'), number: true },
    { head: either(view, 'Reden', 'Reason') },
    { head: either(view, 'Bron', 'Source') },
  ],
  map.assumptions.map(({ label, value, reason, source }) => [say(view, label), value, reason, source]),
)}</details>`
}`;
}

function ratio(view: View, { ratio: value, low, high, reason }: Ratio, label: Text): Html {
  const range = low !== null && high !== null && `${numberIn(view, low, 2)} – ${numberIn(view, high, 2)}`;
  return html`<p><span class="of">${say(view, label)}</span>
<span class="much">${value === null ? either(view, 'onbekend', 'unknown') : numberIn(view, value, 2)}</span>
<span class="then">${value !== null && range && html`${either(view, 'negen van de tien trekkingen', 'nine draws of ten')}: ${range}`}${value === null && reason && say(view, reason)}</span></p>`;
}
