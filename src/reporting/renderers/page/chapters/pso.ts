import { notes } from '../../../../pages/notes.ts';
import { numberIn, valueIn } from '../../../../pages/numbers.ts';
import { table } from '../../../../pages/table.ts';
import { terms } from '../../../../pages/terms.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import type { PageDocument } from '../page-document.ts';

/** The indicative share, with what it is not above everything. */
export function psoBody(view: View, { psoStyle }: PageDocument): Html {
  if (!psoStyle) return html``;
  const { disclaimer, period, share, reason, groups, warnings } = psoStyle;
  return html`<p class="disclaimer">${say(view, disclaimer)}</p>
<p>${say(view, period.label)}</p>
${reason && html`<p class="why">${say(view, reason)}</p>`}
${
  share &&
  terms([
    [either(view, 'Directe bijdrage', 'Direct share'), valueIn(view, share.direct, 'fraction')],
    [either(view, 'Indirect, meegeteld', 'Indirect, counted'), valueIn(view, share.indirectCounted, 'fraction')],
    [either(view, 'Samen', 'Together'), valueIn(view, share.total, 'fraction')],
    [either(view, 'Personeel', 'Staff'), valueIn(view, share.totalFte, 'fte')],
  ])
}
${
  share &&
  share.norms.length > 0 &&
  table(
    either(view, 'Tegenover de laatst gepubliceerde tabel', 'Against the last published table'),
    [
      { head: either(view, 'Trede', 'Level') },
      { head: either(view, 'Norm bij kleinere omvang', 'Norm at smaller size'), number: true },
      { head: either(view, 'Norm bij grotere omvang', 'Norm at larger size'), number: true },
      { head: either(view, 'Uitkomst', 'Outcome') },
    ],
    share.norms.map(({ level, smaller, larger, comparison }) => [
      String(level),
      smaller && valueIn(view, smaller.norm, 'fraction'),
      larger && valueIn(view, larger.norm, 'fraction'),
      comparison === null ? '' : (comparisons[comparison]?.[view.language] ?? comparison),
    ]),
  )
}
${
  groups.length > 0 &&
  table(
    either(view, 'Werkplekken van het jaar', 'Positions of the year'),
    [
      { head: either(view, 'Groep', 'Group') },
      { head: either(view, 'Werkplekken', 'Positions'), number: true },
      { head: either(view, 'Telt mee', 'Counts') },
    ],
    groups.map(({ label, positions, standing }) => [
      say(view, label),
      numberIn(view, positions, 0),
      standing === 'counted' ? either(view, 'ja', 'yes') : either(view, 'nee', 'no'),
    ]),
  )
}
${notes(view, warnings)}`;
}

const comparisons: Readonly<Record<string, { nl: string; en: string }>> = {
  'at-or-above-both': { nl: 'op of boven beide rijen', en: 'at or above both rows' },
  between: { nl: 'tussen beide rijen', en: 'between both rows' },
  'below-both': { nl: 'onder beide rijen', en: 'below both rows' },
};
