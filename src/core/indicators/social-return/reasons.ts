import type { Text } from '../../values/text.ts';

/** Why a number of social return is not there. */
export const cannotDivide: Text = { nl: 'Door 0 kan niet worden gedeeld', en: 'Nothing can be divided by 0' };
export const noObligation: Text = {
  nl: 'Er is geen verplichting: van 0 is geen deel te geven',
  en: 'There is no obligation: no share of 0 can be given',
};
export const noPlacesAgreed: Text = {
  nl: 'Van deze soort zijn geen plaatsen afgesproken',
  en: 'No places of this kind were agreed',
};
export const noPenalty: Text = {
  nl: 'Van een boete is niets bekend: geef penaltyFactor van het contract',
  en: 'Nothing is known of a penalty: give penaltyFactor of the contract',
};
export const notDecided: Text = { nl: 'Nog niet over beslist', en: 'Not decided yet' };

/** Why an effort counts for nothing under its table. */
export const exclusions = {
  'below-minimum-hours': {
    nl: 'Minder uren per week dan de tabel vraagt',
    en: 'Fewer hours a week than the table asks',
  },
  'started-before-look-back': {
    nl: 'Begonnen voor de termijn voorafgaand aan het contract',
    en: 'Started before the time that the table looks back from the contract',
  },
  'same-employer': {
    nl: 'Kort tevoren in dienst bij dezelfde werkgever',
    en: 'Employed by the same employer shortly before',
  },
  'not-employed-by-contractor': {
    nl: 'Niet in dienst bij de opdrachtnemer',
    en: 'Not employed by the contractor',
  },
  'counting-period-over': {
    nl: 'De tijd dat deze groep meetelt was al voorbij',
    en: 'The time for which this group counts was over already',
  },
} as const satisfies Record<string, Text>;
export type Exclusion = keyof typeof exclusions;

/** Why there is no obligation, or a lower one. */
export const obligationReasons = {
  'below-threshold': { nl: 'De opdracht ligt onder de drempel', en: 'The contract lies below the threshold' },
  'contract-too-short': {
    nl: 'De opdracht duurt korter dan de regel vraagt',
    en: 'The contract is shorter than the rule asks',
  },
  'pso-exempt': {
    nl: 'Vrijgesteld door de PSO-trede van de opdrachtnemer',
    en: 'Exempt by the PSO level of the contractor',
  },
  'pso-discount': {
    nl: 'Korting door de PSO-trede van de opdrachtnemer',
    en: 'Discount for the PSO level of the contractor',
  },
  'low-labour-share': {
    nl: 'Lager percentage door het kleine loondeel',
    en: 'Lower percentage because of the small labour share',
  },
  capped: { nl: 'Begrensd', en: 'Capped' },
} as const satisfies Record<string, Text>;
export type ObligationReason = keyof typeof obligationReasons;
