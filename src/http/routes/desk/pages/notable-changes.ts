import { shortPeriod } from '../../../../pages/days.ts';
import { notice } from '../../../../pages/notice.ts';
import { valueIn } from '../../../../pages/numbers.ts';
import { either, say } from '../../../../pages/view.ts';
import type { DeskQuarter } from '../../../../reporting/desk/desk-quarter.ts';
import { type NotableChange, notableChange, notableRule } from '../../../../reporting/desk/notable-change.ts';
import type { Compared } from '../../../../reporting/service.ts';
import { type Html, html } from '../../../../text/html.ts';
import type { DeskView } from './desk-view.ts';

/** A figure with what is notable of it beside the quarter before and beside a year ago. */
export type MarkedFigure = Compared & {
  readonly since: NotableChange | null;
  readonly sinceLastYear: NotableChange | null;
};

/** Every figure of the quarter; of a running one nothing is notable, as it is compared with whole quarters. */
export function markedFigures({ figures, standing }: DeskQuarter): MarkedFigure[] {
  return figures.figures.map((figure) => {
    const { indicator, result, previous, lastYear } = figure;
    const since = (before: Compared['result']) =>
      standing.isOver ? notableChange(indicator.unit, result, before) : null;
    return { ...figure, since: since(previous), sinceLastYear: since(lastYear) };
  });
}

/** True when it is much higher or much lower than it was. */
export function isChanged({ since, sinceLastYear }: MarkedFigure): boolean {
  return [since, sinceLastYear].some((change) => change === 'higher' || change === 'lower');
}

/** How much it differs from each, in words: `veel hoger dan in Q2 2026 (12)`. */
export function sinceInWords(
  view: DeskView,
  { since, sinceLastYear, previous, lastYear }: MarkedFigure,
  periods: Pick<DeskQuarter['figures'], 'previous' | 'lastYear'>,
): string[] {
  const said = (change: NotableChange | null, { value, unit }: Compared['result'], period: string): string[] => {
    if (change !== 'higher' && change !== 'lower') return [];
    const words =
      change === 'higher'
        ? either(view, 'veel hoger dan in', 'much higher than in')
        : either(view, 'veel lager dan in', 'much lower than in');
    return [`${words} ${shortPeriod(period)} (${valueIn(view, value, unit)})`];
  };
  return [...said(since, previous, periods.previous.id), ...said(sinceLastYear, lastYear, periods.lastYear.id)];
}

/** The figures somebody will ask about, what became unknown, and the rule by which they are here. */
export function notableChanges(view: DeskView, { figures }: DeskQuarter, marked: readonly MarkedFigure[]): Html {
  const changed = marked.filter(isChanged);
  const lost = marked.filter(({ since }) => since === 'became-unknown');
  return html`<h3>${either(view, 'Wat opvalt', 'What stands out')}</h3>
${
  changed.length === 0
    ? html`<p>${either(view, 'Geen cijfer verschilt opvallend van vorig kwartaal of van vorig jaar.', 'No figure differs notably from last quarter or from last year.')}</p>`
    : html`<p>${either(view, 'Kunt u deze verschillen uitleggen? Dan kloppen ze waarschijnlijk.', 'Can you explain these differences? Then they are probably right.')}</p>
<ul class="list dense">${changed.map(
        (
          one,
        ) => html`<li>${say(view, one.indicator.label)}: <strong>${valueIn(view, one.result.value, one.result.unit)}</strong><span>${sinceInWords(view, one, figures).join('; ')}</span></li>
`,
      )}</ul>`
}
${
  lost.length > 0 &&
  notice(
    'careful',
    lost.length === 1
      ? either(
          view,
          'Eén cijfer dat vorig kwartaal bekend was, is nu onbekend',
          'One figure that was known last quarter is unknown now',
        )
      : either(
          view,
          `${lost.length} cijfers die vorig kwartaal bekend waren, zijn nu onbekend`,
          `${lost.length} figures that were known last quarter are unknown now`,
        ),
    html`<p>${lost.map(({ indicator }) => say(view, indicator.label)).join('; ')}. ${either(view, 'Waarom staat hieronder bij elk cijfer.', 'Why is said below with each figure.')}</p>`,
  )
}
<p class="small">${either(
    view,
    `Opvallend is een aandeel dat ${notableRule.shareDiffers * 100} procentpunt of meer verschilt van toen, en elk ander cijfer dat ${notableRule.partDiffers * 100}% of meer verschilt (een aantal ook ten minste ${notableRule.countDiffers}).`,
    `Notable is a share that differs from then by ${notableRule.shareDiffers * 100} percentage points or more, and any other figure that differs by ${notableRule.partDiffers * 100}% or more (a count by at least ${notableRule.countDiffers} as well).`,
  )}</p>`;
}
