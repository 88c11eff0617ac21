import type { Text } from '../../core/values/text.ts';

export type Severity = 'serious' | 'warning' | 'notice';

/** A rule that keeps a record but puts it on the data-quality list. */
export type FindingRule = {
  readonly severity: Severity;
  readonly label: Text;
  readonly mend: Text;
  /** Only where the centre keeps this kind: what is not kept at all is said by the coverage, once. */
  readonly needs?: string;
};

/** Every such rule by its id. The store finds the records (`store/facts/findings`), or the core (`status-missing`). */
export const findingRules: Readonly<Record<string, FindingRule>> = {
  'trajectory-overlap': {
    severity: 'warning',
    label: { nl: 'Trajecten van dezelfde deelnemer overlappen', en: 'Trajectories of one participant overlap' },
    mend: {
      nl: 'Sluit het eerste traject af op de dag voor het volgende, als het geen bedoelde combinatie is.',
      en: 'End the first trajectory on the day before the next, unless they were meant to run together.',
    },
  },
  'session-outside-trajectory': {
    severity: 'warning',
    label: { nl: 'Begeleiding op een dag zonder traject', en: 'Guidance on a day without a trajectory' },
    mend: {
      nl: 'Verbeter de datum, of voer het traject van de deelnemer in.',
      en: 'Correct the date, or enter the trajectory of the participant.',
    },
  },
  'status-missing': {
    needs: 'participant-statuses',
    severity: 'warning',
    label: {
      nl: 'Deelnemer zonder status bij de start van het traject',
      en: 'Participant without a status at the start of the trajectory',
    },
    mend: {
      nl: 'Voer een status in die op de startdag geldt; anders telt de deelnemer bij "anders of onbekend".',
      en: 'Enter a status that holds on the first day; else the participant counts under "other or unknown".',
    },
  },
  'unlikely-weight': {
    severity: 'serious',
    label: { nl: 'Onwaarschijnlijk gewicht', en: 'Unlikely weight' },
    mend: {
      nl: 'Controleer de komma en de eenheid: kilo’s, geen grammen of tonnen.',
      en: 'Check the decimal point and the unit: kilograms, not grams or tonnes.',
    },
  },
  'complete-without-records': {
    severity: 'warning',
    label: {
      nl: 'Volledig verklaard, maar er is niets ingevoerd',
      en: 'Stated to be complete, but nothing was entered',
    },
    mend: {
      nl: 'Kijk of de levering geweigerd is, of verbeter de volledigheidsverklaring: de cijfers geloven haar.',
      en: 'Look whether the delivery was rejected, or correct the coverage statement: the figures believe it.',
    },
  },
  'future-date': {
    severity: 'serious',
    label: { nl: 'Datum in de toekomst', en: 'Date in the future' },
    mend: { nl: 'Verbeter de datum.', en: 'Correct the date.' },
  },
  'planned-end-passed': {
    severity: 'notice',
    label: { nl: 'Gepland einde voorbij, traject nog open', en: 'Planned end passed, trajectory still open' },
    mend: {
      nl: 'Vul het einde in, of een nieuw gepland einde.',
      en: 'Enter the end, or a new planned end.',
    },
  },
  'end-without-destination': {
    severity: 'warning',
    label: { nl: 'Traject geëindigd zonder bestemming', en: 'Trajectory ended without a destination' },
    mend: { nl: 'Vul in waar de deelnemer heen ging.', en: 'Enter where the participant went.' },
  },
  'unknown-organisation': {
    severity: 'notice',
    label: { nl: 'Organisatie staat niet in de lijst', en: 'Organisation is not in the catalogue' },
    mend: {
      nl: 'Laat de beheerder de organisatie toevoegen, of verbeter het id.',
      en: 'Ask the administrator to add the organisation, or correct the id.',
    },
  },
};
