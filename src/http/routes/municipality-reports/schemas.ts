import { z } from 'zod';
import { breakdownSchema, statusSchema } from '../../../core/result.ts';
import { textSchema } from '../../../core/values/text.ts';
import { unitSchema } from '../../../core/values/unit.ts';
import { partStates } from '../../../reporting/municipalities/centre-part.ts';
import { municipalityReportSchemaId } from '../../../reporting/municipalities/municipality-report.ts';
import { quarterId } from '../../schemas.ts';
import { contractChapterSchema, leftOutSchema } from './chapter-schemas.ts';

export const municipalityParams = z.object({
  code: z
    .string()
    .regex(/^GM\d{4}$/, { error: 'pattern' })
    .meta({ description: 'CBS code of the municipality.', examples: ['GM0503'] }),
  period: quarterId,
});

const day = z.string().meta({ format: 'date' });
const named = z.strictObject({ id: z.string(), name: z.string() });
const state = z.enum(partStates).meta({
  description:
    '`final`, `provisional`: published. `running`: the quarter is not over. `due`, `late`: to be published. `no-ground`: the agreement says no legal basis or no purpose, so nothing can be.',
});
const figure = { status: statusSchema, value: z.number().nullable(), exact: z.string().nullable() };
const compared = z.strictObject({ period: z.string(), ...figure });

const totalFigure = z.strictObject({
  indicator: z.string(),
  label: textSchema,
  unit: unitSchema,
  how: z.enum(['sum', 'quotient', 'none']).meta({
    description: '`sum`: added up; `quotient`: divided again from what each centre was divided; `none`: see `reason`.',
  }),
  ...figure,
  reason: textSchema.nullable().meta({ description: 'Why there is no total.' }),
  without: z.array(z.string()).meta({ description: 'Centres without which it cannot be given.' }),
  previous: compared,
  lastYear: compared,
  breakdowns: z.array(breakdownSchema.pick({ by: true, status: true, rows: true })).optional(),
  allocated: z
    .strictObject({ value: z.number().nullable(), exact: z.string().nullable() })
    .optional()
    .meta({ description: 'What falls to you by the keys of your agreements.' }),
});

/** As a client reads it. What releases of later versions add is added here as well, so a reader ignores what it does not know. */
export const municipalityReportSchema = z
  .strictObject({
    schema: z.literal(municipalityReportSchemaId),
    municipality: z.strictObject({
      code: z.string(),
      name: z.string(),
      validFrom: day.nullable(),
      validTo: day.nullable(),
      successorCodes: z.array(z.string()),
    }),
    organisation: named.meta({ description: 'The organisation of your key: you see what was published for it.' }),
    period: z.string(),
    state: z.enum(['final', 'provisional', 'incomplete']).meta({
      description: '`incomplete` as long as a centre has not published; see `missing`.',
    }),
    traceableToPersons: z.literal(true).meta({ description: 'Exact figures of few people can be traced to persons.' }),
    about: textSchema,
    missing: z.array(z.strictObject({ centre: named, state, dueOn: day.nullable() })),
    totals: z.strictObject({
      centres: z.array(z.string()).meta({ description: 'Centres that are in it.' }),
      chapters: z.array(
        z.strictObject({
          id: z.string(),
          label: textSchema,
          of: z.enum(['granted', 'centre']),
          about: textSchema,
          figures: z.array(totalFigure),
        }),
      ),
    }),
    centres: z.array(
      z.strictObject({
        centre: named,
        state,
        dueOn: day.nullable(),
        release: z
          .strictObject({
            number: z.int(),
            sha256: z.string(),
            publishedAt: z.iso.datetime(),
            publishedBy: z.strictObject({ name: z.string(), function: z.string() }),
            path: z.string(),
          })
          .nullable(),
        municipalities: z.array(z.string()).meta({
          description: 'Municipalities the agreements name; more than one: the figures are of these together.',
        }),
        agreementsSince: z.array(z.string()).meta({
          description: 'Agreements of the quarter that came after the release, and are not in it.',
        }),
        chapters: z.array(contractChapterSchema),
        leftOut: z.array(leftOutSchema),
      }),
    ),
  })
  .meta({
    id: 'MunicipalityReport',
    description: 'The quarter of a municipality, assembled from what its centres published for your organisation.',
  });
