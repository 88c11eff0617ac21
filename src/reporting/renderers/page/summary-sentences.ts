import { periodIn } from '../../../pages/days.ts';
import { numberIn, valueIn } from '../../../pages/numbers.ts';
import { either, say, type View } from '../../../pages/view.ts';
import { type Html, html } from '../../../text/html.ts';
import { whereTo } from './chapters/people.ts';
import { amountOf, figureOf, rowsOf, type WithFigures } from './find.ts';
import { inSentence, listed } from './listed.ts';
import type { PageDocument } from './page-document.ts';
import { roughly } from './roughly.ts';

/** The quarter in plain sentences, in the order a council asks; what is not known is said, what is not there is left out. */
export function sentences(view: View, body: PageDocument): Html[] {
  const more = [worth, agreed, socialReturn, doubts].flatMap((sentence) => sentence(view, body) ?? []);
  return [...figureSentences(view, body), ...more];
}

type OfQuarter = WithFigures & { readonly period: string };

/** What figures say in plain sentences: of one centre, or of several together. */
export function figureSentences(view: View, body: OfQuarter): Html[] {
  return [people, stayed, ladder, material].flatMap((sentence) => sentence(view, body) ?? []);
}

function people(view: View, body: OfQuarter): Html | null {
  const [active, started, ended] = ['flow.active', 'flow.inflow', 'flow.outflow'].map((id) => amountOf(body, id));
  if (active == null || started == null || ended == null) return null;
  const before = figureOf(body, 'flow.active')?.lastYear.value ?? null;
  const count = (value: number) => (value === 0 ? either(view, 'geen', 'none') : numberIn(view, value, 0));
  const ago =
    before === null ? '' : either(view, `, een jaar geleden ${count(before)}`, `, against ${count(before)} a year ago`);
  const to = whereTo(
    view,
    ended,
    rowsOf(body, 'flow.outflow', 'destination').filter(({ value }) => value > 0),
  );
  return view.language === 'nl'
    ? html`In het ${periodIn(view, body.period)} liepen <strong>${count(active)} deelnames</strong>${ago}. Er begonnen er ${count(started)} en er eindigden er ${count(ended)}${to}.`
    : html`In the ${periodIn(view, body.period)} <strong>${count(active)} participations</strong> were running${ago}. Of participations ${count(started)} began and ${count(ended)} ended${to}.`;
}

function stayed(view: View, body: WithFigures): Html | null {
  const [share, answered] = ['flow.durable-outflow', 'flow.durable-outflow.response-share'].map((id) =>
    amountOf(body, id),
  );
  if (share == null) return null;
  const shown = html`<strong>${roughly(view, share, 'fraction')}</strong>`;
  const known = answered == null ? null : roughly(view, answered, 'fraction');
  return view.language === 'nl'
    ? html`Van wie een half jaar eerder stopte, was ${shown} aan het werk of in opleiding${known && html`, voor zover bekend: van ${known} kwam een antwoord`}.`
    : html`Of those who left half a year earlier ${shown} was at work or in education${known && html`, as far as known: ${known} answered`}.`;
}

function ladder(view: View, body: WithFigures): Html | null {
  const [share, coverage] = ['participation.ladder-improved-share', 'participation.ladder-coverage'].map((id) =>
    amountOf(body, id),
  );
  if (share == null || coverage == null) return null;
  const [shown, of] = [roughly(view, share, 'fraction'), roughly(view, coverage, 'fraction')];
  return view.language === 'nl'
    ? html`Op de participatieladder klom <strong>${shown}</strong> van wie twee keer is gemeten; dat is ${of} van de deelnames.`
    : html`On the participation ladder <strong>${shown}</strong> went up of those who were measured twice, which is ${of} of participations.`;
}

function material(view: View, body: WithFigures): Html | null {
  const [collected, reused, co2] = ['material.collected', 'material.product-reuse-rate', 'material.co2-avoided'].map(
    (id) => amountOf(body, id),
  );
  if (collected == null) return null;
  const before = figureOf(body, 'material.collected')?.lastYear.value ?? null;
  const kilos = (value: number) => roughly(view, value, 'kg');
  const ago =
    before === null ? '' : either(view, ` (een jaar geleden ${kilos(before)})`, ` (a year ago ${kilos(before)})`);
  const share = reused == null ? null : roughly(view, reused, 'fraction');
  const avoided = co2 == null ? null : roughly(view, co2, 'kgCO2e');
  return view.language === 'nl'
    ? html`Er kwam <strong>${kilos(collected)}</strong> goed binnen${ago}${share && html`; <strong>${share}</strong> daarvan kreeg als product een tweede leven`}.${avoided && html` Naar schatting is ${avoided} niet uitgestoten.`}`
    : html`<strong>${kilos(collected)}</strong> of goods came in${ago}${share && html`; <strong>${share}</strong> of it was used again as a product`}.${avoided && html` An estimated ${avoided} was avoided.`}`;
}

