import { aboutSroi } from '../../../core/indicators/sroi/about.ts';
import { warningTexts } from '../../../core/indicators/sroi/warning-texts.ts';
import type { Text } from '../../../core/values/text.ts';
import { say } from '../../../pages/view.ts';
import { withCode } from '../../../pages/with-code.ts';
import { html } from '../../../text/html.ts';
import { showParameters, indicatorWords as words } from './indicator-page.ts';
import { layout } from './layout.ts';
import { objectHead, versionsAndSources } from './object-head.ts';
import { showMap } from './sroi-example.ts';
import type { WorkedMap } from './sroi-examples.ts';
import { sroiParts, sroiWords } from './sroi-texts.ts';
import type { View } from './view.ts';

/** Everything about SROI, for people: how a map is made and read, what it is not, and maps worked out. */
export function sroiPage(view: View, family: Text, maps: readonly WorkedMap[]): string {
  const { id, label, definition } = aboutSroi;
  return layout(view, {
    path: `/methods/${id}`,
    title: say(view, label),
    about: say(view, definition),
    above: [{ path: `/methods#${aboutSroi.family}`, name: say(view, family) }],
    body: html`
${objectHead(view, aboutSroi, sroiParts)}
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
${versionsAndSources(view, aboutSroi)}`,
  });
}
