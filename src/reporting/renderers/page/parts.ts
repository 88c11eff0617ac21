import type { Text } from '../../../core/values/text.ts';
import { type Html, type HtmlPart, html } from '../../../text/html.ts';
import { either, numberIn, say, type View } from './view.ts';

/** A column of a table: text, or a number that stands right. */
export type Column = { readonly head: string; readonly number?: true };

/** A table with a name; `data-head` gives each cell its head where rows are shown as blocks. */
export function table(name: string, columns: readonly Column[], rows: readonly (readonly HtmlPart[])[]): Html {
  const mark = (column: Column | undefined) => column?.number && html` class="number"`;
  return html`<div class="table" role="region" aria-label="${name}" tabindex="0"><table>
<caption>${name}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col"${mark(column)}>${column.head}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) => html`<tr>${row.map((cell, at) =>
      at === 0
        ? html`<th scope="row">${cell}</th>`
        : html`<td data-head="${columns[at]?.head}"${mark(columns[at])}>${cell}</td>`,
    )}</tr>
`,
  )}</tbody></table></div>`;
}

/** Terms with what they mean; without a meaning a term is left out. */
export function terms(rows: readonly (readonly [string, HtmlPart])[]): Html {
  const filled = rows.filter(([, meaning]) => meaning !== null && meaning !== undefined && meaning !== '');
  return html`<dl>${filled.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>`;
}

/** What to know beside a chapter, folded; nothing when there is nothing. */
export function notes(view: View, said: readonly { readonly label: Text }[]): Html | null {
  if (said.length === 0) return null;
  return html`<details class="rows"><summary>${either(view, 'Kanttekeningen', 'Notes')} (${numberIn(view, said.length, 0)})</summary><ul>${said.map(({ label }) => html`<li>${say(view, label)}</li>`)}</ul></details>`;
}
