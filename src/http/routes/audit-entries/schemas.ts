import { z } from 'zod';
import { recordKinds } from '../../../records/registry.ts';
import { day, idSchema } from '../../../records/schema.ts';
import type { AuditEntry } from '../../../store/store.ts';
import { pagingBody, pagingQuery } from '../../paging.ts';
import { ordered } from '../records/schemas.ts';

const days = {
  from: day.optional().meta({ description: 'Entries of this day (UTC) or later.' }),
  until: day.optional().meta({ description: 'Entries of this day (UTC) or earlier.' }),
};

export const entriesQuery = ordered(
  z.strictObject({
    ...pagingQuery,
    ...days,
    centreId: idSchema.optional().meta({ description: 'Only the trail of this centre.' }),
    organisationId: idSchema.optional().meta({ description: 'Only the trail of this organisation.' }),
  }),
).refine(({ centreId, organisationId }) => centreId === undefined || organisationId === undefined, {
  params: { code: 'one-trail' },
  path: ['organisationId'],
});
export type EntriesQuery = z.infer<typeof entriesQuery>;

export const recordSearch = ordered(
  z.strictObject({
    centreId: idSchema.meta({ description: 'The centre of the record.' }),
    kind: z
      .enum(recordKinds.map(({ kind }) => kind) as [string, ...string[]])
      .meta({ description: 'Kind of the record, as in its path.' }),
    recordId: idSchema.meta({ description: 'Your own id of the record.' }),
    ...days,
    ...pagingBody,
  }),
).meta({
  id: 'AuditEntrySearch',
  description: 'Which record to look for.',
  examples: [{ centreId: 'delft', kind: 'participants', recordId: 'p-17' }],
});
export type RecordSearch = z.infer<typeof recordSearch>;

const actions = {
  created: 'a record, a centre, an organisation or a set of own values was made; of a centre: a set began to hold',
  changed: 'it was changed',
  deleted: 'it was deleted; of an import: its receipt',
  chunk: 'several records at once, such as a part of an import',
  read: 'exact data were read by another organisation',
  'key-made': 'a key was made',
  'key-rotated': 'a key was made to replace another',
  'key-revoked': 'a key was ended',
} as const satisfies Record<AuditEntry['action'], string>;

const fieldNames = z.array(z.string()).meta({ description: 'Names of the fields that were given or changed.' });

export const entrySchema = z
  .strictObject({
    chain: z.string().meta({ description: '`centre/<id>`, `organisation/<id>` or `installation`.' }),
    sequence: z.int().meta({ description: 'Place in the chain, from 1, without gaps.' }),
    at: z.iso.datetime(),
    action: z.enum(Object.keys(actions) as [AuditEntry['action'], ...AuditEntry['action'][]]).meta({
      description: Object.entries(actions)
        .map(([action, meaning]) => `\`${action}\`: ${meaning}`)
        .join('; '),
    }),
    actor: z
      .strictObject({ keyId: z.string(), organisationId: z.string().nullable() })
      .meta({ description: 'The key that did it and its organisation; null for the administrator.' }),
    kind: z.string().nullable().meta({
      description:
        'Kind of the record, or `centres`, `organisations`, `parameter-sets`, `imports`, `releases`, `release-acceptances`, `period-closures`.',
    }),
    record: z
      .string()
      .nullable()
      .meta({ description: 'Keyed pseudonym of the record. Find entries of a record with `_search`.' }),
    fields: fieldNames.optional(),
    kinds: z
      .record(z.string(), z.strictObject({ created: z.int(), changed: z.int(), deleted: z.int(), fields: fieldNames }))
      .optional()
      .meta({ description: 'Of a `chunk`: what was done, by kind.' }),
    importId: z
      .string()
      .optional()
      .meta({ description: 'The import a `chunk` is part of, or whose receipt was deleted.' }),
    keyId: z.string().optional().meta({ description: 'The key an entry about a key is about.' }),
    rotatedFrom: z.string().optional().meta({ description: 'The key that was replaced.' }),
    scopes: z.array(z.string()).optional().meta({ description: 'What a new key may do.' }),
    route: z.string().optional().meta({ description: 'Of a `read`: the route, without ids.' }),
    period: z.string().optional().meta({
      description: 'Of a `read`: the period that was asked for; of a release or a closing: the quarter.',
    }),
    release: z
      .strictObject({
        audience: z.string(),
        organisationId: z.string(),
        number: z.int(),
        state: z.string(),
        sha256: z.string(),
      })
      .optional()
      .meta({ description: 'The release that was published or accepted, with the hash of its document.' }),
    sealed: z.boolean().meta({ description: 'True when it is part of a seal, at most some seconds after `at`.' }),
  })
  .meta({
    id: 'AuditEntry',
    description: 'What was done, by whom and when. Names and counts; never a value of a record.',
    examples: [
      {
        chain: 'centre/delft',
        sequence: 41,
        at: '2026-11-22T10:00:00.000Z',
        action: 'changed',
        actor: { keyId: 'k4f0zq1m8s2a', organisationId: 'stichting-delft' },
        kind: 'participants',
        record: 'x1vJ5mYQk0C7pG2sRn9tUw',
        fields: ['municipalityCode'],
        sealed: true,
      },
    ],
  });

/** An entry as it is answered. */
export function showEntry({ details, sealed, ...entry }: AuditEntry) {
  return { ...entry, ...details, sealed };
}
