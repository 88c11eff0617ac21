import type { Text } from '../core/values/text.ts';
import { type Html, type HtmlPart, html } from '../text/html.ts';
import { numberIn } from './numbers.ts';
import { either, say, type View } from './view.ts';

/** What can be unfolded: `title` says what is in it. */
export function folded(title: HtmlPart, body: HtmlPart): Html {
  return html`<details class="rows"><summary>${title}</summary>${body}</details>`;
}

/** What to know beside a chapter, folded; nothing when there is nothing. */
export function notes(view: View, said: readonly { readonly label: Text }[]): Html | null {
  if (said.length === 0) return null;
  return folded(
    `${either(view, 'Kanttekeningen', 'Notes')} (${numberIn(view, said.length, 0)})`,
    html`<ul>${said.map(({ label }) => html`<li>${say(view, label)}</li>`)}</ul>`,
  );
}
