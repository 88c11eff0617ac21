import type { ParameterKind } from '../../../core/define-parameter.ts';
import { findParameter } from '../../../core/parameters/registry.ts';
import type { ParameterSlot } from '../../../core/parameters/slot.ts';
import { parameterSlots } from '../../../core/parameters/slots.ts';
import type { Text } from '../../../core/values/text.ts';
import { linkTo, say } from '../../../pages/view.ts';
import { type Html, html } from '../../../text/html.ts';
import { layout } from './layout.ts';
import { ownKindPath, ownValuesPath, parameterPath } from './parameter-place.ts';
import { spanText, type View } from './view.ts';
import { parameterKinds } from './words.ts';

const words = {
  parameters: { nl: 'Kengetallen', en: 'Reference values' },
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

/** What an organisation may give itself, by kind. */
export function ownValuesPage(view: View): string {
  const kinds = (Object.keys(parameterKinds) as ParameterKind[]).flatMap((kind) => {
    const slots = slotsOf(kind);
    return slots.length > 0 ? [{ kind, slots }] : [];
  });
  return layout(view, {
    path: ownValuesPath,
    title: say(view, ownValuesWords.title),
    about: say(view, ownValuesWords.about),
    above: [parametersAbove(view)],
    body: html`
<p class="lead">${say(view, ownValuesWords.about)}</p>
<p>${say(view, ownValuesWords.bounds)}</p>
<ul class="list">${kinds.map(
      ({ kind, slots }) =>
        html`<li><a href="${linkTo(view, ownKindPath(kind))}">${say(view, parameterKinds[kind].label)}</a> (${slots.length})<span>${say(view, parameterKinds[kind].about)}</span></li>
`,
    )}</ul>`,
  });
}

/** The values of one kind that an organisation may give itself, with the bounds within which they must lie. */
export function ownKindPage(view: View, kind: ParameterKind): string {
  const { label, about } = parameterKinds[kind];
  return layout(view, {
    path: ownKindPath(kind),
    title: `${say(view, ownValuesWords.title)}: ${say(view, label)}`,
    about: say(view, about),
    above: [parametersAbove(view), { path: ownValuesPath, name: say(view, ownValuesWords.title) }],
    body: html`
<p class="lead">${say(view, about)}</p>
<p>${say(view, ownValuesWords.bounds)}</p>
<ul class="list dense">${slotsOf(kind).map((slot) => showSlot(view, slot))}</ul>`,
  });
}

function slotsOf(kind: ParameterKind): readonly ParameterSlot[] {
  return parameterSlots.filter((slot) => slot.kind === kind);
}

function parametersAbove(view: View) {
  return { path: '/methods/parameters', name: say(view, words.parameters) };
}

/** Its name, which leads to the published value if there is one; its bounds and how the API calls it. */
function showSlot(view: View, { id, label, min, max, unit }: ParameterSlot): Html {
  const name = say(view, label);
  const linked = findParameter(id) ? html`<a href="${linkTo(view, parameterPath(id))}">${name}</a>` : name;
  return html`<li id="${id}">${linked}<span>${spanText(view, min, max, unit)} · <code>${id}</code></span></li>
`;
}
