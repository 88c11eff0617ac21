import { z } from 'zod';
import { audiences, releaseStates } from '../../../core/releases/release-turn.ts';
import { textSchema } from '../../../core/values/text.ts';
import { day, idSchema, saidText } from '../../../records/schema.ts';
import { releaseSchemaId } from '../../../reporting/releases/release-document.ts';
import { centreParams, csvDialectQuery, fileFormatQuery, langQuery, quarterId } from '../../schemas.ts';
import { contractChapterSchema, leftOutSchema } from '../municipality-reports/chapter-schemas.ts';
import { draftSchema } from '../reports/index.ts';

export const quarterParams = centreParams.extend({ period: quarterId });
/** Digits only, as the number stands in the list. */
const releaseNumber = z.preprocess(
  (text) => (typeof text === 'string' && /^[1-9]\d*$/.test(text) ? Number(text) : text),
  z.int().min(1).max(1_000_000),
);
export const releaseParams = quarterParams.extend({
  n: releaseNumber.meta({ description: 'Number of the release.', examples: [1] }),
});

export const releaseQuery = z.strictObject({
  organisationId: idSchema.optional().meta({
    description:
      'For keys of the centre: the release of this organisation instead of the centre’s own. Another organisation always gets its own.',
  }),
  format: fileFormatQuery,
  csvDialect: csvDialectQuery,
  lang: langQuery,
});
export type ReleaseQuery = z.infer<typeof releaseQuery>;

const name = saidText(100);
const reason = saidText(1000);
const remark = saidText(2000);
const state = z.enum(releaseStates);
const audience = z.enum(audiences);
const person = z.strictObject({ name: z.string(), function: z.string() });
const organisation = z.strictObject({ id: z.string(), name: z.string() }).nullable();
const sha256 = z.string().meta({ description: 'SHA-256 of the bytes of the JSON, hex.' });

export const newRelease = z
  .strictObject({
    state: state.meta({
      description:
        '`provisional` closes nothing; `final` closes the quarter. At most one of each, later ones only in place of the newest.',
    }),
    name: name.meta({ description: 'Name of the person who publishes. It stands in the release.' }),
    function: name.meta({ description: 'What that person is.' }),
    audience: audience.optional().meta({
      description: '`own` (when left out): for the centre itself; `contract`: for the organisation of an agreement.',
    }),
    organisationId: idSchema.optional().meta({ description: 'Only and always with `contract`.' }),
    supersedes: z
      .int()
      .min(1)
      .optional()
      .meta({ description: 'Number of the newest release, which this one replaces; with `reason`.' }),
    reason: reason.optional().meta({ description: 'Why it is replaced. Stands in the release.' }),
    remark: remark.optional().meta({ description: 'What to know beside the figures. Stands in the release.' }),
  })
  .refine((asked) => (asked.audience === 'contract') === (asked.organisationId !== undefined), {
    params: { code: 'organisation-with-contract' },
    path: ['organisationId'],
  })
  .meta({
    id: 'NewRelease',
    description: 'A release to publish.',
    examples: [{ state: 'provisional', name: 'A. de Vries', function: 'Coördinator' }],
  });
export type NewReleaseBody = z.infer<typeof newRelease>;

export const newAcceptance = z
  .strictObject({
    name: name.meta({ description: 'Name of the person who accepts.' }),
    function: name.meta({ description: 'What that person is.' }),
    remark: remark.optional().meta({ description: 'What to say with it; the centre reads it.' }),
  })
  .meta({
    id: 'NewReleaseAcceptance',
    description: 'An acceptance of a release.',
    examples: [{ name: 'J. Bakker', function: 'Contractbeheerder', remark: 'Akkoord.' }],
  });
export type NewAcceptance = z.infer<typeof newAcceptance>;

const instant = z.iso.datetime();

