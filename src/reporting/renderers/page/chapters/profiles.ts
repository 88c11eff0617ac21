import { notes } from '../../../../pages/notes.ts';
import { numberIn, valueIn } from '../../../../pages/numbers.ts';
import { table } from '../../../../pages/table.ts';
import { terms } from '../../../../pages/terms.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import { barChart } from '../chart/bars.ts';
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

/** The profile by sustainable development goal; euros only where there are any. */
export function maexBody(view: View, { maexStyle }: PageDocument): Html {
  if (!maexStyle) return html``;
  const { disclaimer, period, profile, reason, warnings } = maexStyle;
  const goals = profile.sdgProfile.filter(({ indicators }) => indicators.length > 0);
  const inEuros = goals.filter(({ valueEur }) => valueEur != null);
  return html`<p class="disclaimer">${say(view, disclaimer)}</p>
<p>${say(view, period.label)}</p>
${reason && html`<p class="why">${say(view, reason)}</p>`}
${
  inEuros.length > 0 &&
  barChart({
    title: either(
      view,
      'Impactwaarde per duurzaam ontwikkelingsdoel (SDG)',
      'Impact value by sustainable development goal (SDG)',
    ),
    of: 'SDG',
    value: either(view, 'Waarde', 'Value'),
    bars: inEuros.map(({ sdg, valueEur }) => ({
      label: goalName(view, sdg),
      value: valueEur ?? null,
      shown: valueIn(view, valueEur ?? null, 'EUR'),
    })),
  })
}
${
  goals.length > 0 &&
  table(
    either(view, 'Wat er per doel gebeurde', 'What happened for each goal'),
    [
      { head: 'SDG' },
      { head: either(view, 'Wat', 'What') },
      { head: either(view, 'Hoeveel', 'How much'), number: true },
    ],
    goals.flatMap(({ sdg, indicators }) =>
      indicators.map(({ label, quantity, unit }) => [
        goalName(view, sdg),
        say(view, label),
        valueIn(view, quantity, unit),
      ]),
    ),
  )
}
${notes(view, warnings)}`;
}

const goals: Readonly<Record<number, { nl: string; en: string }>> = {
  1: { nl: 'geen armoede', en: 'no poverty' },
  3: { nl: 'goede gezondheid', en: 'good health' },
  4: { nl: 'goed onderwijs', en: 'quality education' },
  5: { nl: 'gendergelijkheid', en: 'gender equality' },
  8: { nl: 'waardig werk', en: 'decent work' },
  10: { nl: 'minder ongelijkheid', en: 'reduced inequalities' },
  11: { nl: 'duurzame steden', en: 'sustainable cities' },
  12: { nl: 'verantwoorde consumptie', en: 'responsible consumption' },
  13: { nl: 'klimaatactie', en: 'climate action' },
  17: { nl: 'partnerschap', en: 'partnerships' },
};

function goalName(view: View, sdg: number): string {
  const name = goals[sdg];
  return name ? `${sdg} ${say(view, name)}` : String(sdg);
}
