import { z } from 'zod';
import { sroiAssumptionSchema, sroiResultSchema } from '../../../core/indicators/sroi/result.ts';
import { assumptionNames } from '../../../core/indicators/sroi/sensitivity-inputs.ts';
import { party } from '../../../core/lists/party.ts';
import { missingSchema, parameterUsedSchema, statusSchema, warningSchema } from '../../../core/result.ts';
import { textSchema } from '../../../core/values/text.ts';
import { impactMaps } from '../../../records/impact-maps.ts';
import { outputSchema } from '../../../records/schema.ts';
import { dataAsOfSchema } from '../../figure-schema.ts';

const figure = z.number().nullable();
const partyCode = z.enum(party.codes as [string, ...string[]]).nullable();
const count = z.int().min(1);

const mapOfResult = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    version: count.meta({ description: 'Number of the version, from 1: `Impactkaart 2026, version 3`.' }),
    revision: z.int().meta({ description: 'Change number of the centre at this version; its ETag.' }),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'ImpactMapVersionNamed', description: 'Which map, in which version.' });

const windowSchema = z
  .strictObject({
    id: z.string(),
    from: z.string().meta({ format: 'date' }),
    until: z.string().meta({ format: 'date' }),
    label: textSchema,
  })
  .meta({ id: 'ImpactMapWindow', description: 'The months over which the map counts.' });

const lookedUp = z
  .strictObject({
    pointer: z.string().meta({ description: 'Where in the map.' }),
    name: z.string().meta({ description: 'The row it belongs to.' }),
    from: z
      .strictObject({
        figure: z.record(z.string(), z.unknown()).optional(),
        ledger: z.record(z.string(), z.unknown()).optional(),
        parameter: z.string().optional(),
      })
      .meta({ description: 'A figure of the centre, ledger entries, or a published price.' }),
    status: statusSchema,
    exact: z.string().nullable().meta({ description: 'Decimal in plain notation, not rounded.' }),
    unit: z.string(),
    counted: z.int().meta({ description: 'Records behind it.' }),
    reason: textSchema.nullable(),
    missing: z.array(missingSchema),
    warnings: z.array(warningSchema),
  })
  .meta({ id: 'ImpactMapLookedUp', description: 'A number of the map that was looked up, with its own status.' });

const parametersUsed = z
  .array(parameterUsedSchema)
  .meta({ description: 'Published: prices of the map, and the ranges by which it was judged.' });

/** A map over its period, with the whole explanation. */
export const impactMapResultSchema = z
  .strictObject({
    centreId: z.string(),
    map: mapOfResult,
    period: windowSchema,
    dataAsOf: dataAsOfSchema,
    lookedUp: z.array(lookedUp),
    inputs: z.record(z.string(), z.unknown()).meta({
      description:
        'The map as it was computed: sent as `inputs` to `POST /v1/calculations` for `sroi` with this `asOf`, it gives the same.',
    }),
    asOf: z.string().meta({ format: 'date' }),
    payer: z
      .strictObject({ party: partyCode, low: figure, high: figure, reason: textSchema.nullable() })
      .nullable()
      .meta({ description: 'Range of the ratio of the payer: nine draws of ten lie in it.' }),
    parametersUsed,
    result: sroiResultSchema,
  })
  .meta({ id: 'ImpactMapResult', description: 'What an impact map comes to on the figures of the centre.' });

const worth = { inputs: figure, presentValue: figure, netPresentValue: figure };
const ratio = {
  label: textSchema,
  ...worth,
  ratio: figure,
  low: figure.meta({ description: 'One draw of twenty lies below.' }),
  high: figure.meta({ description: 'One draw of twenty lies above.' }),
  reason: textSchema.nullable().meta({ description: 'Why there is no ratio, or no range of it.' }),
};

const sensitivitySchema = z
  .strictObject({
    tornado: z
      .array(
        z.strictObject({
          assumption: z.enum(assumptionNames),
          of: z.string().nullable().meta({ description: 'Name of the outcome or input; null for the whole map.' }),
          label: textSchema,
          low: z.number(),
          base: z.number(),
          high: z.number(),
          ratioAtLow: figure,
          ratioAtHigh: figure,
        }),
      )
      .meta({ description: 'The ratio of society at both ends of one assumption, all else equal; the widest first.' }),
    more: z.int().min(0).meta({ description: 'Assumptions that move the ratio less and are not shown.' }),
  })
  .meta({ id: 'ImpactMapSensitivity', description: 'What the ratio hangs on most.' });

const mapValueSchema = z
  .strictObject({
    map: mapOfResult,
    period: windowSchema,
    status: statusSchema,
    reason: textSchema.nullable(),
    society: z.strictObject(ratio),
    payer: z.strictObject({ party: partyCode, ...ratio }),
    parties: z
      .array(
        z.strictObject({
          party: partyCode,
          label: textSchema,
          ...worth,
          byYear: z.array(z.strictObject({ year: count, value: figure })),
        }),
      )
      .meta({ description: 'Who pays (`inputs`), who gains (`presentValue`), and when (`byYear`, not discounted).' }),
    sensitivity: sensitivitySchema.optional().meta({ description: 'Not in releases of before it was kept.' }),
    assumptions: z.array(sroiAssumptionSchema).meta({ description: 'What the centre chose itself.' }),
    parametersUsed,
    lookedUp: z.array(lookedUp),
    missing: z.array(missingSchema),
    warnings: z.array(warningSchema),
    explanation: z.string(),
  })
  .meta({ id: 'ImpactMapValue', description: 'One impact map in the chapter of value.' });

/** The chapter of value in a report. */
export const valueChapterSchema = z
  .strictObject({
    label: textSchema,
    maps: z.array(mapValueSchema).meta({ description: 'Each map that is used in the quarter, the newest first.' }),
    more: z.int().min(0).meta({ description: 'Maps of the quarter that are not shown here.' }),
    hint: textSchema.nullable().meta({ description: 'What to do when there is no map.' }),
  })
  .meta({ id: 'ValueChapter', description: 'SROI over the running twelve months or the project. Never added up.' });

/** One version of a map. */
export const versionSchema = outputSchema(impactMaps)
  .extend({ version: count })
  .meta({ id: 'ImpactMapVersion', description: 'An impact map as it was in one version.' });
