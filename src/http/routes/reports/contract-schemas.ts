import { z } from 'zod';
import { obligationRow } from '../../../core/indicators/social-return/result.ts';
import { agreementAllocation } from '../../../core/lists/agreement-allocation.ts';
import { agreementBasis } from '../../../core/lists/agreement-basis.ts';
import { missingSchema, parameterUsedSchema, statusSchema, warningSchema } from '../../../core/result.ts';
import { stepSchema } from '../../../core/step.ts';
import { textSchema } from '../../../core/values/text.ts';
import { toldTargetSchema } from '../agreements/realised-schema.ts';

const day = z.string().meta({ format: 'date' });
const figure = z.number().nullable();
const due = z.strictObject({ period: z.string(), dueOn: day }).nullable();
const organisation = z.strictObject({ id: z.string(), name: z.string() });
const coded = (codes: readonly string[]) =>
  z.strictObject({ code: z.enum(codes as [string, ...string[]]), label: textSchema });
const explanation = z.string().meta({ description: 'Page of the method.' });

const agreement = z.strictObject({
  id: z.string(),
  reference: z.string(),
  organisation,
  from: day,
  until: day.nullable(),
  basis: coded(agreementBasis.codes),
  allocation: coded(agreementAllocation.codes).nullable(),
  confirmedBy: z.string().nullable(),
  confirmedOn: day.nullable(),
  through: day.nullable().meta({ description: 'Last day that counts; null: no whole month of it is over yet.' }),
  elapsed: figure.meta({ description: 'Part of the time of the agreement that is over, 0 to 1.' }),
  budget: figure,
  budgetByNow: figure.meta({ description: 'The budget in proportion to the days that are over.' }),
  report: due.meta({ description: 'The newest quarter of it that is over, and the day its report is due.' }),
  nextReport: due,
  behind: z.int().min(0),
  targets: z.array(toldTargetSchema),
});

/** The chapter of agreements in a report. */
export const agreementsChapterSchema = z
  .strictObject({
    label: textSchema,
    disclaimer: textSchema.meta({ description: 'What an expected figure is.' }),
    asOf: day.meta({ description: 'The last day of the quarter, or today while it runs.' }),
    formulaVersion: z.string(),
    status: statusSchema.meta({ description: '`not-applicable`: nothing was agreed for this quarter.' }),
    reason: textSchema.nullable(),
    targets: figure,
    onCourse: figure.meta({ description: 'Part of the targets of which it is known that is reached or on track.' }),
    behind: figure,
    unknown: figure,
    agreements: z.array(agreement).meta({ description: 'In force on a day of the quarter, the oldest first.' }),
    more: z.int().min(0).meta({ description: 'Agreements of the quarter that are not shown here.' }),
    due: z
      .array(z.strictObject({ what: z.enum(['target', 'report']), on: day, agreement: z.string(), label: textSchema }))
      .meta({ description: 'What is due from `asOf` on, the first first.' }),
    hint: textSchema.nullable().meta({ description: 'What to do when there is none.' }),
    missing: z.array(missingSchema),
    warnings: z.array(warningSchema),
    parametersUsed: z.array(parameterUsedSchema),
    steps: z.array(stepSchema),
    explanation,
  })
  .meta({ id: 'AgreementsChapter', description: 'Agreed against realised, through the quarter.' });

const figures = obligationRow.omit({ obligation: true }).shape;

/** The chapter of social return in a report. */
export const socialReturnChapterSchema = z
  .strictObject({
    label: textSchema,
    disclaimer: textSchema.meta({ description: 'Belongs to every amount here.' }),
    asOf: day.meta({
      description: 'The last day of the quarter, or today while it runs: decisions of later do not count.',
    }),
    formulaVersion: z.string(),
    obligations: z.array(
      z.strictObject({
        organisation,
        id: z.string(),
        name: z.string(),
        reference: z.string().nullable(),
        contractor: z.string().nullable(),
        from: day,
        until: day.nullable(),
        status: statusSchema,
        reason: textSchema.nullable(),
        efforts: z.int().min(0),
        ...figures,
        openClaims: figure.meta({ description: 'Claimed and not decided.' }),
        shared: z
          .boolean()
          .meta({ description: 'Other centres may claim too; their efforts are not in these figures.' }),
        leftOut: z.int().min(0).meta({ description: 'Efforts that the obligation does not allow any more.' }),
        warnings: z.array(warningSchema),
      }),
    ),
    reason: textSchema.nullable().meta({ description: 'Why obligations are not shown although there are.' }),
    hint: textSchema.nullable().meta({ description: 'What to do when there is none.' }),
    explanation,
  })
  .meta({
    id: 'SocialReturnChapter',
    description:
      'Social return (contractverplichting): what this centre claims under obligations of the quarter, as sums; efforts themselves are read with their scope.',
  });
