import { type Html, type HtmlPart, html } from '../text/html.ts';

/** How much a message asks of who reads it: to know, that it went well, to look out, or that something is wrong. */
export type Weight = 'know' | 'good' | 'careful' | 'wrong';

/** A message in a page that stands out; its title says in words what its colour does. */
export function notice(weight: Weight, title: string, body: HtmlPart = null): Html {
  return html`<div class="notice ${weight}"><p class="says">${title}</p>
${body}</div>
`;
}

/** A state in a word or two: `Definitief`, `Ontbreekt`. */
export function status(weight: Weight, words: string): Html {
  return html`<span class="status ${weight}">${words}</span>`;
}
