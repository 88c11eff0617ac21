import { type Html, type HtmlPart, html } from '../../text/html.ts';
import { either, type View } from '../view.ts';
import { idOf } from './field.ts';

type Form = {
  readonly action: string;
  /** `get` when it only asks for a page; else it changes something. */
  readonly method?: 'get';
  /** What goes along unseen, by name. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** The form sends files. */
  readonly files?: true;
  readonly body: HtmlPart;
};

/** A form. The service judges what is filled in, in its own words, so the browser does not. */
export function form({ action, method, hidden = {}, files, body }: Form): Html {
  return html`<form method="${method ?? 'post'}" action="${action}" novalidate${files && html` enctype="multipart/form-data"`}>
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${body}
</form>
`;
}

/** The button that sends a form. `quiet` is for what is not the usual way on. */
export function button(
  label: string,
  options: { readonly quiet?: true; readonly name?: string; readonly value?: string } = {},
): Html {
  const { quiet, name, value } = options;
  return html`<button type="submit"${quiet && html` class="quiet"`}${name !== undefined && html` name="${name}"`}${value !== undefined && html` value="${value}"`}>${label}</button>`;
}

/** A fault of a form: at which field, if at one, and what is wrong. */
export type FormError = {
  readonly field?: { readonly id?: string; readonly name: string };
  readonly message: string;
};

/** All that is wrong with what was filled in, above the form, each with a link to its field; nothing when all is well. */
export function errorSummary(view: View, errors: readonly FormError[]): Html | null {
  if (errors.length === 0) return null;
  return html`<div class="notice wrong" role="alert" tabindex="-1" autofocus>
<h2 class="says">${either(view, 'Er is iets niet goed ingevuld', 'Something was not filled in right')}</h2>
<ul>${errors.map(({ field, message }) => html`<li>${field ? html`<a href="#${idOf(field)}">${message}</a>` : message}</li>`)}</ul>
</div>
`;
}
