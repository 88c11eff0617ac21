import { aboutSroi } from '../../../core/indicators/sroi/about.ts';
import { warningTexts } from '../../../core/indicators/sroi/warning-texts.ts';
import type { Text } from '../../../core/values/text.ts';
import { html } from '../../../text/html.ts';
import { showParameters, showVersions, indicatorWords as words } from './indicator-page.ts';
import { layout, terms } from './layout.ts';
import { sourceLine } from './sources.ts';
import { showMap } from './sroi-example.ts';
import type { WorkedMap } from './sroi-examples.ts';
import { sroiParts, sroiWords } from './sroi-texts.ts';
import { say, type View } from './view.ts';
import { withCode } from './with-code.ts';

/** Everything about SROI, for people: how a map is made and read, what it is not, and maps worked out. */
export function sroiPage(view: View, family: Text, maps: readonly WorkedMap[]): string {
  const { id, label, definition, formula, versions, sources } = aboutSroi;
  return layout(view, {
    path: `/methods/${id}`,
    title: say(view, label),
    about: say(view, definition),
    above: [{ path: `/methods#${aboutSroi.family}`, name: say(view, family) }],
    body: html`
<p class="lead">${say(view, definition)}</p>
${terms([
  [say(view, words.name), html`<a href="/v1/indicators/${id}"><code>${id}</code></a>`],
  [say(view, words.version), versions.at(-1)?.version],
])}
<h2>${say(view, words.formula)}</h2>
<p class="formula">${say(view, formula)}</p>
${sroiParts.map(
  (part) => html`<h2 id="${part.id}">${say(view, part.title)}</h2>
<ul>${part.says.map((one) => html`<li>${say(view, one)}</li>`)}</ul>
`,
)}
<h2>${say(view, sroiWords.send)}</h2>
<p>${withCode(say(view, sroiWords.sendAbout))}</p>
<h2>${say(view, sroiWords.warnings)}</h2>
<p class="note">${say(view, sroiWords.warningsAbout)}</p>
<ul>${Object.values(warningTexts).map((text) => html`<li>${say(view, text)}</li>`)}</ul>
<h2>${say(view, sroiWords.ranges)}</h2>
${showParameters(view, aboutSroi)}
<h2>${say(view, words.examples)}</h2>
<p class="note">${say(view, words.examplesAbout)}</p>
${maps.map((map) => showMap(view, map))}
${showVersions(view, aboutSroi)}
<h2>${say(view, words.sources)}</h2>
<ul>${sources.map((source) => html`<li>${sourceLine(source)}</li>`)}</ul>`,
  });
}
