import { shortPeriod } from '../../../pages/days.ts';
import { either, say, type View } from '../../../pages/view.ts';
import { type Html, html } from '../../../text/html.ts';
import { figureOf, type WithFigures } from './find.ts';
import type { PageDocument } from './page-document.ts';
import { roughly } from './roughly.ts';
import { sentences } from './summary-sentences.ts';

/** What says most of one centre. */
const keyFigures: readonly string[] = [
  'flow.active',
  'flow.outflow',
  'flow.durable-outflow',
  'guidance.hours-per-participant',
  'material.product-reuse-rate',
  'material.co2-avoided',
];

/** What a council member reads in a minute: a few sentences and six figures. */
export function summary(view: View, body: PageDocument): Html {
  const said = sentences(view, body);
  return html`<section id="summary" aria-labelledby="summary-title">
<h2 id="summary-title">${either(view, 'In één minuut', 'In one minute')}</h2>
${isUnknown(body) && html`<p class="lead">${either(view, 'Over dit kwartaal is nog niets bekend.', 'Nothing is known about this quarter yet.')}</p>`}
${said.map((sentence) => html`<p class="lead">${sentence}</p>`)}
${keyFiguresOf(view, body, keyFigures)}
</section>
`;
}

/** A few figures as large as they are read, each with what it was before; one that the report does not have is left out. */
export function keyFiguresOf(view: View, body: WithFigures, indicators: readonly string[]): Html {
  return html`<ul class="key">${indicators.map((indicator) => keyFigure(view, body, indicator))}</ul>`;
}

function isUnknown({ chapters }: PageDocument): boolean {
  return chapters.every(({ figures }) => figures.every(({ status }) => status !== 'ok'));
}

function keyFigure(view: View, body: WithFigures, indicator: string): Html | null {
  const figure = figureOf(body, indicator);
  if (!figure) return null;
  const { label, value, unit, status, previous, lastYear } = figure;
  const known = status === 'ok' ? value : null;
  const shown = (one: number | null) => (one === null ? either(view, 'onbekend', 'unknown') : roughly(view, one, unit));
  const isCompared = previous.value !== null || lastYear.value !== null;
  return html`<li><a href="#${indicator}"><span class="much${known === null && ' unknown'}">${shown(known)}</span>
<span class="of">${say(view, label)}</span></a>
${isCompared && html`<span class="then">${shortPeriod(previous.period)}: ${shown(previous.value)}<br>${shortPeriod(lastYear.period)}: ${shown(lastYear.value)}</span>`}</li>
`;
}
