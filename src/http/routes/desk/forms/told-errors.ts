import { AppError, type ProblemCode, problems } from '../../../../errors.ts';
import { errorSummary, type FormError } from '../../../../pages/fields/form.ts';
import { notice } from '../../../../pages/notice.ts';
import { either, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import type { TokenVerdict } from '../../../forms/form-tokens.ts';
import { formErrors } from './answer.ts';
import { type Desk, deskLink } from './desk.ts';
import { type Told, tellFault, tellProblem, tellToken } from './words.ts';

/** Why a form comes back: the status it is answered with, and what is wrong with a field or with the whole. */
export type Refusal = {
  readonly status: number;
  readonly errors: readonly FormError[];
  readonly told?: Told & { readonly reasons: readonly string[]; readonly code: ProblemCode | null };
};

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
export function refusalOf({ view }: Desk, error: unknown, ids: Readonly<Record<string, string>>): Refusal {
  if (!(error instanceof AppError) || !tellable.has(error.code)) throw error;
  const { code, faults } = error;
  const { status } = problems[code];
  if (code === 'invalid-input') return { status, errors: formErrors(view, faults, ids) };
  const reasons = faults.map((fault) => tellFault(view, fault));
  return { status, errors: [], told: { ...tellProblem(view, error), reasons, code } };
}

/** Why a form with such a token comes back. */
export function tokenRefusal({ view }: Desk, verdict: Exclude<TokenVerdict, 'good'>): Refusal {
  return { status: 403, errors: [], told: { ...tellToken(view, verdict), reasons: [], code: null } };
}

/** What is wrong, above a form that comes back. */
export function refusalPart(desk: Desk, { errors, told }: Pick<Refusal, 'errors' | 'told'>): Html {
  const { view } = desk;
  if (!told) return html`${errorSummary(view, errors)}`;
  const { title, body, reasons, code } = told;
  const [part, name] = (code && whereToGo(view, code)) ?? [];
  return notice(
    'wrong',
    title,
    html`<p>${body}</p>
${reasons.length > 0 && html`<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`}
${part && html`<p><a href="${deskLink(desk, part)}">${name}</a></p>`}`,
  );
}

/** The section of the desk where it can be mended. */
function whereToGo(view: View, code: ProblemCode): readonly [part: string, name: string] | undefined {
  switch (code) {
    case 'blocking-findings':
      return ['#mend', either(view, 'Naar wat te herstellen is', 'To what is to be mended')];
    case 'no-coverage':
      return ['#coverage', either(view, 'Naar wat volledig is', 'To what is complete')];
    case 'already-published':
    case 'period-not-closed':
      return ['#releases', either(view, 'Naar wat al gepubliceerd is', 'To what was published already')];
    case 'quarter-not-over':
      return ['#figures', either(view, 'Naar de cijfers zoals ze nu zijn', 'To the figures as they are now')];
    default:
      return undefined;
  }
}
