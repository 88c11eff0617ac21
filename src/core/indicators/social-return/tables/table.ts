import { z } from 'zod';
import { daySchema } from '../../../values/day.ts';
import { settingsSchema } from '../settings.ts';

/** Which moment of a contract decides which version of a table holds; `by-id`: nothing but the contract itself. */
export const dateBases = ['tender-publication', 'award', 'assignment', 'by-id'] as const;
export type DateBasis = (typeof dateBases)[number];

/** Places as agreements count them; a purchase or an activity is none. */
export const placeKinds = ['work', 'training', 'internship', 'work-learning'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/**
 * What a block is worth something for. `per-year` is for a full-time year: hours and duration count pro rata. The other
 * rates are not reduced by hours. `invoice` is excl. VAT, `labour-part` the wages in an invoice, `agreed` an amount the
 * authority and the centre settled on.
 */
export const blockUnits = [
  'per-year',
  'per-month',
  'per-learning-year',
  'per-hour',
  'per-day',
  'per-day-at-most',
  'once',
  'invoice',
  'cost',
  'labour-part',
  'hour-or-cost',
  'agreed',
] as const;
export type BlockUnit = (typeof blockUnits)[number];

const code = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
/** A name in both languages; of a table of one's own it comes from outside. */
const words = (longest: number) =>
  z.strictObject({ nl: z.string().max(longest).regex(/\S/), en: z.string().max(longest).regex(/\S/) });
const label = words(200);
const money = z.number().min(0).max(10_000_000);
const months = z.number().int().min(1).max(600);
const share = z.number().min(0).max(1);

/** How long a person counts, from the day the person started. */
const countingSchema = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('months'), months }),
  z.strictObject({ rule: z.literal('always') }),
  z.strictObject({ rule: z.literal('while-wage-subsidy') }),
  z.strictObject({ rule: z.literal('while-benefit'), monthsAfter: z.number().int().min(0).max(600) }),
  z.strictObject({ rule: z.literal('agreed') }),
]);

const blockSchema = z.strictObject({
  code,
  label,
  unit: z.enum(blockUnits),
  value: money.nullable().default(null),
  place: z.enum(placeKinds).nullable().default(null),
  counting: countingSchema.default({ rule: 'agreed' }),
  /** Months on a benefit for which this block is meant: more than `above`, through `upTo`. */
  benefitMonths: z.strictObject({ above: months.optional(), upTo: months.optional() }).optional(),
  /** Not within so many months after a job at the same employer. */
  monthsSinceSameEmployer: months.optional(),
  /** Most one effort of this block can be worth. */
  most: money.optional(),
});

/** `flag` names what must be said of the effort; a tier of one `group` replaces the lower ones. */
const bonusSchema = z.strictObject({
  code,
  label,
  value: money,
  unit: z.enum(['per-year', 'once']),
  when: z.union([
    z.strictObject({ minAge: z.number().int().min(15).max(100) }),
    z.strictObject({ ageAbove: z.number().int().min(15).max(100) }),
    z.strictObject({ internshipMonths: months }),
    z.strictObject({ permanent: z.literal(true) }),
    z.strictObject({ flag: code }),
  ]),
  blocks: z.array(code).min(1).optional(),
  group: code.optional(),
});

const shareCapSchema = z.strictObject({
  code,
  label,
  blocks: z.array(code).min(1).max(100),
  /** Of the obligation. */
  maxShare: share,
});

