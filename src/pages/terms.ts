import { type Html, type HtmlPart, html } from '../text/html.ts';

/** Terms with what they mean; a row without a meaning is left out. */
export function terms(rows: readonly (readonly [term: string, meaning: HtmlPart])[]): Html {
  const filled = rows.filter(([, meaning]) => !isEmpty(meaning));
  return html`<dl>${filled.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>`;
}

function isEmpty(part: HtmlPart): boolean {
  if (Array.isArray(part)) return part.length === 0;
  return part === null || part === undefined || part === false || part === '';
}
