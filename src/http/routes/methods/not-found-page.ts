import { linkTo, say } from '../../../pages/view.ts';
import { html } from '../../../text/html.ts';
import { layout } from './layout.ts';
import type { View } from './view.ts';

/** For an address that names no indicator: a person followed an old or mistyped link. */
export function notFoundPage(view: View): string {
  const title = say(view, { nl: 'Deze indicator is er niet', en: 'There is no such indicator' });
  const all = say(view, { nl: 'Alle indicatoren', en: 'All indicators' });
  return layout(view, {
    path: '/methods',
    title,
    about: title,
    above: [],
    body: html`<p><a href="${linkTo(view, '/methods')}">${all}</a></p>`,
  });
}
