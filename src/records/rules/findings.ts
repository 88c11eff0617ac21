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

/**
 * Every such rule by its id. The store finds the records (`store/facts/findings`), or `reporting/data-quality` (what
 * takes more than the records). */
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
  'benefit-ended-with-subsidy': {
    severity: 'warning',
    label: {
      nl: 'Uitkering beëindigd, terwijl er loonkostensubsidie is',
      en: 'Benefit ended, while there is a wage-cost subsidy',
    },
    mend: {
      nl: 'Leg vast wat er netto wegvalt: "uitkering verminderd", met het deel na aftrek van de loonkostensubsidie.',
      en: 'Enter what falls away net: "benefit reduced", with the part that is left after the wage-cost subsidy.',
    },
  },
  'counted-twice': {
    severity: 'notice',
    label: {
      nl: 'Meer dan één telling van dezelfde maand en soort: ze worden opgeteld',
      en: 'More than one count of the same month and kind: they are added up',
    },
    mend: {
      nl: 'Is de ene telling een verbetering van de andere, verwijder dan de oude; stuur een verbetering voortaan met hetzelfde id.',
      en: 'If one count corrects the other, delete the old one; from now on send a correction with the same id.',
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
  'terms-outside-trajectory': {
    severity: 'warning',
    label: { nl: 'Voorwaarden gaan in buiten het traject', en: 'Terms begin outside the trajectory' },
    mend: {
      nl: 'Verbeter de ingangsdatum, of de datums van het traject.',
      en: 'Correct the day from which they hold, or the days of the trajectory.',
    },
  },
  'attendance-outside-trajectory': {
    severity: 'warning',
    label: { nl: 'Aanwezigheid buiten het traject', en: 'Attendance outside the trajectory' },
    mend: {
      nl: 'Verbeter de datum, of koppel het traject waarin de deelnemer er was.',
      en: 'Correct the date, or link the trajectory in which the participant was there.',
    },
  },
  'attendance-twice': {
    severity: 'serious',
    label: {
      nl: 'Aanwezigheid over een maand, naast dagen van die maand',
      en: 'Attendance over a month beside days of that month',
    },
    mend: {
      nl: 'Verwijder het maandrecord of de dagen: nu tellen ze samen.',
      en: 'Delete the record of the month or those of the days: now they are added up.',
    },
  },
  'follow-up-before-end': {
    severity: 'warning',
    label: { nl: 'Navraag voor het einde van het traject', en: 'Follow-up before the end of the trajectory' },
    mend: {
      nl: 'Verbeter de datum, koppel het traject dat eindigde, of vul het einde in.',
      en: 'Correct the date, link the trajectory that ended, or enter its end.',
    },
  },
  'follow-up-missing': {
    needs: 'follow-ups',
    severity: 'notice',
    label: { nl: 'Navraag nog niet gedaan', en: 'Follow-up not done yet' },
    mend: {
      nl: 'Vraag na 3, 6 en 12 maanden wat er van de deelnemer geworden is. Niemand bereikt is ook een uitkomst.',
      en: 'Ask after 3, 6 and 12 months what became of the participant. Nobody reached is an outcome too.',
    },
  },
  'ladder-jump': {
    severity: 'warning',
    label: {
      nl: 'Meer dan twee treden verschil met de vorige score',
      en: 'More than two steps from the previous score',
    },
    mend: {
      nl: 'Controleer beide scores op de participatieladder.',
      en: 'Check both scores on the participation ladder.',
    },
  },
  'ladder-not-for-group': {
    severity: 'notice',
    label: {
      nl: 'Participatieladder gemeten bij een stagiair, leerling of vrijwilliger',
      en: 'Participation ladder measured of an intern, pupil or volunteer',
    },
    mend: {
      nl: 'De score telt niet mee: de ladder is niet voor deze groepen. Klopt de soort traject?',
      en: 'The score does not count: the ladder is not for these groups. Is the kind of trajectory right?',
    },
  },
  'repair-other-category': {
    severity: 'warning',
    label: {
      nl: 'Reparatie hoort bij een materiaalstroom van een andere categorie',
      en: 'Repair belongs to a movement of another category',
    },
    mend: {
      nl: 'Verbeter de categorie, of koppel de goede materiaalstroom.',
      en: 'Correct the category, or link the right movement.',
    },
  },
  'repair-other-owner': {
    severity: 'warning',
    label: {
      nl: 'Van wie het artikel is past niet bij de materiaalstroom',
      en: 'Whose goods it is does not go with the movement',
    },
    mend: {
      nl: 'Alleen een artikel van de eigenaar gaat uit als `repaired-return`. Verbeter één van beide.',
      en: 'Only goods of the owner go out as `repaired-return`. Correct one of both.',
    },
  },
  'unlikely-volunteer-hours': {
    severity: 'serious',
    label: {
      nl: 'Meer dan een volle baan per vrijwilliger',
      en: 'More than a full-time job for each volunteer',
    },
    mend: {
      nl: 'Controleer de eenheid: minuten, en alle vrijwilligers van de maand.',
      en: 'Check the unit: minutes, and all volunteers of the month.',
    },
  },
  'unique-volunteers-too-few': {
    severity: 'warning',
    label: {
      nl: 'Minder unieke vrijwilligers dan in een eerdere maand van het jaar',
      en: 'Fewer distinct volunteers than in an earlier month of the year',
    },
    mend: {
      nl: 'Unieke vrijwilligers tellen door vanaf 1 januari: het aantal daalt niet in een jaar.',
      en: 'Distinct volunteers are counted on from 1 January: the number does not fall within a year.',
    },
  },
  'unknown-municipality': {
    severity: 'warning',
    label: {
      nl: 'Deelnemer in een gemeente die er toen niet was',
      en: 'Participant in a municipality that did not exist then',
    },
    mend: {
      nl: 'Verbeter de woongemeente: de codes, met de opvolger na een herindeling, staan in /v1/municipalities.',
      en: 'Correct the municipality: the codes, with the successor after a merger, are in /v1/municipalities.',
    },
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
