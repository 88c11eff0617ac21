import { findMunicipality } from '../../../../catalogues/municipalities/municipalities.ts';
import { recordKindLabel } from '../../../../core/record-kinds.ts';
import { monthText } from '../../../../core/values/period-text.ts';
import { dayIn } from '../../../../pages/days.ts';
import { folded } from '../../../../pages/notes.ts';
import { numberIn } from '../../../../pages/numbers.ts';
import { terms } from '../../../../pages/terms.ts';
import { either, say } from '../../../../pages/view.ts';
import type { Field, Fields, RecordData, RecordValue } from '../../../../records/field.ts';
import { type Html, type HtmlPart, html } from '../../../../text/html.ts';
import { type DeskView, deskPath, link } from './desk-view.ts';

/** Where records that are referred to are shown, and the names of organisations. */
export type RecordPlace = {
  readonly centreId: string;
  readonly period: string;
  readonly organisations: Readonly<Record<string, string>>;
};

/** The fields of a record that hold something, each under its label. */
export function recordTerms(view: DeskView, place: RecordPlace, fields: Fields, data: RecordData): Html {
  return terms(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = data[name];
      return value === undefined ? [] : [[say(view, field.label), recordValue(view, place, field, value)] as const];
    }),
  );
}

/** A value as a person reads it: codes by their label, days in words, what is referred to as a link. */
export function recordValue(view: DeskView, place: RecordPlace, field: Field, value: RecordValue): HtmlPart {
  switch (field.type) {
    case 'objects':
      return (value as RecordData[]).map((item) => recordTerms(view, place, field.fields, item));
    case 'document':
      return folded(
        say(view, field.holds),
        html`<pre tabindex="0" aria-label="${say(view, field.label)}">${JSON.stringify(value, null, 2)}</pre>`,
      );
    case 'references':
    case 'codes':
      return (value as string[]).map((one, at) => html`${at > 0 && ', '}${single(view, place, field, one)}`);
    default:
      return single(view, place, field, value as string | number | boolean);
  }
}

function single(view: DeskView, place: RecordPlace, field: Field, value: string | number | boolean): HtmlPart {
  const text = String(value);
  switch (field.type) {
    case 'code':
    case 'codes': {
      const item = field.list.find(text);
      return item ? say(view, item) : text;
    }
    case 'reference':
    case 'references':
      return link(view, deskPath(place.centreId, place.period, 'records', field.to, text), text);
    case 'organisation': {
      const name = place.organisations[text];
      return name ? `${name} (${text})` : text;
    }
    case 'municipality': {
      const name = findMunicipality(text)?.name;
      return name ? `${name} (${text})` : text;
    }
    case 'day':
      return dayIn(view, text);
    case 'month':
      return say(view, monthText(text));
    case 'whole':
      // A year or a count alike; a year has no thousands.
      return /year/i.test(say({ ...view, language: 'en' }, field.label)) ? text : numberIn(view, Number(value), 0);
    case 'decimal':
      return `${field.euros ? '€\u00a0' : ''}${numberIn(view, Number(value), field.places)}`;
    case 'flag':
      return value ? either(view, 'ja', 'yes') : either(view, 'nee', 'no');
    case 'record-kind':
      return say(view, recordKindLabel(text));
    default:
      return text;
  }
}
