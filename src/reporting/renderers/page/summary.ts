import { periodIn, shortPeriod } from '../../../pages/days.ts';
import { numberIn, valueIn } from '../../../pages/numbers.ts';
import { either, say, type View } from '../../../pages/view.ts';
import { type Html, html } from '../../../text/html.ts';
import { amountOf, figureOf, rowsOf } from './find.ts';
import type { PageDocument } from './page-document.ts';

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
  const said = [people(view, body), ladder(view, body), material(view, body), worth(view, body), doubts(view, body)];
  return html`<section id="summary" aria-labelledby="summary-title">
<h2 id="summary-title">${either(view, 'In één minuut', 'In one minute')}</h2>
${said.map((sentence) => sentence && html`<p class="lead">${sentence}</p>`)}
<ul class="key">${keyFigures.map((indicator) => keyFigure(view, body, indicator))}</ul>
</section>
`;
}

function keyFigure(view: View, body: PageDocument, indicator: string): Html | null {
  const figure = figureOf(body, indicator);
  if (!figure) return null;
  const { label, value, unit, status, previous, lastYear } = figure;
  return html`<li><a href="#${indicator}"><span class="much">${status === 'ok' ? valueIn(view, value, unit) : either(view, 'onbekend', 'unknown')}</span>
<span class="of">${say(view, label)}</span></a>
<span class="then">${shortPeriod(previous.period)}: ${valueIn(view, previous.value, unit)}<br>${shortPeriod(lastYear.period)}: ${valueIn(view, lastYear.value, unit)}</span></li>
`;
}

function people(view: View, body: PageDocument): Html | null {
  const [active, started, ended] = ['flow.active', 'flow.inflow', 'flow.outflow'].map((id) => amountOf(body, id));
  if (active == null || started == null || ended == null) return null;
  const most = rowsOf(body, 'flow.outflow', 'destination').slice(0, 2);
  const to = most.map((row) => `${say(view, row.label).toLowerCase()} (${numberIn(view, row.value, 0)})`);
  const gone =
    ended > 0 && to.length > 0
      ? html` ${either(view, 'De meesten gingen naar', 'Most went to')}: ${to.join(either(view, ' en ', ' and '))}.`
      : null;
  return view.language === 'nl'
    ? html`In het ${periodIn(view, body.period)} liepen <strong>${numberIn(view, active, 0)} deelnames</strong>: ${numberIn(view, started, 0)} begonnen, ${numberIn(view, ended, 0)} eindigden.${gone}`
    : html`In the ${periodIn(view, body.period)} <strong>${numberIn(view, active, 0)} participations</strong> were running: ${numberIn(view, started, 0)} began, ${numberIn(view, ended, 0)} ended.${gone}`;
}

function ladder(view: View, body: PageDocument): Html | null {
  const [share, coverage] = ['participation.ladder-improved-share', 'participation.ladder-coverage'].map((id) =>
    amountOf(body, id),
  );
  if (share == null || coverage == null) return null;
  const [shown, of] = [valueIn(view, share, 'fraction'), valueIn(view, coverage, 'fraction')];
  return view.language === 'nl'
    ? html`Van wie twee scores op de participatieladder heeft (${of} van de deelnames) steeg <strong>${shown}</strong>.`
    : html`Of those with two scores on the participation ladder (${of} of participations) <strong>${shown}</strong> went up.`;
}

function material(view: View, body: PageDocument): Html | null {
  const [collected, reused, co2] = ['material.collected', 'material.product-reuse-rate', 'material.co2-avoided'].map(
    (id) => amountOf(body, id),
  );
  if (collected == null || reused == null) return null;
  const tonnes = (kilograms: number) => numberIn(view, kilograms / 1000, kilograms < 100_000 ? 1 : 0);
  const share = valueIn(view, reused, 'fraction');
  if (view.language === 'nl')
    return html`Er kwam <strong>${tonnes(collected)} ton</strong> goed binnen; <strong>${share}</strong> daarvan kreeg als product een tweede leven.${co2 != null && html` Dat voorkwam naar schatting ${tonnes(co2)} ton CO₂.`}`;
  return html`<strong>${tonnes(collected)} tonnes</strong> of goods came in; <strong>${share}</strong> of it was used again as a product.${co2 != null && html` That avoided an estimated ${tonnes(co2)} tonnes of CO₂.`}`;
}

function worth(view: View, body: PageDocument): Html | null {
  const society = body.value?.maps[0]?.society;
  if (!society || society.ratio === null) return null;
  const ratio = numberIn(view, society.ratio, 2);
  const range =
    society.low !== null && society.high !== null
      ? ` (${numberIn(view, society.low, 2)} – ${numberIn(view, society.high, 2)})`
      : '';
  return view.language === 'nl'
    ? html`Per ingezette euro staat er voor de samenleving <strong>€ ${ratio}</strong>${range} tegenover, voor zover het in euro’s is uit te drukken: <a href="#value">zo is gerekend</a>.`
    : html`For every euro put in, society gains <strong>€ ${ratio}</strong>${range}, as far as it can be said in euros: <a href="#value">how it was computed</a>.`;
}

function doubts(view: View, body: PageDocument): Html | null {
  const figures = body.chapters.flatMap((chapter) => chapter.figures);
  const unknown = figures.filter(({ status }) => status !== 'ok').length;
  const found = (body.dataQuality?.findings ?? []).reduce((sum, { count }) => sum + count, 0);
  if (unknown === 0 && found === 0) return null;
  const [one, other] = [numberIn(view, unknown, 0), numberIn(view, found, 0)];
  return view.language === 'nl'
    ? html`Niet bekend: ${one} van de ${numberIn(view, figures.length, 0)} cijfers. <a href="#quality">Nog na te kijken: ${other} gegevens</a>.`
    : html`Not known: ${one} of ${numberIn(view, figures.length, 0)} figures. <a href="#quality">To look into: ${other} records</a>.`;
}
