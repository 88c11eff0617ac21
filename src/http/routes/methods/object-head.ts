import type { CataloguedIndicator } from '../../../core/indicators/catalogue.ts';
import { terms } from '../../../pages/terms.ts';
import { say } from '../../../pages/view.ts';
import { withCode } from '../../../pages/with-code.ts';
import { type Html, html } from '../../../text/html.ts';
import { showVersions, indicatorWords as words } from './indicator-page.ts';
import { sourceLine } from './sources.ts';
import type { Part } from './sroi-texts.ts';
import type { View } from './view.ts';

/** What an indicator with an object as its value says first: what it is, its formula, what it is not. */
export function objectHead(
  view: View,
  { id, definition, formula, versions }: Pick<CataloguedIndicator, 'id' | 'definition' | 'formula' | 'versions'>,
  parts: readonly Part[],
): Html {
  return html`<p class="lead">${say(view, definition)}</p>
${terms([
  [say(view, words.name), html`<a href="/v1/indicators/${id}"><code>${id}</code></a>`],
  [say(view, words.version), versions.at(-1)?.version],
])}
<h2>${say(view, words.formula)}</h2>
<p class="formula">${say(view, formula)}</p>
${parts.map(
  (part) => html`<h2 id="${part.id}">${say(view, part.title)}</h2>
<ul>${part.says.map((one) => html`<li>${withCode(say(view, one))}</li>`)}</ul>
`,
)}`;
}

/** What it says last: how the formula changed, and who published what it rests on. */
export function versionsAndSources(view: View, about: Pick<CataloguedIndicator, 'versions' | 'sources'>): Html {
  return html`${showVersions(view, about)}
<h2>${say(view, words.sources)}</h2>
<ul>${about.sources.map((source) => html`<li>${sourceLine(source)}</li>`)}</ul>`;
}
