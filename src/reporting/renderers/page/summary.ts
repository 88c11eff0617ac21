import { shortPeriod } from '../../../pages/days.ts';
import { either, say, type View } from '../../../pages/view.ts';
import { type Html, html } from '../../../text/html.ts';
import { figureOf } from './find.ts';
import type { PageDocument } from './page-document.ts';
import { roughly } from './roughly.ts';
import { sentences } from './summary-sentences.ts';

const keyFigures = [
  'flow.active',
  'flow.outflow',
  'flow.durable-outflow',
  'guidance.hours-per-participant',
  'material.product-reuse-rate',
  'material.co2-avoided',
] as const;

/** What a council member reads in a minute: a few sentences and six figures. */
export function summary(view: View, body: PageDocument): Html {
  const said = sentences(view, body);
  return html`<section id="summary" aria-labelledby="summary-title">
<h2 id="summary-title">${either(view, 'In één minuut', 'In one minute')}</h2>
${said.map((sentence) => html`<p class="lead">${sentence}</p>`)}
${said.length === 0 && isUnknown(body) && html`<p class="lead">${either(view, 'Over dit kwartaal is nog niets bekend.', 'Nothing is known about this quarter yet.')}</p>`}
<ul class="key">${keyFigures.map((indicator) => keyFigure(view, body, indicator))}</ul>
</section>
`;
}

function isUnknown({ chapters }: PageDocument): boolean {
  return chapters.every(({ figures }) => figures.every(({ status }) => status !== 'ok'));
}

function keyFigure(view: View, body: PageDocument, indicator: string): Html | null {
  const figure = figureOf(body, indicator);
  if (!figure) return null;
  const { label, value, unit, status, previous, lastYear } = figure;
  const shown = (one: number | null) => (one === null ? either(view, 'onbekend', 'unknown') : roughly(view, one, unit));
  return html`<li><a href="#${indicator}"><span class="much">${shown(status === 'ok' ? value : null)}</span>
<span class="of">${say(view, label)}</span></a>
<span class="then">${shortPeriod(previous.period)}: ${shown(previous.value)}<br>${shortPeriod(lastYear.period)}: ${shown(lastYear.value)}</span></li>
`;
}
