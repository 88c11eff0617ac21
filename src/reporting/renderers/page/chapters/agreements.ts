import type { TargetState } from '../../../../core/indicators/agreements/state.ts';
import { stateLabels } from '../../../../core/indicators/agreements/words.ts';
import type { Text } from '../../../../core/values/text.ts';
import { dayIn } from '../../../../pages/days.ts';
import { folded, notes } from '../../../../pages/notes.ts';
import { numberIn, valueIn } from '../../../../pages/numbers.ts';
import { table } from '../../../../pages/table.ts';
import { terms } from '../../../../pages/terms.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import type { ChapterAgreement } from '../../../agreements/agreements-chapter.ts';
import { barChart } from '../chart/bars.ts';
import type { PageDocument } from '../page-document.ts';

/** Agreed against realised, agreement by agreement, and what is due. */
export function agreementsBody(view: View, { agreements }: PageDocument): Html {
  if (!agreements) return html``;
  const { disclaimer, hint, due, warnings, more } = agreements;
  const nameOf = (id: string) => agreements.agreements.find((one) => one.id === id)?.reference ?? id;
  return html`${hint && html`<p>${say(view, hint)}</p>`}
${agreements.agreements.map((one) => agreed(view, one))}
${more > 0 && html`<p>${either(view, `Nog ${more} afspraken van dit kwartaal staan hier niet bij.`, `${more} more agreements of this quarter are not shown here.`)}</p>`}
${
  due.length > 0 &&
  table(
    either(view, 'Wat er te doen staat', 'What is due'),
    [
      { head: either(view, 'Wat', 'What') },
      { head: either(view, 'Afspraak', 'Agreement') },
      { head: either(view, 'Uiterlijk', 'Due on'), number: true },
    ],
    due.map(({ label, agreement, on }) => [
      say(view, label),
      html`<span class="free">${nameOf(agreement)}</span>`,
      dayIn(view, on),
    ]),
  )
}
${agreements.agreements.length > 0 && html`<p class="note">${say(view, disclaimer)}</p>`}
${notes(view, warnings)}`;
}

function agreed(view: View, one: ChapterAgreement): Html {
  const { targets, organisation, reference, from, until, budget, budgetByNow } = one;
  const name = `${organisation.name}: ${reference}`;
  const unknown = targets.some(({ realised, reason }) => realised === null && reason !== null);
  return html`<h3>${name}</h3>
${terms([
  [
    either(view, 'Looptijd', 'Period'),
    `${dayIn(view, from)} ${until ? `${either(view, 'tot en met', 'through')} ${dayIn(view, until)}` : either(view, 'tot nader order', 'until further notice')}`,
  ],
  [either(view, 'Inzage', 'Sight'), say(view, one.basis.label)],
  [either(view, 'Budget', 'Budget'), budget === null ? null : valueIn(view, budget, 'EUR')],
  [
    either(view, 'Naar rato tot nu', 'In proportion to time'),
    budgetByNow === null ? null : valueIn(view, budgetByNow, 'EUR'),
  ],
])}
${targets.length === 0 ? html`<p>${either(view, 'In deze afspraak staan geen doelen.', 'There are no targets in this agreement.')}</p>` : targetChart(view, targets)}
${
  targets.length > 0 &&
  folded(
    either(view, 'De doelen in detail', 'The targets in detail'),
    table(
      `${either(view, 'Doelen', 'Targets')}: ${name}`,
      [
        { head: either(view, 'Doel', 'Target') },
        { head: either(view, 'Te verwachten tot nu', 'Expected by now'), number: true },
        { head: either(view, 'Uiterlijk', 'Due on'), number: true },
        ...(unknown ? [{ head: either(view, 'Waarom niet bekend', 'Why not known') }] : []),
      ],
      targets.map(({ label, of, expected, unit, dueOn, realised, reason }) => [
        html`${say(view, label)}${of && html`<br><span class="soft">${say(view, of)}</span>`}`,
        valueIn(view, expected, unit),
        dueOn && dayIn(view, dueOn),
        ...(unknown ? [realised === null && reason && say(view, reason)] : []),
      ]),
    ),
  )
}`;
}

type Target = ChapterAgreement['targets'][number];
const behind: ReadonlySet<TargetState> = new Set(['behind', 'missed']);
/** How many stand so, from good to not known. */
const counts: Readonly<Record<TargetState, Text>> = {
  reached: { nl: 'bereikt', en: 'reached' },
  'on-track': { nl: 'op schema', en: 'on track' },
  behind: { nl: 'achter', en: 'behind' },
  missed: { nl: 'gemist', en: 'missed' },
  unknown: { nl: 'niet bekend', en: 'not known' },
  'not-started': { nl: 'nog niet begonnen', en: 'not started' },
};

/** Each target against its own amount, as kilograms and people have no scale in common: a line stands at what was agreed. */
function targetChart(view: View, targets: readonly Target[]): Html {
  return barChart({
    title: howTheyStand(view, targets),
    of: either(view, 'Doel', 'Target'),
    value: either(view, 'Gerealiseerd', 'Realised'),
    more: [{ head: either(view, 'Afgesproken', 'Agreed'), number: true }, { head: either(view, 'Stand', 'State') }],
    bars: targets.map(({ label, bound, target, realised, unit, state }) => ({
      label: say(view, label),
      value: realised === null || target <= 0 ? null : realised / target,
      shown: realised === null ? either(view, 'onbekend', 'unknown') : valueIn(view, realised, unit),
      ...(behind.has(state) ? { tone: 'short' as const } : {}),
      ...(target > 0 ? { mark: 1 } : {}),
      more: [
        `${bound === 'at-most' ? either(view, 'hoogstens ', 'at most ') : ''}${valueIn(view, target, unit)}`,
        say(view, stateLabels[state]),
      ],
    })),
    note: either(
      view,
      'De streep is wat is afgesproken, voor de hele looptijd. Een doel met ‘hoogstens’ is goed zolang de balk er links van blijft.',
      'The line is what was agreed, for the whole period. A target with ‘at most’ is met as long as the bar stays left of it.',
    ),
  });
}

/** How many targets stand how, those that nothing can be said of too. */
function howTheyStand(view: View, targets: readonly Target[]): string {
  const told = Object.entries(counts).flatMap(([state, words]) => {
    const number = targets.filter((one) => one.state === state).length;
    return number > 0 ? [`${numberIn(view, number, 0)} ${say(view, words)}`] : [];
  });
  const all = numberIn(view, targets.length, 0);
  const of =
    targets.length === 1
      ? either(view, 'Eén doel', 'One target')
      : either(view, `Van ${all} doelen`, `Of ${all} targets`);
  return `${of}: ${targets.length === 1 ? told.join('').replace(/^1 /, '') : told.join(', ')}`;
}
