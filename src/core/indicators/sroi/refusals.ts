import type { z } from 'zod';
import type { Text } from '../../values/text.ts';
import { limits } from './limits.ts';

/** What is wrong with a map, as rule and fix. What is merely missing is no refusal: it gives a result that is unknown. */
export const sroiRefusals = {
  'not-a-correction': {
    rule: {
      nl: 'Een correctie is een getal van 0 tot en met 1, of value met reason en source',
      en: 'A correction is a number from 0 to 1, or value with reason and source',
    },
    fix: { nl: '25 % is 0.25, zonder aanhalingstekens', en: '25 % is 0.25, without quotation marks' },
  },
  'not-zero-or-one': {
    rule: { nl: 'Dit is 0 of 1', en: 'This is 0 or 1' },
    fix: {
      nl: '1: het eerste jaar wordt verdisconteerd; 0: het eerste jaar niet',
      en: '1: the first year is discounted; 0: it is not',
    },
  },
  'not-a-currency': {
    rule: { nl: 'Een munt is drie hoofdletters', en: 'A currency is three capitals' },
    fix: { nl: 'EUR, GBP of een andere code van ISO 4217', en: 'EUR, GBP or another code of ISO 4217' },
  },
  'empty-text': {
    rule: { nl: 'Een tekst is niet leeg', en: 'A text is not empty' },
    fix: { nl: 'Vul hem in, of laat het veld weg', en: 'Fill it in, or leave the field out' },
  },
  'fraction-not-percent': {
    rule: { nl: 'Een aandeel ligt van 0 tot en met 1', en: 'A share lies from 0 to 1' },
    fix: { nl: 'Deel procenten door 100: 25 % is 0.25', en: 'Divide percents by 100: 25 % is 0.25' },
  },
  'rate-out-of-range': {
    rule: {
      nl: `Een discontovoet ligt van ${limits.rate.min} tot en met ${limits.rate.max}`,
      en: `A discount rate lies from ${limits.rate.min} to ${limits.rate.max}`,
    },
    fix: { nl: 'Deel procenten door 100: 3,5 % is 0.035', en: 'Divide percents by 100: 3.5 % is 0.035' },
  },
  'negative-quantity': {
    rule: { nl: 'Een aantal is niet negatief', en: 'A quantity is not negative' },
    fix: {
      nl: 'Geef een nadelig effect een negatieve prijs (proxyValue), niet een negatief aantal',
      en: 'Give an adverse outcome a negative price (proxyValue), not a negative quantity',
    },
  },
  'negative-duration': {
    rule: { nl: 'Een duur is langer dan 0 jaar', en: 'A duration is longer than 0 years' },
    fix: { nl: 'Geef de duur in jaren, zoals 1 of 2.5', en: 'Give the duration in years, such as 1 or 2.5' },
  },
  'negative-input': {
    rule: { nl: 'Een inzet is niet negatief', en: 'An input is not negative' },
    fix: {
      nl: 'Neem een opbrengst op als effect, niet als negatieve inzet',
      en: 'Enter an income as an outcome, not as a negative input',
    },
  },
  'amount-too-large': {
    rule: { nl: 'Een getal is hoogstens duizend miljard', en: 'A number is at most a thousand billion' },
    fix: { nl: 'Controleer de eenheid', en: 'Check the unit' },
  },
  'too-many-outcomes': {
    rule: { nl: `Hoogstens ${limits.outcomes} effecten`, en: `At most ${limits.outcomes} outcomes` },
    fix: { nl: 'Voeg gelijke effecten samen', en: 'Join outcomes that are alike' },
  },
  'too-many-inputs': {
    rule: { nl: `Hoogstens ${limits.inputs} posten van inzet`, en: `At most ${limits.inputs} inputs` },
    fix: { nl: 'Voeg gelijke posten samen', en: 'Join inputs that are alike' },
  },
  'too-many-overlap-groups': {
    rule: { nl: `Hoogstens ${limits.outcomes} groepen`, en: `At most ${limits.outcomes} groups` },
    fix: { nl: 'Neem alleen groepen op die in de effecten staan', en: 'Enter only groups that the outcomes name' },
  },
  'too-many-ranges': {
    rule: { nl: `Hoogstens ${limits.ranges} bandbreedtes`, en: `At most ${limits.ranges} ranges` },
    fix: { nl: 'Gebruik spread voor alles wat gelijk is', en: 'Use spread for all that is alike' },
  },
  'too-many-years': {
    rule: { nl: `Hoogstens ${limits.years} jaar`, en: `At most ${limits.years} years` },
    fix: { nl: 'Kies een kortere horizon of duur', en: 'Choose a shorter horizon or duration' },
  },
  'too-many-outcome-years': {
    rule: {
      nl: `De effecten duren samen hoogstens ${limits.outcomeYears} jaar`,
      en: `The outcomes last at most ${limits.outcomeYears} years together`,
    },
    fix: { nl: 'Kies een kortere horizon of voeg effecten samen', en: 'Choose a shorter horizon or join outcomes' },
  },
  'too-many-draws': {
    rule: { nl: `Hoogstens ${limits.draws} trekkingen`, en: `At most ${limits.draws} draws` },
    fix: { nl: '10000 trekkingen zijn meestal genoeg', en: '10000 draws are usually enough' },
  },
  'simulation-too-large': {
    rule: {
      nl: 'Trekkingen maal effecten maal jaren is te veel werk voor één vraag',
      en: 'Draws times outcomes times years is too much work for one request',
    },
    fix: { nl: 'Vraag minder trekkingen', en: 'Ask for fewer draws' },
  },
  'name-twice': {
    rule: {
      nl: 'Elk id, elke groep en elke bandbreedte komt één keer voor',
      en: 'Each id, group and range is there once',
    },
    fix: {
      nl: 'Geef elke regel een eigen id, of laat er één weg',
      en: 'Give each row an id of its own, or leave one out',
    },
  },
  'transfer-without-ends': {
    rule: { nl: 'Een overdracht noemt wie betaalt en wie ontvangt', en: 'A transfer names who pays and who receives' },
    fix: { nl: 'Vul payer en receiver in', en: 'Fill in payer and receiver' },
  },
  'transfer-cycle': {
    rule: { nl: 'Een overdracht gaat naar een ander', en: 'A transfer goes to another party' },
    fix: { nl: 'Kies twee verschillende partijen', en: 'Choose two different parties' },
  },
  'party-not-in-transfer': {
    rule: { nl: 'De partij van een overdracht betaalt of ontvangt', en: 'The party of a transfer pays or receives' },
    fix: { nl: 'Laat party weg of kies payer of receiver', en: 'Leave party out or choose payer or receiver' },
  },
  'counts-itself': {
    rule: {
      nl: 'Een aantal komt niet uit de impactkaart zelf',
      en: 'A quantity does not come from the impact map itself',
    },
    fix: {
      nl: 'Noem een indicator die iets telt, zoals flow.durable-outflow',
      en: 'Name an indicator that counts something, such as flow.durable-outflow',
    },
  },
  'ends-without-transfer': {
    rule: {
      nl: 'Alleen een overdracht heeft een betaler en een ontvanger',
      en: 'Only a transfer has a payer and a receiver',
    },
    fix: { nl: 'Geef proxyKind transfer, of laat ze weg', en: 'Give proxyKind transfer, or leave them out' },
  },
  'unknown-overlap-group': {
    rule: { nl: 'Een regel voor overlap hoort bij een groep', en: 'A rule of overlap belongs to a group' },
    fix: { nl: 'Gebruik de naam uit overlapGroup', en: 'Use the name given in overlapGroup' },
  },
  'overlap-mixes-kinds': {
    rule: {
      nl: 'Een overdracht overlapt niet met een echte besparing',
      en: 'A transfer does not overlap with a real saving',
    },
    fix: { nl: 'Zet ze in verschillende groepen', en: 'Put them in different groups' },
  },
  'range-of-nothing': {
    rule: {
      nl: 'Een bandbreedte hoort bij een aanname van een effect, bij een inzet of bij de rentevoet',
      en: 'A range belongs to an assumption of an outcome, to an input or to the discount rate',
    },
    fix: {
      nl: 'Noem het effect bij id of naam, of de inzet bij naam; geef effecten van dezelfde naam een id',
      en: 'Name the outcome by its id or name, or the input by its name; give outcomes of one name an id',
    },
  },
  'range-without-base': {
    rule: { nl: 'De waarde ligt tussen low en high', en: 'The value lies between low and high' },
    fix: { nl: 'Geef low, waarde en high in volgorde', en: 'Give low, value and high in order' },
  },
  'range-outside-domain': {
    rule: {
      nl: 'De grenzen van een bandbreedte zijn zelf toegestane waarden',
      en: 'The ends of a range are allowed values themselves',
    },
    fix: {
      nl: 'Aandelen van 0 tot 1, aantallen en inzet niet onder 0, duur boven 0; de inzet samen blijft boven 0',
      en: 'Shares from 0 to 1, quantities and inputs not below 0, duration above 0; inputs together stay above 0',
    },
  },
} as const satisfies Record<string, { readonly rule: Text; readonly fix: Text }>;
export type SroiRefusal = keyof typeof sroiRefusals;

/** Marks a value as refused for this reason, in the way the service turns into a problem: `params.code`. */
export function refuse(context: z.core.$RefinementCtx, code: SroiRefusal, path: PropertyKey[] = []): void {
  context.addIssue({ code: 'custom', message: sroiRefusals[code].rule.en, path, params: { code } });
}
