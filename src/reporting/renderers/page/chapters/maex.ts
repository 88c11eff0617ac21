import { notes } from '../../../../pages/notes.ts';
import { numberIn, valueIn } from '../../../../pages/numbers.ts';
import { table } from '../../../../pages/table.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import { barChart } from '../chart/bars.ts';
import type { PageDocument } from '../page-document.ts';

/** The profile by sustainable development goal; euros only where there are any. */
export function maexBody(view: View, { maexStyle }: PageDocument): Html {
  if (!maexStyle) return html``;
  const { disclaimer, period, profile, reason, warnings } = maexStyle;
  const goals = profile.sdgProfile.filter(({ indicators }) => indicators.length > 0);
  return html`<p class="disclaimer">${say(view, disclaimer)}</p>
<p>${say(view, period.label)}</p>
${reason && html`<p class="why">${say(view, reason)}</p>`}
${goals.length > 0 && goalChart(view, goals)}
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

type Goal = NonNullable<PageDocument['maexStyle']>['profile']['sdgProfile'][number];

/** Which goals the centre adds to: in euros where there are any, else by how many things it does for each. */
function goalChart(view: View, touched: readonly Goal[]): Html {
  const inEuros = touched.flatMap(({ sdg, valueEur }) => (valueEur == null ? [] : [{ sdg, valueEur }]));
  const [most] = [...inEuros].sort((a, b) => b.valueEur - a.valueEur);
  const number = numberIn(view, touched.length, 0);
  const added = either(
    view,
    `Het centrum droeg bij aan ${number} duurzame ontwikkelingsdoelen (SDG)`,
    `The centre added to ${number} sustainable development goals (SDG)`,
  );
  if (!most)
    return barChart({
      title: added,
      of: 'SDG',
      value: either(view, 'Wat er gebeurde', 'What happened'),
      bars: touched.map(({ sdg, indicators }) => ({
        label: goalName(view, sdg),
        value: indicators.length,
        shown: numberIn(view, indicators.length, 0),
      })),
    });
  const name = `${goalName(view, most.sdg)} (${valueIn(view, most.valueEur, 'EUR')})`;
  return barChart({
    title: either(view, `${added}; in euro’s het meest aan doel ${name}`, `${added}; in euros most to goal ${name}`),
    of: 'SDG',
    value: either(view, 'Waarde', 'Value'),
    bars: touched.map(({ sdg, valueEur }) => ({
      label: goalName(view, sdg),
      value: valueEur ?? null,
      shown: valueEur == null ? either(view, 'niet in euro’s', 'not in euros') : valueIn(view, valueEur, 'EUR'),
    })),
  });
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
