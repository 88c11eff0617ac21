import { previousPeriod } from '../../../../core/values/period.ts';
import { periodIn, shortPeriod } from '../../../../pages/days.ts';
import { shell } from '../../../../pages/shell.ts';
import { either } from '../../../../pages/view.ts';
import type { DeskQuarter } from '../../../../reporting/desk/desk-quarter.ts';
import { nextQuarter } from '../../../../reporting/desk/quarters.ts';
import { type Html, html } from '../../../../text/html.ts';
import { coveragePart } from './coverage-part.ts';
import { type DeskView, deskPath, link } from './desk-view.ts';
import { figuresPart } from './figures-part.ts';
import { findingsPart } from './findings-part.ts';
import { releasesPart } from './releases-part.ts';
import { standingPart } from './standing-part.ts';
import { deskStep } from './trail.ts';

/** Forms of the desk, as far as there are for who reads it. */
export type DeskForms = { readonly upload?: Html; readonly publish?: Html; readonly reopen?: Html };

/** The desk of a quarter: everything its coordinator has to see and do, in the order of the work. */
export function quarterPage(view: DeskView, desk: DeskQuarter, forms: DeskForms): string {
  const { centre, period } = desk;
  const parts: readonly (readonly [id: string, title: string, body: Html | undefined])[] = [
    ['standing', either(view, 'Waar dit kwartaal staat', 'Where this quarter stands'), standingPart(view, desk)],
    ['coverage', either(view, 'Wat er volledig is', 'What is complete'), coveragePart(view, desk)],
    ['mend', either(view, 'Wat u kunt herstellen', 'What you can mend'), findingsPart(view, desk)],
    ['figures', either(view, 'De cijfers zoals ze nu zijn', 'The figures as they are now'), figuresPart(view, desk)],
    ['upload', either(view, 'Gegevens aanleveren', 'Send records'), forms.upload],
    ['publish', either(view, 'Publiceren', 'Publish'), forms.publish],
    ['reopen', either(view, 'Heropenen', 'Reopen'), forms.reopen],
    ['releases', either(view, 'Releases van dit kwartaal', 'Releases of this quarter'), releasesPart(view, desk)],
  ];
  const sections = parts.filter(([, , body]) => body !== undefined);
  return shell(view, {
    title: `${centre.name}, ${periodIn(view, period.id)}`,
    heading: 'own',
    kind: 'desk',
    above: [deskStep(view)],
    path: deskPath(centre.id, period.id),
    body: html`<h1>${centre.name} <span class="period">${periodIn(view, period.id)}</span></h1>
${neighbours(view, desk)}
<nav class="contents" aria-label="${either(view, 'Op deze pagina', 'On this page')}"><ol>${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
${sections.map(
  ([id, title, body]) => html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`,
)}`,
  });
}

/** The quarter before and the one after, up to the running one. */
function neighbours(view: DeskView, { centre, period, today }: DeskQuarter): Html {
  const before = previousPeriod(period).id;
  const after = nextQuarter(period);
  return html`<p class="neighbours">${link(view, deskPath(centre.id, before), `← ${shortPeriod(before)}`)}${
    after.from <= today && html` ${link(view, deskPath(centre.id, after.id), `${shortPeriod(after.id)} →`)}`
  }</p>`;
}
