import type { Text } from '../../core/values/text.ts';

/** What each rule of `findingRules` means for the figures while it is broken. */
export const findingEffects: Readonly<Record<string, Text>> = {
  'trajectory-overlap': {
    nl: 'Overlappende trajecten van één deelnemer tellen als één deelname, ook als het er eigenlijk twee zijn.',
    en: 'Trajectories of one participant that overlap count as one participation, also when they really are two.',
  },
  'session-outside-trajectory': {
    nl: 'De uren tellen mee als begeleiding, maar horen bij niemand die op dat moment deelnam.',
    en: 'The hours count as guidance, but belong to nobody who took part at that time.',
  },
  'status-missing': {
    nl: 'De deelnemer telt in de totalen; naar doelgroep staat hij of zij onder "anders of onbekend".',
    en: 'The participant counts in the totals; by target group they stand under "other or unknown".',
  },
  'unlikely-weight': {
    nl: 'Het gewicht telt mee zoals het er staat: één komma te ver maakt alle kilo’s van het kwartaal onjuist.',
    en: 'The weight counts as it stands: one decimal point out of place makes all kilograms of the quarter wrong.',
  },
  'complete-without-records': {
    nl: 'De cijfers geven hier 0, want er is verklaard dat alles is ingevoerd.',
    en: 'The figures say 0 here, as it was stated that everything has been entered.',
  },
  'benefit-ended-with-subsidy': {
    nl: 'De hele uitkering telt als weggevallen, ook het deel dat als loonkostensubsidie doorloopt.',
    en: 'The whole benefit counts as ended, also the part that goes on as a wage-cost subsidy.',
  },
  'counted-twice': {
    nl: 'Beide tellingen worden opgeteld: is er één een verbetering, dan is het totaal te hoog.',
    en: 'Both counts are added up: if one is a correction, the total is too high.',
  },
  'future-date': {
    nl: 'Wat in de toekomst ligt telt in geen kwartaal dat voorbij is: misschien ontbreekt het hier.',
    en: 'What lies in the future counts in no quarter that is over: it may be missing here.',
  },
  'planned-end-passed': {
    nl: 'De deelnemer telt door als actief tot er een einde is ingevuld.',
    en: 'The participant goes on counting as active until an end is entered.',
  },
  'end-without-destination': {
    nl: 'De uitstroom telt mee, maar naar een onbekende bestemming: niet als uitstroom naar werk of onderwijs.',
    en: 'The outflow counts, but to an unknown destination: not as outflow to work or education.',
  },
  'terms-outside-trajectory': {
    nl: 'Deze uren en dit contract gelden op dagen waarop de deelnemer er niet was.',
    en: 'These hours and this contract hold on days on which the participant was not there.',
  },
  'attendance-outside-trajectory': {
    nl: 'De aanwezigheid hoort bij een dag waarop het traject niet liep.',
    en: 'The attendance belongs to a day on which the trajectory did not run.',
  },
  'attendance-twice': {
    nl: 'Maand en dagen worden opgeteld: de aanwezigheid telt dubbel.',
    en: 'Month and days are added up: the attendance counts twice.',
  },
  'follow-up-before-end': {
    nl: 'De uitkomst zegt nog niets over hoe het na het traject ging.',
    en: 'The outcome does not yet say how it went after the trajectory.',
  },
  'follow-up-missing': {
    nl: 'Duurzame uitstroom blijft van deze deelnemers onbekend.',
    en: 'Durable outflow stays unknown of these participants.',
  },
  'ladder-jump': {
    nl: 'De sprong telt mee in de groei op de participatieladder.',
    en: 'The jump counts in the growth on the participation ladder.',
  },
  'ladder-not-for-group': {
    nl: 'De score telt nergens mee.',
    en: 'The score does not count anywhere.',
  },
  'repair-other-category': {
    nl: 'De reparatie telt in de ene categorie, het materiaal in de andere.',
    en: 'The repair counts in one category, the material in the other.',
  },
  'repair-other-owner': {
    nl: 'Wat als teruggave aan de eigenaar is geboekt, telt niet als hergebruik van het centrum; al het andere wel. Eén van beide klopt hier niet.',
    en: 'What was booked as returned to its owner does not count as reuse of the centre; all else does. One of both is wrong here.',
  },
  'unlikely-volunteer-hours': {
    nl: 'De uren tellen mee zoals ze er staan: uren als minuten ingevuld, of andersom, maken het totaal onjuist.',
    en: 'The hours count as they stand: hours entered as minutes, or the reverse, make the total wrong.',
  },
  'unique-volunteers-too-few': {
    nl: 'Het aantal unieke vrijwilligers van het jaar is te laag, of dat van een eerdere maand te hoog.',
    en: 'The number of distinct volunteers of the year is too low, or that of an earlier month too high.',
  },
  'unknown-municipality': {
    nl: 'In uitsplitsingen naar gemeente staat de deelnemer onder een code die toen geen gemeente was.',
    en: 'In breakdowns by municipality the participant stands under a code that was no municipality then.',
  },
  'unknown-organisation': {
    nl: 'In uitsplitsingen naar betaler of verwijzer staat alleen het id, zonder naam.',
    en: 'Breakdowns by payer or referrer show only the id, without a name.',
  },
};
