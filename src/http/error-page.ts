import { shell } from '../pages/shell.ts';
import { either, linkTo, type View } from '../pages/view.ts';
import { withCode } from '../pages/with-code.ts';
import { type Html, html } from '../text/html.ts';
import type { Problem } from './problem.ts';

type Failure = {
  readonly problem: Problem;
  /** The path that was asked for, without its query. */
  readonly path: string;
  /** Seconds after which it makes sense to try again, when that is known. */
  readonly retryAfter: string | null;
  /** The page can be asked for in the other language: the request had no body. */
  readonly again: boolean;
};

/** A failure as a page for people: the words of the problem, what to do, and where to go on. */
export function errorPage(view: View, { problem, path, retryAfter, again }: Failure): string {
  const { title, detail, errors, status, traceId } = problem;
  return shell(view, {
    title,
    ...(again ? {} : { path: null }),
    body: html`<p class="lead">${withCode(detail)}</p>
${errors.length > 0 && faults(view, errors)}
${status === 401 && signIn(view)}
${
  retryAfter !== null &&
  html`<p>${either(view, `Probeer het over ${retryAfter} seconden opnieuw.`, `Try again in ${retryAfter} seconds.`)}</p>`
}
<p><a href="${linkTo(view, wayOn(path))}">${wayOnName(view, path)}</a></p>
<p class="small">${either(view, 'Vragen hierover? Noem dan', 'Questions about this? Name')} <code>${traceId}</code>.</p>`,
  });
}

function faults(view: View, errors: Problem['errors']): Html {
  return html`<h2>${either(view, 'Wat er mis is', 'What is wrong')}</h2>
<ul class="list">${errors.map(
    ({ pointer, message, hint }) =>
      html`<li>${pointer !== '/' && html`<code>${pointer}</code> `}${withCode(message)}<span>${withCode(hint)}</span></li>`,
  )}</ul>`;
}

function signIn(view: View): Html {
  return html`<p>${either(
    view,
    'Laad deze pagina opnieuw: uw browser vraagt dan om een naam en een wachtwoord. De naam is de id van uw sleutel, het wachtwoord is de sleutel zelf. Een sleutel krijgt u van de beheerder van deze dienst.',
    'Load this page again: your browser then asks for a name and a password. The name is the id of your key, the password is the key itself. The administrator of this service gives keys.',
  )}</p>`;
}

function wayOn(path: string): string {
  if (path.startsWith('/methods/')) return '/methods';
  return path.startsWith('/desk/') ? '/desk' : '/';
}

function wayOnName(view: View, path: string): string {
  if (path.startsWith('/methods/')) return either(view, 'Hoe Meetlat rekent: alle indicatoren', 'All indicators');
  if (path.startsWith('/desk/')) return either(view, 'Naar uw kwartalen', 'To your quarters');
  return either(view, 'Naar de voorpagina', 'To the front page');
}