/** A version of a table of building blocks (bouwblokken), ours or an organisation's own. */
export const tableSchema = z.strictObject({
  id: code,
  region: code,
  label,
  source: z.strictObject({
    title: z.string().max(300).regex(/\S/),
    publisher: z.string().max(200).regex(/\S/),
    url: z.string().max(500).nullable().default(null),
    year: z.number().int().min(1990).max(2200).nullable().default(null),
  }),
  dateBasis: z.enum(dateBases).default('by-id'),
  validFrom: daySchema.nullable().default(null),
  validTo: daySchema.nullable().default(null),
  note: words(1000).optional(),
  /** Null: the effort says what a full-time week is. */
  fullTimeHours: z.number().gt(0).max(60).nullable().default(null),
  blocks: z.array(blockSchema).min(1).max(100),
  bonuses: z.array(bonusSchema).max(30).default([]),
  /** Someone who started so many months before the contract may still count. */
  lookBackMonths: months.optional(),
  minHoursPerWeek: z.number().gt(0).max(60).optional(),
  /** Someone with a wage-cost subsidy counts for as long as that runs. */
  countsWhileWageSubsidy: z.boolean().default(false),
  /** Someone placed on from an earlier placement stays in the group so long after the first. */
  onwardMonths: months.optional(),
  onlyWhileEmployed: z.boolean().default(false),
  /** From this PSO level on there is no obligation. */
  exemptFromPsoLevel: z.number().int().min(1).max(3).optional(),
  shareCaps: z.array(shareCapSchema).max(30).default([]),
  settings: settingsSchema.default(settingsSchema.parse({})),
  /** Rules of the obligation that go with it. */
  obligationRules: code.optional(),
});
export type Table = z.infer<typeof tableSchema>;
export type TableInput = z.input<typeof tableSchema>;
export type Block = Table['blocks'][number];
export type Bonus = Table['bonuses'][number];
export type ShareCap = Table['shareCaps'][number];

/** A table that was published in part: it is named, so that it can be refused with its reason. */
export type IncompleteTable = {
  readonly id: string;
  readonly region: string;
  readonly label: Table['label'];
  readonly source: Table['source'];
  readonly reason: Table['label'];
  /** Codes of the blocks that are known. */
  readonly kept: readonly string[];
};

/** Checks a table when it is loaded. Throws on what is wrong: a wrong table never reaches a calculation. */
export function defineTable(input: TableInput): Table {
  const table = tableSchema.parse(input);
  const faults = tableFaults(table);
  if (faults[0]) throw new RangeError(`table ${table.id}: ${faults[0].what}`);
  return table;
}

/** What is wrong between the parts of a table, and where. */
export function tableFaults(table: Table): { readonly path: PropertyKey[]; readonly what: TableFault }[] {
  const codes = table.blocks.map((block) => block.code);
  const bonuses = table.bonuses.map((bonus) => bonus.code);
  const capped = table.shareCaps.flatMap(({ blocks }) => blocks);
  const twice = (list: readonly string[]) => list.findIndex((one, index) => list.indexOf(one) !== index);
  const at = (list: string, index: number, what: TableFault) => (index < 0 ? [] : [{ path: [list, index], what }]);
  const isUnknown = (blocks: readonly string[] = []) => blocks.some((block) => !codes.includes(block));
  return [
    ...at('blocks', twice(codes), 'code-twice'),
    ...at('bonuses', twice(bonuses), 'code-twice'),
    ...at(
      'blocks',
      table.blocks.findIndex(({ unit, value }) => needsValue(unit) && value === null),
      'rate-without-value',
    ),
    ...at(
      'bonuses',
      table.bonuses.findIndex(({ blocks }) => isUnknown(blocks)),
      'unknown-block-in-table',
    ),
    ...at(
      'shareCaps',
      table.shareCaps.findIndex(({ blocks }) => isUnknown(blocks)),
      'unknown-block-in-table',
    ),
    ...(twice(capped) < 0 ? [] : [{ path: ['shareCaps'], what: 'block-in-two-caps' as const }]),
    ...(table.validFrom !== null && table.validTo !== null && table.validTo < table.validFrom
      ? [{ path: ['validTo'], what: 'period-ends-before-start' as const }]
      : []),
  ];
}

export type TableFault =
  | 'code-twice'
  | 'rate-without-value'
  | 'unknown-block-in-table'
  | 'block-in-two-caps'
  | 'period-ends-before-start';

/** True for a block whose value the table gives; of the others the effort brings the amount. */
export function needsValue(unit: BlockUnit): boolean {
  return !['invoice', 'cost', 'labour-part', 'agreed'].includes(unit);
}

/** True for a block that is about a person: counting rules, bonuses and exclusions are for these. */
export function isForPerson({ unit, place }: Block): boolean {
  return place !== null || unit === 'per-year' || unit === 'per-month' || unit === 'per-learning-year';
}
