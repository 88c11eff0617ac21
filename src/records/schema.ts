import { z } from 'zod';
import type { CodeList } from '../core/lists/define-code-list.ts';
import { isDay } from '../core/values/day.ts';
import { parsePeriod } from '../core/values/period.ts';
import type { RecordKind } from './define-record-kind.ts';
import type { Field, Fields, OwnCodes } from './field.ts';
import { holdsBsn, idPattern, isCleanText, mayBeBsn, withoutBlanksAround } from './identifiers.ts';

/** An id a client chooses. */
export const idSchema = z
  .string()
  // Two plain checks, of which one at most fails. `superRefine` would leave garbage for every id of an import that only a
  // full collection takes away.
  .refine((id) => idPattern.test(id), { params: { code: 'not-an-id' } })
  .refine((id) => !mayBeBsn(id), { params: { code: 'may-be-bsn' } })
  .meta({
    description:
      '1 to 64 of `A-Za-z0-9._-`, starting with a letter or digit; not nine bare digits, nor a BSN in groups.',
  });

/** A calendar day, `YYYY-MM-DD`. */
export const day = z
  .string()
  .refine(isDay, { params: { code: 'not-a-day' } })
  .meta({ format: 'date' });

/** An instant with any offset; answered in UTC. */
export const instant = z.iso.datetime({ offset: true });

/** A CBS municipality code. Whether it exists on a day is for the data-quality list: codes come and go with mergers. */
export const municipalityCode = z
  .string()
  .refine((code) => /^GM\d{4}$/.test(code), { params: { code: 'not-a-municipality-code' } })
  .meta({ description: 'CBS code: `GM` and four digits.' });

/** Text a person typed: trimmed of nothing, refused when it may hold a BSN. */
export function cleanText(maxLength: number) {
  return z.string().min(1).max(maxLength).superRefine(refuseUnclean);
}

/** What a person said for good, such as a name or a reason: as clean, and more than blanks, which are cut off around it. */
export function saidText(maxLength: number) {
  return z.string().overwrite(withoutBlanksAround).min(1).max(maxLength).superRefine(refuseUnsaid);
}

/** Says of a text for good what is wrong with it; one whose order on the page is turned round is not what it looks like. */
function refuseUnsaid(text: string, context: z.core.$RefinementCtx<string>): void {
  if (/[\u202a-\u202e\u2066-\u2069]/.test(text))
    context.addIssue({ code: 'custom', params: { code: 'control-characters' } });
  else refuseUnclean(text, context);
}

function refuseUnclean(text: string, context: z.core.$RefinementCtx<string>): void {
  if (!isCleanText(text)) context.addIssue({ code: 'custom', params: { code: 'control-characters' } });
  else if (holdsBsn(text)) context.addIssue({ code: 'custom', params: { code: 'may-be-bsn' } });
}

const inputs = new WeakMap<RecordKind, z.ZodObject>();
const outputs = new WeakMap<RecordKind, z.ZodObject>();
const fields = new WeakMap<Field, z.ZodType>();

/** What a client writes: the fields of the kind and nothing else. Named `<Kind>Input` in the OpenAPI document. */
export function inputSchema(kind: RecordKind): z.ZodObject {
  return remember(inputs, kind, () =>
    objectSchema(kind.fields).meta({ id: kind.schemaName, description: kind.about.en, examples: [kind.example] }),
  );
}

/** What a client reads back: as written, plus what the service keeps of it. Sensitive fields may be withheld. */
export function outputSchema(kind: RecordKind): z.ZodObject {
  return remember(outputs, kind, () => buildOutputSchema(kind));
}

function buildOutputSchema(kind: RecordKind): z.ZodObject {
  const shape = Object.fromEntries(
    Object.entries(kind.fields).map(([name, field]) => {
      const schema = described(field);
      return [name, field.required && !field.sensitive ? schema : schema.optional()];
    }),
  );
  return z
    .strictObject({
      id: z.string(),
      ...shape,
      source: z.string().meta({ description: 'System that wrote the record last.' }),
      createdAt: z.iso.datetime(),
      updatedAt: z.iso.datetime().meta({ description: 'Instant of the last change; an unchanged PUT keeps it.' }),
      withheld: z
        .array(z.string())
        .optional()
        .meta({ description: 'Sensitive fields that hold a value your key may not read (`records:read-sensitive`).' }),
    })
    .meta({ id: `${kind.schemaName}Record`, description: kind.about.en });
}

function remember<Key extends object, Schema>(cache: WeakMap<Key, Schema>, key: Key, make: () => Schema): Schema {
  const schema = cache.get(key) ?? make();
  cache.set(key, schema);
  return schema;
}

function objectSchema(of: Fields): z.ZodObject {
  const entries = Object.entries(of).map(([name, field]) => {
    const schema = described(field);
    return [name, field.required ? schema : schema.optional()];
  });
  return z.strictObject(Object.fromEntries(entries));
}

/** The same for what is written and what is read back: making schemas is much of the time of a start. */
function described(field: Field): z.ZodType {
  return remember(fields, field, () => fieldSchema(field).meta({ description: describe(field) }));
}

function describe(field: Field): string {
  return `${field.label.nl} / ${field.label.en}. ${field.about}${field.sensitive ? ' Sensitive.' : ''}`;
}

function fieldSchema(field: Field): z.ZodType {
  switch (field.type) {
    case 'text':
      return cleanText(field.maxLength);
    case 'code':
      return field.own
        ? codeOrOwn(field.list, field.own)
        : z.enum(field.list.codes as [string, ...string[]], { error: () => `list:${field.list.id}` });
    case 'codes':
      return z
        .array(z.enum(field.list.codes as [string, ...string[]], { error: () => `list:${field.list.id}` }))
        .max(field.list.codes.length)
        .refine(isSet, { params: { code: 'twice-in-list' } });
    case 'reference':
    case 'organisation':
    case 'identifier':
    case 'outside':
      return idSchema;
    case 'references':
      return z
        .array(idSchema)
        .max(field.max)
        .refine(isSet, { params: { code: 'twice-in-list' } });
    case 'municipality':
      return municipalityCode;
    case 'day':
      return day;
    case 'month':
      return z.string().refine((month) => parsePeriod(month)?.kind === 'month', { params: { code: 'not-a-month' } });
    case 'whole':
      return z.int().min(field.min).max(field.max);
    case 'decimal':
      return z
        .number()
        .min(field.min)
        .max(field.max)
        .refine((value) => hasPlaces(value, field.places), {
          params: { code: 'too-many-decimals', places: field.places },
        });
    case 'flag':
      return z.boolean();
    case 'record-kind':
      return z.string().max(64);
    case 'objects':
      return z.array(objectSchema(field.fields)).min(field.min).max(field.max);
    case 'document':
      return field.schema;
  }
}

/** A code of the list, or one of the organisation's own; the document shows both. */
function codeOrOwn(list: CodeList, { form, pattern, maxLength, allows }: OwnCodes): z.ZodType {
  return z
    .string()
    .refine((code) => list.find(code) !== undefined || allows(code), {
      params: { code: 'unknown-code', list: list.id, codes: [...list.codes, form].join(', ') },
    })
    .meta({ anyOf: [{ enum: list.codes }, { pattern, maxLength }] });
}

function isSet(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/** True when the number, as JSON prints it, has at most so many decimals. */
function hasPlaces(value: number, places: number): boolean {
  const text = String(value);
  const [mantissa = '', exponent] = text.split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return decimals - Number(exponent ?? 0) <= places;
}
