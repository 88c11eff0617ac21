import { type Html, type HtmlPart, html } from '../../text/html.ts';
import type { View } from '../view.ts';
import { aroundField, type Field, hintAndError, idOf, inputAttributes, optionalMark } from './field.ts';

export type Choice = { readonly value: string; readonly label: string; readonly hint?: HtmlPart };
type Choices = Field & { readonly choices: readonly Choice[]; readonly value?: string | undefined };

/** One of a few, all in sight. A link to the field goes to the first. */
export function radioField(view: View, field: Choices): Html {
  const { label, error, hint, choices, name, value } = field;
  const id = idOf(field);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<fieldset class="field${error && ' wrong'}"${described !== '' && html` aria-describedby="${described}"`}>
<legend>${label}${optionalMark(view, field)}</legend>
${hintAndError(view, field)}
${choices.map((choice, at) => {
  const own = at === 0 ? id : `${id}-${at + 1}`;
  return box('radio', own, name, choice, choice.value === value);
})}
</fieldset>
`;
}

/** Yes or no: a box to tick. What is not ticked is not sent. */
export function checkField(field: {
  readonly name: string;
  readonly label: string;
  readonly id?: string;
  readonly hint?: HtmlPart;
  readonly checked?: boolean;
}): Html {
  const { name, label, hint, checked = false } = field;
  return html`<div class="field">${box('checkbox', idOf(field), name, { value: 'true', label, hint }, checked)}</div>
`;
}

function box(type: 'radio' | 'checkbox', id: string, name: string, { value, label, hint }: Choice, on: boolean): Html {
  return html`<div class="box"><input type="${type}" id="${id}" name="${name}" value="${value}"${on && html` checked`}${hint && html` aria-describedby="${id}-about"`}><label for="${id}">${label}</label>${hint && html`<p class="hint" id="${id}-about">${hint}</p>`}</div>
`;
}

/** One of many, from a list that opens. Without a value the first line says to choose. */
export function selectField(view: View, field: Choices & { readonly choose: string }): Html {
  const { choices, value, choose } = field;
  return aroundField(
    view,
    field,
    html`<select ${inputAttributes(field)}><option value="">${choose}</option>${choices.map(
      (choice) =>
        html`<option value="${choice.value}"${choice.value === value && html` selected`}>${choice.label}</option>`,
    )}</select>`,
  );
}
