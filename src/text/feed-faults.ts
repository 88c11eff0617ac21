import type { FaultText } from './faults.ts';

/** What is wrong with a question to the feed for BI tools. Positions count from 1, in the option as it was meant. */
export const feedFaults = {
  'filter-syntax': {
    message: {
      nl: 'Het filter is vanaf teken {position} niet te lezen.',
      en: 'The filter cannot be read from character {position}.',
    },
    hint: {
      nl: "Schrijf bijvoorbeeld: Measure eq 'flow.inflow' and Value gt 5. Tekst staat tussen enkele aanhalingstekens; een aanhalingsteken in tekst staat er dubbel.",
      en: "Write for example: Measure eq 'flow.inflow' and Value gt 5. Text stands in single quotes; a quote in text stands there twice.",
    },
  },
  'no-such-column': {
    message: { nl: '{set} heeft deze kolom niet.', en: '{set} has no such column.' },
    hint: { nl: 'Kies uit: {near}. Hoofdletters tellen.', en: 'Choose from: {near}. Capitals count.' },
  },
  'no-such-column-at': {
    message: {
      nl: 'Op teken {position} staat een kolom die {set} niet heeft.',
      en: 'At character {position} is a column that {set} does not have.',
    },
    hint: { nl: 'Kies uit: {near}. Hoofdletters tellen.', en: 'Choose from: {near}. Capitals count.' },
  },
  'unknown-function': {
    message: {
      nl: 'Op teken {position} staat een functie die er niet is.',
      en: 'At character {position} is a function that does not exist.',
    },
    hint: { nl: 'Kies uit: {near}.', en: 'Choose from: {near}.' },
  },
  'operand-count': {
    message: {
      nl: 'De functie {name} op teken {position} heeft {count} waarde(n) nodig.',
      en: 'The function {name} at character {position} takes {count} value(s).',
    },
    hint: {
      nl: "Schrijf bijvoorbeeld contains(Title,'hout') of year(ModifiedAt).",
      en: "Write for example contains(Title,'hout') or year(ModifiedAt).",
    },
  },
  'operand-type': {
    message: {
      nl: 'De functie {name} kan niet werken met wat op teken {position} staat.',
      en: 'The function {name} cannot work with what stands at character {position}.',
    },
    hint: { nl: 'Zij vraagt {types}.', en: 'It takes {types}.' },
  },
  'not-a-condition': {
    message: { nl: 'Op teken {position} staat geen voorwaarde.', en: 'At character {position} there is no condition.' },
    hint: {
      nl: 'Vergelijk het met iets: eq, ne, gt, ge, lt, le of in.',
      en: 'Compare it with something: eq, ne, gt, ge, lt, le or in.',
    },
  },
  'not-a-value': {
    message: {
      nl: 'Op teken {position} staat een voorwaarde waar een waarde hoort.',
      en: 'At character {position} there is a condition where a value belongs.',
    },
    hint: {
      nl: 'Zet haakjes om wat bij `not` hoort, of vergelijk met true.',
      en: 'Put brackets around what belongs to `not`, or compare with true.',
    },
  },
  'types-differ': {
    message: {
      nl: 'Op teken {position} wordt {left} met {right} vergeleken.',
      en: 'At character {position} {left} is compared with {right}.',
    },
    hint: {
      nl: 'Tekst staat tussen aanhalingstekens, getallen niet; een dag is 2026-09-30, een tijdstip 2026-09-30T12:00:00Z.',
      en: 'Text stands in quotes, numbers do not; a day is 2026-09-30, an instant 2026-09-30T12:00:00Z.',
    },
  },
  'number-too-large': {
    message: {
      nl: 'Het getal op teken {position} is te groot.',
      en: 'The number at character {position} is too large.',
    },
    hint: { nl: 'Blijf onder 1.7e308.', en: 'Stay below 1.7e308.' },
  },
  'filter-too-large': {
    message: { nl: 'Het filter heeft meer dan {limit} delen.', en: 'The filter has more than {limit} parts.' },
    hint: {
      nl: "Noem waarden in een lijst: Measure in ('a','b').",
      en: "Name values in a list: Measure in ('a','b').",
    },
  },
  'filter-too-deep': {
    message: { nl: 'Meer dan {limit} haakjes in elkaar.', en: 'More than {limit} brackets in one another.' },
    hint: { nl: 'Haal haakjes weg die niet nodig zijn.', en: 'Remove brackets that are not needed.' },
  },
  'list-too-long': {
    message: {
      nl: 'De lijst bij teken {position} heeft meer dan {limit} waarden.',
      en: 'The list at character {position} has more than {limit} values.',
    },
    hint: {
      nl: 'Vraag het in delen, of haal meer op en kies daarna.',
      en: 'Ask in parts, or fetch more and choose then.',
    },
  },
  'unknown-option': {
    message: { nl: 'Deze optie kennen we hier niet.', en: 'This option is not known here.' },
    hint: { nl: 'Bedoeld wordt misschien: {near}.', en: 'You may have meant: {near}.' },
  },
  'option-twice': {
    message: { nl: 'Deze optie staat er twee keer.', en: 'This option is given twice.' },
    hint: { nl: 'Noem haar één keer.', en: 'Give it once.' },
  },
  'sort-direction': {
    message: { nl: 'De volgorde is niet te lezen.', en: 'The order cannot be read.' },
    hint: { nl: 'Schrijf bijvoorbeeld: Period desc,Centre.', en: 'Write for example: Period desc,Centre.' },
  },
  'not-a-number-of-rows': {
    message: { nl: 'Dit is geen aantal rijen.', en: 'This is no number of rows.' },
    hint: { nl: 'Een geheel getal van 0 tot en met {limit}.', en: 'A whole number from 0 through {limit}.' },
  },
  'true-or-false': {
    message: { nl: 'Hier hoort true of false.', en: 'This takes true or false.' },
    hint: { nl: 'Schrijf $count=true.', en: 'Write $count=true.' },
  },
  'wrong-key': {
    message: { nl: 'Dit is geen sleutel van deze tabel.', en: 'This is no key of this table.' },
    hint: {
      nl: 'De sleutel is: {key}. Tekst staat tussen enkele aanhalingstekens.',
      en: 'The key is: {key}. Text stands in single quotes.',
    },
  },
  'wrong-skiptoken': {
    message: {
      nl: 'Hier kan de vraag niet verdergaan: zij is gewijzigd, of de plaats komt niet van deze dienst.',
      en: 'The question cannot go on here: it was changed, or the place is not from this service.',
    },
    hint: {
      nl: 'Volg `@odata.nextLink` zoals hij is, of begin opnieuw zonder `$skiptoken`.',
      en: 'Follow `@odata.nextLink` as it is, or start again without `$skiptoken`.',
    },
  },
  'only-for-rows': {
    message: { nl: 'Deze optie hoort hier niet.', en: 'This option does not belong here.' },
    hint: { nl: 'Hier kan: {options}.', en: 'These do: {options}.' },
  },
  'dialect-of-csv': {
    message: { nl: 'Hier hoort rfc of nl, en alleen bij CSV.', en: 'This takes rfc or nl, and only with CSV.' },
    hint: { nl: 'Schrijf $format=csv&csvDialect=nl.', en: 'Write $format=csv&csvDialect=nl.' },
  },
  'old-odata': {
    message: {
      nl: 'Deze dienst spreekt OData 4.0, en u vraagt een oudere.',
      en: 'This service speaks OData 4.0, and you ask for an older one.',
    },
    hint: { nl: 'Laat `OData-MaxVersion` weg, of stuur 4.0.', en: 'Leave out `OData-MaxVersion`, or send 4.0.' },
  },
} as const satisfies Record<string, FaultText>;
