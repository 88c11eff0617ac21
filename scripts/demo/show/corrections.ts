import { formatWhole } from '../../../src/text/figure-format.ts';
import type { Language } from '../../../src/text/language.ts';
import { makeStyle, type Style, wrap } from '../../../src/text/lines.ts';
import type { Receipt } from '../play/receipt.ts';
import { texts } from './texts.ts';

const width = 100;
const counts = ['created', 'changed', 'unchanged', 'deleted', 'rejected'] as const;
const plain = makeStyle(false);

/** The receipts of the corrections, with the reason of every line that was refused. */
export function renderCorrections(
  receipts: readonly { centre: string; receipt: Receipt }[],
  language: Language,
  style: Style = plain,
): string {
  const words = texts[language];
  const lines = receipts.flatMap(({ centre, receipt }) => [
    `  ${centre.padEnd(32)}${counts.map((name) => `${formatWhole(receipt[name], language)} ${words[name]}`).join(', ')}`,
    ...receipt.rejections.flatMap(({ line, kind, id, message, hint }) =>
      wrap(`${words.line} ${line}, ${kind ?? '-'} ${id ?? '-'}: ${message} ${hint}`, width - 8).map(
        (text, index) => `${index === 0 ? '      - ' : '        '}${text}`,
      ),
    ),
  ]);
  return [style.bold(words.correctionsTitle), ...lines].join('\n');
}
