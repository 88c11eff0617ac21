import type { z } from 'zod';
import type { CodeList } from '../core/lists/define-code-list.ts';
import type { Text } from '../core/values/text.ts';

type FieldBase = {
  /** What people call it, in both languages: the header in a CSV file and the name in a message. */
  readonly label: Text;
  /** What it means and when to fill it in; goes into the OpenAPI document. */
  readonly about: string;
  readonly required?: boolean;
  /** Health-like: kept in a table of its own and read only with `records:read-sensitive`. */
  readonly sensitive?: boolean;
};

/**
 * One field of a record, described once. The zod schema, the columns, the import, the labels and the
 * OpenAPI document all follow from this.
 */
export type Field = FieldBase &
  (
    | { readonly type: 'text'; readonly maxLength: number }
    /** A code of the list; with `own`, also one an organisation made up in that form. */
    | { readonly type: 'code'; readonly list: CodeList; readonly own?: OwnCodes }
    | { readonly type: 'codes'; readonly list: CodeList }
    /** The id of another record of this centre. */
    | { readonly type: 'reference'; readonly to: string }
    | { readonly type: 'references'; readonly to: string; readonly max: number }
    /** The id of an organisation of the catalogue (a payer, a referrer, a counterpart). */
    | { readonly type: 'organisation' }
    /** An id that is given elsewhere, such as the number of a placement that several centres share. */
    | { readonly type: 'identifier' }
    /** The id of something that lies under the organisation in the field `under`, and is open to this centre. */
    | { readonly type: 'outside'; readonly to: 'obligations'; readonly under: string }
    /** A CBS municipality code, GM and four digits. */
    | { readonly type: 'municipality' }
    | { readonly type: 'day' }
    | { readonly type: 'month' }
    /** A whole number: a count, a year, minutes. */
    | { readonly type: 'whole'; readonly min: number; readonly max: number }
    /**
     * A decimal number; `places` digits are kept, stored as a whole number of the smallest unit (grams, cents). `euros`: in
     * a table it may carry their sign.
     */
    | {
        readonly type: 'decimal';
        readonly places: number;
        readonly min: number;
        readonly max: number;
        readonly euros?: true;
      }
    | { readonly type: 'flag' }
    /** The name of a record kind, for statements about a kind. */
    | { readonly type: 'record-kind' }
    /** A short list of small objects, such as the guides of a session. */
    | { readonly type: 'objects'; readonly max: number; readonly min: number; readonly fields: Fields }
    /**
     * Parts within parts that are always read and written as one, in a shape of their own. Kept in one column, and in no
     * table of text: a kind with one is sent as JSON. `holds` says in words what it is.
     */
    | { readonly type: 'document'; readonly schema: z.ZodType; readonly holds: Text }
  );

/** The form of codes that an organisation makes up itself. */
export type OwnCodes = {
  /** How people read it. */
  readonly form: string;
  readonly pattern: string;
  readonly maxLength: number;
  allows(code: string): boolean;
};

export type Fields = { readonly [name: string]: Field };

/** A record as a client writes and reads it: JSON numbers, strings, booleans, lists; absent fields are absent. */
export type RecordData = { [field: string]: RecordValue };
export type RecordValue = string | number | boolean | string[] | RecordData | RecordData[];
