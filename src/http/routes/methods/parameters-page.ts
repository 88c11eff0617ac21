import type { Parameter, ParameterEntry, ParameterKind } from '../../../core/define-parameter.ts';
import { parameterRegistry } from '../../../core/parameters/registry.ts';
import type { ParameterSlot } from '../../../core/parameters/slot.ts';
import { parameterSlots } from '../../../core/parameters/slots.ts';
import type { Text } from '../../../core/values/text.ts';
import { type Html, html } from '../../../text/html.ts';
import { layout, table, terms } from './layout.ts';
import { entryInForce } from './parameter-entry.ts';
import { sourceLine } from './sources.ts';
import { dayIn, linkTo, say, spanText, type View, valueText } from './view.ts';
import { parameterKinds } from './words.ts';

const words = {
  title: { nl: 'Kengetallen', en: 'Reference values' },
  lead: {
    nl: 'Gepubliceerde waarden waarmee Meetlat rekent. Elke waarde heeft een eenheid, een begindatum en een eigen bron.',
    en: 'Published values Meetlat calculates with. Each has a unit, a start date and a source of its own.',
  },
  dates: {
    nl: 'Voor een periode geldt de waarde van haar laatste dag. Vóór de eerste dag is er geen waarde, en is een cijfer dat haar nodig heeft onbekend. Na de laatste dag wordt de laatst bekende waarde gebruikt, met de waarschuwing dat zij verouderd is.',
    en: 'For a period the value of its last day counts. Before the first day there is none, and a figure that needs it is unknown. After the last day the last known value is used, with the warning that it is outdated.',
  },
  assumptions: {
    nl: 'Een kengetal is iets anders dan een aanname: wat een organisatie zelf kiest, zoals wat er zonder haar ook was gebeurd, staat hier niet bij en heeft altijd een eigen reden.',
    en: 'A reference value is not an assumption: what an organisation chooses itself, such as what would have happened without it, does not stand here and always has a reason of its own.',
  },
  ownTitle: { nl: 'Eigen waarden', en: 'Own values' },
  own: {
    nl: 'Een organisatie kan voor de waarden hieronder een eigen waarde geven, met begindatum en bron, en kiest zelf voor welke van haar centra die geldt. Een cijfer dat zo’n waarde gebruikt zegt dat het een eigen waarde is. Wat buiten de grenzen valt wordt geweigerd: dan is er een eenheid of komma verwisseld.',
    en: 'An organisation can give a value of its own for those below, with a start date and a source, and chooses for which of its centres it holds. A figure that uses one says that it is an own value. What lies outside the bounds is refused: a unit or a decimal point was mistaken.',
  },
  value: { nl: 'Waarde', en: 'Value' },
  band: { nl: 'Band', en: 'Band' },
  from: { nl: 'Geldt vanaf', en: 'In force from' },
  to: { nl: 'Tot en met', en: 'Through' },
  source: { nl: 'Bron', en: 'Source' },
  checked: { nl: 'Nagekeken op', en: 'Checked on' },
  notChecked: { nl: 'nog niet tegen de bron nagekeken', en: 'not yet checked against its source' },
  note: { nl: 'Toelichting', en: 'Note' },
  name: { nl: 'Naam in de API', en: 'Name in the API' },
  earlier: { nl: 'Eerdere en latere waarden', en: 'Earlier and later values' },
  bounds: { nl: 'Grenzen', en: 'Bounds' },
  what: { nl: 'Wat', en: 'What' },
} satisfies Record<string, Text>;

/** Every published value with where it comes from, and the values an organisation may give itself. */
export function parametersPage(view: View): string {
  const kinds = Object.keys(parameterKinds) as ParameterKind[];
  return layout(view, {
    path: '/methods/parameters',
    title: say(view, words.title),
    about: say(view, words.lead),
    above: [],
    body: html`
<p class="lead">${say(view, words.lead)}</p>
<p>${say(view, words.dates)}</p>
<p>${say(view, words.assumptions)} <a href="#own">${say(view, words.ownTitle)}</a></p>
${kinds.map((kind) => {
  const ofKind = parameterRegistry.filter((parameter) => parameter.kind === kind);
  if (ofKind.length === 0) return null;
  const { label, about } = parameterKinds[kind];
  return html`<h2>${say(view, label)}</h2><p class="note">${say(view, about)}</p>
${ofKind.map((parameter) => showParameter(view, parameter))}`;
})}
<h2 id="own">${say(view, words.ownTitle)}</h2>
<p>${say(view, words.own)}</p>
${kinds.map((kind) => {
  const ofKind = parameterSlots.filter((slot) => slot.kind === kind);
  return ofKind.length > 0 && showSlots(view, kind, ofKind);
})}`,
  });
}

function showParameter(view: View, parameter: Parameter): Html {
  const entry = entryInForce(parameter, view.today);
  const others = parameter.history.filter(({ from }) => from !== entry.from);
  return html`<section id="${parameter.id}"><h3>${say(view, parameter.label)}</h3>
${showEntry(view, parameter, entry)}
${others.length > 0 && html`<h4>${say(view, words.earlier)}</h4>${others.map((one) => showEntry(view, parameter, one))}`}
</section>
`;
}

function showEntry(view: View, { id, unit }: Parameter, entry: ParameterEntry): Html {
  const { value, low, high, from, to, source, confirmedOn, note } = entry;
  const band = low !== undefined && high !== undefined;
  return terms([
    [say(view, words.value), html`<strong>${valueText(view, value, unit)}</strong>`],
    [say(view, words.band), band ? spanText(view, low, high, unit) : null],
    [say(view, words.from), dayIn(view, from)],
    [say(view, words.to), to === undefined ? null : dayIn(view, to)],
    [say(view, words.source), sourceLine(source)],
    [say(view, words.checked), confirmedOn === null ? say(view, words.notChecked) : dayIn(view, confirmedOn)],
    [say(view, words.note), note && say(view, note)],
    [say(view, words.name), html`<a href="/v1/parameters/${id}"><code>${id}</code></a>`],
  ]);
}

function showSlots(view: View, kind: ParameterKind, slots: readonly ParameterSlot[]): Html {
  const label = say(view, parameterKinds[kind].label);
  const published = new Set(parameterRegistry.map(({ id }) => id));
  return html`<h3>${label}</h3>
${table(
  label,
  [words.what, words.bounds, words.name].map((text) => say(view, text)),
  slots.map((slot) => [
    published.has(slot.id)
      ? html`<a href="${linkTo(view, `/methods/parameters#${slot.id}`)}">${say(view, slot.label)}</a>`
      : say(view, slot.label),
    spanText(view, slot.min, slot.max, slot.unit),
    html`<code>${slot.id}</code>`,
  ]),
)}`;
}
