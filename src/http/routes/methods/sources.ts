import type { Source } from '../../../core/define-parameter.ts';
import { type Html, html } from '../../../text/html.ts';

/** A publication as one line: title, publisher, year, licence; a link when it has an address. */
export function sourceLine({ title, publisher, url, year, licence }: Source): Html {
  const name = url ? html`<a href="${url}">${title}</a>` : title;
  const rest = [publisher, year, licence].filter((part) => part !== null && part !== undefined && part !== '');
  return html`${name}${rest.length > 0 && `, ${rest.join(', ')}`}`;
}
