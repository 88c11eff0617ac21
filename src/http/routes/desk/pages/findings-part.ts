import { folded } from '../../../../pages/notes.ts';
import { status } from '../../../../pages/notice.ts';
import { numberIn } from '../../../../pages/numbers.ts';
import { either, say } from '../../../../pages/view.ts';
import type { DeskQuarter } from '../../../../reporting/desk/desk-quarter.ts';
import type { QualityFinding } from '../../../../reporting/quality-findings.ts';
import { type Html, html } from '../../../../text/html.ts';
import { type DeskView, deskPath, link } from './desk-view.ts';
import { aboutFinding, countText, findingState } from './finding.ts';

/** Records of a finding that are linked right here; a page of its own has all of them. */
const linkedHere = 10;

/** What is doubtful in the quarter, the serious first: what it is, what it does, how to mend it, and which records. */
export function findingsPart(view: DeskView, { quality, figures, centre, period }: DeskQuarter): Html {
  const { findings, figureWarnings } = quality;
  const labelOf = (id: string) => figures.figures.find(({ indicator }) => indicator.id === id)?.indicator.label;
  return html`${
    findings.length === 0
      ? html`<p>${status('good', either(view, 'Er is niets gevonden om te herstellen.', 'Nothing was found to mend.'))}</p>`
      : findings.map(
          (finding) => html`<div class="item" id="${finding.rule}-${finding.kind}">
<h3>${say(view, finding.label)}</h3>
<p>${findingState(view, finding)}</p>
${aboutFinding(view, finding, records(view, { centreId: centre.id, period: period.id }, finding))}
</div>
`,
        )
  }
${
  figureWarnings.length > 0 &&
  folded(
    `${either(view, 'Kanttekeningen bij cijfers', 'Notes with figures')} (${numberIn(view, figureWarnings.length, 0)})`,
    html`<ul>${figureWarnings.map(({ indicator, warning }) => {
      const label = labelOf(indicator);
      return html`<li>${link(view, `/methods/${indicator}`, label ? say(view, label) : indicator)}: ${say(view, warning.label)}</li>`;
    })}</ul>`,
  )
}`;
}

type Place = { readonly centreId: string; readonly period: string };

function records(view: DeskView, { centreId, period }: Place, { rule, kind, count, ids }: QualityFinding): Html | null {
  if (ids.length === 0) return null;
  const shown = ids.slice(0, linkedHere);
  const more = count - shown.length;
  return html`<p><strong>Records:</strong> ${shown.map((id, at) => html`${at > 0 && ', '}${link(view, deskPath(centreId, period, 'records', kind, id), id)}`)}${
    more > 0 &&
    html` ${either(view, `en ${numberIn(view, more, 0)} meer:`, `and ${numberIn(view, more, 0)} more:`)} ${link(
      view,
      deskPath(centreId, period, 'findings', rule, kind),
      `${either(view, 'alle', 'all')} ${countText(view, kind, count)}`,
    )}`
  }</p>`;
}
