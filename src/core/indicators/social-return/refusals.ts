import type { z } from 'zod';
import type { Text } from '../../values/text.ts';
import { limits } from './limits.ts';

type Refusal = { readonly rule: Text; readonly fix: Text };

/**
 * What is wrong with obligations, efforts or approvals, as rule and fix. Names in braces are filled from the params of
 * the fault. What is merely missing is no refusal: it gives a result that is unknown.
 */
export const socialReturnRefusals = {
  'fraction-not-percent': {
    rule: { nl: 'Een aandeel ligt van 0 tot en met 1', en: 'A share lies from 0 to 1' },
    fix: { nl: 'Deel procenten door 100: 25 % is 0.25', en: 'Divide percents by 100: 25 % is 0.25' },
  },
  'negative-amount': {
    rule: { nl: 'Een bedrag, duur of aantal is niet negatief', en: 'An amount, duration or number is not negative' },
    fix: { nl: 'Geef 0 of meer', en: 'Give 0 or more' },
  },
  'amount-too-large': {
    rule: { nl: 'Een getal is hoogstens duizend miljard', en: 'A number is at most a thousand billion' },
    fix: { nl: 'Controleer de eenheid', en: 'Check the unit' },
  },
  'more-hours-than-a-week': {
    rule: {
      nl: `Een week heeft hoogstens ${limits.hoursPerWeek} uur`,
      en: `A week has at most ${limits.hoursPerWeek} hours`,
    },
    fix: { nl: 'Geef uren per week, niet per maand of jaar', en: 'Give hours a week, not a month or a year' },
  },
  'no-full-time-week': {
    rule: { nl: 'Een voltijdweek heeft meer dan 0 uur', en: 'A full-time week has more than 0 hours' },
    fix: { nl: 'Geef de uren van een voltijdweek, zoals 36', en: 'Give the hours of a full-time week, such as 36' },
  },
  'day-too-far': {
    rule: { nl: `Een dag ligt op of voor ${limits.lastDay}`, en: `A day lies on or before ${limits.lastDay}` },
    fix: { nl: 'Controleer het jaar', en: 'Check the year' },
  },
  'id-twice': {
    rule: { nl: 'Elk id komt in zijn lijst één keer voor', en: 'Each id is in its list once' },
    fix: { nl: 'Geef elke regel een eigen id', en: 'Give each row an id of its own' },
  },
  'period-ends-before-start': {
    rule: { nl: 'Een periode eindigt niet voor haar begin', en: 'A period does not end before it starts' },
    fix: { nl: 'Verwissel de twee dagen of verbeter er een', en: 'Swap the two days or mend one' },
  },
  'table-not-chosen': {
    rule: {
      nl: 'Een verplichting waaronder wordt geclaimd noemt haar tabel, of de regio met de dag die de versie kiest',
      en: 'An obligation that is claimed under names its table, or the region with the day that chooses the version',
    },
    fix: { nl: 'Vul tableId in: {tables}', en: 'Fill in tableId: {tables}' },
  },
  'unknown-table': {
    rule: { nl: 'Deze tabel is hier niet bekend', en: 'This table is not known here' },
    fix: {
      nl: 'Kies een van {tables}, of geef een eigen tabel: in tables van een berekening, of in contractTables van een parameterset',
      en: 'Choose one of {tables}, or give a table of your own: in tables of a calculation, or in contractTables of a parameter set',
    },
  },
  'table-incomplete': {
    rule: {
      nl: 'Van deze tabel zijn alleen deze blokken bewaard: {kept}. Met een onvolledige tabel wordt niet gerekend',
      en: 'Of this table only these blocks were kept: {kept}. Nothing is computed with an incomplete table',
    },
    fix: {
      nl: 'Kies een volledige tabel ({tables}), of geef de tabel van het contract: in tables van een berekening, of in contractTables van een parameterset',
      en: 'Choose a complete table ({tables}), or give the table of the contract: in tables of a calculation, or in contractTables of a parameter set',
    },
  },
  'unknown-region': {
    rule: { nl: 'Deze regio is hier niet bekend', en: 'This region is not known here' },
    fix: { nl: 'Kies een van {regions}, of vul tableId in', en: 'Choose one of {regions}, or fill in tableId' },
  },
  'region-without-table': {
    rule: {
      nl: 'De waarden van deze regio zijn niet openbaar gevonden',
      en: 'The values of this region were not found in public',
    },
    fix: {
      nl: 'Geef de tabel van het contract: in tables van een berekening, of in contractTables van een parameterset',
      en: 'Give the table of the contract: in tables of a calculation, or in contractTables of a parameter set',
    },
  },
  'region-agrees-by-contract': {
    rule: {
      nl: 'Deze opdrachtgever heeft geen tabel en spreekt per contract een doel af',
      en: 'This authority has no table and agrees a goal for each contract',
    },
    fix: {
      nl: 'Geef wat is afgesproken als tabel: in tables van een berekening, of in contractTables van een parameterset',
      en: 'Give what was agreed as a table: in tables of a calculation, or in contractTables of a parameter set',
    },
  },
  'table-date-needed': {
    rule: {
      nl: 'In deze regio kiest een dag van het contract de versie',
      en: 'In this region a day of the contract chooses the version',
    },
    fix: { nl: 'Vul {field} in, of kies met tableId: {tables}', en: 'Fill in {field}, or choose by tableId: {tables}' },
  },
  'no-table-on-date': {
    rule: {
      nl: 'Op deze dag geldt geen tabel van deze regio die een datum heeft',
      en: 'On this day no table of this region that has a date is in force',
    },
    fix: {
      nl: 'Kies de tabel van het contract met tableId: {tables}',
      en: 'Choose the table of the contract by tableId: {tables}',
    },
  },
  'table-id-taken': {
    rule: { nl: 'Een eigen tabel heeft een eigen id', en: 'A table of your own has an id of its own' },
    fix: {
      nl: 'Kies een id dat geen gepubliceerde tabel heeft',
      en: 'Choose an id that no published table has',
    },
  },
  'code-twice': {
    rule: { nl: 'Elke code staat één keer in een tabel', en: 'Each code is in a table once' },
    fix: { nl: 'Geef elk blok en elke bonus een eigen code', en: 'Give each block and bonus a code of its own' },
  },
  'rate-without-value': {
    rule: { nl: 'Een blok met een tarief heeft een waarde', en: 'A block with a rate has a value' },
    fix: {
      nl: 'Vul value in, of kies invoice, cost, labour-part of agreed',
      en: 'Fill in value, or choose invoice, cost, labour-part or agreed',
    },
  },
  'unknown-block-in-table': {
    rule: {
      nl: 'Een bonus of grens geldt voor blokken van de tabel',
      en: 'A bonus or a cap is for blocks of the table',
    },
    fix: { nl: 'Gebruik codes uit blocks', en: 'Use codes of blocks' },
  },
  'block-in-two-caps': {
    rule: { nl: 'Een blok valt onder hoogstens één grens', en: 'A block falls under one cap at most' },
    fix: { nl: 'Laat het uit een van de grenzen weg', en: 'Leave it out of one of the caps' },
  },
  'unknown-rules': {
    rule: { nl: 'Deze regels zijn hier niet bekend', en: 'These rules are not known here' },
    fix: {
      nl: 'Kies een van {rules}, of geef percentage, cap, threshold en lowLabour zelf',
      en: 'Choose one of {rules}, or give percentage, cap, threshold and lowLabour yourself',
    },
  },
  'fixed-with-percentage': {
    rule: {
      nl: 'Een vast bedrag heeft geen percentage, drempel of grens',
      en: 'A fixed amount has no percentage, threshold or cap',
    },
    fix: {
      nl: 'Laat ze weg, of kies de grondslag waarvan het een percentage is',
      en: 'Leave them out, or choose the base of which it is a percentage',
    },
  },
  'pso-level-needed': {
    rule: { nl: 'Een korting voor PSO hoort bij een trede', en: 'A discount for PSO goes with a level' },
    fix: { nl: 'Vul psoLevel in, 1 tot en met 3', en: 'Fill in psoLevel, 1 to 3' },
  },
  'unknown-obligation': {
    rule: { nl: 'Een inspanning hoort bij een verplichting', en: 'An effort belongs to an obligation' },
    fix: { nl: 'Gebruik een id uit obligations', en: 'Use an id of obligations' },
  },
  'unknown-block': {
    rule: {
      nl: 'De tabel van deze verplichting kent dit blok niet',
      en: 'The table of this obligation has no such block',
    },
    fix: { nl: 'Kies een van {blocks}', en: 'Choose one of {blocks}' },
  },
  'unknown-flag': {
    rule: { nl: 'De tabel heeft geen bonus met dit kenmerk', en: 'The table has no bonus with this flag' },
    fix: { nl: 'Kenmerken van deze tabel: {flags}', en: 'Flags of this table: {flags}' },
  },
  'effort-outside-period': {
    rule: {
      nl: 'Een inspanning valt binnen de periode van haar verplichting',
      en: 'An effort lies within the period of its obligation',
    },
    fix: {
      nl: 'Claim van {from} tot en met {until}. Begon iemand eerder, geef dan ook startedOn',
      en: 'Claim from {from} through {until}. If the person started earlier, give startedOn',
    },
  },
  'started-after-period': {
    rule: {
      nl: 'Iemand begint op of voor de eerste dag die telt',
      en: 'A person starts on or before the first day that counts',
    },
    fix: { nl: 'Verbeter startedOn of from', en: 'Mend startedOn or from' },
  },
  'duration-twice': {
    rule: { nl: 'Een duur is twee dagen, of een aantal maanden', en: 'A duration is two days, or a number of months' },
    fix: { nl: 'Geef from en until, of alleen months', en: 'Give from and until, or only months' },
  },
  'dates-needed': {
    rule: { nl: 'Een regel met een dag rekent met dagen', en: 'A rule with a day is computed by days' },
    fix: { nl: 'Geef from en until in plaats van months', en: 'Give from and until instead of months' },
  },
  'full-time-hours-needed': {
    rule: {
      nl: 'De tabel zegt niet hoeveel uur een voltijdweek heeft',
      en: 'The table does not say how many hours a full-time week has',
    },
    fix: { nl: 'Vul fullTimeHours in, zoals 36', en: 'Fill in fullTimeHours, such as 36' },
  },
  'field-not-for-block': {
    rule: { nl: 'Dit gegeven hoort niet bij dit soort blok', en: 'This field does not go with this kind of block' },
    fix: { nl: 'Laat het weg; dit blok rekent met {fields}', en: 'Leave it out; this block is computed with {fields}' },
  },
  'benefit-does-not-fit-block': {
    rule: {
      nl: 'De duur van de uitkering past niet bij dit blok',
      en: 'The time on a benefit does not fit this block',
    },
    fix: {
      nl: 'Kies een van {blocks}, of verbeter benefitMonths',
      en: 'Choose one of {blocks}, or mend benefitMonths',
    },
  },
  'amount-twice': {
    rule: { nl: 'Een bedrag wordt één keer gegeven', en: 'An amount is given once' },
    fix: {
      nl: 'Geef amount (excl. btw), of amountInclVat met vatRate, of uren',
      en: 'Give amount (excl. VAT), or amountInclVat with vatRate, or hours',
    },
  },
  'vat-rate-needed': {
    rule: { nl: 'Inkoop telt zonder btw', en: 'A purchase counts without VAT' },
    fix: {
      nl: 'Vul vatRate in, zoals 0.21, of geef amount excl. btw',
      en: 'Fill in vatRate, such as 0.21, or give amount excl. VAT',
    },
  },
  'labour-part-above-invoice': {
    rule: { nl: 'Het loondeel is hoogstens de factuur', en: 'The labour part is at most the invoice' },
    fix: { nl: 'Verbeter labourPart of amount', en: 'Mend labourPart or amount' },
  },
  'placement-counted-twice': {
    rule: {
      nl: 'Eén plaatsing telt op een dag één keer, ook over verplichtingen en centra heen',
      en: 'One placement counts once on a day, also over obligations and centres',
    },
    fix: {
      nl: 'Verdeel haar met share, samen hoogstens 1, of laat de perioden niet overlappen',
      en: 'Split it by share, together at most 1, or let the periods not overlap',
    },
  },
  'unknown-effort': {
    rule: { nl: 'Een goedkeuring hoort bij een inspanning', en: 'An approval belongs to an effort' },
    fix: { nl: 'Gebruik een id uit efforts', en: 'Use an id of efforts' },
  },
  'approved-twice': {
    rule: { nl: 'Een inspanning krijgt één beslissing', en: 'An effort gets one decision' },
    fix: { nl: 'Laat alleen de laatste beslissing staan', en: 'Keep the last decision only' },
  },
  'own-approval': {
    rule: { nl: 'Niemand keurt de eigen claim goed', en: 'Nobody approves a claim of their own' },
    fix: { nl: 'Laat de opdrachtgever van het contract beslissen', en: 'Let the contracting authority decide' },
  },
  'not-the-authority': {
    rule: {
      nl: 'Alleen de opdrachtgever van de verplichting keurt goed',
      en: 'Only the authority of the obligation approves',
    },
    fix: { nl: 'Gebruik de organisationId van de verplichting', en: 'Use the organisationId of the obligation' },
  },
  'approved-above-claimed': {
    rule: { nl: 'Goedgekeurd is hoogstens wat is geclaimd', en: 'What is approved is at most what was claimed' },
    fix: { nl: 'Laat amount weg, of geef hoogstens de claim', en: 'Leave amount out, or give at most the claim' },
  },
  'rejected-with-amount': {
    rule: { nl: 'Een afwijzing heeft geen bedrag', en: 'A rejection has no amount' },
    fix: { nl: 'Laat amount weg, of kies approved', en: 'Leave amount out, or choose approved' },
  },
} as const satisfies Record<string, Refusal>;
export type SocialReturnRefusal = keyof typeof socialReturnRefusals;
export type RefusalParams = Readonly<Record<string, string>>;

/** Marks a value as refused for this reason, in the way the service turns into a problem: `params.code`. */
export function refuse(
  context: z.core.$RefinementCtx,
  code: SocialReturnRefusal,
  path: PropertyKey[] = [],
  params: RefusalParams = {},
): void {
  context.addIssue({ code: 'custom', message: socialReturnRefusals[code].rule.en, path, params: { ...params, code } });
}
