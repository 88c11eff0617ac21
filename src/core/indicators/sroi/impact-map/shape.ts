import { z } from 'zod';
import { costKind } from '../../../lists/cost-kind.ts';
import { incomeSource } from '../../../lists/income-source.ts';
import { ledgerNature } from '../../../lists/ledger-nature.ts';
import { party } from '../../../lists/party.ts';
import { assumptionNames } from '../sensitivity-inputs.ts';
import { impactMapLimits as limits } from './limits.ts';

/** Text of people; the service looks whether it holds what may not be kept. */
const text = (most: number) => z.string().min(1).max(most);
const name = text(200);
const code = z.string().min(1).max(64);
const partyCode = z.enum(party.codes as [string, ...string[]], { error: () => `list:${party.id}` });
const some = <Schema extends z.ZodType>(schema: Schema) => schema.nullish();

/** A figure of this centre, over the period of the map. */
const figureSchema = z
  .strictObject({
    indicator: code.meta({ description: 'Id of an indicator that counts: `GET /v1/indicators`.' }),
    by: some(code).meta({ description: 'A breakdown of it, with `code` for the row.' }),
    code: some(code),
  })
  .meta({ id: 'ImpactMapFigure', description: 'A figure of this centre over the period of the map.' });
const quantitySchema = z
  .union([z.number(), figureSchema])
  .meta({ id: 'ImpactMapQuantity', description: 'A number, or a figure of this centre over the period of the map.' });

/** A price of elsewhere: published, or of the organisation's own. */
const priceSchema = z.union([z.number(), z.strictObject({ parameter: text(100) })]).meta({
  id: 'ImpactMapPrice',
  description:
    'An amount in euros, a published value (`GET /v1/parameters`), or one of the own values of the organisation: `price.own-<name>`, `transfer.own-<name>`.',
});

const codesOfLedger = [...new Set([...incomeSource.codes, ...costKind.codes])] as [string, ...string[]];
/** The sum of entries of the ledger that count as an input, in the period of the map. */
const ledgerSchema = z
  .strictObject({
    ledger: z.enum(ledgerNature.codes as [string, ...string[]], { error: () => `list:${ledgerNature.id}` }),
    codes: some(z.array(z.enum(codesOfLedger)).min(1).max(codesOfLedger.length)).meta({
      description: 'Only entries of these income sources or cost kinds; left out: all.',
    }),
    parties: some(z.array(partyCode).min(1).max(party.codes.length)).meta({
      description: 'Only entries of these parties; left out: all, and entries without one.',
    }),
  })
  .meta({
    id: 'ImpactMapLedger',
    description: 'Ledger entries in the period of the map that count as an input (`countsAsInput`), summed.',
  });
const pricedSchema = z
  .strictObject({ quantity: quantitySchema, price: priceSchema })
  .meta({ id: 'ImpactMapPriced', description: 'What is put in other than money: so much, at a price.' });

const correctionSchema = some(
  z.union([
    z.number(),
    z.strictObject({ value: z.number(), reason: text(500), source: text(500).optional() }).meta({
      description: 'Without source it is an estimate.',
    }),
  ]),
).meta({ description: 'A share from 0 to 1 with its reason. Left out: the ratio is unknown.' });

const topic = some(z.enum(['wages', 'co2'])).meta({ description: 'What it values, to see what counts twice.' });

/** What is put in. */
export const mapInputs = z
  .array(
    z.strictObject({
      name,
      value: z
        .union([z.number(), ledgerSchema, pricedSchema])
        .meta({ description: 'Euros; ledger entries; or a quantity at a price, as for volunteer hours.' }),
      party: some(partyCode).meta({ description: 'Who puts it in (code list `party`).' }),
      kind: some(z.enum(['cash', 'volunteer-hours', 'in-kind'])),
      topic,
      note: some(text(500)),
    }),
  )
  .max(limits.inputs);

/** What comes of it, for whom. */
export const mapOutcomes = z
  .array(
    z.strictObject({
      id: some(name),
      name,
      party: some(partyCode),
      stakeholder: some(name),
      quantity: some(quantitySchema),
      countsPeople: some(z.boolean()).meta({ description: 'A figure that is made of people counts them by itself.' }),
      proxyValue: some(priceSchema),
      proxyYear: some(z.int().min(1900).max(2200)),
      proxySource: some(text(500)).meta({ description: 'Required with a price of your own.' }),
      proxyKind: some(z.enum(['real-cost', 'transfer'])),
      receiver: some(partyCode),
      payer: some(partyCode),
      deadweight: correctionSchema,
      displacement: correctionSchema,
      attribution: correctionSchema,
      dropOff: correctionSchema.meta({
        description: 'As deadweight; what is over within a year needs none.',
      }),
      durationYears: some(z.number()),
      overlapGroup: some(name),
      topic,
    }),
  )
  .max(limits.outcomes);

/** How outcomes that may describe the same change count together. */
export const mapOverlapGroups = z.array(z.strictObject({ name, alpha: z.number().min(0).max(1) })).max(limits.outcomes);

/** How the sensitivity is looked into; what is left out is as in a calculation. */
export const mapSensitivity = z.strictObject({
  draws: some(z.int().min(1).max(limits.draws)),
  seed: some(z.int().min(0).max(4_294_967_295)),
  distribution: some(z.enum(['triangular', 'uniform'])),
  ranges: some(
    z
      .array(z.strictObject({ of: some(name), assumption: z.enum(assumptionNames), low: z.number(), high: z.number() }))
      .max(limits.ranges),
  ),
  spread: some(
    z.strictObject({ amounts: some(z.number()), corrections: some(z.number()), discountRate: some(z.number()) }),
  ),
});

/** What a map says of its own calculation; the rest of its record is about when it holds. */
export const impactMapSchema = z.object({
  payer: some(partyCode),
  discountRate: some(z.number()),
  firstBenefitYearExponent: some(z.number()),
  horizonYears: some(z.int().min(1).max(limits.years)),
  inputs: mapInputs,
  outcomes: mapOutcomes,
  overlapGroups: some(mapOverlapGroups),
  sensitivity: some(mapSensitivity),
});

export type ImpactMap = z.infer<typeof impactMapSchema>;
export type FigureSource = z.infer<typeof figureSchema>;
export type LedgerSource = z.infer<typeof ledgerSchema>;
export type QuantitySource = z.infer<typeof quantitySchema>;
export type PriceSource = z.infer<typeof priceSchema>;
export type InputSource = ImpactMap['inputs'][number]['value'];
