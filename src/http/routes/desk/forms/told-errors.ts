import { AppError, problems } from '../../../../errors.ts';
import type { FormError } from '../../../../pages/fields/form.ts';
import type { TokenVerdict } from '../../../forms/form-tokens.ts';
import { formErrors } from './answer.ts';
import type { Desk } from './desk.ts';
import { tellFault, tellProblem } from './words.ts';

/** Why a form comes back: the status it is answered with, and what is wrong. */
export type Refusal = { readonly status: number; readonly errors: readonly FormError[] };

/** Problems that a person at a form can do something about. Any other gets the page of that problem. */
const tellable: ReadonlySet<string> = new Set([
  'invalid-input',
  'bad-form',
  'too-many-imports',
  'quarter-not-over',
  'no-coverage',
  'blocking-findings',
  'already-published',
  'no-agreement',
  'period-not-closed',
]);

/** What the form that comes back says of a failure; throws what is not for a form to tell. */
export function refusalOf(desk: Desk, error: unknown, ids: Readonly<Record<string, string>>): Refusal {
  if (!(error instanceof AppError) || !tellable.has(error.code)) throw error;
  const { status } = problems[error.code];
  const faults = formErrors(desk.view, error.faults, ids);
  if (error.code === 'invalid-input') return { status, errors: faults };
  const { title, body } = tellProblem(desk.view, error);
  return { status, errors: [{ message: `${title}. ${body}` }, ...faults] };
}

/** Why a form with such a token comes back. */
export function tokenRefusal({ view }: Desk, verdict: Exclude<TokenVerdict, 'good'>): Refusal {
  return { status: 403, errors: [{ message: tellFault(view, { pointer: '', code: `token-${verdict}` }) }] };
}
