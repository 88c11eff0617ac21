import { type SettingName, settingTexts } from '../../../core/indicators/social-return/settings.ts';
import { regions, withoutTable } from '../../../core/indicators/social-return/tables/regions.ts';
import { incompleteTables, tables } from '../../../core/indicators/social-return/tables/registry.ts';
import type { Block, Table } from '../../../core/indicators/social-return/tables/table.ts';
import { blockUnitWords } from '../../../core/indicators/social-return/tables/table-parameters.ts';
import type { Text } from '../../../core/values/text.ts';
import { dayIn } from '../../../pages/days.ts';
import { quietTable } from '../../../pages/table.ts';
import { say } from '../../../pages/view.ts';
import { type Html, html } from '../../../text/html.ts';
import { socialReturnWords as words } from './social-return-texts.ts';
import { sourceLine } from './sources.ts';
import { type View, valueText } from './view.ts';

/** What no table says, with the choices there are; the default stands first. */
export function showSettings(view: View): Html {
  return quietTable(
    say(view, words.settings),
    [words.setting, words.choices].map((text) => say(view, text)),
    (Object.keys(settingTexts) as SettingName[]).map((name) => {
      const { label, choices } = settingTexts[name];
      const all = Object.values<Text>(choices).map((text) => say(view, text));
      return [say(view, label), all.join('; ')];
    }),
  );
}

/** Every table with its blocks, and the regions that have none. */
export function showTables(view: View): Html {
  return html`${tables.map((one) => showTable(view, one))}
<h3>${say(view, words.without)}</h3>
<ul>${incompleteTables.map(
    ({ label, reason, source }) => html`<li>${say(view, label)}: ${say(view, reason)}. ${sourceLine(source)}</li>`,
  )}${regions.map(
    ({ label, without }) =>
      without !== undefined && html`<li>${say(view, label)}: ${say(view, withoutTable[without])}</li>`,
  )}</ul>`;
}

function showTable(view: View, one: Table): Html {
  const { id, label, source, note, blocks, bonuses } = one;
  const from = one.validFrom === null ? null : dayIn(view, one.validFrom);
  const until = one.validTo === null ? null : dayIn(view, one.validTo);
  const days = from === null && until === null ? say(view, words.undated) : `${from ?? ''} – ${until ?? ''}`;
  const unit = (name: Block['unit']) => blockUnitWords[name];
  return html`<h3 id="table-${id}">${say(view, label)}</h3>
<p><code>${id}</code>, ${days}. ${sourceLine(source)}</p>
${note && html`<p class="note">${say(view, note)}</p>`}
${quietTable(
  say(view, label),
  [words.block, words.code, words.worth, words.counts].map((text) => say(view, text)),
  [
    ...blocks.map((block) => [
      say(view, block.label),
      html`<code>${block.code}</code>`,
      block.value === null ? say(view, words.given) : valueText(view, block.value, unit(block.unit)),
      block.place === null ? '–' : countingText(view, block),
    ]),
    ...bonuses.map((bonus) => [
      `+ ${say(view, bonus.label)}`,
      html`<code>${bonus.code}</code>`,
      valueText(view, bonus.value, unit(bonus.unit)),
      '–',
    ]),
  ],
)}`;
}

function countingText(view: View, { counting }: Block): string {
  switch (counting.rule) {
    case 'months':
      return valueText(view, counting.months, 'month');
    case 'always':
      return say(view, words.always);
    case 'while-wage-subsidy':
      return say(view, words.whileSubsidy);
    case 'while-benefit': {
      const after = valueText(view, counting.monthsAfter, 'month');
      return say(view, { nl: `tot ${after} na de uitkering`, en: `until ${after} after the benefit` });
    }
    default:
      return say(view, words.agreed);
  }
}
