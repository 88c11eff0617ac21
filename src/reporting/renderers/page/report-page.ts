import { dayIn, periodIn } from '../../../pages/days.ts';
import { shell } from '../../../pages/shell.ts';
import { terms } from '../../../pages/terms.ts';
import { either, say, type View } from '../../../pages/view.ts';
import { type Html, html } from '../../../text/html.ts';
import { traceable } from '../marking.ts';
import { agreementsBody } from './chapters/agreements.ts';
import { maexBody } from './chapters/maex.ts';
import { materialCharts } from './chapters/material.ts';
import { methodBody } from './chapters/method.ts';
import { guidanceCharts, peopleCharts } from './chapters/people.ts';
import { psoBody } from './chapters/pso.ts';
import { qualityBody } from './chapters/quality.ts';
import { socialReturnBody } from './chapters/social-return.ts';
import { valueBody } from './chapters/value.ts';
import { figureList } from './figure-list.ts';
import type { PageDocument, ShownChapter } from './page-document.ts';
import { summary } from './summary.ts';
import { trends } from './trends.ts';

type Section = { readonly id: string; readonly title: string; readonly body: Html };

/** The report of a quarter as a page for people: a summary, chapters, the method. Made from the document alone. */
export function reportPage(view: View, body: PageDocument, hash: string | null): string {
  const sections = sectionsOf(view, body);
  const title = `${body.centre.name}, ${periodIn(view, body.period)}`;
  return shell(view, {
    title,
    kind: 'report',
    heading: 'own',
    query: asking(body),
    body: html`${cover(view, body, hash)}
${summary(view, body)}
<nav class="contents" aria-label="${either(view, 'Inhoud', 'Contents')}"><ol>${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ol></nav>
${sections.map(
  ({ id, title: name, body: part }) => html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${name}</h2>
${part}
</section>
`,
)}`,
  });
}

/** How this page is asked for: a program names the form, and a centre the organisation a release is for. */
function asking({ organisation }: PageDocument): string {
  return `format=html${organisation ? `&organisationId=${encodeURIComponent(organisation.id)}` : ''}`;
}

function cover(view: View, body: PageDocument, hash: string | null): Html {
  const states = {
    draft: either(view, 'Concept: nog niet uitgebracht', 'Draft: not published yet'),
    provisional: either(view, 'Voorlopig: kan nog veranderen', 'Provisional: may still change'),
    final: either(view, 'Definitief', 'Final'),
  };
  const { state, organisation, publishedBy, publishedAt, number, supersedes, reason, remark, changed } = body;
  const grants = body.grantedBy ?? [];
  return html`<div class="cover">
<p class="kind">${either(view, 'Kwartaalrapport', 'Quarterly report')}</p>
<h1>${body.centre.name}</h1>
<p class="period">${periodIn(view, body.period)}</p>
${terms([
  [either(view, 'Staat', 'State'), html`<span class="state ${state}">${states[state]}</span>`],
  [either(view, 'Voor', 'For'), organisation?.name],
  [
    either(view, 'Onder afspraak', 'Under agreement'),
    grants.map(({ reference, purpose }) => (purpose ? `${reference} (${purpose})` : reference)).join('; '),
  ],
  [either(view, 'Uitgebracht door', 'Published by'), publishedBy && `${publishedBy.name}, ${publishedBy.function}`],
  [either(view, 'Uitgebracht op', 'Published on'), publishedAt && dayIn(view, publishedAt.slice(0, 10))],
  [either(view, 'Nummer', 'Number'), number],
  [
    either(view, 'Vervangt', 'Replaces'),
    supersedes && `${either(view, 'nummer', 'number')} ${supersedes}${reason ? `: ${reason}` : ''}`,
  ],
  [either(view, 'Gegevens van', 'Data as of'), dayIn(view, body.dataAsOf.day)],
  [
    either(view, 'Herkenbaar aan', 'Recognised by'),
    hash && html`<code title="SHA-256 ${hash}">${hash.slice(0, 12)}</code>`,
  ],
])}
${body.traceableToPersons && html`<p class="disclaimer">${say(view, traceable)}</p>`}
${remark && html`<p class="remark">${remark}</p>`}
${changed && html`<details class="rows" open><summary>${either(view, 'Wat er anders is', 'What is different')}</summary><p>${say(view, changed.text)}</p></details>`}
</div>
`;
}

const chapterCharts: Readonly<Record<string, (view: View, body: PageDocument) => Html>> = {
  flow: peopleCharts,
  guidance: guidanceCharts,
  material: (view, body) => materialCharts(view, body, body.centre.name),
};

function sectionsOf(view: View, body: PageDocument): Section[] {
  const chapters = body.chapters.map(({ id, label, figures, about }: ShownChapter) => ({
    id,
    title: say(view, label),
    body: html`${about && html`<p class="note">${say(view, about)}</p>`}${trends(view, body, figures)}${chapterCharts[id]?.(view, body)}${figureList(view, body, figures)}`,
  }));
  const more: Section[] = [];
  if (body.value) more.push({ id: 'value', title: say(view, body.value.label), body: valueBody(view, body) });
  if (body.agreements)
    more.push({ id: 'agreements', title: say(view, body.agreements.label), body: agreementsBody(view, body) });
  if (body.socialReturn)
    more.push({ id: 'social-return', title: say(view, body.socialReturn.label), body: socialReturnBody(view, body) });
  if (body.psoStyle) more.push({ id: 'pso', title: say(view, body.psoStyle.label), body: psoBody(view, body) });
  if (body.maexStyle) more.push({ id: 'maex', title: say(view, body.maexStyle.label), body: maexBody(view, body) });
  if (body.leftOut && body.leftOut.length > 0)
    more.push({
      id: 'left-out',
      title: either(view, 'Wat hier niet in staat', 'What is not in here'),
      body: html`<ul>${body.leftOut.map(({ label, reason }) => html`<li>${say(view, label)}: ${say(view, reason)}.</li>`)}</ul>`,
    });
  return [
    ...chapters,
    ...more,
    { id: 'quality', title: either(view, 'Kwaliteit van de gegevens', 'Data quality'), body: qualityBody(view, body) },
    { id: 'method', title: either(view, 'Methode en bronnen', 'Method and sources'), body: methodBody(view, body) },
  ];
}
