import { z } from 'zod';
import { dateFieldsOf, mayBeOfMonth, type RecordKind } from '../../../records/define-record-kind.ts';
import { repairs } from '../../../records/repairs.ts';
import { day, idSchema } from '../../../records/schema.ts';
import { pageSchema, pagingBody, pagingQuery } from '../../paging.ts';
import { comparedInstant, csvDialectQuery } from '../../schemas.ts';

export type RecordFilters = {
  limit?: number | undefined;
  cursor?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  updatedSince?: string | undefined;
  participantIds?: string[] | undefined;
  ids?: string[] | undefined;
};

function filterShape(kind: RecordKind) {
  const names = dateFieldsOf(kind).map((name) => `\`${name}\``);
  const months = mayBeOfMonth(kind) ? ' A month is in it when one of its days is.' : '';
  const dates =
    names.length > 0
      ? {
          from: day.optional().meta({ description: `First ${names.join(' or ')}.${months}`, format: 'date' }),
          until: day.optional().meta({ description: `Last ${names.join(' or ')}.${months}`, format: 'date' }),
        }
      : {};
  return {
    ...dates,
    updatedSince: comparedInstant
      .optional()
      .meta({ description: 'Only records changed after this instant: what is new since the last visit.' }),
  };
}

/** Query of a list of this kind. Names no participant: that is for `_search`. */
export function listQuery(kind: RecordKind) {
  return ordered(z.strictObject({ ...pagingQuery, ...filterShape(kind), ...(hasTable(kind) ? tableQuery : {}) }));
}

/** True for repairs: these are also exchanged as a table of the Open Repair Data Standard. */
export function hasTable(kind: RecordKind): boolean {
  return kind === repairs;
}

const tableQuery = {
  format: z.enum(['json', 'ords']).optional().meta({
    description:
      '`ords`: all of them as CSV of the Open Repair Data Standard 0.3, for clients that cannot set `Accept`.',
  }),
  csvDialect: csvDialectQuery,
};

/** One page of records; or all of them as a table. */
export function pageOrTable(record: z.ZodType) {
  return {
    description: 'One page; as CSV all of them, as a table of the Open Repair Data Standard.',
    content: {
      'application/json': { schema: pageSchema(record) },
      'text/csv': { schema: z.string() },
    },
  };
}

/** What refers to one of these is a record of a participant. */
const ofPeople: readonly string[] = ['participants', 'trajectories'];

/** Body of a search of this kind. */
export function searchBody(kind: RecordKind) {
  const refersToPeople =
    kind.kind === 'participants' ||
    Object.values(kind.fields).some(
      (field) => (field.type === 'reference' || field.type === 'references') && ofPeople.includes(field.to),
    );
  const people = refersToPeople
    ? {
        participantIds: z
          .array(idSchema)
          .min(1)
          .max(500)
          .optional()
          .meta({ description: 'Records of these participants, also through their trajectories.' }),
      }
    : {};
  return ordered(
    z.strictObject({
      ...pagingBody,
      ...filterShape(kind),
      ids: z.array(idSchema).min(1).max(500).optional().meta({ description: 'Only these records.' }),
      ...people,
    }),
  );
}

/** `until` may not lie before `from`. */
export function ordered<Schema extends z.ZodObject>(schema: Schema) {
  return schema.superRefine((value, context) => {
    const { from, until } = value as { from?: string; until?: string };
    if (from && until && until < from)
      context.addIssue({ code: 'custom', path: ['until'], params: { code: 'date-range' } });
  });
}
