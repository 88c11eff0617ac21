import { z } from 'zod';
import { psoContract } from '../../lists/pso-contract.ts';
import { psoGroup } from '../../lists/pso-group.ts';
import { exactOf, explainedBy, objectResultSchema } from '../../object-result.ts';
import { textSchema } from '../../values/text.ts';
import { checklistNames } from './checklist.ts';
import { positionsToRows } from './norms.ts';
import { standings } from './position.ts';
import { readings } from './thirty-plus.ts';

const figure = z.number().nullable();
const groupCode = z.enum(psoGroup.codes as [string, ...string[]]);
const contractCode = z.enum(psoContract.codes as [string, ...string[]]);
const row = z.strictObject({ size: z.number(), norm: figure });
const shares = { direct: figure, indirectCounted: figure, total: figure };

/** The figures of a PSO-style share. A number that cannot be given is null, and `reasons` says why, by its JSON pointer. */
export const psoStyleValueSchema = z
  .strictObject({
    disclaimer: textSchema.meta({ description: 'Belongs to every figure here.' }),
    measuringYear: z.strictObject({
      from: z.string().meta({ format: 'date' }),
      until: z.string().meta({ format: 'date' }),
    }),
    totalFte: figure,
    weightedFte: figure,
    attributedFte: figure.meta({ description: 'Fte of the group at suppliers.' }),
    direct: figure,
    indirect: figure,
    indirectLimit: figure.meta({ description: 'Most of the indirect share that can count.' }),
    indirectCounted: figure,
    indirectOfTotal: figure,
    total: figure,
    atLeast: z
      .strictObject(shares)
      .nullable()
      .meta({ description: 'The shares without what is unknown; null when nothing is.' }),
    norms: z
      .array(
        z.strictObject({
          level: z.number().int(),
          smaller: row,
          larger: row,
          comparison: z
            .enum(positionsToRows)
            .nullable()
            .meta({ description: 'Where the total lies against both rows.' }),
        }),
      )
      .meta({ description: 'Published rows around the size in fte. The table is dated: it is not the current norm.' }),
    linearReading: z.strictObject({
      label: textSchema,
      norms: z.array(z.strictObject({ level: z.number().int(), norm: figure, reached: z.boolean().nullable() })),
    }),
    thirtyPlus: z.array(
      z.strictObject({
        reading: z.enum(readings),
        label: textSchema,
        fte: figure,
        ofFte: figure,
        share: figure,
        atLeastThirtyPercent: z.boolean().nullable(),
      }),
    ),
    positions: z.array(
      z.strictObject({
        row: z.number().int().meta({ description: 'Place in the request, from 0.' }),
        id: z.string().nullable(),
        group: groupCode,
        contract: contractCode.nullable(),
        standing: z.enum(standings),
        fte: figure,
        groupWeight: figure,
        contractWeight: figure,
        weightedFte: figure,
      }),
    ),
    beside: z
      .array(z.strictObject({ group: groupCode, label: textSchema, positions: z.number().int(), fte: figure }))
      .meta({ description: 'Groups without a published weight: not in the share, unweighted.' }),
    purchases: z.array(
      z.strictObject({ row: z.number().int(), supplier: z.string(), inYear: z.boolean(), attributedFte: figure }),
    ),
    checklist: z
      .array(
        z.strictObject({
          theme: z.enum(checklistNames as [string, ...string[]]),
          label: textSchema,
          answer: z.boolean().nullable(),
        }),
      )
      .meta({ description: 'What was filled in about quality: never computed.' }),
    ...explainedBy,
  })
  .meta({ id: 'PsoStyleValue' });

/** The result of a PSO-style share: as every result, with an object as its value. */
export const psoStyleResultSchema = objectResultSchema({
  id: 'pso-style',
  value: psoStyleValueSchema,
  exact: exactOf('weightedFte', 'attributedFte', 'direct', 'indirect', 'indirectCounted', 'total'),
}).meta({ id: 'PsoStyleResult' });

export type PsoStyleValue = z.infer<typeof psoStyleValueSchema>;
export type PsoStyleResult = z.infer<typeof psoStyleResultSchema>;
