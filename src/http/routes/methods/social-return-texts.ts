import type { Text } from '../../../core/values/text.ts';
import type { Part } from './sroi-texts.ts';

/** How social return is counted, and what it does not say. */
export const socialReturnParts: readonly Part[] = [
  {
    id: 'owed',
    title: { nl: 'Wat verschuldigd is', en: 'What is owed' },
    says: [
      {
        nl: 'Een opdrachtgever vraagt in een contract een percentage van een grondslag: de opdrachtwaarde zonder btw, de aanneemsom, de loonsom of de gefactureerde omzet. Bij gefactureerde omzet beweegt de verplichting mee.',
        en: 'An authority asks in a contract a percentage of a base: the order value without VAT, the contract sum, the wage sum or the turnover that is invoiced. With invoiced turnover the obligation moves along.',
      },
      {
        nl: 'Onder een drempel is er geen verplichting; op de drempel wel. Bij een klein loondeel kan het percentage lager zijn, en een grens begrenst het bedrag. In sommige regio’s stelt een PSO-trede vrij.',
        en: 'Below a threshold there is no obligation; at it there is. With a small labour share the percentage can be lower, and a cap limits the amount. In some regions a PSO level exempts.',
      },
    ],
  },
  {
    id: 'worth',
    title: { nl: 'Wat een inspanning waard is', en: 'What an effort is worth' },
    says: [
      {
        nl: 'De waarde van iemand is het blok van zijn groep plus bonussen, maal de uren, gedeeld door een voltijdweek, maal het deel van het jaar dat telt.',
        en: 'The value of a person is the block of the group plus bonuses, times the hours, divided by a full-time week, times the part of the year that counts.',
      },
      {
        nl: 'Hoe lang iemand telt hangt van de groep af: een aantal maanden vanaf de eerste werkdag, altijd, of zolang een uitkering of loonkostensubsidie loopt. Wie te lang voor het contract begon of te weinig uren werkt, telt niet; de dag van de termijn zelf telt wel.',
        en: 'How long a person counts depends on the group: a number of months from the first working day, always, or while a benefit or a wage-cost subsidy runs. Who started too long before the contract or works too few hours does not count; the day of the limit itself does.',
      },
      {
        nl: 'Inkoop telt zonder btw, als kosten, of alleen voor het loondeel. Een activiteit telt per uur, per dag, of voor wat is afgesproken.',
        en: 'A purchase counts without VAT, as costs, or for its labour part only. An activity counts by the hour, by the day, or for what was agreed.',
      },
      {
        nl: 'Eén plaatsing telt op een dag één keer, ook als twee centra of twee contracten haar noemen. Verdelen mag: samen hoogstens één.',
        en: 'One placement counts once on a day, also when two centres or two contracts name it. Splitting is allowed: together one at most.',
      },
    ],
  },
  {
    id: 'three',
    title: { nl: 'Geclaimd, goedgekeurd, meegeteld', en: 'Claimed, approved, counted' },
    says: [
      {
        nl: 'Het centrum claimt, alleen de opdrachtgever keurt goed, en niemand de eigen claim. Zolang niemand heeft beslist telt een inspanning niet mee.',
        en: 'The centre claims, only the authority approves, and nobody a claim of their own. While nobody has decided an effort does not count.',
      },
      {
        nl: 'Meegeteld is wat is goedgekeurd, tot wat de tabel geeft, na de grenzen per groep en per verplichting. Wat onder één grens valt wordt naar verhouding gekort.',
        en: 'What counts is what was approved, through what the table gives, after the caps by group and by obligation. What falls under one cap is cut in proportion.',
      },
      {
        nl: 'Gerealiseerd is meegeteld gedeeld door de verplichting, en kan boven 100 % liggen.',
        en: 'Realised is counted divided by the obligation, and can be above 100 %.',
      },
      {
        nl: 'Daarnaast in plaatsen, niet in euro’s. Smal: gerealiseerde werkplaatsen gedeeld door de afgesproken. Breed: alle plaatsen voor werk, opleiding, stage en leerwerk gedeeld door de afgesproken.',
        en: 'Beside it in places, not euros. Narrow: jobs realised divided by those agreed. Broad: all places for work, training, internship and work-learning divided by those agreed.',
      },
    ],
  },
  {
    id: 'version',
    title: { nl: 'Welke tabel geldt', en: 'Which table holds' },
    says: [
      {
        nl: 'Elke regio heeft een eigen tabel. De versie hangt af van de dag van publicatie, gunning of opdracht, naar de regel van die regio, en ligt daarna vast. Een latere tabel verandert niets aan een lopend contract.',
        en: 'Each region has a table of its own. The version depends on the day of publication, award or assignment, by the rule of that region, and is fixed from then on. A later table changes nothing in a running contract.',
      },
      {
        nl: 'Een tabel zonder datum wordt bij naam gekozen. Met een tabel die maar deels bewaard is wordt niet gerekend. De tabel van een contract kan als eigen tabel worden meegestuurd.',
        en: 'A table without a date is chosen by its name. Nothing is computed with a table that was kept in part. The table of a contract can be sent along as a table of one’s own.',
      },
    ],
  },
  {
    id: 'limits',
    title: { nl: 'Grenzen: wat het niet is', en: 'Limits: what it is not' },
    says: [
      {
        nl: 'Het is niet de SROI-impactratio. Die raamt wat effecten waard zijn voor de samenleving; dit telt of een contract is nagekomen. Alleen de afkorting is dezelfde.',
        en: 'It is not the SROI impact ratio. That estimates what outcomes are worth to society; this counts whether a contract was kept. Only the abbreviation is the same.',
      },
      {
        nl: 'De inspanningswaarde is een rekenwaarde en geen geld. Zij wordt nooit bij euro’s opgeteld, en zegt niet wat iemand kost, verdient of oplevert.',
        en: 'The effort value is notional and no money. It is never added to euros, and does not say what a person costs, earns or yields.',
      },
      {
        nl: 'Regio’s zijn niet te vergelijken: dezelfde plaatsing is in de ene tabel twee keer zoveel waard als in de andere.',
        en: 'Regions cannot be compared: one and the same placement is worth twice as much in one table as in another.',
      },
      {
        nl: 'Er staat niet in of iemand daarna aan het werk bleef. Dat zegt duurzame uitstroom.',
        en: 'It does not say whether a person stayed at work afterwards. Durable outflow says that.',
      },
    ],
  },
];

