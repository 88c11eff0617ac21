import { evidenceGrade } from '../../lists/evidence-grade.ts';
import type { Quantity, Told } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { Text } from '../../values/text.ts';
import { type Co2Steps, co2Steps } from './co2.ts';
import { type IncomeSteps, incomeSteps } from './income.ts';
import { type ProfileIndicator, profileIndicators, type ValuedPart, valuedParts } from './indicators.ts';
import type { MaexStyleInputs } from './inputs.ts';
import { changesOf, type LadderSteps, ladderSteps } from './ladder.ts';
import { type LadderEuros, ladderEuros } from './ladder-euros.ts';
import { notAsked, notEntered, nothingIn, nothingValued, noValueHere, totalIsZero } from './reasons.ts';
import { entered, isQuantity } from './told.ts';
import { type VolunteeringSteps, volunteeringSteps } from './volunteering.ts';

/** Every number of a profile that is made of steps. */
export type ProfileSteps = {
  readonly reached: Told;
  readonly volunteering: VolunteeringSteps;
  readonly income: IncomeSteps;
  readonly ladder: LadderSteps;
  readonly ladderEuros: LadderEuros | null;
  readonly co2: Co2Steps;
  readonly reuseRate: Told;
  readonly indicators: readonly ProfileIndicator[];
  readonly sdgs: readonly SdgSteps[];
  readonly impactValue: Told;
  readonly outcomesOnly: Told;
  readonly withLadder: Told;
  readonly evidence: readonly { readonly grade: string; readonly share: Quantity }[];
};

/** One SDG: the indicators that belong to it, and those that are only marked. */
export type SdgSteps = {
  readonly sdg: number;
  readonly value: Told;
  readonly indicators: readonly ProfileIndicator[];
  readonly also: readonly ProfileIndicator[];
};

/** Writes down a whole profile. */
export function profileSteps(trace: Trace, inputs: MaexStyleInputs): ProfileSteps {
  const reached =
    inputs.peopleReached === null
      ? notEntered
      : trace.input({
          id: 'reached',
          label: { nl: 'Mensen bereikt', en: 'People reached' },
          unit: 'count',
          value: inputs.peopleReached,
        });
  const volunteering = volunteeringSteps(trace, inputs);
  const income = incomeSteps(trace, inputs);
  const ladder = ladderSteps(trace, inputs, changesOf(inputs));
  const euros = ladderEuros(trace, inputs);
  const co2 = co2Steps(trace, inputs);
  const indicators = profileIndicators(trace, inputs, { volunteering, ladder, co2 });
  const impactValue = sumOf(
    trace,
    { id: 'impact-value', label: { nl: 'Impactwaarde', en: 'Impact value' } },
    indicators,
  );
  const outcomes = indicators.filter(({ code }) => code !== 'volunteer-hours');
  return {
    reached,
    volunteering,
    income,
    ladder,
    ladderEuros: euros,
    co2,
    reuseRate: reuseRate(trace, inputs, indicators),
    indicators,
    sdgs: sdgSteps(trace, indicators),
    impactValue,
    outcomesOnly: sumOf(
      trace,
      {
        id: 'outcomes-only',
        label: { nl: 'Impactwaarde zonder vrijwilligersuren', en: 'Impact value without hours of volunteering' },
      },
      indicators,
      outcomes,
    ),
    withLadder: withLadder(trace, impactValue, euros),
    evidence: evidenceSteps(trace, valuedParts(inputs, { volunteering, co2 }, indicators)),
  };
}

/** The value of indicators together; when nothing in the whole profile has a value it is not there. */
function sumOf(
  trace: Trace,
  about: { readonly id: string; readonly label: Text },
  all: readonly ProfileIndicator[],
  of: readonly ProfileIndicator[] = all,
): Told {
  if (all.every(({ value }) => value === null)) return nothingValued;
  return trace.sum(
    { ...about, unit: 'EUR' },
    of.flatMap(({ value }) => value ?? []),
  );
}

