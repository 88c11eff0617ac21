import { z } from 'zod';
import { party } from '../../lists/party.ts';
import { exactOf, explainedBy, objectResultSchema } from '../../object-result.ts';
import { textSchema } from '../../values/text.ts';
import { perspectiveNames } from './perspectives.ts';
import { assumptionNames } from './sensitivity-inputs.ts';

const figure = z.number().nullable();
const partyCode = z.enum(party.codes as [string, ...string[]]);

const tornadoRow = z.strictObject({
  assumption: z.enum(assumptionNames),
  of: z.string().nullable().meta({ description: 'Id or name of the outcome or input; null for the whole map.' }),
  low: z.number(),
  base: z.number(),
  high: z.number(),
  ratioAtLow: figure,
  ratioAtHigh: figure,
  swing: figure.meta({ description: 'Distance between the two ratios; the rows are in order of it.' }),
});

const switchingRow = z.strictObject({
  assumption: z.enum(assumptionNames),
  of: z.string().nullable(),
  base: z.number(),
  value: figure.meta({ description: 'At this value, all else equal, the ratio is 1.' }),
});

const ratios = { ratio: figure, netRatio: figure };
const worth = { inputs: figure, presentValue: figure, netPresentValue: figure };

/** The figures of an impact map. A number that cannot be given is null, and `reasons` says why, by its JSON pointer. */
export const sroiValueSchema = z
  .strictObject({
    currency: z.string(),
    ...ratios,
    ...worth,
    byYear: z.array(z.strictObject({ year: z.number().int(), nominal: figure, presentValue: figure })),
    byOutcome: z.array(
      z.strictObject({
        outcome: z.string().meta({ description: 'Its id, or else its name.' }),
        name: z.string(),
        party: partyCode.nullable(),
        countsPeople: z.boolean(),
        transfer: z.boolean(),
        impact: figure.meta({ description: 'After corrections, in a whole first year, before overlap.' }),
        presentValue: figure,
      }),
    ),
    byParty: z.array(
      z.strictObject({
        party: partyCode.nullable(),
        ...worth,
        byYear: z
          .array(z.strictObject({ year: z.number().int(), nominal: figure }))
          .meta({ description: 'When it gains: value of each year less what it pays in transfers, not discounted.' }),
      }),
    ),
    byPerspective: z.array(
      z.strictObject({ perspective: z.enum(perspectiveNames), parties: z.array(partyCode), ...worth, ...ratios }),
    ),
    payback: z.strictObject({ simpleMonths: figure, cumulativeYears: figure }),
    beforeCorrections: z
      .strictObject({ label: textSchema, presentValue: figure, netPresentValue: figure, ratio: figure })
      .meta({ description: 'Without deadweight, displacement, attribution, drop-off and overlap. Not the result.' }),
    sensitivity: z.strictObject({
      tornado: z.array(tornadoRow),
      switchingValues: z.array(switchingRow),
      monteCarlo: z.strictObject({ p5: figure, p50: figure, p95: figure, probabilityAboveOne: figure }),
    }),
    ...explainedBy,
  })
  .meta({ id: 'SroiValue' });

/** What an organisation chose itself; without reason and source these are null, and a warning says so. */
export const sroiAssumptionSchema = z.strictObject({
  id: z.string(),
  label: textSchema,
  value: z.string(),
  reason: z.string().nullable(),
  source: z.string().nullable(),
});

/** The result of an impact map: as every result, with an object as its value. */
export const sroiResultSchema = objectResultSchema({
  id: 'sroi',
  value: sroiValueSchema,
  exact: exactOf('ratio', 'netRatio', 'inputs', 'presentValue', 'netPresentValue'),
  assumption: sroiAssumptionSchema,
}).meta({ id: 'SroiResult' });

export type SroiValue = z.infer<typeof sroiValueSchema>;
export type SroiAssumption = z.infer<typeof sroiAssumptionSchema>;
export type SroiResult = z.infer<typeof sroiResultSchema>;
