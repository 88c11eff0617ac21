import { z } from 'zod';
import { breakdownSchema, resultSchema } from '../core/result.ts';
import { textSchema } from '../core/values/text.ts';

const { indicator, formulaVersion, status, value, exact, unit, range, reason, missing, warnings, counted } =
  resultSchema.shape;

const comparedSchema = z
  .strictObject({ period: z.string(), status, value, exact })
  .meta({ id: 'ComparedFigure', description: 'The same figure of another period.' });

/** A figure as lists and reports show it. The whole explanation is at `explanation`. */
export const figureSchema = z
  .strictObject({
    indicator,
    label: textSchema,
    formulaVersion,
    status,
    value,
    exact,
    unit,
    range,
    reason,
    missing,
    warnings,
    counted,
    breakdowns: z.array(breakdownSchema).optional(),
    previous: comparedSchema,
    lastYear: comparedSchema,
    explanation: z.string().meta({ description: 'Where the whole explanation is.' }),
  })
  .meta({ id: 'Figure', description: 'A figure with the period before and the same period last year.' });

export const dataAsOfSchema = z
  .strictObject({
    changeNumber: z.int().meta({ description: 'Change number of the centre: the same number gives the same figures.' }),
    changedAt: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'Instant of the last change; null when nothing was ever written.' }),
    day: z.string().meta({ description: 'Day on which it was computed.', format: 'date' }),
  })
  .meta({ id: 'DataAsOf', description: 'The state of the data behind the figures.' });
