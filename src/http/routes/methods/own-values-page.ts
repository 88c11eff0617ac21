import type { ParameterKind } from '../../../core/define-parameter.ts';
import { findParameter } from '../../../core/parameters/registry.ts';
import type { ParameterSlot } from '../../../core/parameters/slot.ts';
import { parameterSlots } from '../../../core/parameters/slots.ts';
import type { Text } from '../../../core/values/text.ts';
import { type Html, html } from '../../../text/html.ts';
import { layout, table } from './layout.ts';
import { ownValuesPath, parameterPath } from './parameter-place.ts';
import { linkTo, say, spanText, type View } from './view.ts';
import { parameterKinds } from './words.ts';

const words = {
  parameters: { nl: 'Kengetallen', en: 'Reference values' },
  what: { nl: 'Wat', en: 'What' },
  bounds: { nl: 'Grenzen', en: 'Bounds' },
  name: { nl: 'Naam in de API', en: 'Name in the API' },
} satisfies Record<string, Text>;

/** What this page is called, and what own values are. */
export const ownValuesWords = {
  title: { nl: 'Eigen waarden', en: 'Own values' },
  about: {
    nl: 'Een organisatie kan voor sommige kengetallen een eigen waarde geven, met begindatum en bron, en kiest zelf voor welke van haar centra die geldt. Een cijfer dat zo’n waarde gebruikt zegt dat het een eigen waarde is.',
    en: 'For some reference values an organisation can give a value of its own, with a start date and a source, and chooses for which of its centres it holds. A figure that uses one says that it is an own value.',
  },
  bounds: {
    nl: 'Wat buiten de grenzen valt wordt geweigerd: dan is er een eenheid of komma verwisseld.',
    en: 'What lies outside the bounds is refused: a unit or a decimal point was mistaken.',
  },
} satisfies Record<string, Text>;

/** The values an organisation may give itself, with the bounds within which they must lie. */
export function ownValuesPage(view: View): string {
  const kinds = Object.keys(parameterKinds) as ParameterKind[];
  return layout(view, {
    path: ownValuesPath,
    title: say(view, ownValuesWords.title),
    about: say(view, ownValuesWords.about),
    above: [{ path: '/methods/parameters', name: say(view, words.parameters) }],
    body: html`
<p class="lead">${say(view, ownValuesWords.about)}</p>
<p>${say(view, ownValuesWords.bounds)}</p>
${kinds.map((kind) => {
  const ofKind = parameterSlots.filter((slot) => slot.kind === kind);
  return ofKind.length > 0 && showSlots(view, kind, ofKind);
})}`,
  });
}

function showSlots(view: View, kind: ParameterKind, slots: readonly ParameterSlot[]): Html {
  const label = say(view, parameterKinds[kind].label);
  return html`<h2>${label}</h2>
${table(
  label,
  [words.what, words.bounds, words.name].map((text) => say(view, text)),
  slots.map((slot) => [
    findParameter(slot.id)
      ? html`<a href="${linkTo(view, parameterPath(slot.id))}">${say(view, slot.label)}</a>`
      : say(view, slot.label),
    spanText(view, slot.min, slot.max, slot.unit),
    html`<code>${slot.id}</code>`,
  ]),
)}`;
}
