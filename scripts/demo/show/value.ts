import { formatValue } from '../../../src/text/figure-format.ts';
import type { Language } from '../../../src/text/language.ts';
import { type Style, wrap } from '../../../src/text/lines.ts';
import type { Draft } from './answers.ts';
import { filled, texts } from './texts.ts';

const width = 100;
const labelWidth = 44;
const amountWidth = 18;

/** The chapter of value: the ratios with their range, and who pays and gains. */
export function valueLines({ value }: Draft, language: Language, style: Style): string[] {
  const words = texts[language];
  const euros = (amount: number | null) => (amount === null ? words.unknown : formatValue(amount, 'EUR', language));
  const ratio = (one: number | null) => (one === null ? words.unknown : formatValue(one, 'ratio', language));
  const maps = value.maps.flatMap(({ map, period, society, payer, parties, reason }) => [
    `    ${filled(words.mapOf, { name: map.name, version: String(map.version), period: period.label[language] })}`,
    ...[society, payer].map((side) => {
      const range = side.low === null ? '' : `  ${ratio(side.low)} ${words.to} ${ratio(side.high)}`;
      return `    ${`${words.ratioFor} ${side.label[language]}`.padEnd(labelWidth)}${ratio(side.ratio).padStart(amountWidth)}${style.dim(range)}`;
    }),
    ...(reason ? wrap(reason[language], width - 6).map((line) => style.dim(`      ${line}`)) : []),
    style.dim(`    ${''.padEnd(labelWidth)}${words.pays.padStart(amountWidth)}${words.gains.padStart(amountWidth)}`),
    ...parties.map(
      ({ label, inputs, presentValue }) =>
        `    ${label[language].padEnd(labelWidth)}${euros(inputs).padStart(amountWidth)}${euros(presentValue).padStart(amountWidth)}`,
    ),
  ]);
  const hint = value.hint ? wrap(value.hint[language], width - 4).map((line) => `    ${line}`) : [];
  return ['', style.bold(value.label[language]), ...maps, ...hint];
}
