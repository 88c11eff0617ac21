const yes = new Set(['ja', 'j', 'yes', 'y', 'true', 'waar', '1']);
const no = new Set(['nee', 'n', 'no', 'false', 'onwaar', '0']);

/** Reads yes or no, in Dutch, in English, and as spreadsheets write it. Null when it is neither. */
export function readFlag(text: string): boolean | null {
  const word = text.toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}
