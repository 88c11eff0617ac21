import { type WorkedExample, workedExamplesOf, workOut } from '../../../catalogues/worked-examples/worked-examples.ts';
import type { Indicator } from '../../../core/define-indicator.ts';
import type { CataloguedIndicator } from '../../../core/indicators/catalogue.ts';
import { findParameter } from '../../../core/parameters/registry.ts';
import type { ParameterSlot } from '../../../core/parameters/slot.ts';
import { findSlot } from '../../../core/parameters/slots.ts';
import { recordKindLabel } from '../../../core/record-kinds.ts';
import type { Result } from '../../../core/result.ts';
import { dayText } from '../../../core/values/day-text.ts';
import type { Text } from '../../../core/values/text.ts';
import { dayIn } from '../../../pages/days.ts';
import { quietTable } from '../../../pages/table.ts';
import { terms } from '../../../pages/terms.ts';
import { linkTo, say } from '../../../pages/view.ts';
import { breakdownLabels } from '../../../text/breakdown-words.ts';
import { type Html, type HtmlPart, html } from '../../../text/html.ts';
import { unitName } from '../../../text/unit-words.ts';
import { showExample } from './example.ts';
import { layout } from './layout.ts';
import { familyLimits } from './limits.ts';
import { entryInForce } from './parameter-entry.ts';
import { ownValuesPath, parameterPath } from './parameter-place.ts';
import { sourceLine } from './sources.ts';
import { type View, valueText } from './view.ts';

/** Words that pages of indicators share. */
export const indicatorWords = {
  unit: { nl: 'Eenheid', en: 'Unit' },
  name: { nl: 'Naam in de API', en: 'Name in the API' },
  version: { nl: 'Formuleversie', en: 'Formula version' },
  formula: { nl: 'Formule', en: 'Formula' },
  needs: { nl: 'Wat er vastgelegd moet zijn', en: 'What has to be recorded' },
  needsAbout: {
    nl: 'Het cijfer is er als het centrum deze gegevens over de hele periode volledig heeft ingevoerd. Anders is het onbekend, en staat erbij wat er ontbreekt.',
    en: 'There is a figure when the centre has entered these completely over the whole period. Otherwise it is unknown, and says what is missing.',
  },
  whyUnknown: { nl: 'Waarom onbekend niet nul is', en: 'Why unknown is not zero' },
  parameters: { nl: 'Kengetallen', en: 'Reference values' },
  parametersAbout: {
    nl: 'Gepubliceerde waarden die in de berekening kunnen meedoen. De waarde van de laatste dag van de periode telt.',
    en: 'Published values the calculation may use. The value of the last day of the period counts.',
  },
  noParameters: {
    nl: 'Geen: alles komt uit wat het centrum vastlegt.',
    en: 'None: all of it comes from what the centre records.',
  },
  unpublished: {
    nl: 'Waarvoor niets is gepubliceerd, maar een organisatie een eigen waarde kan geven',
    en: 'For which nothing is published, but an organisation can give a value of its own',
  },
  allOwn: { nl: 'Alle waarden die een organisatie zelf kan geven', en: 'All values an organisation can give itself' },
  value: { nl: 'Waarde', en: 'Value' },
  what: { nl: 'Kengetal', en: 'Reference value' },
  from: { nl: 'Geldt vanaf', en: 'In force from' },
  source: { nl: 'Bron', en: 'Source' },
  breakdowns: { nl: 'Uitsplitsingen', en: 'Breakdowns' },
  alsoNeeds: { nl: 'vraagt ook', en: 'also needs' },
  examples: { nl: 'Voorbeelden', en: 'Examples' },
  examplesAbout: {
    nl: 'Deze voorbeelden zijn ook de proef op de formule: de dienst rekent ze hier uit zoals elk ander cijfer. Namen zijn verzonnen. Tussenstappen zijn afgerond om te lezen.',
    en: 'These examples also test the formula: the service works them out here as any other figure. Names are made up. Steps in between are rounded for reading.',
  },
  limits: { nl: 'Grenzen', en: 'Limits' },
  versions: { nl: 'Wijzigingen van de formule', en: 'Changes of the formula' },
  versionsAbout: {
    nl: 'Een formule verandert nooit ongemerkt: elke wijziging krijgt een nieuwe versie, en elk cijfer zegt met welke het is gemaakt.',
    en: 'A formula never changes unnoticed: every change gets a new version, and every figure says by which it was made.',
  },
  since: { nl: 'In gebruik sinds', en: 'In use since' },
  change: { nl: 'Wat er anders is', en: 'What is different' },
  sources: { nl: 'Bronnen', en: 'Sources' },
} satisfies Record<string, Text>;
const words = indicatorWords;