function reuseRate(trace: Trace, { reuse }: MaexStyleInputs, indicators: readonly ProfileIndicator[]): Told {
  const out = indicators.find(({ code }) => code === 'reused')?.quantity;
  if (!reuse || !out) return notEntered;
  const words = { id: 'reuse.in', label: { nl: 'Kilo’s ingenomen', en: 'Kilograms taken in' }, unit: 'kg' as const };
  const label = { nl: 'Deel dat een nieuwe eigenaar vond', en: 'Part that found a new owner' };
  return trace.divide(
    { id: 'reuse.rate', label, unit: 'fraction' },
    [out, entered(trace, words, reuse.inKg, '/reuse/inKg')],
    nothingIn,
  );
}

function sdgSteps(trace: Trace, indicators: readonly ProfileIndicator[]): SdgSteps[] {
  const sdgs = new Set(indicators.flatMap(({ placement }) => [placement.sdg, ...placement.also]));
  return [...sdgs]
    .sort((a, b) => a - b)
    .map((sdg) => {
      const own = indicators.filter(({ placement }) => placement.sdg === sdg);
      const also = indicators.filter(({ placement }) => placement.also.includes(sdg));
      const values = own.flatMap(({ value }) => value ?? []);
      const label = { nl: `Waarde bij SDG ${sdg}`, en: `Value with SDG ${sdg}` };
      const value = values.length === 0 ? noValueHere : trace.sum({ id: `sdg-${sdg}`, label, unit: 'EUR' }, values);
      return { sdg, value, indicators: own, also };
    });
}

/** Asked for apart: the impact value and the ladder in euros, gross as the rest of it. */
function withLadder(trace: Trace, impactValue: Told, euros: LadderEuros | null): Told {
  if (euros === null) return notAsked;
  const label = {
    nl: 'Impactwaarde met de ladder in euro’s (bruto)',
    en: 'Impact value with the ladder in euros (gross)',
  };
  const values = isQuantity(impactValue) ? [impactValue, euros.gross] : [euros.gross];
  return trace.sum({ id: 'impact-value-with-ladder', label, unit: 'EUR' }, values);
}

/** Share of the absolute value in each grade (F11). */
function evidenceSteps(trace: Trace, parts: readonly ValuedPart[]): ProfileSteps['evidence'] {
  if (parts.length === 0) return [];
  const minus = () =>
    trace.constant({ id: 'minus', label: { nl: 'Min één', en: 'Minus one' }, unit: 'ratio', value: -1 });
  const sign = parts.some(({ value }) => value.value?.isNegative()) ? minus() : null;
  const sizes = parts.map(({ value, grade }) => ({
    grade,
    size:
      sign && value.value?.isNegative()
        ? trace.multiply({ id: `${value.step}.size`, label: { nl: 'Omvang', en: 'Size' }, unit: 'EUR' }, [value, sign])
        : value,
  }));
  const all = trace.sum(
    { id: 'evidence.all', label: { nl: 'Omvang van alle waarde', en: 'Size of all value' }, unit: 'EUR' },
    sizes.map(({ size }) => size),
  );
  return evidenceGrade.codes
    .filter((code) => sizes.some(({ grade }) => grade === code))
    .map((code) => {
      const sum = trace.sum(
        {
          id: `evidence.${code}.size`,
          label: { nl: `Omvang van graad ${code}`, en: `Size of grade ${code}` },
          unit: 'EUR',
        },
        sizes.filter(({ grade }) => grade === code).map(({ size }) => size),
      );
      const label = { nl: `Aandeel van graad ${code}`, en: `Share of grade ${code}` };
      return {
        grade: code,
        share: trace.divide({ id: `evidence.${code}`, label, unit: 'fraction' }, [sum, all], totalIsZero),
      };
    });
}
