import type { Text } from '../core/values/text.ts';
import { type Html, type HtmlPart, html } from '../text/html.ts';
import { say, type View } from './view.ts';

/** A column of a table: its head, or more than that; a number stands right. */
export type Column = string | { readonly head: string; readonly number?: true };

/** Heads in the reader's language; the columns from `firstNumber` on, counted from 0, hold numbers. */
export function heads(view: View, texts: readonly Text[], firstNumber = texts.length): Column[] {
  return texts.map((text, at) => (at < firstNumber ? say(view, text) : { head: say(view, text), number: true }));
}

/** More columns than fit beside each other on a small screen. */
const manyColumns = 5;

/** A table with its name above it. The first cell of a row names the row. */
export function table(name: string, columns: readonly Column[], rows: readonly (readonly HtmlPart[])[]): Html {
  return drawn(name, columns, rows, html`<caption>${name}</caption>`);
}

/** A table below a heading that says what is in it: its name is for who listens. */
export function quietTable(name: string, columns: readonly Column[], rows: readonly (readonly HtmlPart[])[]): Html {
  return drawn(name, columns, rows, html`<caption class="hidden">${name}</caption>`);
}

/**
 * On a narrow screen each row becomes a block with the heads beside the cells (`data-head`); the roles keep it a table
 * for who listens to it. What is too wide beyond that scrolls by itself, and by keyboard.
 */
function drawn(name: string, columns: readonly Column[], rows: readonly (readonly HtmlPart[])[], caption: Html): Html {
  const shown = columns.map((column) => (typeof column === 'string' ? { head: column } : column));
  const wide = columns.length > manyColumns;
  const number = (at: number) => 'number' in (shown[at] ?? {}) && html` class="number"`;
  return html`<div class="table"${wide && html` role="group" aria-label="${name}" tabindex="0"`}><table role="table"${wide && html` class="wide"`}>
${caption}
<thead role="rowgroup"><tr role="row">${shown.map(({ head }, at) => html`<th role="columnheader" scope="col"${number(at)}>${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(
    (row) => html`<tr role="row">${row.map((cell, at) =>
      at === 0
        ? html`<th role="rowheader" scope="row" data-head="${shown[at]?.head}"${number(at)}>${cell}</th>`
        : html`<td role="cell" data-head="${shown[at]?.head}"${number(at)}><div>${cell}</div></td>`,
    )}</tr>
`,
  )}</tbody></table></div>`;
}
