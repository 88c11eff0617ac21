import type { ObjectExample } from '../../../catalogues/worked-examples/object-examples.ts';
import { calculateSocialReturn } from '../../../core/indicators/social-return/calculate-social-return.ts';
import { socialReturnInputsSchema } from '../../../core/indicators/social-return/inputs.ts';
import type { SocialReturnResult } from '../../../core/indicators/social-return/result.ts';
import type { Text } from '../../../core/values/text.ts';
import { dayIn } from '../../../pages/days.ts';
import { heads, quietTable } from '../../../pages/table.ts';
import { terms } from '../../../pages/terms.ts';
import { say } from '../../../pages/view.ts';
import { type Html, html } from '../../../text/html.ts';
import { asTitle } from './example.ts';
import { type View, valueText } from './view.ts';

const words = {
  asOf: { nl: 'Stand op', en: 'As of' },
  source: { nl: 'Bron van het voorbeeld', en: 'Source of the example' },
  standing: { nl: 'Hoe zeker dit voorbeeld is', en: 'How certain this example is' },
  table: { nl: 'Tabel', en: 'Table' },
  efforts: { nl: 'Inspanningen', en: 'Efforts' },
  block: { nl: 'Blok', en: 'Block' },
  value: { nl: 'Rekenwaarde', en: 'Notional value' },
  claimed: { nl: 'Geclaimd', en: 'Claimed' },
  approved: { nl: 'Goedgekeurd', en: 'Approved' },
  counted: { nl: 'Meegeteld', en: 'Counted' },
  owed: { nl: 'Verplichting', en: 'Obligation' },
  realised: { nl: 'Gerealiseerd', en: 'Realised' },
  narrow: { nl: 'Smal: werkplaatsen', en: 'Narrow: jobs' },
  broad: { nl: 'Breed: alle plaatsen', en: 'Broad: all places' },
  unknown: { nl: 'onbekend', en: 'unknown' },
  warnings: { nl: 'Waarschuwing', en: 'Warning' },
} satisfies Record<string, Text>;

const workedOut = new Map<ObjectExample, SocialReturnResult>();

/** Worked out once: neither the examples nor the formula change while the service runs. */
function resultOf(example: ObjectExample): SocialReturnResult {
  const known = workedOut.get(example);
  if (known) return known;
  const inputs = socialReturnInputsSchema.parse(example.inputs);
  const made = calculateSocialReturn({ inputs, asOf: example.asOf });
  workedOut.set(example, made);
  return made;
}

/** One worked example: what each effort is worth, and what comes of the obligation. */
export function showSocialReturn(view: View, example: ObjectExample): Html {
  const { value, warnings } = resultOf(example);
  const { title, url } = example.source;
  const money = (amount: number | null) =>
    amount === null ? say(view, words.unknown) : valueText(view, amount, 'EUR');
  const share = (part: number | null) => (part === null ? say(view, words.unknown) : valueText(view, part, 'fraction'));
  const [first] = value.obligations;
  const places = first?.places.agreed === null ? undefined : first?.places;
  return html`<section class="example">
<h3>${asTitle(say(view, example.name))}</h3>
${terms([
  [say(view, words.asOf), dayIn(view, example.asOf)],
  [say(view, words.table), first?.table && say(view, first.table.label)],
  [say(view, words.standing), example.standing && say(view, example.standing)],
  [say(view, words.source), url ? html`<a href="${url}">${title}</a>` : title],
])}
${
  value.efforts.length > 0 &&
  quietTable(
    say(view, words.efforts),
    heads(view, [words.block, words.value, words.claimed, words.approved, words.counted], 1),
    value.efforts.map((row) => [
      [row.block.label, ...row.bonuses.map(({ label }) => label), ...row.notCounted.map(({ label }) => label)]
        .map((text) => say(view, text))
        .join('; '),
      money(row.value),
      money(row.claimed),
      money(row.approved),
      money(row.counted),
    ]),
  )
}
${terms([
  [say(view, words.owed), money(value.owed)],
  [say(view, words.counted), money(value.counted)],
])}
<h4>${say(view, words.realised)}</h4>
<p class="answer">${share(value.realised)}</p>
${
  places &&
  terms([
    [say(view, words.narrow), share(places.narrow)],
    [say(view, words.broad), share(places.broad)],
  ])
}
${warnings.map(({ label }) => html`<p class="note">${say(view, words.warnings)}: ${say(view, label)}</p>`)}
</section>
`;
}
