import { type Html, html } from '../../text/html.ts';
import type { View } from '../view.ts';
import { aroundField, type Field, inputAttributes } from './field.ts';

type TextField = Field & {
  readonly value?: string;
  readonly autocomplete?: string;
  readonly maxLength?: number;
  readonly spellcheck?: false;
};

/** One line of text. */
export function textField(view: View, field: TextField): Html {
  const { value = '', autocomplete, maxLength, spellcheck } = field;
  return aroundField(
    view,
    field,
    html`<input type="text" ${inputAttributes(field)} value="${value}"${autocomplete && html` autocomplete="${autocomplete}"`}${maxLength && html` maxlength="${maxLength}"`}${spellcheck === false && html` spellcheck="false"`}>`,
  );
}

/** Several lines of text. A line break at the very start is kept: a browser drops the first one after the tag. */
export function textArea(view: View, field: TextField & { readonly rows?: number }): Html {
  const { value = '', maxLength, rows = 4 } = field;
  return aroundField(
    view,
    field,
    html`<textarea ${inputAttributes(field)} rows="${rows}"${maxLength && html` maxlength="${maxLength}"`}>
${value}</textarea>`,
  );
}
