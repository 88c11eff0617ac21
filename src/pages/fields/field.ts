import { type Html, type HtmlPart, html } from '../../text/html.ts';
import { either, type View } from '../view.ts';

/** What every field of a form has. A form on a page with others gives its fields an `id` of their own. */
export type Field = {
  readonly name: string;
  readonly label: string;
  readonly id?: string;
  readonly hint?: HtmlPart;
  /** What is wrong with what was filled in, and how to mend it. */
  readonly error?: string | undefined;
  /** May be left empty: its label says so. */
  readonly optional?: boolean;
};

/** Where a link to the field goes, as in the summary of errors. */
export function idOf({ id, name }: Pick<Field, 'id' | 'name'>): string {
  return id ?? name;
}

/** A field with its label above it, what helps to fill it in, and what is wrong with it. `control` is the input itself. */
export function aroundField(view: View, field: Field, control: Html): Html {
  return html`<div class="field${field.error && ' wrong'}">
<label for="${idOf(field)}">${field.label}${optionalMark(view, field)}</label>
${hintAndError(view, field)}
${control}
</div>
`;
}

/** `(niet verplicht)` behind the label of what may be left empty. */
export function optionalMark(view: View, { optional }: Pick<Field, 'optional'>): Html | null {
  return optional ? html` <span class="soft">${either(view, '(niet verplicht)', '(optional)')}</span>` : null;
}

/** The lines below a label, with ids that the input refers to. */
export function hintAndError(view: View, field: Field): Html {
  const { hint, error } = field;
  const id = idOf(field);
  return html`${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}
${error && html`<p class="error" id="${id}-error"><span class="hidden">${either(view, 'Fout:', 'Error:')} </span>${error}</p>`}`;
}

/** Attributes that every input has: its name, and which lines describe it. */
export function inputAttributes(field: Field): Html {
  const { name, hint, error, optional } = field;
  const id = idOf(field);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`id="${id}" name="${name}"${!optional && html` aria-required="true"`}${described !== '' && html` aria-describedby="${described}"`}${error && html` aria-invalid="true"`}`;
}
