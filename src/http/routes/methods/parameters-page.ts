import type { Parameter, ParameterKind } from '../../../core/define-parameter.ts';
import { parameterRegistry } from '../../../core/parameters/registry.ts';
import type { Text } from '../../../core/values/text.ts';
import { linkTo, say } from '../../../pages/view.ts';
import { type Html, html } from '../../../text/html.ts';
import { layout } from './layout.ts';
import { ownValuesWords } from './own-values-page.ts';
import { entryInForce } from './parameter-entry.ts';
import { kindPath, ownValuesPath, parameterPath } from './parameter-place.ts';
import { type View, valueText } from './view.ts';
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
  all: {
    nl: 'Welke waarden dat zijn, en binnen welke grenzen',
    en: 'Which values those are, and within which bounds',
  },
} satisfies Record<string, Text>;

/** Every published value as one line, by kind; the page of its kind says where it comes from. */
export function parametersPage(view: View): string {
  const kinds = (Object.keys(parameterKinds) as ParameterKind[]).flatMap((kind) => {
    const parameters = parameterRegistry.filter((parameter) => parameter.kind === kind);
    return parameters.length > 0 ? [{ kind, parameters }] : [];
  });
  return layout(view, {
    path: '/methods/parameters',
    title: say(view, words.title),
    about: say(view, words.lead),
    above: [],
    body: html`
<p class="lead">${say(view, words.lead)}</p>
<p>${say(view, words.dates)}</p>
<p>${say(view, words.assumptions)}</p>
<ul class="columns">${kinds.map(
      ({ kind, parameters }) =>
        html`<li><a href="${linkTo(view, kindPath(kind))}">${say(view, parameterKinds[kind].label)}</a> (${parameters.length})</li>`,
    )}<li><a href="${linkTo(view, ownValuesPath)}">${say(view, ownValuesWords.title)}</a></li></ul>
${kinds.map(({ kind, parameters }) => showKind(view, kind, parameters))}
<h2 id="own">${say(view, ownValuesWords.title)}</h2>
<p>${say(view, ownValuesWords.about)} <a href="${linkTo(view, ownValuesPath)}">${say(view, words.all)}</a></p>`,
  });
}

function showKind(view: View, kind: ParameterKind, parameters: readonly Parameter[]): Html {
  const { label, about } = parameterKinds[kind];
  return html`<h2>${say(view, label)}</h2>
<p class="note">${say(view, about)}</p>
<ul class="list dense">${parameters.map((parameter) => showLine(view, parameter))}</ul>
`;
}

/** A link to its explanation, and the value that holds today. Its id is an address that others may have kept. */
function showLine(view: View, parameter: Parameter): Html {
  const { value, source } = entryInForce(parameter, view.today);
  return html`<li id="${parameter.id}"><a href="${linkTo(view, parameterPath(parameter.id))}">${say(view, parameter.label)}</a><span>${valueText(view, value, parameter.unit)}, ${source.publisher}</span></li>
`;
}