function worth(view: View, body: PageDocument): Html | null {
  const society = body.value?.maps[0]?.society;
  if (!society || society.ratio === null) return null;
  const ratio = valueIn(view, society.ratio, 'ratio');
  const [low, high] = [society.low, society.high].map((one) => (one === null ? null : valueIn(view, one, 'ratio')));
  const range = low && high ? either(view, ` (tussen ${low} en ${high})`, ` (between ${low} and ${high})`) : '';
  return view.language === 'nl'
    ? html`Tegenover elke ingezette euro staat voor de samenleving <strong>€ ${ratio}</strong>${range}, voor zover het in geld is uit te drukken: <a href="#value">zo is gerekend</a>.`
    : html`For every euro put in, society gains <strong>€ ${ratio}</strong>${range}, as far as it can be said in money: <a href="#value">how it was computed</a>.`;
}

function agreed(view: View, { agreements }: PageDocument): Html | null {
  const targets = agreements?.agreements.flatMap((one) => one.targets) ?? [];
  if (targets.length === 0) return null;
  const number = (...states: readonly string[]) => targets.filter(({ state }) => states.includes(state)).length;
  const [good, short, unknown, later] = [
    number('reached', 'on-track'),
    number('behind', 'missed'),
    number('unknown'),
    number('not-started'),
  ];
  const dutch = [
    `${good} bereikt of op schema`,
    ...(short > 0 ? [`${short} achter of gemist`] : []),
    ...(unknown > 0 ? [`${unknown} niet bekend`] : []),
    ...(later > 0 ? [`${later} nog niet begonnen`] : []),
  ];
  const english = [
    `${good} reached or on track`,
    ...(short > 0 ? [`${short} behind or missed`] : []),
    ...(unknown > 0 ? [`${unknown} not known`] : []),
    ...(later > 0 ? [`${later} not started`] : []),
  ];
  return view.language === 'nl'
    ? html`<a href="#agreements">Afgesproken</a>: ${targets.length === 1 ? 'één doel' : `${targets.length} doelen`}, waarvan ${dutch.join(', ')}.`
    : html`<a href="#agreements">Agreed</a>: ${targets.length === 1 ? 'one target' : `${targets.length} targets`}, of which ${english.join(', ')}.`;
}

/** Amounts of one obligation are told; those of more go by tables of their own and are not added up. */
function socialReturn(view: View, { socialReturn: chapter }: PageDocument): Html | null {
  const [one, ...others] = chapter?.obligations ?? [];
  if (!one) return null;
  const link = html`<a href="#social-return">Social return</a>`;
  if (others.length > 0)
    return view.language === 'nl'
      ? html`${link} (contractverplichting): het centrum droeg bij aan ${others.length + 1} verplichtingen van opdrachtnemers.`
      : html`${link} (a contract obligation): the centre added to ${others.length + 1} obligations of contractors.`;
  if (one.owed === null || one.counted === null) return null;
  const [counted, owed] = [valueIn(view, one.counted, 'EUR'), valueIn(view, one.owed, 'EUR')];
  return view.language === 'nl'
    ? html`${link} (contractverplichting): van ${owed} die verschuldigd is, is ${counted} meegeteld.`
    : html`${link} (a contract obligation): of ${owed} that is owed ${counted} was counted.`;
}

/** Above so many they are not named one by one. */
const mostNamed = 3;

function doubts(view: View, body: PageDocument): Html | null {
  const figures = body.chapters.flatMap((chapter) => chapter.figures);
  const unknown = figures.filter(({ status }) => status !== 'ok');
  const found = (body.dataQuality?.findings ?? []).reduce((sum, { count }) => sum + count, 0);
  if (unknown.length === 0 && found === 0) return null;
  const names =
    unknown.length <= mostNamed
      ? `: ${listed(
          view,
          unknown.map(({ label }) => inSentence(say(view, label))),
        )}`
      : '';
  const [some, all, records] = [unknown.length, figures.length, found].map((one) => numberIn(view, one, 0));
  return view.language === 'nl'
    ? html`${unknown.length > 0 && html`Niet bekend: ${some} van de ${all} cijfers${names}. `}${found > 0 && html`<a href="#quality">Nog na te kijken</a>: ${records} gegevens.`}`
    : html`${unknown.length > 0 && html`Not known: ${some} of ${all} figures${names}. `}${found > 0 && html`<a href="#quality">To look into</a>: ${records} records.`}`;
}
