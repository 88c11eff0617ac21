import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../../../access/caller.ts';
import type { Scope } from '../../../../access/scopes.ts';
import { parsePeriod } from '../../../../core/values/period.ts';
import { AppError } from '../../../../errors.ts';
import { shortPeriod } from '../../../../pages/days.ts';
import type { Step } from '../../../../pages/shell.ts';
import { either, linkTo, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import type { FormSubject, FormTokens } from '../../../forms/form-tokens.ts';
import { pageView } from '../../../page-view.ts';
import { callerOf } from '../../../plugins/authentication.ts';
import type { Services } from '../../../services.ts';
import { quarterSteps } from '../pages/trail.ts';

/** A quarter's desk, and who sits at it. */
export type Desk = {
  readonly view: View;
  readonly caller: Caller;
  readonly centre: { readonly id: string; readonly name: string };
  readonly period: string;
  readonly tokens: FormTokens;
};

/** Where the desk of a quarter is; `part`: a page or a section (`#publish`) of it. */
export function deskPath({ centre, period }: Pick<Desk, 'centre' | 'period'>, part = ''): string {
  const mark = part === '' || part.startsWith('#') ? part : `/${part}`;
  return `/desk/centres/${centre.id}/${period}${mark}`;
}

/** The same as a link, in the language the reader chose. */
export function deskLink(desk: Desk, part = ''): string {
  return linkTo(desk.view, deskPath(desk, part));
}

/** The pages above a page of the desk. */
export function aboveDesk(desk: Desk): Step[] {
  return quarterSteps(desk.view, desk.centre.id, desk.period);
}

/** The way back to the desk, by the name it has in the trail; `instead`: what is left undone by going there. */
export function backToDesk(desk: Desk, instead = ''): Html {
  const name = shortPeriod(desk.period);
  const words = either(desk.view, `terug naar ${name}`, `back to ${name}`);
  return html`<p><a href="${deskLink(desk)}">${instead ? `${instead}, ${words}` : words.replace(/^./, (first) => first.toUpperCase())}</a></p>`;
}

/** What goes along unseen with a form: that it is of a page of ours, made for this key. */
export function hiddenToken(desk: Desk, purpose: string): { token: string } {
  return { token: desk.tokens.make(subjectOf(desk, purpose)) };
}

/** What the token of a form must be of. */
export function subjectOf({ caller, centre, period }: Desk, purpose: string): FormSubject {
  return { keyId: caller.keyId, centreId: centre.id, period, purpose };
}

/** True when the key at the desk has the scope. */
export function may({ caller }: Desk, scope: Scope): boolean {
  return caller.scopes.has(scope);
}

/** The desk a request is for. */
export async function deskOf(
  request: FastifyRequest,
  { store, formTokens }: Pick<Services, 'store' | 'formTokens'>,
): Promise<Desk> {
  const { centreId, period } = request.params as { centreId: string; period: string };
  if (parsePeriod(period)?.kind !== 'quarter') throw new AppError('not-found');
  const caller = callerOf(request);
  const centre = await store.getCentre(caller.reach, centreId);
  if (!centre) throw new AppError('not-found');
  const { id, name } = centre;
  return { view: pageView(request), caller, centre: { id, name }, period, tokens: formTokens };
}

/** Answers with a page of the desk; nobody keeps it. */
export function answerPage(reply: FastifyReply, { language }: View, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('content-language', language).send(page);
}
