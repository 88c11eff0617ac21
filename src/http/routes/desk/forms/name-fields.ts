import { textField } from '../../../../pages/fields/text-field.ts';
import { either, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import { type Answered, errorAt } from './answer.ts';

/** Who signs, and as what: the same two fields wherever a person answers for something. */
export function nameFields(view: View, form: string, answered: Answered): Html {
  const { values } = answered;
  return html`${textField(view, {
    name: 'name',
    id: `${form}-name`,
    label: either(view, 'Uw naam', 'Your name'),
    autocomplete: 'name',
    spellcheck: false,
    maxLength: 100,
    value: values.name ?? '',
    error: errorAt(answered, `${form}-name`),
  })}
${textField(view, {
  name: 'function',
  id: `${form}-function`,
  label: either(view, 'Uw functie', 'Your function'),
  autocomplete: 'organization-title',
  maxLength: 100,
  value: values.function ?? '',
  error: errorAt(answered, `${form}-function`),
})}`;
}
