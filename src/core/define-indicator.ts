import type { z } from 'zod';
import type { BreakdownName } from './breakdown.ts';
import type { Source } from './define-parameter.ts';
import { type FormulaVersions, versionOn } from './formula-version.ts';
import type { Quantity } from './quantity.ts';
import type { Counted, Warning } from './result.ts';
import type { StepAbout, Trace } from './trace.ts';
import type { Day } from './values/day.ts';
import type { Period } from './values/period.ts';
import type { Text } from './values/text.ts';
import type { Unit } from './values/unit.ts';

/** What a calculation is about beside its inputs. */
export type Context = {
  readonly period: Period;
  /** The day as of which the inputs are known; handed in, the core has no clock. */
  readonly asOf: Day;
  /** True when all records of a kind between two days have been entered; always true in a what-if. */
  readonly covers: (recordKind: string, from: Day, until: Day) => boolean;
};

/** What a formula works with beside its facts: `figure` names the step that holds its result. */
export type MeasureContext = Context & { readonly figure: StepAbout };

/** What a formula gives back. `low` and `high` are the figure at the ends of the bands of its published values. */
export type Measured = {
  readonly result: Quantity;
  readonly low?: Quantity;
  readonly high?: Quantity;
  readonly counted: readonly Counted[];
  readonly warnings?: readonly Warning[];
};

/** The facts of one row of a breakdown. */
export type Part<Facts> = { readonly code: string; readonly label: Text; readonly facts: Facts };
export type Parts<Facts> = { readonly parts: readonly Part<Facts>[]; readonly warnings?: readonly Warning[] };

/** How the facts fall apart by one characteristic, and which records must be complete to tell the parts apart. */
export type Split<Facts> = {
  readonly requires?: readonly string[];
  readonly parts: (facts: Facts, context: Context) => Parts<Facts>;
};

/** One version of a formula. A change of formula is never a patch. */
export type FormulaVersion = {
  readonly version: string;
  /** First day on which results were computed with it. */
  readonly from: Day;
  readonly changes: Text;
};

export type IndicatorFamily =
  | 'flow'
  | 'guidance'
  | 'material'
  | 'repair'
  | 'participation'
  | 'visitors'
  | 'volunteering';

/** What the catalogue shows of an indicator. */
export type IndicatorAbout = {
  /** `family.name`. */
  readonly id: string;
  readonly family: IndicatorFamily;
  readonly unit: Unit;
  readonly label: Text;
  /** Plain language: what it says and what it leaves out. */
  readonly definition: Text;
  /** In words that people of the field read as arithmetic. */
  readonly formula: Text;
  /** Oldest first; the day of a calculation chooses. */
  readonly versions: FormulaVersions;
  /** First day of the periods for which the formula and its values have been checked. */
  readonly verifiedFrom: Day;
  readonly sources: readonly Source[];
  /** Record kinds that must be complete over the period. */
  readonly requires: readonly string[];
  /** Ids of the published values it may read. */
  readonly parameters: readonly string[];
};

/** How an indicator is computed. */
type Formula<Inputs, Facts> = {
  /** Turns inputs into what the formula and the breakdowns share. */
  readonly prepare: (inputs: Inputs, context: Context) => Facts;
  /** The formula. Its result is the step `figure`, named as the indicator. */
  readonly measure: (facts: Facts, trace: Trace, context: MeasureContext) => Measured;
  readonly splits: Readonly<Partial<Record<BreakdownName, Split<Facts>>>>;
};

/** A formula with the facts it works with hidden. `figure` is the name of its result. */
export type KeptFormula<Inputs> = (figure: StepAbout) => (inputs: Inputs, context: Context) => Opened;

type Definition<Inputs, Facts> = IndicatorAbout &
  Formula<Inputs, Facts> & {
    readonly inputs: z.ZodType<Inputs>;
    /** Formulas that were in use before this one, by version. What they do not break down by has no rows. */
    readonly earlier?: Readonly<Record<string, KeptFormula<Inputs>>>;
  };

/** A part of an opened indicator, ready to be computed. */
export type OpenPart = { readonly code: string; readonly label: Text; measure(trace: Trace): Measured };

/** An indicator with inputs and context filled in. */
export type Opened = {
  measure(trace: Trace): Measured;
  parts(by: BreakdownName): { readonly parts: readonly OpenPart[]; readonly warnings: readonly Warning[] };
};

/** An indicator as a catalogue lists it. */
export type ListedIndicator = IndicatorAbout & {
  /** Names it can be broken down by, and the further record kinds each needs complete. */
  readonly breakdowns: readonly BreakdownName[];
  readonly breakdownRequires: Readonly<Partial<Record<BreakdownName, readonly string[]>>>;
};

/** An indicator as the rest of the service sees it. */
export type Indicator<Inputs = unknown> = ListedIndicator & {
  /** Schema of the inputs; `calculate` expects inputs that have passed it. */
  readonly inputs: z.ZodType<Inputs>;
  /** Which version computes on a day. */
  versionOn(asOf: Day): FormulaVersion;
  open(inputs: Inputs, context: Context): Opened;
};

/** Makes an indicator of its definition and hides the facts it works with. */
export function defineIndicator<Inputs, Facts>(definition: Definition<Inputs, Facts>): Indicator<Inputs> {
  const { prepare, measure, splits, earlier = {}, ...about } = definition;
  const breakdowns = Object.keys(splits) as BreakdownName[];
  const inUse = (asOf: Day) => versionOn(about.versions, asOf, (version) => Object.hasOwn(earlier, version));
  const present = keepFormula({ prepare, measure, splits });
  return {
    ...about,
    breakdowns,
    breakdownRequires: Object.fromEntries(breakdowns.map((by) => [by, splits[by]?.requires ?? []])),
    versionOn: inUse,
    open(inputs, context) {
      const formula = earlier[inUse(context.asOf).version] ?? present;
      return formula({ id: about.id, label: about.label, unit: about.unit })(inputs, context);
    },
  };
}

/** A formula as one of several versions of an indicator. */
export function keepFormula<Inputs, Facts>({ prepare, measure, splits }: Formula<Inputs, Facts>): KeptFormula<Inputs> {
  return (figure) => (inputs, request) => {
    const context = { ...request, figure };
    const facts = prepare(inputs, context);
    const opened = (part: Part<Facts>): OpenPart => ({
      code: part.code,
      label: part.label,
      measure: (trace) => measure(part.facts, trace, context),
    });
    return {
      measure: (trace) => measure(facts, trace, context),
      parts(by) {
        const { parts, warnings } = splits[by]?.parts(facts, context) ?? { parts: [] };
        return { parts: parts.map(opened), warnings: warnings ?? [] };
      },
    };
  };
}
