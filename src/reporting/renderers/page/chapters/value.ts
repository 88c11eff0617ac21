import type { Text } from '../../../../core/values/text.ts';
import { folded, notes } from '../../../../pages/notes.ts';
import { numberIn, valueIn } from '../../../../pages/numbers.ts';
import { table } from '../../../../pages/table.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import type { MapValue, Ratio } from '../../../impact-maps/value-chapter.ts';
import { barChart } from '../chart/bars.ts';
import { listed } from '../listed.ts';
import type { PageDocument } from '../page-document.ts';
import { sensitivity } from './sensitivity.ts';

/** Who pays, who gains and when, of each impact map; what was assumed stands apart. */
export function valueBody(view: View, body: PageDocument): Html {
  const { value } = body;
  if (!value) return html``;
  if (value.maps.length === 0) return html`<p>${value.hint && say(view, value.hint)}</p>`;
  return html`${value.maps.map((map) => oneMap(view, map))}
${value.more > 0 && html`<p>${either(view, `Nog ${value.more} impactkaarten van dit kwartaal staan hier niet bij.`, `${value.more} more impact maps of this quarter are not shown here.`)}</p>`}
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
    title: whoGains(view, map.parties),
    of: either(view, 'Partij', 'Party'),
    value: either(view, 'Saldo', 'Balance'),
    bars: map.parties.map((party) => ({
      label: say(view, party.label),
      value: party.netPresentValue,
      shown:
        party.netPresentValue === null
          ? either(view, 'onbekend', 'unknown')
          : valueIn(view, party.netPresentValue, 'EUR'),
    })),
  })
}
${
  map.parties.length > 0 &&
  table(
    either(
      view,
      `${map.map.name}: wat elke partij inzet, wat het haar oplevert en wanneer`,
      `${map.map.name}: what each party puts in, what that brings it and when`,
    ),
    [
      { head: either(view, 'Partij', 'Party') },
      { head: either(view, 'Inzet', 'Puts in'), number: true },
      { head: either(view, 'Waarde nu', 'Present value'), number: true },
      ...years.map(({ year }) => ({ head: `${either(view, 'Jaar', 'Year')} ${year}`, number: true as const })),
    ],
    map.parties.map((party) => [
      say(view, party.label),
      valueIn(view, party.inputs, 'EUR'),
      valueIn(view, party.presentValue, 'EUR'),
      ...party.byYear.map(({ value }) => valueIn(view, value, 'EUR')),
    ]),
  )
}
${sensitivity(view, map)}
${notes(view, [...map.missing, ...map.warnings])}
${
  map.assumptions.length > 0 &&
  folded(
    `${either(view, 'Aannames van het centrum', 'Assumptions of the centre')} (${numberIn(view, map.assumptions.length, 0)})`,
    table(
      either(
        view,
        `${map.map.name}: aannames, met reden en bron`,
        `${map.map.name}: assumptions, with reason and source`,
      ),
      [
        { head: either(view, 'Aanname', 'Assumption') },
        { head: either(view, 'Waarde', 'Value'), number: true },
        { head: either(view, 'Reden', 'Reason') },
        { head: either(view, 'Bron', 'Source') },
      ],
      map.assumptions.map(({ label, value, reason, source }) => [
        say(view, label),
        assumed(view, value),
        typed(view, reason),
        typed(view, source),
      ]),
    ),
  )
}`;
}

/** A decimal as it was entered, in the notation of the page. */
function assumed(view: View, value: string): string {
  return numberIn(view, Number(value), 4);
}

/** Free words of the centre, which may be one long one. */
function typed(view: View, words: string | null): Html {
  return words === null
    ? html`<span class="unknown">${either(view, 'niet gezegd', 'not stated')}</span>`
    : html`<span class="free">${words}</span>`;
}

/** Who is better off and who is not, with what that comes to; parties of which it is not known are named apart. */
function whoGains(view: View, parties: MapValue['parties']): string {
  const side = (isOn: (balance: number) => boolean) => {
    const on = parties.filter(({ netPresentValue }) => netPresentValue !== null && isOn(netPresentValue));
    const sum = on.reduce((all, { netPresentValue }) => all + (netPresentValue ?? 0), 0);
    const names = listed(
      view,
      on.map(({ label }) => say(view, label)),
    );
    const many = on.length > 1 ? either(view, ' samen', ' together') : '';
    return { names, shown: `${names}:${many} ${valueIn(view, Math.abs(sum), 'EUR')}` };
  };
  const [gains, pays] = [side((one) => one > 0), side((one) => one < 0)];
  const said = [
    gains.names && `${gains.shown} ${either(view, 'in de plus', 'better off')}`,
    pays.names && `${pays.shown} ${either(view, 'in de min', 'worse off')}`,
  ].filter((one) => one !== '');
  if (said.length > 0) return said.join('; ');
  return parties.some(({ netPresentValue }) => netPresentValue === null)
    ? either(view, 'Van geen partij is bekend wat het saldo is', 'Of no party the balance is known')
    : either(view, 'Voor elke partij wegen kosten en baten tegen elkaar op', 'For each party costs and gains even out');
}

function ratio(view: View, { ratio: value, low, high, reason }: Ratio, label: Text): Html {
  const range = low !== null && high !== null && `${numberIn(view, low, 2)} – ${numberIn(view, high, 2)}`;
  return html`<p><span class="of">${say(view, label)}</span>
<span class="much">${value === null ? either(view, 'onbekend', 'unknown') : numberIn(view, value, 2)}</span>
<span class="then">${value !== null && range && html`${either(view, 'negen van de tien trekkingen', 'nine draws of ten')}: ${range}`}${value === null && reason && say(view, reason)}</span></p>`;
}
