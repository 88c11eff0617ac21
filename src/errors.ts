import type { Text } from './core/values/text.ts';
import type { Fault } from './records/define-record-kind.ts';

type ProblemText = { readonly status: number; readonly title: Text; readonly detail: Text };

/**
 * Every problem the service can answer, by code. `detail` may show `{params}`; nothing internal and nothing personal
 * ever goes into it. `docs/problems.md` lists the same codes, and a test compares the two.
 */
export const problems = {
  'invalid-input': {
    status: 400,
    title: { nl: 'De invoer klopt niet', en: 'Invalid input' },
    detail: {
      nl: 'Het verzoek is niet uitgevoerd. Wat er mis is staat in `errors`, alles in één keer.',
      en: 'The request was not carried out. What is wrong stands in `errors`, all at once.',
    },
  },
  'invalid-json': {
    status: 400,
    title: { nl: 'Geen geldige JSON', en: 'Not valid JSON' },
    detail: {
      nl: 'De inhoud van het verzoek kon niet als JSON gelezen worden.',
      en: 'The body of the request could not be read as JSON.',
    },
  },
  'bad-request': {
    status: 400,
    title: { nl: 'Het verzoek is niet te lezen', en: 'The request cannot be read' },
    detail: { nl: 'Het verzoek volgt de regels van HTTP niet.', en: 'The request does not follow the rules of HTTP.' },
  },
  'bad-form': {
    status: 400,
    title: { nl: 'Dit formulier is niet te lezen', en: 'This form cannot be read' },
    detail: {
      nl: 'Het kwam niet heel aan, of het is geen formulier van deze dienst. Open de pagina opnieuw en vul het nog eens in.',
      en: 'It did not come in whole, or it is no form of this service. Open the page again and fill it in once more.',
    },
  },
  'not-packed-well': {
    status: 400,
    title: { nl: 'De inhoud kan niet uitgepakt worden', en: 'The body cannot be unpacked' },
    detail: {
      nl: 'De inhoud is geen volledige gzip. Staat er een `receiptUrl` bij, dan is opgeslagen wat daar geteld is; anders niets. Stuur het bestand nog eens.',
      en: 'The body is not complete gzip. When there is a `receiptUrl`, what is counted there is stored; otherwise nothing is. Send the file again.',
    },
  },
  unauthenticated: {
    status: 401,
    title: { nl: 'Aanmelden nodig', en: 'Sign-in needed' },
    detail: {
      nl: 'Stuur een geldige sleutel mee: `Authorization: Bearer <sleutel>`, of Basic met sleutel-id en sleutel.',
      en: 'Send a valid key: `Authorization: Bearer <key>`, or Basic with key id and key.',
    },
  },
  'key-ended': {
    status: 401,
    title: { nl: 'Deze sleutel geldt niet meer', en: 'This key is no longer valid' },
    detail: {
      nl: 'De sleutel is verlopen of ingetrokken. Vraag een nieuwe aan.',
      en: 'The key has expired or was revoked. Ask for a new one.',
    },
  },
  forbidden: {
    status: 403,
    title: { nl: 'Dit mag deze sleutel niet', en: 'This key may not do that' },
    detail: { nl: 'Hiervoor is het recht `{scope}` nodig.', en: 'This needs the scope `{scope}`.' },
  },
  'form-from-elsewhere': {
    status: 403,
    title: { nl: 'Dit formulier komt van een andere site', en: 'This form comes from another site' },
    detail: {
      nl: 'Er is niets gedaan. Een formulier wordt alleen aangenomen van een pagina van deze dienst zelf, op haar eigen adres (`MEETLAT_PUBLIC_URL`). Open de pagina hier en vul het daar in; een programma gebruikt de API.',
      en: 'Nothing was done. A form is taken from a page of this service alone, at its own address (`MEETLAT_PUBLIC_URL`). Open the page here and fill it in there; a program uses the API.',
    },
  },
  'own-claim': {
    status: 403,
    title: { nl: 'Een eigen claim keurt u niet goed', en: 'You do not decide of your own claim' },
    detail: {
      nl: 'Deze inspanning is van een centrum van uw eigen organisatie. Alleen een andere organisatie, die opdrachtgever is, kan erover beslissen.',
      en: 'This effort is of a centre of your own organisation. Only another organisation, which is the authority, can decide of it.',
    },
  },
  'not-found': {
    status: 404,
    title: { nl: 'Niet gevonden', en: 'Not found' },
    detail: {
      nl: 'Dit bestaat niet, of het is niet van u.',
      en: 'This does not exist, or it is not yours.',
    },
  },
  'no-agreement': {
    status: 404,
    title: { nl: 'Geen afspraak die inzage geeft', en: 'No agreement that gives sight' },
    detail: {
      nl: 'Er is geen afspraak met deze organisatie die op een dag van dit kwartaal geldt en zegt op welke rechtsgrond en waarvoor zij mag inzien (`legalBasis` en `purpose`). Leg die vast bij de afspraken van het centrum.',
      en: 'There is no agreement with this organisation that holds on a day of this quarter and says on which legal basis and for what it may see figures (`legalBasis` and `purpose`). Record it among the agreements of the centre.',
    },
  },
  'unknown-municipality': {
    status: 404,
    title: { nl: 'Deze gemeente kennen we niet', en: 'No such municipality' },
    detail: {
      nl: '{code} is geen gemeentecode. Alle codes staan onder /v1/municipalities.',
      en: '{code} is no code of a municipality. All codes are under /v1/municipalities.',
    },
  },
  'municipality-not-then': {
    status: 404,
    title: { nl: 'Deze gemeente bestond toen niet', en: 'This municipality did not exist then' },
    detail: {
      nl: '{code} ({name}) bestond in {period} niet. Vraag naar: {others}.',
      en: '{code} ({name}) did not exist in {period}. Ask for: {others}.',
    },
  },
  'method-not-allowed': {
    status: 405,
    title: { nl: 'Dit kan hier niet', en: 'Method not allowed' },
    detail: { nl: 'Hier kan alleen: {allow}.', en: 'Only these work here: {allow}.' },
  },
  'not-acceptable': {
    status: 406,
    title: { nl: 'Dit formaat is er niet', en: 'No such format' },
    detail: { nl: 'Er is alleen: {formats}.', en: 'There is only: {formats}.' },
  },
  'other-source': {
    status: 409,
    title: { nl: 'Van een ander systeem', en: 'Belongs to another system' },
    detail: {
      nl: 'Dit record is geschreven door een ander systeem. Alleen dat systeem, of een sleutel die mag overnemen, mag het wijzigen.',
      en: 'This record was written by another system. Only that system, or a key that may take over, may change it.',
    },
  },
  'effort-changed': {
    status: 409,
    title: { nl: 'De inspanning is gewijzigd', en: 'The effort was changed' },
    detail: {
      nl: 'De inspanning is niet meer wat u las. Haal haar opnieuw op en beslis dan.',
      en: 'The effort is no longer what you read. Get it again and decide then.',
    },
  },
  'placement-counted': {
    status: 409,
    title: { nl: 'Deze plaatsing telt al mee', en: 'This placement is counted already' },
    detail: {
      nl: 'Dezelfde plaatsing is op dezelfde dagen al goedgekeurd, onder deze of een andere verplichting of bij een ander centrum. Zij telt één keer: laat het centrum haar verdelen met `share`, samen hoogstens 1, of laat de perioden niet overlappen. Wie geplaatst is telt over alle plaatsingen bij het centrum hoogstens voltijd mee.',
      en: 'The same placement is approved already for the same days, under this or another obligation or at another centre. It counts once: let the centre split it by `share`, together at most 1, or let the periods not overlap. Who was placed counts at most full time over all placements at the centre.',
    },
  },
  'too-many-efforts': {
    status: 409,
    title: { nl: 'Te veel inspanningen om te berekenen', en: 'Too many efforts to compute' },
    detail: {
      nl: 'Onder deze verplichting zijn meer dan {limit} inspanningen geclaimd. Verdeel haar, of tel kleine inkopen op.',
      en: 'More than {limit} efforts are claimed under this obligation. Split it, or add up small purchases.',
    },
  },
  'quarter-not-over': {
    status: 409,
    title: { nl: 'Het kwartaal is nog niet voorbij', en: 'The quarter is not over yet' },
    detail: {
      nl: 'Dit kwartaal kan vanaf {from} gepubliceerd worden. Tot dan laat het concept zien hoe het staat.',
      en: 'This quarter can be published from {from}. Until then the draft shows how it stands.',
    },
  },
  'no-coverage': {
    status: 409,
    title: { nl: 'Nergens is verklaard wat volledig is', en: 'Nothing is stated to be complete' },
    detail: {
      nl: 'Van geen enkel soort gegevens is verklaard dat het heel dit kwartaal volledig is: elk cijfer zou onbekend zijn. Leg vast wat volledig is onder `coverage-statements`.',
      en: 'Of no kind of records is it stated that it is complete for the whole quarter: every figure would be unknown. Record what is complete under `coverage-statements`.',
    },
  },
  'blocking-findings': {
    status: 409,
    title: { nl: 'Eerst zijn er fouten te herstellen', en: 'There are faults to mend first' },
    detail: {
      nl: 'In de gegevens van dit kwartaal zitten fouten die een cijfer onjuist maken. Ze staan in `errors`; welke records het zijn staat in de lijst datakwaliteit van dit kwartaal.',
      en: 'The records of this quarter hold faults that make a figure wrong. They are in `errors`; which records they are is in the data-quality list of this quarter.',
    },
  },
  'already-published': {
    status: 409,
    title: { nl: 'Dit is al gepubliceerd', en: 'This is published already' },
    detail: {
      nl: 'Release {number} heeft al de staat `{state}`. Vervang die met `supersedes: {number}` en een `reason`; na een definitieve release komt geen voorlopige meer.',
      en: 'Release {number} has state `{state}` already. Replace it with `supersedes: {number}` and a `reason`; no provisional release comes after a final one.',
    },
  },
  'accepted-before': {
    status: 409,
    title: { nl: 'Deze release is al aanvaard', en: 'This release was accepted before' },
    detail: {
      nl: 'Een release wordt één keer aanvaard. Wat daarbij gezegd is staat in de lijst van releases.',
      en: 'A release is accepted once. What was said with it stands in the list of releases.',
    },
  },
  'referred-to': {
    status: 409,
    title: { nl: 'Er wordt nog naar verwezen', en: 'Still referred to' },
    detail: {
      nl: 'Verwijder eerst wat ernaar verwijst: {counts}.',
      en: 'Delete what refers to it first: {counts}.',
    },
  },
  'period-closed': {
    status: 409,
    title: { nl: 'Het kwartaal is afgesloten', en: 'The quarter is closed' },
    detail: {
      nl: 'Over {period} is een definitief rapport uitgebracht, en dit zou veranderen waar het op rust. Heropen het kwartaal met een reden (`POST …/periods/{period}/reopenings`) en breng daarna een vervangend rapport uit.',
      en: 'A final report of {period} was published, and this would change what it rests on. Reopen the quarter with a reason (`POST …/periods/{period}/reopenings`) and then publish a superseding report.',
    },
  },
  'period-not-closed': {
    status: 409,
    title: { nl: 'Het kwartaal is niet afgesloten', en: 'The quarter is not closed' },
    detail: {
      nl: '{period} staat open: gegevens kunnen gewoon worden gewijzigd.',
      en: '{period} is open: its records can be changed as they are.',
    },
  },
  'import-running': {
    status: 409,
    title: { nl: 'De import loopt nog', en: 'The import is still running' },
    detail: {
      nl: 'Wacht tot `state` in de ontvangstbevestiging `done` of `interrupted` is, en probeer het dan opnieuw.',
      en: 'Wait until `state` in its receipt is `done` or `interrupted`, then try again.',
    },
  },
  'idempotency-in-flight': {
    status: 409,
    title: { nl: 'Ditzelfde verzoek loopt nog', en: 'The same request is still running' },
    detail: {
      nl: 'Een verzoek met deze `Idempotency-Key` is nog bezig.',
      en: 'A request with this `Idempotency-Key` is still running.',
    },
  },
  'precondition-failed': {
    status: 412,
    title: { nl: 'Intussen gewijzigd', en: 'Changed meanwhile' },
    detail: {
      nl: 'Het record is niet meer wat u las. Haal het opnieuw op en probeer het nog eens.',
      en: 'The record is no longer what you read. Get it again and retry.',
    },
  },
  'too-large': {
    status: 413,
    title: { nl: 'Te groot', en: 'Too large' },
    detail: {
      nl: 'De inhoud is groter dan {limit}. Grote aantallen gaan via een import.',
      en: 'The body is larger than {limit}. Large numbers go through an import.',
    },
  },
  'unpacks-too-large': {
    status: 413,
    title: { nl: 'Uitgepakt te groot', en: 'Unpacks too large' },
    detail: {
      nl: 'De inhoud is uitgepakt meer dan {times} keer zo groot. Zo goed laten gegevens zich niet inpakken.',
      en: 'The body unpacks to more than {times} times its size. Records do not pack that well.',
    },
  },
  'expectation-failed': {
    status: 417,
    title: { nl: 'Deze verwachting kennen we niet', en: 'Expectation failed' },
    detail: {
      nl: 'Laat `Expect` weg, of stuur `Expect: 100-continue`.',
      en: 'Leave `Expect` out, or send `Expect: 100-continue`.',
    },
  },
  'unsupported-encoding': {
    status: 415,
    title: { nl: 'Ingepakte inhoud lezen we niet', en: 'Unsupported content encoding' },
    detail: {
      nl: 'Als `Content-Encoding` kan hier alleen: {encodings}.',
      en: 'Only these work here as `Content-Encoding`: {encodings}.',
    },
  },
  'unsupported-media-type': {
    status: 415,
    title: { nl: 'Dit soort inhoud lezen we hier niet', en: 'Unsupported media type' },
    detail: { nl: 'Stuur als `Content-Type` een van: {types}.', en: 'Send one of these as `Content-Type`: {types}.' },
  },
  'idempotency-key-reused': {
    status: 422,
    title: {
      nl: 'Deze Idempotency-Key hoort bij een ander verzoek',
      en: 'This Idempotency-Key belongs to another request',
    },
    detail: {
      nl: 'Gebruik voor een ander verzoek een andere sleutel.',
      en: 'Use another key for another request.',
    },
  },
  'precondition-required': {
    status: 428,
    title: { nl: 'If-Match ontbreekt', en: 'If-Match is missing' },
    detail: {
      nl: 'Stuur de `ETag` die u las mee als `If-Match`, zodat u niets overschrijft dat u niet gezien hebt.',
      en: 'Send the `ETag` you read as `If-Match`, so that you overwrite nothing you have not seen.',
    },
  },
  'headers-too-large': {
    status: 431,
    title: { nl: 'Te veel kopregels', en: 'Headers too large' },
    detail: { nl: 'De kopregels van het verzoek zijn te groot.', en: 'The headers of the request are too large.' },
  },
  'too-many-requests': {
    status: 429,
    title: { nl: 'Te veel verzoeken', en: 'Too many requests' },
    detail: {
      nl: 'Met deze sleutel, of zonder sleutel vanaf dit adres, kan {limit} keer per minuut iets gevraagd worden. Wacht zoveel seconden als `Retry-After` zegt.',
      en: 'This key, or this address without a key, may ask {limit} times a minute. Wait as many seconds as `Retry-After` says.',
    },
  },
  'address-too-long': {
    status: 414,
    title: { nl: 'Het adres is te lang', en: 'The address is too long' },
    detail: {
      nl: 'Pad en vraag zijn samen langer dan {limit} bytes. Kies minder kolommen of waarden, of haal meer op en kies daarna.',
      en: 'Path and query together are longer than {limit} bytes. Choose fewer columns or values, or fetch more and choose then.',
    },
  },
  'too-many-imports': {
    status: 429,
    title: { nl: 'Te veel imports tegelijk', en: 'Too many imports at once' },
    detail: {
      nl: 'Er lopen al {limit} imports met deze sleutel. Wacht tot er een klaar is.',
      en: 'This key already runs {limit} imports. Wait until one is done.',
    },
  },
  'not-implemented': {
    status: 501,
    title: { nl: 'Dit deel van OData is hier niet', en: 'This part of OData is not here' },
    detail: {
      nl: '`{what}` kan hier niet. Wat er wel is staat in docs/odata.md: `$select`, `$filter`, `$orderby`, `$top`, `$skip`, `$count` en `$format`.',
      en: '`{what}` does not work here. What does is in docs/odata.md: `$select`, `$filter`, `$orderby`, `$top`, `$skip`, `$count` and `$format`.',
    },
  },
  internal: {
    status: 500,
    title: { nl: 'Er ging bij ons iets mis', en: 'Something went wrong on our side' },
    detail: {
      nl: 'De fout is vastgelegd. Noem `traceId` als u hem meldt.',
      en: 'The error was recorded. Name `traceId` when you report it.',
    },
  },
  unavailable: {
    status: 503,
    title: { nl: 'Even niet beschikbaar', en: 'Unavailable for a moment' },
    detail: {
      nl: 'De dienst of de gegevensopslag is even niet bereikbaar. Probeer het zo opnieuw.',
      en: 'The service or its data store cannot be reached just now. Try again shortly.',
    },
  },
  overloaded: {
    status: 503,
    title: { nl: 'Even te druk', en: 'Too busy for a moment' },
    detail: {
      nl: 'Er komt meer tegelijk binnen dan de dienst aankan. Er is niets uitgevoerd; probeer het zo opnieuw.',
      en: 'More comes in at once than the service can handle. Nothing was carried out; try again shortly.',
    },
  },
  'storage-full': {
    status: 507,
    title: { nl: 'De opslag is vol', en: 'Storage is full' },
    detail: {
      nl: 'Er kan nu niets bijgeschreven worden; lezen gaat door.',
      en: 'Nothing can be written just now; reading goes on.',
    },
  },
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof problems;

/** A fault with the part of the request it is in. What it names may have a text of its own in both languages. */
export type LocatedFault = Omit<Fault, 'params'> & {
  in: 'body' | 'query' | 'path' | 'header';
  params?: Record<string, string | number | Text>;
};

/** A failure with a public text of its own. Throw it by code; what is internal goes into `cause` and only to the log. */
export class AppError extends Error {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly faults: readonly LocatedFault[];
  readonly headers: Readonly<Record<string, string | string[]>>;

  constructor(
    code: ProblemCode,
    options: {
      params?: Record<string, string | number>;
      faults?: readonly LocatedFault[];
      headers?: Record<string, string | string[]>;
      cause?: unknown;
    } = {},
  ) {
    super(code, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.params = options.params ?? {};
    this.faults = options.faults ?? [];
    this.headers = options.headers ?? {};
  }
}
