import type { Language } from '../../text/language.ts';
import type { Place } from '../csv/columns-of.ts';
import type { Field } from '../field.ts';
import { findRecordKind } from '../registry.ts';

/** Longest list of codes that is written out in one cell. */
const mostCodes = 12;

/** Texts of a template that do not depend on a field. */
export const templateTexts = {
  nl: {
    id: 'verplicht; uw eigen nummer van deze regel: letters, cijfers, . _ -; geen BSN. Hetzelfde nummer later nog eens sturen wijzigt de regel',
    delete: 'ja: verwijder wat dit id heeft; de andere cellen tellen dan niet',
    required: 'verplicht',
    several: 'meer dan één: met | ertussen',
    unknownMember: '- als het niet bekend is',
  },
  en: {
    id: 'required; your own number of this row: letters, digits, . _ -; no BSN. Sending the same number again later changes the row',
    delete: 'yes: delete what has this id; the other cells then do not count',
    required: 'required',
    several: 'more than one: with | between them',
    unknownMember: '- when it is not known',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** What to fill in, in a few words. */
export function explainPlace({ field, member }: Place, isRequired: boolean, language: Language): string {
  const texts = templateTexts[language];
  return [
    isRequired ? texts.required : '',
    formOf(field, language),
    member !== undefined || field.type === 'codes' || field.type === 'references' ? texts.several : '',
    member !== undefined ? texts.unknownMember : '',
  ]
    .filter((text) => text !== '')
    .join('; ');
}

function formOf(field: Field, language: Language): string {
  const isDutch = language === 'nl';
  switch (field.type) {
    case 'text':
      return isDutch ? `tekst, ten hoogste ${field.maxLength} tekens` : `text, at most ${field.maxLength} characters`;
    case 'code':
    case 'codes':
      return codesText(field, language);
    case 'reference':
    case 'references': {
      const kind = findRecordKind(field.to)?.label.many[language].toLowerCase() ?? field.to;
      return isDutch ? `id uit ${kind}` : `id from ${kind}`;
    }
    case 'organisation':
      return isDutch ? 'id van een organisatie' : 'id of an organisation';
    case 'identifier':
      return isDutch ? 'id dat elders gegeven is' : 'id given elsewhere';
    case 'outside':
      return isDutch ? 'id van een verplichting' : 'id of an obligation';
    case 'municipality':
      return isDutch ? 'gemeentecode van het CBS: GM0503' : 'municipality code of CBS: GM0503';
    case 'day':
      return isDutch ? 'datum: 31-12-2026' : 'date: 2026-12-31';
    case 'month':
      return isDutch ? 'maand: 2026-09' : 'month: 2026-09';
    case 'whole':
      return isDutch
        ? `heel getal van ${field.min} tot en met ${field.max}`
        : `whole number from ${field.min} to ${field.max}`;
    case 'decimal':
      return isDutch
        ? `getal, ten hoogste ${field.places === 1 ? 'één cijfer' : `${field.places} cijfers`} achter de komma`
        : `number, at most ${field.places === 1 ? 'one decimal' : `${field.places} decimals`}`;
    case 'flag':
      return isDutch ? 'ja of nee' : 'yes or no';
    case 'record-kind':
      return isDutch ? 'soort gegevens' : 'record kind';
    case 'objects':
    case 'document':
      return '';
  }
}

function codesText({ list }: Extract<Field, { type: 'code' | 'codes' }>, language: Language): string {
  if (list.items.length <= mostCodes) return list.items.map((item) => item[language]).join(' / ');
  return language === 'nl' ? `een code of naam uit ${list.id}` : `a code or label of ${list.id}`;
}
