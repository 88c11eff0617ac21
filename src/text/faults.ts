import type { Text } from '../core/values/text.ts';
import { feedFaults } from './feed-faults.ts';
import { objectFaults } from './object-faults.ts';
import { sroiFaults } from './sroi-faults.ts';

/** What is wrong with one field and how to mend it. `message` and `hint` may show `{params}`, never the value itself. */
export type FaultText = { readonly message: Text; readonly hint: Text };

/** Every code that can stand in `errors[].code` or in a rejection. */
export const faultTexts = {
  'blocking-finding': {
    message: { nl: '{finding}: {count} keer.', en: '{finding}: {count} times.' },
    hint: {
      nl: '{mend} Daarna kan het kwartaal gepubliceerd worden.',
      en: '{mend} Then the quarter can be published.',
    },
  },
  'organisation-with-contract': {
    message: {
      nl: 'Een organisatie hoort bij publiek `contract`, en alleen daarbij.',
      en: 'An organisation goes with audience `contract`, and with no other.',
    },
    hint: {
      nl: 'Noem de organisatie van de afspraak, of laat `audience` en `organisationId` weg.',
      en: 'Name the organisation of the agreement, or leave out `audience` and `organisationId`.',
    },
  },
  'no-agreement-with': {
    message: {
      nl: 'Met deze organisatie is in dit kwartaal geen afspraak die inzage geeft.',
      en: 'With this organisation there is no agreement in this quarter that gives sight of it.',
    },
    hint: {
      nl: 'Leg de afspraak vast onder `agreements`, met `legalBasis` en `purpose`, of verbeter de organisatie.',
      en: 'Record the agreement under `agreements`, with `legalBasis` and `purpose`, or correct the organisation.',
    },
  },
  'not-the-newest-release': {
    message: { nl: 'Alleen de nieuwste release kan vervangen worden.', en: 'Only the newest release can be replaced.' },
    hint: { nl: 'De nieuwste heeft nummer {newest}.', en: 'The newest has number {newest}.' },
  },
  'no-release-to-replace': {
    message: { nl: 'Er is nog geen release om te vervangen.', en: 'There is no release to replace yet.' },
    hint: { nl: 'Laat `supersedes` en `reason` weg.', en: 'Leave out `supersedes` and `reason`.' },
  },
  'reason-for-replacing': {
    message: {
      nl: 'Een release wordt niet vervangen zonder reden.',
      en: 'A release is not replaced without a reason.',
    },
    hint: {
      nl: 'Zeg in `reason` in een zin die de ontvanger leest waarom.',
      en: 'Say why in `reason`, in a sentence the receiver reads.',
    },
  },
  'reason-without-replacing': {
    message: {
      nl: 'Een reden hoort bij een release die vervangen wordt.',
      en: 'A reason goes with a release that is replaced.',
    },
    hint: {
      nl: 'Noem in `supersedes` haar nummer, of gebruik `remark` voor een toelichting.',
      en: 'Give its number in `supersedes`, or use `remark` for what to know.',
    },
  },
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
  'too-many-rows': {
    message: {
      nl: 'De lijsten hebben samen meer dan {limit} regels.',
      en: 'The lists have more than {limit} rows together.',
    },
    hint: {
      nl: 'Tel gelijke regels bij elkaar op, of reken in delen.',
      en: 'Sum rows that are alike, or calculate in parts.',
    },
  },
  'more-planned-than-records': {
    message: { nl: 'Meer geplande records dan er records zijn.', en: 'More planned records than there are records.' },
    hint: { nl: 'Ten hoogste evenveel als `records`.', en: 'At most as many as `records`.' },
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
  'not-an-age': {
    message: { nl: 'Dit is geen leeftijd of bouwjaar.', en: 'This is no age or year of manufacture.' },
    hint: {
      nl: 'Schrijf in {column} een leeftijd in jaren (6.5) of een jaar dat niet na de reparatie ligt, of laat de cel leeg.',
      en: 'Write in {column} an age in years (6.5) or a year not after the repair, or leave the cell empty.',
    },
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
  'date-or-month': {
    message: { nl: 'Geef een datum of een maand, één van beide.', en: 'Give a date or a month, one of the two.' },
    hint: {
      nl: 'Per dag `date`, per maand `month`.',
      en: 'By day `date`, by month `month`.',
    },
  },
  'minutes-or-day-parts': {
    message: {
      nl: 'Minuten en dagdelen samen tellen dezelfde tijd twee keer.',
      en: 'Minutes and day-parts together count the same time twice.',
    },
    hint: { nl: 'Geef `presentMinutes` of `dayParts`.', en: 'Give `presentMinutes` or `dayParts`.' },
  },
  'no-time-present': {
    message: {
      nl: 'Er staat niet hoe lang de deelnemer er was.',
      en: 'It does not say how long the participant was there.',
    },
    hint: {
      nl: 'Geef `presentMinutes` of `dayParts`, of `state` ziek of afwezig.',
      en: 'Give `presentMinutes` or `dayParts`, or `state` sick or absent.',
    },
  },
  'present-while-away': {
    message: {
      nl: 'Minuten aanwezig passen niet bij ziek of afwezig.',
      en: 'Minutes present do not go with sick or absent.',
    },
    hint: {
      nl: 'Zet gemiste tijd in `plannedMinutes`; was de deelnemer er een deel, maak dan twee records.',
      en: 'Put missed time in `plannedMinutes`; for who was there part of the time, make two records.',
    },
  },
  'contract-contradicts': {
    message: {
      nl: 'Dit past niet bij soort contract {contractKind}.',
      en: 'This does not go with contract kind {contractKind}.',
    },
    hint: {
      nl: 'Verbeter één van beide, of laat `permanent` weg.',
      en: 'Correct one of both, or leave `permanent` out.',
    },
  },
  'not-on-scale': {
    message: {
      nl: 'De waarde ligt buiten de schaal van {least} tot en met {most}.',
      en: 'The value lies outside the scale of {least} through {most}.',
    },
    hint: { nl: 'Een loonwaarde van 40 % is 0.4.', en: 'A wage value of 40 % is 0.4.' },
  },
  'not-on-whole-scale': {
    message: {
      nl: 'Dit is geen geheel getal van {least} tot en met {most}.',
      en: 'This is not a whole number from {least} through {most}.',
    },
    hint: { nl: 'Neem de score van het instrument over.', en: 'Take over the score of the instrument.' },
  },
  'only-with': {
    message: { nl: 'Dit veld hoort alleen bij {needs}.', en: 'This field only belongs to {needs}.' },
    hint: { nl: 'Laat het weg, of verbeter het andere veld.', en: 'Leave it out, or correct the other field.' },
  },
  'not-a-follow-up-moment': {
    message: { nl: 'Navraag is er na {months} maanden.', en: 'A follow-up is after {months} months.' },
    hint: {
      nl: 'Kies het moment waarvoor is nagevraagd; de dag zelf staat in `date`.',
      en: 'Choose the moment it was asked for; the day itself stands in `date`.',
    },
  },
  'hours-without-volunteers': {
    message: { nl: 'Er zijn uren, maar geen vrijwilligers.', en: 'There are hours, but no volunteers.' },
    hint: {
      nl: 'Geef het aantal vrijwilligers, of laat het weg.',
      en: 'Give the number of volunteers, or leave it out.',
    },
  },
  'unique-below-month': {
    message: {
      nl: 'Minder unieke vrijwilligers dit jaar dan in de maand zelf.',
      en: 'Fewer distinct volunteers this year than in the month itself.',
    },
    hint: {
      nl: 'Tel iedereen van 1 januari tot en met deze maand één keer.',
      en: 'Count everyone from 1 January through this month once.',
    },
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
  'quote-not-closed': {
    message: {
      nl: 'In deze regel staat een aanhalingsteken dat niet klopt.',
      en: 'A quotation mark in this row is not closed, or closes too soon.',
    },
    hint: {
      nl: 'Haal het aanhalingsteken weg, of schrijf het dubbel ("") in een cel tussen aanhalingstekens.',
      en: 'Remove the mark, or double it ("") inside a cell in quotation marks.',
    },
  },
  'too-many-cells': {
    message: {
      nl: 'Er staat iets naast de {columns} kolommen van de koptekst.',
      en: 'Something stands beside the {columns} columns of the header.',
    },
    hint: {
      nl: 'Geef de kolom een naam, of maak de cel leeg. Een naam met # ervoor wordt niet gelezen. Horen waarden in één cel, zet er dan een | tussen.',
      en: 'Name the column, or empty the cell. A name that begins with # is not read. When values belong in one cell, put a | between them.',
    },
  },
  'not-a-number': {
    message: { nl: 'Dit is geen getal.', en: 'This is not a number.' },
    hint: { nl: 'Schrijf bijvoorbeeld 1234,5 of 1234.5.', en: 'Write for example 1234.5 or 1234,5.' },
  },
  'ambiguous-number': {
    message: {
      nl: 'Dit kan duizend of één zijn: nergens in het bestand blijkt wat het scheidingsteken betekent.',
      en: 'This may be a thousand or one: nothing in the file tells what the separator means.',
    },
    hint: {
      nl: 'Schrijf het zonder scheidingsteken (1234), of stuur `?numberFormat=comma` (1.234,5) of `point` (1,234.5) mee.',
      en: 'Write it without a separator (1234), or add `?numberFormat=comma` (1.234,5) or `point` (1,234.5).',
    },
  },
  'ambiguous-day': {
    message: {
      nl: 'Dit kunnen twee dagen zijn: nergens in het bestand blijkt of de dag of de maand voorop staat.',
      en: 'This may be two days: nothing in the file tells whether the day or the month comes first.',
    },
    hint: {
      nl: 'Schrijf jaar-maand-dag (2026-12-31), of stuur `?dateFormat=day-first` of `month-first` mee.',
      en: 'Write year-month-day (2026-12-31), or add `?dateFormat=day-first` or `month-first`.',
    },
  },
  'list-separator': {
    message: { nl: 'Hier lijken meer waarden te staan dan één.', en: 'There seems to be more than one value here.' },
    hint: {
      nl: 'Zet in één cel een | tussen waarden: P-17|P-18.',
      en: 'Put a | between values in one cell: P-17|P-18.',
    },
  },
  'not-a-flag': {
    message: { nl: 'Dit is geen ja of nee.', en: 'This is neither yes nor no.' },
    hint: { nl: 'Schrijf ja of nee, of laat de cel leeg.', en: 'Write yes or no, or leave the cell empty.' },
  },
  'no-header': {
    message: { nl: 'Het bestand heeft geen koptekst.', en: 'The file has no header.' },
    hint: {
      nl: 'Zet de namen van de kolommen in de eerste regel; zie /v1/import-templates.',
      en: 'Put the names of the columns in the first row; see /v1/import-templates.',
    },
  },
  'too-many-columns': {
    message: { nl: 'Het bestand heeft meer dan {limit} kolommen.', en: 'The file has more than {limit} columns.' },
    hint: { nl: 'Haal kolommen weg die er niet bij horen.', en: 'Remove columns that do not belong to it.' },
  },
  'kind-not-clear': {
    message: {
      nl: 'Uit de koptekst blijkt niet welke soort gegevens dit is.',
      en: 'The header does not tell which record kind this is.',
    },
    hint: {
      nl: 'Stuur `?kind=` mee, of gebruik het sjabloon van /v1/import-templates. Geldig: {codes}.',
      en: 'Add `?kind=`, or use the template of /v1/import-templates. Valid: {codes}.',
    },
  },
  'rejections-table': {
    message: {
      nl: 'Dit is de lijst van afgekeurde rijen, niet de tabel zelf.',
      en: 'This is the list of rejected rows, not the table itself.',
    },
    hint: {
      nl: 'Verbeter die rijen in uw eigen bestand en stuur dat: wat al goed was blijft zoals het is.',
      en: 'Correct those rows in your own file and send that: what was right already stays as it is.',
    },
  },
  workbook: {
    message: {
      nl: 'Dit is een werkmap (Excel of LibreOffice), geen CSV.',
      en: 'This is a workbook (Excel or LibreOffice), not CSV.',
    },
    hint: {
      nl: 'Open hem, kies Opslaan als, en dan CSV (UTF-8).',
      en: 'Open it, choose Save as, and then CSV (UTF-8).',
    },
  },
  'no-id-column': {
    message: { nl: 'Er is geen kolom `id`.', en: 'There is no column `id`.' },
    hint: {
      nl: 'Geef elke regel een eigen id, in een kolom die `id` heet.',
      en: 'Give every row an id of your own, in a column called `id`.',
    },
  },
  'unknown-column': {
    message: {
      nl: 'Kolom {column} heeft een naam die we bij {kind} niet kennen.',
      en: 'Column {column} has a name that is not known for {kind}.',
    },
    hint: {
      nl: 'Verbeter de naam, haal de kolom weg, of zet # voor de naam: dan wordt hij niet gelezen. Velden: {fields}.',
      en: 'Correct the name, remove the column, or put # before the name: it is then not read. Fields: {fields}.',
    },
  },
  'column-twice': {
    message: {
      nl: 'Kolom {column} is dezelfde als kolom {first}.',
      en: 'Column {column} is the same as column {first}.',
    },
    hint: { nl: 'Haal een van beide weg.', en: 'Remove one of them.' },
  },
  'not-for-this-body': {
    message: {
      nl: 'Deze parameter hoort niet bij deze inhoud.',
      en: 'This parameter does not belong to this body.',
    },
    hint: {
      nl: 'Laat hem weg; `kind`, `numberFormat` en `dateFormat` zijn voor gewone CSV, `format` voor CSV.',
      en: 'Leave it out; `kind`, `numberFormat` and `dateFormat` are for plain CSV, `format` for CSV.',
    },
  },
  'table-is-whole': {
    message: { nl: 'Een tabel komt in zijn geheel.', en: 'A table comes whole.' },
    hint: { nl: 'Laat dit weg.', en: 'Leave this out.' },
  },
  'ords-columns-missing': {
    message: {
      nl: 'Kolommen van de Open Repair Data Standard ontbreken: {columns}.',
      en: 'Columns of the Open Repair Data Standard are missing: {columns}.',
    },
    hint: {
      nl: 'Zet de namen van de standaard in de eerste regel, of laat `?format=ords` weg.',
      en: 'Put the names of the standard in the first row, or leave out `?format=ords`.',
    },
  },
  'other-source': {
    message: { nl: 'Dit record is van een ander systeem.', en: 'This record belongs to another system.' },
    hint: {
      nl: 'Laat dat systeem het wijzigen, of gebruik een sleutel die mag overnemen.',
      en: 'Let that system change it, or use a key that may take over.',
    },
  },
  'period-closed': {
    message: { nl: 'Het kwartaal {period} is afgesloten.', en: 'The quarter {period} is closed.' },
    hint: {
      nl: 'Dit zou veranderen wat definitief is gerapporteerd. Heropen het kwartaal met een reden, of laat het zoals het is.',
      en: 'This would change what was reported as final. Reopen the quarter with a reason, or leave it as it is.',
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
  'one-trail': {
    message: { nl: 'Kies één centrum of één organisatie.', en: 'Choose one centre or one organisation.' },
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
  'unknown-parameter': {
    message: { nl: 'Dit kengetal kennen we niet.', en: 'This parameter is not known.' },
    hint: { nl: 'Geldig: {valid}.', en: 'Valid: {valid}.' },
  },
  'outside-bounds': {
    message: {
      nl: 'De waarde ligt buiten {min} tot en met {max} ({unit}).',
      en: 'The value lies outside {min} through {max} ({unit}).',
    },
    hint: { nl: 'Is een eenheid of een komma verwisseld?', en: 'Was a unit or a decimal point mistaken?' },
  },
  'not-whole': {
    message: { nl: 'Dit is geen geheel getal.', en: 'This is not a whole number.' },
    hint: { nl: 'Rond af op hele ({unit}).', en: 'Round to whole ones ({unit}).' },
  },
  'low-above-value': {
    message: { nl: 'De onderkant ligt boven de waarde.', en: 'The low end lies above the value.' },
    hint: { nl: 'Verwissel ze, of laat de onderkant weg.', en: 'Swap them, or leave the low end out.' },
  },
  'high-below-value': {
    message: { nl: 'De bovenkant ligt onder de waarde.', en: 'The high end lies below the value.' },
    hint: { nl: 'Verwissel ze, of laat de bovenkant weg.', en: 'Swap them, or leave the high end out.' },
  },
  'values-overlap': {
    message: {
      nl: 'Er is al een waarde van {parameter} die op deze dag geldt, vanaf {from}.',
      en: 'There already is a value of {parameter} that holds on this day, from {from}.',
    },
    hint: { nl: 'Laat de ene beginnen na het einde van de andere.', en: 'Let one start after the other ends.' },
  },
  'other-unit': {
    message: { nl: 'De eenheid van dit kengetal is {unit}.', en: 'The unit of this parameter is {unit}.' },
    hint: { nl: 'Reken de waarde om, of laat de eenheid weg.', en: 'Convert the value, or leave the unit out.' },
  },
  'too-many-values': {
    message: {
      nl: 'Een centrum kan in al zijn sets samen {most} eigen waarden hebben.',
      en: 'A centre can have {most} own values in all its sets together.',
    },
    hint: { nl: 'Haal weg wat niet meer geldt.', en: 'Remove what does not hold any more.' },
  },
  'given-by-another-set': {
    message: {
      nl: '{parameter} staat voor {centres} al in de set {set}; nu ook in {own}.',
      en: '{parameter} stands in set {set} already for {centres}; now also in {own}.',
    },
    hint: {
      nl: 'Haal de waarde of het centrum uit één van beide sets.',
      en: 'Take the value or the centre out of one of both sets.',
    },
  },
  'table-of-another-set': {
    message: {
      nl: 'Een tabel met dit id staat al in de set {set}.',
      en: 'A table with this id stands in set {set} already.',
    },
    hint: {
      nl: 'Geef een nieuwe versie een eigen id, of haal haar uit één van beide sets.',
      en: 'Give a new version an id of its own, or take it out of one of both sets.',
    },
  },
  'amount-not-above-zero': {
    message: { nl: 'Een bedrag is altijd groter dan 0.', en: 'An amount is always above 0.' },
    hint: {
      nl: 'Geef kosten zonder minteken: `nature` zegt welke kant op. Een creditering krijgt `isCredit`: true.',
      en: 'Give costs without a minus sign: `nature` says which way. A credit has `isCredit`: true.',
    },
  },
  'no-table': {
    message: { nl: '{kind} past niet in een tabel.', en: '{kind} does not fit a table.' },
    hint: {
      nl: 'Stuur het als JSON: met PUT, of als regel van een NDJSON-import.',
      en: 'Send it as JSON: by PUT, or as a line of an NDJSON import.',
    },
  },
  'price-without-source': {
    message: { nl: 'Een eigen prijs heeft een bron.', en: 'A price of your own has a source.' },
    hint: {
      nl: 'Vul `proxySource` in, of kies een gepubliceerde prijs: { "parameter": … }.',
      en: 'Fill in `proxySource`, or choose a published price: { "parameter": … }.',
    },
  },
  'map-too-long': {
    message: {
      nl: 'De effecten duren samen langer dan {limit} jaar.',
      en: 'The outcomes last longer than {limit} years together.',
    },
    hint: { nl: 'Kies een kortere horizon of voeg effecten samen.', en: 'Choose a shorter horizon or join outcomes.' },
  },
  'project-too-long': {
    message: { nl: 'Een project duurt hoogstens {limit} maanden.', en: 'A project lasts at most {limit} months.' },
    hint: {
      nl: 'Controleer het jaar, of kies `running-year` voor wat doorloopt.',
      en: 'Check the year, or choose `running-year` for what goes on.',
    },
  },
  'figure-made-of-maps': {
    message: {
      nl: 'Dit cijfer wordt zelf uit impactkaarten gemaakt: de kaart zou zichzelf meetellen.',
      en: 'This figure is itself made of impact maps: the map would count itself.',
    },
    hint: {
      nl: 'Kies een cijfer dat records telt, of vul een getal in.',
      en: 'Choose a figure that counts records, or enter a number.',
    },
  },
  'unknown-indicator': {
    message: { nl: 'Dit cijfer kennen we niet.', en: 'This indicator is not known.' },
    hint: { nl: 'Mogelijk: {codes}.', en: 'Possible: {codes}.' },
  },
  'figure-is-no-count': {
    message: {
      nl: 'Dit cijfer is een verhouding ({unit}) en geen aantal.',
      en: 'This figure is a ratio ({unit}) and no quantity.',
    },
    hint: {
      nl: 'Kies het cijfer dat telt, zoals `flow.outflow` in plaats van `flow.outflow-rate`.',
      en: 'Choose the figure that counts, such as `flow.outflow` instead of `flow.outflow-rate`.',
    },
  },
  'ledger-counted-twice': {
    message: {
      nl: 'Een eerdere post neemt dezelfde boekingen mee.',
      en: 'An earlier input takes the same ledger entries.',
    },
    hint: {
      nl: 'Beperk één van beide met `codes` of `parties`, of voeg ze samen.',
      en: 'Limit one of both by `codes` or `parties`, or join them.',
    },
  },
  'invoice-above-turnover': {
    message: {
      nl: 'De factuur is hoger dan de omzet van de leverancier in een jaar.',
      en: 'The invoice is above the turnover of the supplier in a year.',
    },
    hint: {
      nl: 'Geef de omzet van het hele jaar, beide zonder btw.',
      en: 'Give the turnover of the whole year, both without VAT.',
    },
  },
  'no-such-centre': {
    message: { nl: 'Dit centrum is er niet.', en: 'There is no such centre.' },
    hint: { nl: 'Vraag het centrum om zijn id.', en: 'Ask the centre for its id.' },
  },
  'amount-of-rejection': {
    message: { nl: 'Een afwijzing heeft geen bedrag.', en: 'A rejection has no amount.' },
    hint: { nl: 'Laat `amount` weg, of kies `approved`.', en: 'Leave `amount` out, or choose `approved`.' },
  },
  'target-twice': {
    message: { nl: 'Over dit onderwerp staat er al een doel.', en: 'There already is a target on this subject.' },
    hint: {
      nl: 'Voeg ze samen; een grens aan beide kanten kan met `bound`.',
      en: 'Join them; a limit on both sides goes with `bound`.',
    },
  },
  'nothing-agreed': {
    message: { nl: 'Er is niets afgesproken.', en: 'Nothing was agreed.' },
    hint: { nl: 'Geef een doel of een budget.', en: 'Give a target or a budget.' },
  },
  'reserved-name': {
    message: { nl: 'Deze naam gebruikt de dienst zelf.', en: 'The service uses this name itself.' },
    hint: { nl: 'Kies een andere naam.', en: 'Choose another name.' },
  },
  ...sroiFaults,
  ...objectFaults,
  ...feedFaults,
  invalid: {
    message: { nl: 'Deze waarde klopt niet.', en: 'This value is not right.' },
    hint: { nl: 'Zie /v1/openapi.json.', en: 'See /v1/openapi.json.' },
  },
} as const satisfies Record<string, FaultText>;

export type FaultCode = keyof typeof faultTexts;
