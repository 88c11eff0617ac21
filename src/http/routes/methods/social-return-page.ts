import { objectExamplesOf } from '../../../catalogues/worked-examples/object-examples.ts';
import { aboutSocialReturn } from '../../../core/indicators/social-return/about.ts';
import { warningTexts } from '../../../core/indicators/social-return/warning-texts.ts';
import { linkTo, say } from '../../../pages/view.ts';
import { withCode } from '../../../pages/with-code.ts';
import { html } from '../../../text/html.ts';
import { indicatorWords as words } from './indicator-page.ts';
import { layout } from './layout.ts';
import { objectHead, versionsAndSources } from './object-head.ts';
import { objectTexts } from './object-texts.ts';
import { kindPath } from './parameter-place.ts';
import { showSocialReturn } from './social-return-example.ts';
import { showSettings, showTables } from './social-return-tables.ts';
import { socialReturnParts, socialReturnWords } from './social-return-texts.ts';
import type { View } from './view.ts';
import { parameterKinds } from './words.ts';

/** Everything about social return, for people: how it is counted, by which tables, and what it is not. */
export function socialReturnPage(view: View): string {
  const { id, label, definition } = aboutSocialReturn;
  return layout(view, {
    path: `/methods/${id}`,
    title: say(view, label),
    about: say(view, definition),
    above: [{ path: `/methods#${aboutSocialReturn.family}`, name: say(view, objectTexts['social-return'].family) }],
    body: html`
${objectHead(view, aboutSocialReturn, socialReturnParts)}
<h2>${say(view, socialReturnWords.settings)}</h2>
<p class="note">${say(view, socialReturnWords.settingsAbout)}</p>
${showSettings(view)}
<h2>${say(view, socialReturnWords.send)}</h2>
<p>${withCode(say(view, socialReturnWords.sendAbout))}</p>
<h2>${say(view, socialReturnWords.warnings)}</h2>
<ul>${Object.values(warningTexts).map((text) => html`<li>${say(view, text)}</li>`)}</ul>
<h2>${say(view, words.examples)}</h2>
<p class="note">${say(view, words.examplesAbout)}</p>
${objectExamplesOf(id).map((example) => showSocialReturn(view, example))}
<h2 id="tables">${say(view, socialReturnWords.tables)}</h2>
<p class="note">${say(view, socialReturnWords.tablesAbout)} ${(['effort_value', 'contract_rule'] as const).map((kind) => html`<a href="${linkTo(view, kindPath(kind))}">${say(view, parameterKinds[kind].label)}</a> `)}</p>
${showTables(view)}
${versionsAndSources(view, aboutSocialReturn)}`,
  });
}
