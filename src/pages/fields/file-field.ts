import { type Html, html } from '../../text/html.ts';
import type { View } from '../view.ts';
import { aroundField, type Field, inputAttributes } from './field.ts';

/** A file from the reader's own machine; `accept` names its kinds as a browser wants them: `.csv,text/csv`. */
export function fileField(view: View, field: Field & { readonly accept?: string }): Html {
  const { accept } = field;
  return aroundField(
    view,
    field,
    html`<input type="file" ${inputAttributes(field)}${accept && html` accept="${accept}"`}>`,
  );
}