export const releaseHead = z
  .strictObject({
    number: z.int(),
    state,
    audience,
    organisation: organisation.meta({ description: 'Who received it; null for the centre’s own.' }),
    sha256,
    publishedAt: instant,
    publishedBy: person,
    supersedes: z.int().nullable(),
    reason: z.string().nullable().meta({ description: 'Why it took the place of another.' }),
    dataAsOf: z.strictObject({ changeNumber: z.int(), changedAt: instant.nullable() }),
    changedSince: z
      .strictObject({
        records: z.int().nullable().meta({
          description:
            'Records of the quarter written since, and deletions of any quarter. Null for another organisation: the count is of the whole centre.',
        }),
        at: instant.meta({ description: 'When the last of them was.' }),
      })
      .nullable()
      .meta({ description: 'What was written after the moment it was computed on; null when nothing was.' }),
    dueOn: day.meta({ description: 'Last day on which it was in time.' }),
    late: z.boolean(),
    acceptance: z
      .strictObject({ acceptedAt: instant, acceptedBy: person, remark: z.string().nullable() })
      .nullable()
      .meta({ description: 'What the organisation that received it said of it.' }),
    path: z.string().meta({ description: 'Where the report is.' }),
  })
  .meta({
    id: 'ReleaseHead',
    description: 'A release without its report.',
    examples: [
      {
        number: 1,
        state: 'provisional',
        audience: 'own',
        organisation: null,
        sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
        publishedAt: '2026-10-12T09:30:00.000Z',
        publishedBy: { name: 'A. de Vries', function: 'Coördinator' },
        supersedes: null,
        reason: null,
        dataAsOf: { changeNumber: 1204, changedAt: '2026-10-12T08:00:00.000Z' },
        changedSince: null,
        dueOn: '2026-10-30',
        late: false,
        acceptance: null,
        path: '/v1/centres/delft/quarterly-reports/2026-Q3/releases/1',
      },
    ],
  });

export const releaseList = z
  .strictObject({
    centreId: z.string(),
    period: z.string(),
    closed: z.boolean().meta({ description: 'A final release closed the quarter, and it was not opened since.' }),
    closures: z.array(
      z.strictObject({
        closedAt: instant,
        reopenedAt: instant.nullable(),
        reopenedBy: person.nullable(),
        reason: z.string().nullable(),
      }),
    ),
    parties: z
      .array(
        z.strictObject({
          audience,
          organisation,
          dueOn: day,
          state: z.enum(['not-over', 'due', 'late', ...releaseStates]).meta({
            description: '`late`: nothing was published, and it was due; else the state of the newest release.',
          }),
        }),
      )
      .meta({ description: 'How it stands for the centre itself, and for each organisation with an agreement.' }),
    items: z.array(releaseHead),
  })
  .meta({ id: 'ReleaseList', description: 'The releases of a quarter, and what is due.' });

const figureChange = z.strictObject({
  indicator: z.string(),
  label: textSchema,
  unit: z.string().nullable(),
  by: z.string().nullable().meta({ description: 'Of a row of this breakdown; null for the figure itself.' }),
  code: z.string().nullable(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  exactBefore: z.string().nullable(),
  exactAfter: z.string().nullable(),
});

/** A release as it is kept. What comes in later versions is added, so a reader ignores what it does not know. */
export const releaseDocumentSchema = draftSchema
  .omit({ state: true })
  .partial()
  .extend({
    schema: z.literal(releaseSchemaId),
    state,
    audience,
    organisation,
    grantedBy: z.array(
      z.strictObject({
        id: z.string(),
        reference: z.string(),
        basis: z.string(),
        from: day,
        until: day.nullable(),
        legalBasis: z.string().nullable(),
        purpose: z.string().nullable(),
      }),
    ),
    number: z.int(),
    supersedes: z.int().nullable(),
    reason: z.string().nullable(),
    changes: z.array(figureChange).meta({ description: 'Figures that differ from the release before.' }),
    changed: z
      .strictObject({
        comparedWith: z.int(),
        parts: z.array(z.strictObject({ id: z.string(), label: textSchema })),
        text: textSchema,
      })
      .nullable()
      .meta({ description: 'What differs, in words; null for the first release.' }),
    remark: z.string().nullable(),
    publishedBy: person,
    publishedAt: instant,
    dueOn: day,
    formulaVersions: z.array(z.strictObject({ indicator: z.string(), formulaVersion: z.string() })),
    assumptions: z.array(z.looseObject({ map: z.string(), version: z.int() })),
    traceableToPersons: z.boolean().meta({ description: 'Exact figures of few people can be traced to one of them.' }),
    chapters: z.array(contractChapterSchema),
    trend: z
      .array(
        z.strictObject({
          indicator: z.string(),
          points: z.array(z.strictObject({ period: z.string(), value: z.number().nullable() })),
        }),
      )
      .optional()
      .meta({ description: 'A few figures over eight quarters, oldest first; null where one was not known.' }),
    leftOut: z.array(leftOutSchema).optional().meta({ description: 'Only of a contract: what is not in it, and why.' }),
    dataQuality: z
      .looseObject({})
      .optional()
      .meta({ description: 'As in the draft, without ids of records: these would outlive the erasure of a person.' }),
  })
  .loose()
  .meta({
    id: 'QuarterlyReportRelease',
    description:
      'A report as it was published: canonical JSON (RFC 8785), the same bytes each time. Read `schema`; ignore what you do not know.',
  });
