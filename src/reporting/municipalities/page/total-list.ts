import type { BreakdownName } from '../../../core/breakdown.ts';
import { sameText } from '../../../core/values/text.ts';
import { shortPeriod } from '../../../pages/days.ts';
import { numberIn, valueIn } from '../../../pages/numbers.ts';
import { table } from '../../../pages/table.ts';
import { either, say, type View } from '../../../pages/view.ts';
import { breakdownLabels } from '../../../text/breakdown-words.ts';
import { type Html, html } from '../../../text/html.ts';
import type { CentrePart } from '../centre-part.ts';
import type { KeptFigure } from '../kept-report.ts';
import type { MunicipalityReport } from '../municipality-report.ts';
import type { TotalFigure } from '../total-figure.ts';

/** Figures of the centres together below each other; each unfolds to those of every centre. */
export function totalList(
  view: View,
  { centres }: MunicipalityReport,
  chapter: string,
  figures: readonly TotalFigure[],
): Html {
  const first = figures[0];
  if (!first) return html``;
  const heads = [
    either(view, 'Cijfer', 'Figure'),
    either(view, 'Samen', 'Together'),
    shortPeriod(first.previous.period),
    shortPeriod(first.lastYear.period),
  ];
  return html`<div class="figures">
<div class="heads" aria-hidden="true">${heads.map((head) => html`<span>${head}</span>`)}</div>
${figures.map((figure) => shownTotal(view, centres, chapter, figure, heads))}
</div>
`;
}

function shownTotal(
  view: View,
  centres: readonly CentrePart[],
  chapter: string,
  figure: TotalFigure,
  heads: readonly string[],
): Html {
  const { indicator, label, unit, value, previous, lastYear, how } = figure;
  const unknown = how === 'none' ? either(view, 'per centrum', 'per centre') : either(view, 'onbekend', 'unknown');
  return html`<details class="figure" id="${indicator}">
<summary><span class="name">${say(view, label)}</span>
<span class="now${value === null && ' unknown'}">${value === null ? unknown : valueIn(view, value, unit)}</span>
<span class="then" data-head="${heads[2]}"><span class="hidden">${heads[2]}: </span>${valueIn(view, previous.value, unit)}</span>
<span class="then" data-head="${heads[3]}"><span class="hidden">${heads[3]}: </span>${valueIn(view, lastYear.value, unit)}</span></summary>
<div class="explained">${explained(view, centres, chapter, figure)}</div>
</details>
`;
}

function explained(view: View, centres: readonly CentrePart[], chapter: string, figure: TotalFigure): Html {
  const { indicator, unit, reason, allocated, breakdowns = [] } = figure;
  return html`
${reason && html`<div class="told"><p class="why">${say(view, reason)}</p></div>`}
<p>${howItIsTaken(view, figure)}</p>
${allocated && html`<p>${either(view, 'Uw deel volgens de afspraken', 'Your part by the agreements')}: <strong>${valueIn(view, allocated.value, unit)}</strong></p>`}
${ofEachCentre(view, centres, chapter, figure)}
${breakdowns
  .filter(({ rows }) => rows.length > 0)
  .map(({ by, rows }) =>
    table(
      say(view, breakdownLabels[by as BreakdownName] ?? sameText(by)),
      [either(view, 'Groep', 'Group'), { head: either(view, 'Samen', 'Together'), number: true }],
      rows.map((row) => [say(view, row.label), shownValue(view, row.value, unit)]),
    ),
  )}
<p class="small"><a href="/methods/${indicator}?lang=${view.language}">${either(view, 'De methode', 'The method')}</a></p>`;
}

function howItIsTaken(view: View, { how }: TotalFigure): string {
  if (how === 'sum') return either(view, 'Opgeteld over de centra.', 'Added up over the centres.');
  if (how === 'quotient')
    return either(
      view,
      'Opnieuw gedeeld: eerst is opgeteld wat de centra deelden, en dan pas gedeeld. Het is dus geen gemiddelde van percentages.',
      'Divided anew: what the centres divided was added up first. So it is no mean of percentages.',
    );
  return either(view, 'Dit is niet over centra samen te nemen.', 'This cannot be taken over centres.');
}

/** The figure of every centre that published, and why one is not known. */
function ofEachCentre(
  view: View,
  centres: readonly CentrePart[],
  chapter: string,
  { indicator, unit, previous, lastYear }: TotalFigure,
): Html {
  const rows = centres
    .filter(({ release }) => release !== null)
    .map(({ centre, chapters }) => {
      const figures = chapters.find(({ id }) => id === chapter)?.figures ?? [];
      const figure = figures.find((one) => one.indicator === indicator);
      return [
        html`<span class="free">${centre.name}</span>`,
        here(view, figure),
        valueIn(view, figure?.previous.value ?? null, unit),
        valueIn(view, figure?.lastYear.value ?? null, unit),
      ];
    });
  const number = (head: string) => ({ head, number: true as const });
  return table(
    either(view, `De ${numberIn(view, rows.length, 0)} centra`, `The ${numberIn(view, rows.length, 0)} centres`),
    [
      either(view, 'Centrum', 'Centre'),
      number(either(view, 'Dit kwartaal', 'This quarter')),
      number(shortPeriod(previous.period)),
      number(shortPeriod(lastYear.period)),
    ],
    rows,
  );
}

function here(view: View, figure: KeptFigure | undefined): Html | string {
  if (!figure) return html`<span class="unknown">${either(view, 'niet in het rapport', 'not in its report')}</span>`;
  const { value, unit, reason } = figure;
  if (value !== null) return valueIn(view, value, unit);
  return html`<span class="unknown">${reason ? say(view, reason) : either(view, 'onbekend', 'unknown')}</span>`;
}

function shownValue(view: View, value: number | null, unit: string): string {
  return value === null ? either(view, 'onbekend', 'unknown') : valueIn(view, value, unit);
}
