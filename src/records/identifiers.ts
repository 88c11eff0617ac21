/** The form of every id a client chooses: 1-64 of `A-Za-z0-9._-`, starting with a letter or digit. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

const bareNineDigits = /^\d{9}$/;
/** The groups a BSN is written in, with signs an id may have. `2026-01-123` is none: nobody writes it with hyphens so. */
const groupedNineDigits = /^(?:\d{3}[._-]\d{3}[._-]\d{3}|\d{4}[._]\d{2}[._]\d{3})$/;
/** Nine digits in a row, or in the groups a BSN is written in: 123 456 782, 1234.56.782. A ticket 2026-00123 is neither. */
const nineDigits = /(?<!\d)(?:\d{9}|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{4}[ .-]\d{2}[ .-]\d{3})(?!\d)/g;

/** True for an id that may be a citizen service number (BSN): nine bare digits, or groups of them that pass the 11-test. */
export function mayBeBsn(id: string): boolean {
  return bareNineDigits.test(id) || (groupedNineDigits.test(id) && passesElevenTest(id.replace(/\D/g, '')));
}

/** True when a text holds nine digits, as a BSN is written, that pass its 11-test. */
export function holdsBsn(text: string): boolean {
  return (text.match(nineDigits) ?? []).some((match) => passesElevenTest(match.replace(/\D/g, '')));
}

/** 9a + 8b + ... + 2h - i is a multiple of 11 (and not all zero). */
function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0 && digits !== '000000000';
}

/** True for text that can be stored and shown: well-formed Unicode without control characters. */
export function isCleanText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  return text.isWellFormed() && !/[\u0000-\u001f\u007f]/.test(text);
}

/** A text without the blanks around it, also those that have no width: a name of them alone is no name. */
export function withoutBlanksAround(text: string): string {
  // Looked for from both ends: a pattern for the end of a text tries every blank within it, again and again.
  const isBlank = (at: number) => /[\s\p{Z}\p{Cf}]/u.test(text.charAt(at));
  let [from, until] = [0, text.length];
  while (from < until && isBlank(from)) from++;
  while (until > from && isBlank(until - 1)) until--;
  return text.slice(from, until);
}
