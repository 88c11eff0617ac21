import { type Html, html } from '../text/html.ts';

/** Names of the API, between backticks, as code. */
export function withCode(text: string): Html {
  return html`${text.split('`').map((part, place) => (place % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
