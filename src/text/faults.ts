import type { Text } from '../core/values/text.ts';

/** What is wrong with one field and how to mend it. `message` and `hint` may show `{params}`, never the value itself. */
export type FaultText = { readonly message: Text; readonly hint: Text };

/** Every code that can stand in `errors[].code` or in a rejection. */
export const faultTexts = {
  required: {
    message: { nl: 'Dit veld is verplicht.', en: 'This field is required.' },
    hint: { nl: 'Vul het veld in.', en: 'Fill in the field.' },
  },
  type: {
    message: { nl: 'Dit is niet het goede soort waarde.', en: 'This is not the right type of value.' },
    hint: { nl: 'Verwacht in JSON: {expected}.', en: 'Expected in JSON: {expected}.' },
  },
  'unknown-field': {
    message: { nl: 'Dit veld kennen we hier niet.', en: 'This field is not known here.' },
    hint: {
      nl: 'Haal het weg of verbeter de naam; de velden staan in /v1/openapi.json.',
      en: 'Remove it or correct its name; the fields are in /v1/openapi.json.',
    },
  },
  'read-only-field': {
    message: { nl: 'Dit veld vult de dienst zelf in.', en: 'The service sets this field itself.' },
    hint: { nl: 'Laat het weg.', en: 'Leave it out.' },
  },
  'unknown-code': {
    message: { nl: 'Deze code kennen we hier niet.', en: 'This code is not known here.' },
    hint: { nl: 'Geldige codes: {codes}.', en: 'Valid codes: {codes}.' },
  },
  'too-small': {
    message: { nl: 'De waarde is kleiner dan {limit}.', en: 'The value is less than {limit}.' },
    hint: { nl: 'Kies een waarde van ten minste {limit}.', en: 'Use a value of at least {limit}.' },
  },
  'too-big': {
    message: { nl: 'De waarde is groter dan {limit}.', en: 'The value is more than {limit}.' },
    hint: { nl: 'Kies een waarde van ten hoogste {limit}.', en: 'Use a value of at most {limit}.' },
  },
  'too-short': {
    message: { nl: 'Korter dan {limit}.', en: 'Shorter than {limit}.' },
    hint: { nl: 'Geef er ten minste {limit}.', en: 'Give at least {limit}.' },
  },
  'too-long': {
    message: { nl: 'Langer dan {limit}.', en: 'Longer than {limit}.' },
    hint: { nl: 'Geef er ten hoogste {limit}.', en: 'Give at most {limit}.' },
  },
  'too-many-decimals': {
    message: { nl: 'Meer dan {places} decimalen.', en: 'More than {places} decimals.' },
    hint: { nl: 'Rond af op {places} decimalen.', en: 'Round to {places} decimals.' },
  },
  'not-an-id': {
    message: { nl: 'Dit is geen geldig id.', en: 'This is not a valid id.' },
    hint: {
      nl: '1 tot 64 tekens uit A-Z a-z 0-9 . _ -, beginnend met een letter of cijfer.',
      en: '1 to 64 of A-Z a-z 0-9 . _ -, starting with a letter or digit.',
    },
  },
  'may-be-bsn': {
    message: { nl: 'Dit kan een BSN zijn en mag hier niet staan.', en: 'This may be a BSN and may not stand here.' },
    hint: {
      nl: 'Gebruik een eigen nummer of zet er letters voor.',
      en: 'Use a number of your own or put letters before it.',
    },
  },
  'control-characters': {
    message: {
      nl: 'De tekst bevat tekens die niet bewaard kunnen worden.',
      en: 'The text holds characters that cannot be kept.',
    },
    hint: { nl: 'Haal regeleinden en besturingstekens weg.', en: 'Remove line breaks and control characters.' },
  },
  'not-a-day': {
    message: { nl: 'Dit is geen bestaande dag.', en: 'This is not an existing day.' },
    hint: { nl: 'Schrijf jaar-maand-dag: 2026-09-30.', en: 'Write year-month-day: 2026-09-30.' },
  },
  'not-an-instant': {
    message: { nl: 'Dit is geen tijdstip.', en: 'This is not an instant.' },
    hint: { nl: 'Schrijf bijvoorbeeld 2026-09-30T12:00:00Z.', en: 'Write for example 2026-09-30T12:00:00Z.' },
  },
  'not-a-month': {
    message: { nl: 'Dit is geen maand.', en: 'This is not a month.' },
    hint: { nl: 'Schrijf jaar-maand: 2026-09.', en: 'Write year-month: 2026-09.' },
  },
  'not-a-period': {
    message: { nl: 'Dit is geen periode.', en: 'This is not a period.' },
    hint: {
      nl: 'Schrijf 2026, 2026-H2, 2026-Q3 of 2026-09.',
      en: 'Write 2026, 2026-H2, 2026-Q3 or 2026-09.',
    },
  },
  'not-a-quarter': {
    message: { nl: 'Een kwartaalrapport is er voor een kwartaal.', en: 'A quarterly report is of a quarter.' },
    hint: { nl: 'Schrijf bijvoorbeeld 2026-Q3.', en: 'Write for example 2026-Q3.' },
  },
  'not-a-municipality-code': {
    message: { nl: 'Dit is geen CBS-gemeentecode.', en: 'This is not a CBS municipality code.' },
    hint: { nl: 'Schrijf GM en vier cijfers: GM0503.', en: 'Write GM and four digits: GM0503.' },
  },
  'unknown-municipality': {
    message: { nl: 'Deze gemeente staat niet in de lijst.', en: 'This municipality is not in the catalogue.' },
    hint: { nl: 'Zie /v1/municipalities.', en: 'See /v1/municipalities.' },
  },
  'twice-in-list': {
    message: { nl: 'Een waarde staat twee keer in de lijst.', en: 'A value stands in the list twice.' },
    hint: { nl: 'Noem elke waarde één keer.', en: 'Name each value once.' },
  },
  'unknown-record-kind': {
    message: { nl: 'Deze soort gegevens kennen we niet.', en: 'This record kind is not known.' },
    hint: { nl: 'Geldig: {codes}.', en: 'Valid: {codes}.' },
  },
  'unknown-reference': {
    message: {
      nl: 'Dit verwijst naar iets uit {kind} dat er niet is.',
      en: 'This refers to something in {kind} that does not exist.',
    },
    hint: {
      nl: 'Stuur dat eerst, of verbeter het id.',
      en: 'Send that first, or correct the id.',
    },
  },
  'unknown-organisation': {
    message: { nl: 'Deze organisatie staat niet in de lijst.', en: 'This organisation is not in the catalogue.' },
    hint: { nl: 'Laat de beheerder haar toevoegen.', en: 'Ask the administrator to add it.' },
  },
  'end-before-start': {
    message: { nl: 'Deze dag ligt voor {start}.', en: 'This day lies before {start}.' },
    hint: { nl: 'Verwissel de dagen of verbeter het jaar.', en: 'Swap the days or correct the year.' },
  },
  'needs-end': {
    message: {
      nl: 'Dit hoort bij een einde, maar er is geen einddatum.',
      en: 'This belongs to an end, but there is no end date.',
    },
    hint: { nl: 'Vul ook `end` in, of laat dit weg.', en: 'Fill in `end` as well, or leave this out.' },
  },
  'headcount-below-participants': {
    message: {
      nl: 'Minder aanwezigen dan genoemde deelnemers ({participants}).',
      en: 'Fewer heads than named participants ({participants}).',
    },
    hint: { nl: 'Tel iedereen mee die erbij was.', en: 'Count everyone who was there.' },
  },
  'nobody-guided': {
    message: { nl: 'Er is niemand begeleid.', en: 'Nobody was guided.' },
    hint: {
      nl: 'Noem deelnemers of een aantal, of gebruik soort `indirect`.',
      en: 'Name participants or a headcount, or use kind `indirect`.',
    },
  },
  'not-for-this-direction': {
    message: {
      nl: 'Dit veld hoort alleen bij richting {directions}.',
      en: 'This field only belongs to direction {directions}.',
    },
    hint: { nl: 'Laat het weg of verbeter de richting.', en: 'Leave it out or correct the direction.' },
  },
  'no-quantity': {
    message: { nl: 'Er staat geen hoeveelheid.', en: 'There is no quantity.' },
    hint: {
      nl: 'Geef kilo’s, of stuks met een soort artikel.',
      en: 'Give kilograms, or items with an item type.',
    },
  },
  'items-without-weight': {
    message: { nl: 'Stuks zonder gewicht kunnen niet geteld worden.', en: 'Items without a weight cannot be counted.' },
    hint: {
      nl: 'Geef ook kilo’s, of een soort artikel met een bekend gewicht.',
      en: 'Give kilograms as well, or an item type with a known weight.',
    },
  },
  'negative-weight': {
    message: { nl: 'Het gewicht moet groter dan nul zijn.', en: 'The weight must be above zero.' },
    hint: { nl: 'Minder materiaal boekt u als `correction`.', en: 'Book less material as a `correction`.' },
  },
  'zero-correction': {
    message: { nl: 'Een correctie van nul verandert niets.', en: 'A correction of zero changes nothing.' },
    hint: {
      nl: 'Geef het verschil, met minteken als het minder is.',
      en: 'Give the difference, with a minus when it is less.',
    },
  },
  'eural-on-goods': {
    message: { nl: 'Een euralcode hoort alleen bij afval.', en: 'A Eural code only belongs to waste.' },
    hint: { nl: 'Zet `isWaste` op true, of laat de code weg.', en: 'Set `isWaste` to true, or leave the code out.' },
  },
  'same-category': {
    message: { nl: 'Een omzetting gaat naar een andere categorie.', en: 'A transformation goes to another category.' },
    hint: { nl: 'Kies een andere categorie.', en: 'Choose another category.' },
  },
  'not-json': {
    message: { nl: 'Dit is geen geldige JSON.', en: 'This is not valid JSON.' },
    hint: { nl: 'Eén JSON-object per regel.', en: 'One JSON object a line.' },
  },
  'line-too-long': {
    message: { nl: 'De regel is langer dan {limit} tekens.', en: 'The line is longer than {limit} characters.' },
    hint: {
      nl: 'Eén record per regel; ontbreekt er een regeleinde?',
      en: 'One record a line; is a line break missing?',
    },
  },
  'other-source': {
    message: { nl: 'Dit record is van een ander systeem.', en: 'This record belongs to another system.' },
    hint: {
      nl: 'Laat dat systeem het wijzigen, of gebruik een sleutel die mag overnemen.',
      en: 'Let that system change it, or use a key that may take over.',
    },
  },
  'referred-to': {
    message: { nl: 'Er wordt nog naar verwezen: {counts}.', en: 'It is still referred to: {counts}.' },
    hint: { nl: 'Verwijder eerst wat ernaar verwijst.', en: 'Delete what refers to it first.' },
  },
  'no-such-record': {
    message: { nl: 'Dit record is er niet.', en: 'There is no such record.' },
    hint: { nl: 'Het was al weg, of het id klopt niet.', en: 'It was gone already, or the id is wrong.' },
  },
  'beyond-own-scopes': {
    message: { nl: 'Zoveel mag uw eigen sleutel niet.', en: 'Your own key may not do that much.' },
    hint: { nl: 'Kies rechten die u zelf heeft.', en: 'Choose scopes that you hold yourself.' },
  },
  'preset-or-scopes': {
    message: { nl: 'Kies een voorinstelling of losse rechten.', en: 'Choose a preset or separate scopes.' },
    hint: { nl: 'Geef één van beide.', en: 'Give one of the two.' },
  },
  'unknown-centre': {
    message: {
      nl: 'Dit centrum hoort niet bij deze organisatie.',
      en: 'This centre does not belong to this organisation.',
    },
    hint: { nl: 'Zie /v1/centres.', en: 'See /v1/centres.' },
  },
  'in-the-past': {
    message: { nl: 'Dit tijdstip is voorbij.', en: 'This instant has passed.' },
    hint: { nl: 'Kies een later tijdstip.', en: 'Choose a later instant.' },
  },
  'unknown-breakdown': {
    message: { nl: 'Deze uitsplitsing is er niet.', en: 'There is no such breakdown.' },
    hint: { nl: 'Mogelijk: {codes}.', en: 'Possible: {codes}.' },
  },
  'wrong-cursor': {
    message: { nl: 'Deze cursor hoort niet bij deze vraag.', en: 'This cursor does not belong to this query.' },
    hint: { nl: 'Volg de link `next` zonder iets te wijzigen.', en: 'Follow the `next` link unchanged.' },
  },
  'date-range': {
    message: { nl: '`until` ligt voor `from`.', en: '`until` lies before `from`.' },
    hint: { nl: 'Verwissel de dagen.', en: 'Swap the days.' },
  },
  'more-faults': {
    message: { nl: 'En nog {count} fouten.', en: 'And {count} more faults.' },
    hint: { nl: 'Verbeter de eerste en probeer het opnieuw.', en: 'Mend the first ones and try again.' },
  },
  'too-far-ahead': {
    message: {
      nl: 'Dit tijdstip ligt meer dan {years} jaar vooruit.',
      en: 'This instant lies more than {years} years ahead.',
    },
    hint: { nl: 'Kies een eerder tijdstip.', en: 'Choose an earlier instant.' },
  },
  'reserved-name': {
    message: { nl: 'Deze naam gebruikt de dienst zelf.', en: 'The service uses this name itself.' },
    hint: { nl: 'Kies een andere naam.', en: 'Choose another name.' },
  },
  invalid: {
    message: { nl: 'Deze waarde klopt niet.', en: 'This value is not right.' },
    hint: { nl: 'Zie /v1/openapi.json.', en: 'See /v1/openapi.json.' },
  },
} as const satisfies Record<string, FaultText>;

export type FaultCode = keyof typeof faultTexts;