export const socialReturnWords = {
  settings: { nl: 'Wat geen tabel zegt', en: 'What no table says' },
  settingsAbout: {
    nl: 'Deze keuzes maakt geen enkele bron. Zij staan bij elke uitkomst; een contract kan anders kiezen. De eerste is die van een tabel die zelf niets zegt.',
    en: 'No source makes these choices. They stand with every result; a contract may choose otherwise. The first is that of a table which says nothing itself.',
  },
  setting: { nl: 'Keuze', en: 'Choice' },
  choices: { nl: 'Mogelijk', en: 'Possible' },
  tables: { nl: 'De tabellen', en: 'The tables' },
  tablesAbout: {
    nl: 'Rekenwaarde van een voltijdjaar, tenzij er iets anders staat.',
    en: 'Notional value of a full-time year, unless it says otherwise.',
  },
  block: { nl: 'Blok', en: 'Block' },
  code: { nl: 'Code', en: 'Code' },
  worth: { nl: 'Waarde', en: 'Value' },
  counts: { nl: 'Telt', en: 'Counts' },
  given: { nl: 'wat is betaald of afgesproken', en: 'what was paid or agreed' },
  without: { nl: 'Zonder tabel om mee te rekenen', en: 'Without a table to compute with' },
  warnings: { nl: 'Waar de dienst voor waarschuwt', en: 'What the service warns of' },
  send: { nl: 'Zelf uitrekenen', en: 'Compute it yourself' },
  sendAbout: {
    nl: 'Stuur verplichtingen, inspanningen en goedkeuringen naar `POST /v1/calculations`, met `"indicator": "social-return"` en de dag `asOf`. Er wordt niets bewaard. Het antwoord bevat elke stap, en voor elk getal dat er niet is de reden. De voorbeelden hieronder staan als verzoek in `/v1/openapi.json`.',
    en: 'Send obligations, efforts and approvals to `POST /v1/calculations`, with `"indicator": "social-return"` and the day `asOf`. Nothing is kept. The answer holds every step, and for each number that is not there the reason. The examples below stand as requests in `/v1/openapi.json`.',
  },
  always: { nl: 'altijd', en: 'always' },
  agreed: { nl: 'de afgesproken tijd', en: 'the time agreed' },
  whileSubsidy: { nl: 'zolang de loonkostensubsidie loopt', en: 'while the wage-cost subsidy runs' },
  undated: { nl: 'zonder datum', en: 'without a date' },
} satisfies Record<string, Text>;
