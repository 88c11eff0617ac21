import type { FastifyRequest } from 'fastify';
import { todayOf } from '../../../../clock.ts';
import type { Day } from '../../../../core/values/day.ts';
import { dayIn } from '../../../../pages/days.ts';
import { linkTo, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import { pageView } from '../../../page-view.ts';

/** How a page of the desk is shown; the language is the one the reader chose, else the one of the browser. */
export type DeskView = View & { readonly today: Day };

/** How the page that is asked for is shown. */
export function deskView(request: FastifyRequest, now: () => Date): DeskView {
  return { ...pageView(request), today: todayOf(now) };
}

/** Where the desk of a centre is, of a quarter of it, or something below that. */
export function deskPath(centreId: string, period?: string, ...below: readonly string[]): string {
  return ['/desk/centres', centreId, ...(period ? [period] : []), ...below.map(encodeURIComponent)].join('/');
}

/** A link to another page for people, in the language of this one. */
export function link(view: View, path: string, name: string): Html {
  return html`<a href="${linkTo(view, path)}">${name}</a>`;
}

/** A link to a page of a report, which has to be told the language. */
export function reportLink({ language }: View, path: string, name: string): Html {
  const address = `${path}${path.includes('?') ? '&' : '?'}format=html&lang=${language}`;
  return html`<a href="${address}">${name}</a>`;
}

/** The day of an instant, as it was in the Netherlands. */
export function dayOfInstant(view: View, instant: string): Html {
  const day = todayOf(() => new Date(instant));
  return html`<time datetime="${instant}">${dayIn(view, day)}</time>`;
}
