import { z } from 'zod';
import { agreementSubject } from '../../lists/agreement-subject.ts';
import { targetBound } from '../../lists/target-bound.ts';
import { exactOf, explainedBy, objectResultSchema } from '../../object-result.ts';
import { daySchema } from '../../values/day.ts';
import { textSchema } from '../../values/text.ts';
import { unitSchema } from '../../values/unit.ts';
import { targetStates } from './state.ts';

const figure = z.number().nullable();
const day = daySchema.nullable();
const count = z.number().int().nonnegative();
const due = z.strictObject({ period: z.string(), dueOn: daySchema }).nullable();

const targetRow = z.strictObject({
  target: z.string().nullable(),
  subject: z.enum(agreementSubject.codes as [string, ...string[]]),
  indicator: z.string().nullable(),
  label: textSchema,
  unit: unitSchema,
  bound: z.enum(targetBound.codes as [string, ...string[]]),
  agreed: figure,
  realised: figure,
  expected: figure.meta({
    description: 'In proportion to the days that are over; of what does not grow with time the target itself.',
  }),
  share: figure.meta({ description: 'Realised / agreed; may exceed 1.' }),
  difference: figure.meta({ description: 'Realised less expected; below 0: less than was to be expected by now.' }),
  elapsed: figure.meta({ description: 'Part of the time through `dueOn` that is over.' }),
  dueOn: day,
  state: z.enum(targetStates),
});

const agreementRow = z.strictObject({
  agreement: z.string().nullable(),
  from: daySchema,
  until: day,
  through: day.meta({ description: 'Last day that counts; null: no whole month of it is over yet.' }),
  elapsed: figure.meta({ description: 'Part of the time of the agreement that is over.' }),
  budget: figure,
  budgetByNow: figure.meta({ description: 'The budget in proportion to the days that are over.' }),
  spent: figure,
  report: due.meta({ description: 'The newest quarter of the agreement that is over, and the day its report is due.' }),
  nextReport: due,
  targets: z.array(targetRow),
});

/** The figures of agreed against realised. A number that cannot be given is null, and `reasons` says why, by its pointer. */
export const agreementsValueSchema = z
  .strictObject({
    label: textSchema,
    disclaimer: textSchema,
    targets: figure.meta({ description: 'Targets of agreements that have begun.' }),
    onCourse: figure.meta({ description: 'Part of the targets of which it is known that is reached or on track.' }),
    behind: figure.meta({ description: 'Targets that are behind or missed.' }),
    unknown: figure.meta({ description: 'Targets of which what was realised is not known.' }),
    agreements: z.array(agreementRow),
    due: z
      .array(
        z.strictObject({
          what: z.enum(['target', 'report']),
          on: daySchema,
          agreement: z.string().nullable(),
          target: z.string().nullable(),
          label: textSchema,
        }),
      )
      .meta({ description: 'What is due from this day on, the first first; targets that are reached left out.' }),
    count: count.meta({ description: 'Agreements.' }),
    ...explainedBy,
  })
  .meta({ id: 'AgreementsRealisedValue' });

/** The result of agreed against realised: as every result, with an object as its value. */
export const agreementsResultSchema = objectResultSchema({
  id: 'agreements.realised',
  value: agreementsValueSchema,
  exact: exactOf('targets', 'onCourse', 'behind', 'unknown'),
}).meta({ id: 'AgreementsRealisedResult' });

export type AgreementsValue = z.infer<typeof agreementsValueSchema>;
export type AgreementsResult = z.infer<typeof agreementsResultSchema>;
export type AgreementRow = AgreementsValue['agreements'][number];
