import { dayIn, periodIn } from '../../../pages/days.ts';
import { notice } from '../../../pages/notice.ts';
import { shell } from '../../../pages/shell.ts';
import { terms } from '../../../pages/terms.ts';
import { either, say, type View } from '../../../pages/view.ts';
import { type Html, html } from '../../../text/html.ts';
import { traceable } from '../../renderers/marking.ts';
import { materialCharts } from '../../renderers/page/chapters/material.ts';
import { guidanceCharts, peopleCharts } from '../../renderers/page/chapters/people.ts';
import type { WithFigures } from '../../renderers/page/find.ts';
import { keyFiguresOf } from '../../renderers/page/summary.ts';
import { figureSentences } from '../../renderers/page/summary-sentences.ts';
import type { MunicipalityReport } from '../municipality-report.ts';
import type { TotalChapter } from '../totals.ts';
import { centresBody, standingIn } from './centres.ts';
import { leftOutBody } from './left-out.ts';
import { totalList } from './total-list.ts';

type Section = { readonly id: string; readonly title: string; readonly body: Html };

/** The quarter of a municipality as a page for people: its centres together, and which are missing. */
export function municipalityPage(view: View, report: MunicipalityReport): string {
  const { municipality, period } = report;
  const sections = sectionsOf(view, report);
  return shell(view, {
    title: `${municipality.name}, ${periodIn(view, period)}`,
    kind: 'report',
    heading: 'own',
    query: 'format=html',
    body: html`${cover(view, report)}
${summary(view, report)}
<nav class="contents" aria-label="${either(view, 'Inhoud', 'Contents')}"><ol>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
${sections.map(
  ({ id, title, body }) => html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`,
)}`,
  });
}

function cover(view: View, { municipality, organisation, period, state, centres, missing }: MunicipalityReport): Html {
  const states = {
    final: either(view, 'Definitief', 'Final'),
    provisional: either(view, 'Voorlopig: kan nog veranderen', 'Provisional: may still change'),
    incomplete: either(view, 'Onvolledig: er ontbreken centra', 'Incomplete: centres are missing'),
  };
  const published = centres.length - missing.length;
  return html`<div class="cover">
<p class="kind">${either(view, 'Kwartaalrapport van een gemeente', 'Quarterly report of a municipality')}</p>
<h1>${municipality.name}</h1>
<p class="period">${periodIn(view, period)}</p>
${terms([
  [
    either(view, 'Staat', 'State'),
    html`<span class="state ${state === 'final' ? 'final' : 'provisional'}">${states[state]}</span>`,
  ],
  [either(view, 'Voor', 'For'), organisation.name],
  [
    either(view, 'Centra', 'Centres'),
    either(
      view,
      `${published} van ${centres.length} hebben gepubliceerd`,
      `${published} of ${centres.length} have published`,
    ),
  ],
  [either(view, 'CBS-code', 'CBS code'), municipality.code],
  [
    either(view, 'Gemeente tot en met', 'Municipality through'),
    municipality.validTo &&
      `${dayIn(view, municipality.validTo)}${municipality.successorCodes.length > 0 ? ` (${either(view, 'daarna', 'since then')} ${municipality.successorCodes.join(', ')})` : ''}`,
  ],
])}
<p class="disclaimer">${say(view, traceable)}</p>
</div>
`;
}

/** What says most of several centres, of what can be taken together. */
const keyFigures: readonly string[] = [
  'flow.active',
  'flow.outflow',
  'flow.durable-outflow',
  'guidance.hours-received',
  'material.product-reuse-rate',
  'material.co2-avoided',
];

/** A report of totals, for what draws and says figures. */
function together({ totals, period }: MunicipalityReport): WithFigures & { readonly period: string } {
  return { chapters: totals.chapters, period };
}

function summary(view: View, report: MunicipalityReport): Html {
  const { centres, missing, totals } = report;
  const published = centres.length - missing.length;
  const late = missing.filter(({ state }) => state === 'late');
  const body =
    published === 0
      ? html`<p class="lead">${either(view, 'Geen van de centra heeft over dit kwartaal al iets gepubliceerd.', 'None of the centres has published anything about this quarter yet.')}</p>`
      : html`<p class="lead">${of(view, published, centres.length)}</p>
${figureSentences(view, together(report)).map((sentence) => html`<p class="lead">${sentence}</p>`)}
${keyFiguresOf(view, together(report), keyFigures)}`;
  return html`<section id="summary" aria-labelledby="summary-title">
<h2 id="summary-title">${either(view, 'In één minuut', 'In one minute')}</h2>
${
  missing.length > 0 &&
  notice(
    late.length > 0 ? 'wrong' : 'careful',
    missing.length === 1
      ? either(view, 'Eén centrum ontbreekt', 'One centre is missing')
      : either(view, `${missing.length} centra ontbreken`, `${missing.length} centres are missing`),
    html`<ul>${missing.map((one) => html`<li>${one.centre.name}: ${standingIn(view, one)}</li>`)}</ul>`,
  )
}
${body}
${totals.chapters.length > 0 && html`<p class="note">${say(view, report.about)}</p>`}
</section>
`;
}

function of(view: View, published: number, all: number): string {
  if (published === all)
    return all === 1
      ? either(
          view,
          'Dit is het rapport van het ene centrum waarmee afspraken lopen.',
          'This is the report of the one centre with which there are agreements.',
        )
      : either(view, `Dit zijn de ${all} centra samen.`, `These are the ${all} centres together.`);
  return either(
    view,
    `Dit zijn ${published} van de ${all} centra: zonder de andere zijn het niet de cijfers van de gemeente.`,
    `These are ${published} of ${all} centres: without the others they are not the figures of the municipality.`,
  );
}

const chapterCharts: Readonly<Record<string, (view: View, body: WithFigures) => Html>> = {
  flow: peopleCharts,
  guidance: guidanceCharts,
  material: (view, body) => materialCharts(view, body, either(view, 'De centra samen', 'The centres together')),
};

function sectionsOf(view: View, report: MunicipalityReport): Section[] {
  const body = together(report);
  const chapter = ({ id, label, about, figures }: TotalChapter): Section => ({
    id,
    title: say(view, label),
    body: html`<p class="note">${say(view, about)}</p>${chapterCharts[id]?.(view, body)}${totalList(view, report, id, figures)}`,
  });
  const leftOut = leftOutBody(view, report.centres);
  return [
    { id: 'centres', title: either(view, 'Centra', 'Centres'), body: centresBody(view, report) },
    ...report.totals.chapters.map(chapter),
    ...(leftOut
      ? [{ id: 'left-out', title: either(view, 'Wat hier niet in staat', 'What is not in here'), body: leftOut }]
      : []),
    { id: 'method', title: either(view, 'Methode en bestanden', 'Method and files'), body: files(view) },
  ];
}

function files(view: View): Html {
  return html`<p>${either(
    view,
    'Dit rapport rekent niets opnieuw uit: het telt bij elkaar op wat elk centrum heeft gepubliceerd, en zegt waar dat niet kan. Definities, gebruikte waarden en bronnen staan in het rapport van elk centrum.',
    'This report computes nothing anew: it takes together what each centre published, and says where that cannot be done. Definitions, values used and sources stand in the report of each centre.',
  )}</p>
<ul class="files"><li><a href="?format=xlsx">${either(view, 'Hetzelfde als Excel-bestand', 'The same as an Excel file')}</a></li><li><a href="?format=csv&amp;csvDialect=nl">${either(view, 'Hetzelfde als CSV voor Nederlands Excel', 'The same as CSV for Dutch Excel')}</a></li><li><a href="/methods?lang=${view.language}">${either(view, 'Hoe elk cijfer wordt berekend', 'How every figure is computed')}</a></li></ul>`;
}
