/**
 * An amount without the sign of the euro before or behind it, as spreadsheets save a cell that is shown as money:
 * `€ 1.234,56`, `-€ 5`, `5,00 €`, `EUR 5`. Only for fields that are money: elsewhere the sign says that a column was mixed up.
 */
export function withoutEuro(text: string): string {
  return text.replace(/^([-\u2212+]?)\s*(?:€|EUR)\s*/, '$1').replace(/\s*(?:€|EUR)$/, '');
}
