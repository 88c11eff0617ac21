import type { Parameter, ParameterEntry, ParameterKind } from '../../../core/define-parameter.ts';
import { parameterRegistry } from '../../../core/parameters/registry.ts';
import type { Text } from '../../../core/values/text.ts';
import { dayIn } from '../../../pages/days.ts';
import { terms } from '../../../pages/terms.ts';
import { say } from '../../../pages/view.ts';
import { type Html, html } from '../../../text/html.ts';
import { layout } from './layout.ts';
import { entryInForce } from './parameter-entry.ts';
import { kindPath } from './parameter-place.ts';
import { sourceLine } from './sources.ts';
import { spanText, type View, valueText } from './view.ts';
import { parameterKinds } from './words.ts';

const words = {
  parameters: { nl: 'Kengetallen', en: 'Reference values' },
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
} satisfies Record<string, Text>;

/** The published values of one kind, each with where it comes from. */
export function parameterKindPage(view: View, kind: ParameterKind): string {
  const { label, about } = parameterKinds[kind];
  return layout(view, {
    path: kindPath(kind),
    title: say(view, label),
    about: say(view, about),
    above: [{ path: '/methods/parameters', name: say(view, words.parameters) }],
    body: html`
<p class="lead">${say(view, about)}</p>
${parameterRegistry.filter((parameter) => parameter.kind === kind).map((parameter) => showParameter(view, parameter))}`,
  });
}

function showParameter(view: View, parameter: Parameter): Html {
  const entry = entryInForce(parameter, view.today);
  const others = parameter.history.filter(({ from }) => from !== entry.from);
  return html`<section id="${parameter.id}"><h2>${say(view, parameter.label)}</h2>
${showEntry(view, parameter, entry)}
${others.length > 0 && html`<h3>${say(view, words.earlier)}</h3>${others.map((one) => showEntry(view, parameter, one))}`}
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
