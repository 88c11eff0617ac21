import type { Text } from '../../../core/values/text.ts';
import type { ImportReceipt } from '../../../store/store.ts';

type Told = Pick<ImportReceipt, 'state' | 'dryRun' | 'lines' | 'unchanged' | 'waiting'>;

/** What to know about an import beside its numbers; null when the numbers say it all. */
export function noteOf({ state, dryRun, lines, unchanged, waiting }: Told): Text | null {
  if (state === 'interrupted') {
    return {
      nl: `De import is afgebroken${waiting > 0 ? '; wat nog wachtte is niet verwerkt' : ''}. Stuur het bestand nog eens: wat er al staat blijft zoals het is.`,
      en: `The import broke off${waiting > 0 ? '; what still waited was not carried out' : ''}. Send the file again: what is there already stays as it is.`,
    };
  }
  if (state !== 'done' || lines === 0 || unchanged !== lines) return null;
  return dryRun
    ? { nl: 'Alles staat er al: er zou niets veranderen.', en: 'Everything is there already: nothing would change.' }
    : { nl: 'Alles stond er al: er is niets veranderd.', en: 'Everything was there already: nothing has changed.' };
}
