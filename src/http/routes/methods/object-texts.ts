import { agreementWarningTexts } from '../../../core/indicators/agreements/warnings.ts';
import { maexWarningTexts } from '../../../core/indicators/maex-style/warnings.ts';
import { psoWarningTexts } from '../../../core/indicators/pso-style/warnings.ts';
import { warningTexts as socialReturnWarningTexts } from '../../../core/indicators/social-return/warning-texts.ts';
import type { ObjectFamily } from '../../../core/object-indicator.ts';
import type { Text } from '../../../core/values/text.ts';
import { agreementParts } from './agreement-texts.ts';
import { socialReturnParts } from './social-return-texts.ts';
import type { Part } from './sroi-texts.ts';

/** What the page of such an indicator says beside its formula. */
export type ObjectTexts = {
  readonly family: Text;
  readonly parts: readonly Part[];
  readonly warnings: readonly Text[];
  /** Numbers that an example shows, by their JSON pointer, where it has them. */
  readonly shown: readonly string[];
};

export const objectTexts: Readonly<Record<Exclude<ObjectFamily, 'sroi'>, ObjectTexts>> = {
  'pso-style': {
    family: { nl: 'Sociaal ondernemen, in PSO-stijl', en: 'Social entrepreneurship, PSO-style' },
    warnings: Object.values(psoWarningTexts),
    shown: [
      '/totalFte',
      '/weightedFte',
      '/attributedFte',
      '/direct',
      '/indirect',
      '/indirectCounted',
      '/total',
      '/atLeast/total',
      '/norms/0/smaller/norm',
      '/norms/0/larger/norm',
      '/linearReading/norms/0/norm',
      '/thirtyPlus/0/share',
      '/thirtyPlus/1/share',
    ],
    parts: [
      {
        id: 'what-it-is-not',
        title: { nl: 'Wat het niet is', en: 'What it is not' },
        says: [
          {
            nl: 'Geen PSO-certificering, en niet door TNO/PSO-Nederland getoetst. De methode en het merk zijn van TNO; wie een certificaat wil gaat naar PSO-Nederland.',
            en: 'Not a PSO certification, and not assessed by TNO or PSO-Nederland. The method and the mark are TNO’s; who wants a certificate goes to PSO-Nederland.',
          },
          {
            nl: 'De wegingen zijn die van 2017 tot en met maart 2019, de normen van een bladzijde zonder datum tussen 2017 en 2023. Latere zijn niet gepubliceerd: daarom staat er bij elk cijfer dat de tabel gedateerd is.',
            en: 'The weights are those of 2017 up to March 2019, the norms of an undated page between 2017 and 2023. Later ones were not published: so each figure says that its table is dated.',
          },
          {
            nl: 'Dat wegingen met elkaar worden vermenigvuldigd, dat leveranciers worden opgeteld en dat het indirecte deel boven de grens niet meetelt, is uit de bladzijden afgeleid.',
            en: 'That weights are multiplied with each other, that suppliers are added up, and that the indirect part above the limit does not count, is inferred from the pages.',
          },
        ],
      },
      {
        id: 'norms',
        title: { nl: 'Vergelijken met de normen', en: 'Comparing with the norms' },
        says: [
          {
            nl: 'Van de tabel zijn zeventien groottes gepubliceerd, van 2 tot 105 fte. Ertussen is er geen regel. Het antwoord zegt of het totaal op of boven beide naaste rijen ligt, onder beide, of ertussen.',
            en: 'Of the table seventeen sizes were published, from 2 to 105 fte. Between them there is no rule. The answer says whether the total is at or above both nearest rows, below both, or between them.',
          },
          {
            nl: 'De waarde op de lijn tussen twee rijen staat er apart bij, als aanwijzing. Onder twee fte is het aandeel niet van toepassing; boven 105 fte geldt de laatste rij.',
            en: 'The value on the line between two rows is given apart, as an indication. Below two fte the share is not applicable; above 105 fte the last row holds.',
          },
        ],
      },
      {
        id: 'who',
        title: { nl: 'Wie meetelt, en wie ernaast staat', en: 'Who counts, and who stands beside' },
        says: [
          {
            nl: 'Dagbesteding (Wmo, Wlz), vrijwilligers en taakstraffen hebben geen gepubliceerde weging: zij staan ongewogen naast het aandeel.',
            en: 'Day activities (Wmo, Wlz), volunteers and community service have no published weight: they stand beside the share, unweighted.',
          },
          {
            nl: 'Bbl en bol niveau 3 en 4 tellen sinds april 2021 mee met een weging die niet is gepubliceerd. Met zo iemand erbij is het aandeel onbekend; wat het minstens is staat erbij.',
            en: 'Vocational levels 3 and 4 count since April 2021 with a weight that was not published. With such a person the share is unknown; what it is at least is given.',
          },
          {
            nl: 'Sommige groepen tellen een beperkte tijd: Participatiewet en VSO of PrO vijf jaar, een stage of werkervaringsplaats drie jaar, wie de status verloor twee jaar. Zonder de dag waarop die tijd begon wordt meegeteld, met een waarschuwing.',
            en: 'Some groups count for a limited time: Participation Act and special education five years, a placement three years, who left the group two years. Without the day on which that started they are counted, with a warning.',
          },
          {
            nl: 'Eén persoon werkt op elk moment samen hoogstens voltijd: plekken die daar samen boven komen worden geweigerd.',
            en: 'One person works at most full time at any moment: positions that come above it together are refused.',
          },
        ],
      },
      {
        id: 'thirty',
        title: { nl: 'Dertig procent, in twee lezingen', en: 'Thirty percent, in two readings' },
        says: [
          {
            nl: 'Voor voorbehouden opdrachten (Aanbestedingswet, artikel 2.82) telt een nauwere groep, zonder stages. Tot april 2019 telde alleen eigen personeel, daarna ook duurzame detachering. Beide staan er, in fte zonder weging.',
            en: 'For reserved contracts (Public Procurement Act, article 2.82) a narrower group counts, without placements. Up to April 2019 only own staff counted, since then durable secondments too. Both are given, in fte without weights.',
          },
          {
            nl: 'De lijst over kwaliteit vult u zelf in. Zij verandert geen cijfer.',
            en: 'The checklist on quality is filled in by you. It changes no figure.',
          },
        ],
      },
    ],
  },
  'maex-style': {
    family: { nl: 'Profiel per SDG, in MAEX-stijl', en: 'Profile by SDG, in MAEX style' },
    warnings: Object.values(maexWarningTexts),
    shown: [
      '/peopleReached',
      '/volunteering/hoursPerVolunteer',
      '/volunteering/fte',
      '/volunteering/volunteerShare',
      '/volunteering/valueEur',
      '/income/totalEur',
      '/income/ownIncomeShare',
      '/income/hhi',
      '/ladder/coverage',
      '/ladder/meanGrowth',
      '/ladder/stepsGained',
      '/ladder/apartEur/gross',
      '/ladder/apartEur/net',
      '/co2/kg',
      '/co2/valueEur',
      '/reuseRate',
      '/impactValueEur',
      '/outcomesOnlyEur',
      '/evidenceMix/0/share',
      '/evidenceMix/1/share',
      '/evidenceMix/2/share',
    ],
    parts: [
      {
        id: 'what-it-is-not',
        title: { nl: 'Wat het niet is', en: 'What it is not' },
        says: [
          {
            nl: 'Het platform MAEX publiceert de opzet van zijn methode, niet zijn prijzen. De formules en prijzen hier zijn van ons; niemand anders heeft ze getoetst.',
            en: 'The platform MAEX publishes the outline of its method, not its prices. The formulas and prices here are ours; nobody else has assessed them.',
          },
          {
            nl: 'De impactwaarde wordt nooit opgeteld bij een SROI-uitkomst: dezelfde effecten zouden twee keer tellen. Er gaat niets af wat ook zonder de organisatie was gebeurd.',
            en: 'The impact value is never added to an SROI result: the same effects would count twice. Nothing comes off that would have happened without the organisation.',
          },
          {
            nl: 'Vrijwilligersuren zijn inzet, geen uitkomst. Daarom staat de waarde zonder die uren er steeds naast.',
            en: 'Hours of volunteering are put in, they are no outcome. So the value without those hours always stands beside it.',
          },
        ],
      },
      {
        id: 'sdgs',
        title: { nl: 'Elke waarde bij één SDG', en: 'Each value with one SDG' },
        says: [
          {
            nl: 'Een indicator hoort bij één SDG en kan andere alleen aanwijzen. De waarden van de SDG’s zijn samen de impactwaarde.',
            en: 'An indicator belongs to one SDG and can only point at others. The values of the SDGs together are the impact value.',
          },
          {
            nl: 'Wat geen prijs heeft staat in de lijst van wat niet is gewaardeerd, en is niet minder waard.',
            en: 'What has no price stands in the list of what is not valued, and is not worth less.',
          },
          {
            nl: 'Bij de waarde staat welk deel rust op wet of statistiek (A), onderzoek (B), vuistregels van de sector (C) en aanwijzingen (D). De zwakste schakel telt.',
            en: 'With the value it says which part rests on law or statistics (A), research (B), rules of the sector (C) and indications (D). The weakest link counts.',
          },
        ],
      },
      {
        id: 'ladder',
        title: { nl: 'De ladder in euro’s, apart', en: 'The ladder in euros, apart' },
        says: [
          {
            nl: 'De groei op de participatieladder staat er altijd in treden. In euro’s alleen op verzoek (`inEuros`), apart, en nooit in de impactwaarde: de prijzen zijn zwak onderbouwd.',
            en: 'Growth on the participation ladder is always given in rungs. In euros only on request (`inEuros`), apart, and never in the impact value: its prices are weakly founded.',
          },
          {
            nl: 'De gepubliceerde tabel telt 11.050 euro inkomstenbelasting twee keer. Wij zetten de hoogste trede op 0, zodat elke geldstroom één keer telt; de tabel zoals gepubliceerd kan ook (`as-published`).',
            en: 'The published table counts 11,050 euro of income tax twice. We set the highest rung to 0, so that each flow counts once; the table as published can be chosen too (`as-published`).',
          },
        ],
      },
      {
        id: 'co2',
        title: { nl: 'CO2 langs één weg', en: 'CO2 by one route' },
        says: [
          {
            nl: 'Wie materiaalstromen bijhoudt geeft de kilo’s van `material.co2-avoided`. Wie dat niet doet geeft aantallen, met een vuistregel per artikel. Beide tegelijk wordt geweigerd.',
            en: 'Who keeps material movements gives the kilograms of `material.co2-avoided`. Who does not gives quantities, with a rule of thumb for each item. Both at once is refused.',
          },
        ],
      },
      {
        id: 'public',
        title: { nl: 'Een profiel voor het publiek', en: 'A profile for the public' },
        says: [
          {
            nl: 'Met `"audience": "public"` staat er geen bedrag, geen prijs en geen rekenstap met euro’s in het antwoord. Aandelen en aantallen blijven.',
            en: 'With `"audience": "public"` the answer holds no amount, no price and no step with euros. Shares and counts stay.',
          },
        ],
      },
    ],
  },
  'social-return': {
    family: { nl: 'Afspraken in contracten', en: 'Obligations in contracts' },
    warnings: Object.values(socialReturnWarningTexts),
    shown: ['/owed', '/claimed', '/approved', '/counted', '/realised'],
    parts: socialReturnParts,
  },
  agreements: {
    family: { nl: 'Afspraken met gemeenten en partners', en: 'Agreements with municipalities and partners' },
    warnings: Object.values(agreementWarningTexts),
    shown: [
      '/targets',
      '/onCourse',
      '/behind',
      '/unknown',
      ...[0, 1, 2].flatMap((row) =>
        ['agreed', 'realised', 'expected', 'difference'].map((one) => `/agreements/0/targets/${row}/${one}`),
      ),
      '/agreements/0/budget',
      '/agreements/0/budgetByNow',
    ],
    parts: agreementParts,
  },
};

export const objectWords = {
  warnings: { nl: 'Waar de dienst voor waarschuwt', en: 'What the service warns of' },
  send: { nl: 'Zelf uitrekenen', en: 'Compute it yourself' },
  sendBefore: {
    nl: 'Stuur de invoer naar `POST /v1/calculations`, met `"indicator": ',
    en: 'Send the inputs to `POST /v1/calculations`, with `"indicator": ',
  },
  sendAfter: {
    nl: '` en de dag `asOf`, die de tabellen kiest. Er wordt niets bewaard. De voorbeelden hieronder staan als verzoek in `/v1/openapi.json`.',
    en: '` and the day `asOf`, which chooses the tables. Nothing is kept. The examples below stand as requests in `/v1/openapi.json`.',
  },
  asOf: { nl: 'Stand op', en: 'As of' },
  source: { nl: 'Bron van het voorbeeld', en: 'Source of the example' },
  what: { nl: 'Getal', en: 'Number' },
  value: { nl: 'Waarde', en: 'Value' },
  warning: { nl: 'Waarschuwing', en: 'Warning' },
} satisfies Record<string, Text>;
