import { stateLabels } from '../../../../core/indicators/agreements/words.ts';
import { dayIn } from '../../../../pages/days.ts';
import { notes } from '../../../../pages/notes.ts';
import { numberIn, valueIn } from '../../../../pages/numbers.ts';
import { table } from '../../../../pages/table.ts';
import { terms } from '../../../../pages/terms.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import type { ChapterAgreement } from '../../../agreements/agreements-chapter.ts';
import type { ChapterObligation } from '../../../social-return/social-return-chapter.ts';
import { barChart } from '../chart/bars.ts';
import type { PageDocument } from '../page-document.ts';

/** Agreed against realised, agreement by agreement, and what is due. */
export function agreementsBody(view: View, { agreements }: PageDocument): Html {
  if (!agreements) return html``;
  const { disclaimer, hint, due, warnings } = agreements;
  return html`${hint && html`<p>${say(view, hint)}</p>`}
${agreements.agreements.map((one) => agreed(view, one))}
${
  due.length > 0 &&
  table(
    either(view, 'Wat er te doen staat', 'What is due'),
    [
      { head: either(view, 'Wat', 'What') },
      { head: either(view, 'Afspraak', 'Agreement') },
      { head: either(view, 'Uiterlijk', 'Due on') },
    ],
    due.map(({ label, agreement, on }) => [say(view, label), agreement, dayIn(view, on)]),
  )
}
${agreements.agreements.length > 0 && html`<p class="note">${say(view, disclaimer)}</p>`}
${notes(view, warnings)}`;
}

function agreed(view: View, one: ChapterAgreement): Html {
  const { targets, organisation, reference, from, until, budget, budgetByNow } = one;
  const shown = targets.filter(({ target, realised }) => target > 0 && realised !== null);
  return html`<h3>${organisation.name}: ${reference}</h3>
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
${
  shown.length > 0 &&
  barChart({
    title: either(
      view,
      one.behind > 0
        ? `Afgesproken en gerealiseerd: ${one.behind} van ${targets.length} doelen loopt achter`
        : 'Afgesproken en gerealiseerd',
      one.behind > 0 ? `Agreed and realised: ${one.behind} of ${targets.length} targets behind` : 'Agreed and realised',
    ),
    of: either(view, 'Doel', 'Target'),
    value: either(view, 'Gerealiseerd', 'Realised'),
    beside: either(view, 'Afgesproken', 'Agreed'),
    bars: shown.map(({ label, realised, target, unit }) => ({
      label: say(view, label),
      // Each against its own target: kilograms and people have no scale in common.
      value: (realised ?? 0) / target,
      shown: valueIn(view, realised, unit),
      beside: { value: 1, shown: valueIn(view, target, unit) },
    })),
  })
}
${
  targets.length > 0 &&
  table(
    either(view, 'Doelen', 'Targets'),
    [
      { head: either(view, 'Doel', 'Target') },
      { head: either(view, 'Afgesproken', 'Agreed'), number: true },
      { head: either(view, 'Gerealiseerd', 'Realised'), number: true },
      { head: either(view, 'Te verwachten', 'To be expected'), number: true },
      { head: either(view, 'Stand', 'State') },
      { head: either(view, 'Uiterlijk', 'Due on') },
    ],
    targets.map(({ label, bound, target, realised, expected, unit, state, dueOn, reason }) => [
      say(view, label),
      `${bound === 'at-most' ? either(view, 'hoogstens ', 'at most ') : ''}${valueIn(view, target, unit)}`,
      realised === null
        ? html`<span class="unknown">${reason ? say(view, reason) : either(view, 'onbekend', 'unknown')}</span>`
        : valueIn(view, realised, unit),
      valueIn(view, expected, unit),
      say(view, stateLabels[state]),
      dueOn && dayIn(view, dueOn),
    ]),
  )
}`;
}

/** What a centre claims under contracts of others; never SROI, which is another thing by a like name. */
export function socialReturnBody(view: View, { socialReturn }: PageDocument): Html {
  if (!socialReturn) return html``;
  const { disclaimer, obligations, reason, hint } = socialReturn;
  return html`<p class="disclaimer">${say(view, disclaimer)}</p>
${reason && html`<p class="why">${say(view, reason)}</p>`}
${hint && html`<p>${say(view, hint)}</p>`}
${obligations.map((one) => owed(view, one))}`;
}

function owed(view: View, one: ChapterObligation): Html {
  const rows = [
    [either(view, 'Verschuldigd', 'Owed'), one.owed],
    [either(view, 'Geclaimd', 'Claimed'), one.claimed],
    [either(view, 'Goedgekeurd', 'Approved'), one.approved],
    [either(view, 'Meegeteld', 'Counted'), one.counted],
    [either(view, 'Nog te beslissen', 'Not decided'), one.openClaims],
  ] as const;
  return html`<h3>${one.organisation.name}: ${one.name}</h3>
${one.reason && html`<p class="why">${say(view, one.reason)}</p>`}
${barChart({
  title:
    one.realised === null
      ? either(view, 'Geclaimd, goedgekeurd en meegeteld', 'Claimed, approved and counted')
      : either(
          view,
          `${valueIn(view, one.realised, 'fraction')} van wat verschuldigd is, is meegeteld`,
          `${valueIn(view, one.realised, 'fraction')} of what is owed was counted`,
        ),
  of: either(view, 'Rekeneuro’s', 'Notional euros'),
  value: either(view, 'Bedrag', 'Amount'),
  bars: rows.map(([label, value]) => ({ label, value, shown: valueIn(view, value, 'EUR') })),
})}
<p class="small">${one.table && `${either(view, 'Tabel', 'Table')} ${one.table.id}. `}${one.settings.map(({ label, text }) => `${say(view, label)}: ${say(view, text)}. `)}${numberIn(view, one.efforts, 0)} ${either(view, 'inspanningen.', 'efforts.')}</p>
${notes(view, one.warnings)}`;
}
