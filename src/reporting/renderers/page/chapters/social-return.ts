import { notes } from '../../../../pages/notes.ts';
import { numberIn, valueIn } from '../../../../pages/numbers.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import type { ChapterObligation } from '../../../social-return/social-return-chapter.ts';
import { barChart } from '../chart/bars.ts';
import type { PageDocument } from '../page-document.ts';

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
      ? either(
          view,
          'Welk deel van wat verschuldigd is, is meegeteld, is niet bekend',
          'It is not known which part of what is owed was counted',
        )
      : either(
          view,
          `${valueIn(view, one.realised, 'fraction')} van wat verschuldigd is, is meegeteld`,
          `${valueIn(view, one.realised, 'fraction')} of what is owed was counted`,
        ),
  of: either(view, 'Rekeneuro’s', 'Notional euros'),
  value: either(view, 'Bedrag', 'Amount'),
  bars: rows.map(([label, value]) => ({
    label,
    value,
    shown: value === null ? either(view, 'onbekend', 'unknown') : valueIn(view, value, 'EUR'),
  })),
})}
<p class="small">${one.table && `${either(view, 'Tabel', 'Table')} ${one.table.id}. `}${one.settings.map(({ label, text }) => `${say(view, label)}: ${say(view, text)}. `)}${numberIn(view, one.efforts, 0)} ${either(view, 'inspanningen.', 'efforts.')}</p>
${notes(view, one.warnings)}`;
}
