const signs = ['€', 'EUR'];

/**
 * An amount without the sign of the euro before or behind it, as spreadsheets save a cell that is shown as money:
 * `€ 1.234,56`, `-€ 5`, `5,00 €`, `EUR 5`. Only for fields that are money: elsewhere the sign says that a column was mixed up.
 */
export function withoutEuro(text: string): string {
  // No pattern with spaces in it: it would look at a cell full of them again from each.
  const minus = /^[-\u2212+]/.exec(text)?.[0] ?? '';
  const bare = text.slice(minus.length).trim();
  const before = signs.find((sign) => bare.startsWith(sign));
  if (before) return minus + bare.slice(before.length).trim();
  const behind = signs.find((sign) => bare.endsWith(sign));
  return behind ? minus + bare.slice(0, -behind.length).trim() : text;
}
