import type { BreakdownName } from '../../../core/breakdown.ts';
import { recordKindLabel } from '../../../core/record-kinds.ts';
import { sameText, type Text } from '../../../core/values/text.ts';
import { shortPeriod } from '../../../pages/days.ts';
import { numberIn, valueIn } from '../../../pages/numbers.ts';
import { table } from '../../../pages/table.ts';
import { either, say, type View } from '../../../pages/view.ts';
import { breakdownLabels } from '../../../text/breakdown-words.ts';
import { type Html, html } from '../../../text/html.ts';
import type { PageDocument, ShownFigure } from './page-document.ts';

/** Figures below each other, each with the quarter before and a year ago, and each unfolding to what it rests on. */
export function figureList(view: View, document: PageDocument, figures: readonly ShownFigure[]): Html {
  const first = figures[0];
  if (!first) return html``;
  const heads = [
    either(view, 'Cijfer', 'Figure'),
    either(view, 'Dit kwartaal', 'This quarter'),
    shortPeriod(first.previous.period),
    shortPeriod(first.lastYear.period),
  ];
  return html`<div class="figures">
<div class="heads" aria-hidden="true">${heads.map((head) => html`<span>${head}</span>`)}</div>
${figures.map((figure) => shownFigure(view, document, figure, heads))}
</div>
`;
}

function shownFigure(view: View, document: PageDocument, figure: ShownFigure, heads: readonly string[]): Html {
  const { label, value, unit, status, previous, lastYear, warnings } = figure;
  const known = status === 'ok' ? valueIn(view, value, unit) : either(view, 'onbekend', 'unknown');
  return html`<details class="figure" id="${figure.indicator}">
<summary><span class="name">${say(view, label)}${warnings.length > 0 && html` <span class="mark" title="${either(view, 'Hierbij is iets te weten', 'There is something to know')}">${numberIn(view, warnings.length, 0)}<span class="hidden"> ${either(view, 'kanttekeningen', 'notes')}</span></span>`}</span>
<span class="now${status === 'ok' ? '' : ' unknown'}">${known}</span>
<span class="then" data-head="${heads[2]}"><span class="hidden">${heads[2]}: </span>${valueIn(view, previous.value, unit)}</span>
<span class="then" data-head="${heads[3]}"><span class="hidden">${heads[3]}: </span>${valueIn(view, lastYear.value, unit)}</span></summary>
<div class="explained">${explanation(view, document, figure)}</div>
</details>
`;
}

function explanation(view: View, document: PageDocument, figure: ShownFigure): Html {
  const { definitions = [] } = document;
  const { indicator, unit, range, counted, breakdowns = [], formulaVersion } = figure;
  const about = definitions.find((one) => one.indicator === indicator);
  return html`
${
  about &&
  html`<p>${say(view, about.definition)}</p>
<p class="formula">${say(view, about.formula)}</p>`
}
${range && html`<p>${either(view, 'Bandbreedte', 'Range')}: ${valueIn(view, range.low, unit)} – ${valueIn(view, range.high, unit)}</p>`}
${allocatedParts(view, document, figure)}
${told(view, figure)}
${breakdowns
  .filter(({ rows }) => rows.length > 0)
  .map((breakdown) =>
    table(
      say(view, breakdownLabels[breakdown.by as BreakdownName] ?? sameText(breakdown.by)),
      [{ head: either(view, 'Groep', 'Group') }, { head: either(view, 'Waarde', 'Value'), number: true }],
      breakdown.rows.map((row) => [
        say(view, row.label),
        row.status === 'ok' ? valueIn(view, row.value, unit) : either(view, 'onbekend', 'unknown'),
      ]),
    ),
  )}
<p class="small">${either(view, 'Formule', 'Formula')} ${formulaVersion}${counted.length > 0 && html`; ${either(view, 'geteld', 'counted')}: ${counted.map(({ kind, records }, at) => `${at > 0 ? ', ' : ''}${numberIn(view, records, 0)} ${say(view, recordKindLabel(kind)).toLowerCase()}`)}`}. <a href="/methods/${indicator}?lang=${view.language}">${either(view, 'De methode', 'The method')}</a></p>`;
}

/** What to know beside a figure; on paper, where nothing unfolds, it stands below it. */
function told(view: View, { reason, missing, warnings }: ShownFigure): Html | null {
  if (!reason && missing.length + warnings.length === 0) return null;
  const list = (name: string, said: readonly { readonly label: Text }[]) =>
    said.length > 0 &&
    html`<p class="sub">${name}</p><ul>${said.map((one) => html`<li>${say(view, one.label)}</li>`)}</ul>`;
  // Most reasons only list what is missing: that is said once.
  const isListed =
    missing.length > 0 && missing.every(({ label }) => reason && say(view, reason).includes(say(view, label)));
  return html`<div class="told">
${reason && !isListed && html`<p class="why">${say(view, reason)}</p>`}
${list(either(view, 'Wat ontbreekt', 'What is missing'), missing)}
${list(either(view, 'Goed om te weten', 'Good to know'), warnings)}
</div>`;
}

/** What of a figure of the whole centre falls to the reader, agreement by agreement. */
function allocatedParts(view: View, { grantedBy = [] }: PageDocument, { allocated = [], unit }: ShownFigure): Html[] {
  return allocated.map(({ agreementId, value, reason }) => {
    const reference = grantedBy.find(({ id }) => id === agreementId)?.reference ?? agreementId;
    const shown = value === null ? either(view, 'onbekend', 'unknown') : valueIn(view, value, unit);
    return html`<p>${either(view, 'Uw deel volgens', 'Your part by')} ${reference}: <strong>${shown}</strong>${reason && html` (${say(view, reason)})`}</p>`;
  });
}
