import type { Day } from '../../../../core/values/day.ts';
import { dayIn } from '../../../../pages/days.ts';
import { folded } from '../../../../pages/notes.ts';
import { status } from '../../../../pages/notice.ts';
import { numberIn } from '../../../../pages/numbers.ts';
import { quietTable } from '../../../../pages/table.ts';
import { either, say } from '../../../../pages/view.ts';
import type { KindCoverage } from '../../../../reporting/data-quality.ts';
import type { DeskQuarter } from '../../../../reporting/desk/desk-quarter.ts';
import { type Html, type HtmlPart, html } from '../../../../text/html.ts';
import { type DeskView, deskPath, link } from './desk-view.ts';
import { coverageWords } from './desk-words.ts';

/** What is stated to be complete, what is missing for the quarter, and what to send for it. */
export function coveragePart(view: DeskView, { quality, proposed, centre, period, today }: DeskQuarter): Html {
  const kept = quality.coverage.filter(({ state }) => state !== 'not-kept');
  const notKept = quality.coverage.filter(({ state }) => state === 'not-kept');
  const isAllComplete = kept.every(({ state }) => state === 'complete');
  const through = today < period.until ? today : period.until;
  const isProposed = (kind: string) => proposed.some((one) => one.kind === kind);
  return html`<p>${either(
    view,
    'Een cijfer wordt pas gegeven als u hebt verklaard dat alles is ingevoerd. Anders is het onbekend, en niet 0.',
    'A figure is only given once you have stated that everything has been entered. Otherwise it is unknown, and not 0.',
  )}</p>
${
  kept.length === 0
    ? html`<p>${either(view, 'Het centrum heeft nog niets ingevoerd en nog niets verklaard.', 'The centre has entered nothing and stated nothing yet.')}</p>`
    : quietTable(
        either(view, 'Wat het centrum bijhoudt', 'What the centre keeps'),
        [
          either(view, 'Gegevens', 'Records'),
          either(view, 'Staat', 'State'),
          either(view, 'Volledig tot en met', 'Complete through'),
          { head: either(view, 'In dit kwartaal', 'In this quarter'), number: true },
          ...(isAllComplete ? [] : [either(view, 'Te doen', 'To do')]),
        ],
        kept.map((one) => [
          say(view, one.label),
          status(coverageWords[one.state].weight, say(view, coverageWords[one.state].words)),
          one.completeThrough ? dayIn(view, one.completeThrough) : '–',
          numberIn(view, one.records, 0),
          ...(isAllComplete ? [] : [toDo(view, one, isProposed(one.kind), through)]),
        ]),
      )
}
${
  proposed.length > 0 &&
  html`<p>${link(
    view,
    deskPath(centre.id, period.id, 'coverage-statements'),
    either(
      view,
      `Volledigheidsverklaringen voor dit kwartaal (CSV, ${proposed.length})`,
      `Coverage statements for this quarter (CSV, ${proposed.length})`,
    ),
  )}</p>
<p class="small">${either(
    view,
    'In dit bestand staat ingevuld wat hierboven ontbreekt. Haal weg wat niet waar is en lever het aan: pas dan is het uw verklaring.',
    'This file has what is missing above, filled in. Take out what is not true and send it: only then is it your statement.',
  )}</p>`
}
${
  notKept.length > 0 &&
  folded(
    `${either(view, 'Niet bijgehouden', 'Not kept')} (${numberIn(view, notKept.length, 0)})`,
    html`<p>${either(
      view,
      'Cijfers die hierop rusten zijn onbekend. Houdt u er iets van bij, lever het dan aan, met een verklaring vanaf wanneer.',
      'Figures that rest on these are unknown. If you do keep any of them, send them, with a statement from when.',
    )}</p><ul>${notKept.map(({ kind, label }) => html`<li>${say(view, label)}: ${templateLink(view, kind)}</li>`)}</ul>`,
  )
}`;
}

function toDo(view: DeskView, { state, says, kind }: KindCoverage, isProposed: boolean, through: Day): HtmlPart {
  if (state === 'complete') return '–';
  if (state === 'not-stated')
    return either(
      view,
      'Verklaar tot en met welke dag alles is ingevoerd.',
      'State through which day everything has been entered.',
    );
  if (!isProposed) return says && `${say(view, says)}.`;
  return html`${either(view, 'Lever aan wat ontbreekt', 'Send what is missing')} (${templateLink(view, kind)}) ${either(
    view,
    'en verklaar het volledig tot en met',
    'and state it complete through',
  )} ${dayIn(view, through)}.`;
}

/** An empty table of a kind, as a spreadsheet. */
export function templateLink(view: DeskView, kind: string): Html {
  return html`<a href="/v1/import-templates/${kind}?format=xlsx">${either(view, 'sjabloon', 'template')}<span class="hidden"> ${kind} (XLSX)</span></a>`;
}