/** Everything about one indicator, for people. */
export function indicatorPage(view: View, indicator: Indicator, family: Text): string {
  const label = say(view, indicator.label);
  const version = indicator.versions.at(-1)?.version;
  return layout(view, {
    path: `/methods/${indicator.id}`,
    title: label,
    about: say(view, indicator.definition),
    above: [{ path: `/methods#${indicator.family}`, name: say(view, family) }],
    body: html`
<p class="lead">${say(view, indicator.definition)}</p>
${terms([
  [say(view, words.unit), say(view, unitName(indicator.unit))],
  [say(view, words.name), html`<a href="/v1/indicators/${indicator.id}"><code>${indicator.id}</code></a>`],
  [say(view, words.version), version],
])}
<h2>${say(view, words.formula)}</h2>
<p class="formula">${say(view, indicator.formula)}</p>
<h2>${say(view, words.needs)}</h2>
<p>${say(view, words.needsAbout)} <a href="${linkTo(view, '/methods/unknown')}">${say(view, words.whyUnknown)}</a>.</p>
<ul>${indicator.requires.map((kind) => html`<li>${recordKindLink(view, kind)}</li>`)}</ul>
<h2>${say(view, words.parameters)}</h2>
${showParameters(view, indicator)}
<h2>${say(view, words.breakdowns)}</h2>
${showBreakdowns(view, indicator)}
<h2>${say(view, words.examples)}</h2>
<p class="note">${say(view, words.examplesAbout)}</p>
${examplesOf(indicator).map(({ example, result }) => showExample(view, indicator, example, result))}
<h2>${say(view, words.limits)}</h2>
<ul>${limitsOf(indicator).map((limit) => html`<li>${say(view, limit)}</li>`)}</ul>
${showVersions(view, indicator)}
<h2>${say(view, words.sources)}</h2>
<ul>${indicator.sources.map((source) => html`<li>${sourceLine(source)}</li>`)}</ul>`,
  });
}

/** How a formula changed, newest first. */
export function showVersions(view: View, { versions }: Pick<CataloguedIndicator, 'versions'>): Html {
  return html`<h2>${say(view, words.versions)}</h2>
<p class="note">${say(view, words.versionsAbout)}</p>
${quietTable(
  say(view, words.versions),
  [words.version, words.since, words.change].map((text) => say(view, text)),
  [...versions].reverse().map(({ version, from, changes }) => [version, dayIn(view, from), say(view, changes)]),
)}`;
}

function recordKindLink(view: View, kind: string): Html {
  return html`<a href="${linkTo(view, `/methods/records#${kind}`)}">${say(view, recordKindLabel(kind))}</a>`;
}

/** The published values an indicator may use, and those an organisation can give. */
export function showParameters(view: View, { parameters }: CataloguedIndicator): HtmlPart {
  if (parameters.length === 0) return html`<p>${say(view, words.noParameters)}</p>`;
  const published = parameters.flatMap((id) => findParameter(id) ?? []);
  const others = parameters.filter((id) => !findParameter(id)).flatMap((id) => findSlot(id) ?? []);
  return html`<p class="note">${say(view, words.parametersAbout)}</p>
${
  published.length > 0 &&
  quietTable(
    say(view, words.parameters),
    [words.what, words.value, words.from, words.source].map((text) => say(view, text)),
    published.map((parameter) => {
      const entry = entryInForce(parameter, view.today);
      return [
        html`<a href="${linkTo(view, parameterPath(parameter.id))}">${say(view, parameter.label)}</a>`,
        valueText(view, entry.value, parameter.unit),
        dayIn(view, entry.from),
        sourceLine(entry.source),
      ];
    }),
  )
}
${others.length > 0 && showUnpublished(view, others)}`;
}

/** More than so many are only counted; they are all on the page of parameters. */
const mostListed = 15;

function showUnpublished(view: View, slots: readonly ParameterSlot[]): Html {
  const all = html`<p><a href="${linkTo(view, ownValuesPath)}">${say(view, words.allOwn)}</a></p>`;
  if (slots.length <= mostListed) {
    return html`<h3>${say(view, words.unpublished)}</h3>
<ul>${slots.map(({ label }) => html`<li>${say(view, label)}</li>`)}</ul>${all}`;
  }
  const count = String(slots.length);
  const says = {
    nl: `Voor nog ${count} waarden is niets gepubliceerd: zij doen alleen mee als een organisatie een eigen waarde geeft.`,
    en: `For ${count} more nothing is published: they only count when an organisation gives a value of its own.`,
  };
  return html`<p>${say(view, says)}</p>${all}`;
}

function showBreakdowns(view: View, { breakdowns, breakdownRequires, requires }: Indicator): Html {
  const none = { nl: 'Dit cijfer wordt niet uitgesplitst.', en: 'This figure is not broken down.' };
  if (breakdowns.length === 0) return html`<p>${say(view, none)}</p>`;
  return html`<ul>${breakdowns.map((by) => {
    const more = (breakdownRequires[by] ?? []).filter((kind) => !requires.includes(kind));
    const links = more.map((kind, place) => html`${place > 0 && ', '}${recordKindLink(view, kind)}`);
    return html`<li>${say(view, breakdownLabels[by])}${more.length > 0 && html` (${say(view, words.alsoNeeds)}: ${links})`}</li>`;
  })}</ul>`;
}

function limitsOf({ family, verifiedFrom }: Indicator): Text[] {
  const { nl, en } = dayText(verifiedFrom);
  return [
    ...familyLimits[family],
    {
      nl: `De formule en de kengetallen zijn nagekeken voor periodes vanaf ${nl}.`,
      en: `The formula and the reference values were checked for periods from ${en}.`,
    },
  ];
}

type WorkedOut = { readonly example: WorkedExample; readonly result: Result };
const workedOut = new Map<string, readonly WorkedOut[]>();

/** Worked out once: neither the examples nor the formulas change while the service runs. */
function examplesOf(indicator: Indicator): readonly WorkedOut[] {
  const known = workedOut.get(indicator.id);
  if (known) return known;
  const made = workedExamplesOf(indicator.id).map((example) => ({ example, result: workOut(indicator, example) }));
  workedOut.set(indicator.id, made);
  return made;
}
