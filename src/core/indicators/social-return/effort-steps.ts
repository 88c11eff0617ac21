import type { Quantity } from '../../quantity.ts';
import type { StepAbout } from '../../trace.ts';
import type { Text } from '../../values/text.ts';
import { about } from '../../values/text.ts';
import type { Claim } from './claim.ts';
import { amountSteps, durationSteps, hoursSteps, numberOf, type Shared } from './measure-steps.ts';
import { cannotDivide, exclusions } from './reasons.ts';
import { blockId, bonusId, mostId } from './tables/table-parameters.ts';

/** Writes down what an effort is worth under its table: the effort value, notional and never money. */
export function effortSteps(shared: Shared, claim: Claim): Quantity {
  const { trace } = shared;
  const { effort, step } = claim;
  const label = about({ nl: 'Inspanningswaarde', en: 'Effort value' }, effort.id);
  const words = { id: `${step}.value`, label, unit: 'EUR' as const };
  const [excluded] = claim.exclusions;
  if (excluded !== undefined) return trace.constant({ ...words, value: 0, note: exclusions[excluded] });
  const once = claim.bonuses.filter(({ unit }) => unit === 'once');
  const whole = sumOf(shared, claim, 'whole', { nl: 'Met bonus ineens', en: 'With a bonus at once' }, [
    measured(shared, claim),
    ...once.map(({ code }) => trace.parameter(bonusId(claim.table, code))),
  ]);
  const capped =
    claim.block.most === undefined
      ? whole
      : trace.least(named(claim, 'capped', { nl: 'Hoogstens', en: 'At most' }), [
          whole,
          trace.parameter(mostId(claim.table, claim.block.code)),
        ]);
  const part = sharePart(shared, claim, capped);
  return roundedValue(shared, claim, part, words);
}

const named = ({ step, effort }: Claim, suffix: string, label: Text): StepAbout => ({
  id: `${step}.${suffix}`,
  label: about(label, effort.id),
  unit: 'EUR',
});

function sumOf({ trace }: Shared, claim: Claim, suffix: string, label: Text, parts: readonly Quantity[]): Quantity {
  const [only] = parts;
  return only && parts.length === 1 ? only : trace.sum(named(claim, suffix, label), parts);
}

/** The block itself, by its unit; a bonus per year belongs to the rate of a year. */
function measured(shared: Shared, claim: Claim): Quantity {
  const { trace } = shared;
  const { block, table } = claim;
  const rate = () => trace.parameter(blockId(table, block.code));
  const times = (measure: Quantity) => trace.multiply(named(claim, 'measured', blockValue), [rate(), measure]);
  switch (block.unit) {
    case 'per-year':
      return ofYear(shared, claim, rate());
    case 'per-month':
      return times(durationSteps(shared, claim, 'months-12').counted);
    case 'per-learning-year':
      return times(
        numberOf(shared, claim, 'learningYears', { nl: 'Leerwerkjaren', en: 'Learning-work years' }, 'count'),
      );
    case 'per-day':
      return times(numberOf(shared, claim, 'days', { nl: 'Dagen', en: 'Days' }, 'day'));
    case 'per-day-at-most': {
      const most = times(numberOf(shared, claim, 'days', { nl: 'Dagen', en: 'Days' }, 'day'));
      const agreed = amountSteps(shared, claim);
      return trace.least(named(claim, 'at-most', { nl: 'Afgesproken, begrensd', en: 'Agreed, capped' }), [
        agreed,
        most,
      ]);
    }
    case 'per-hour':
      return times(hoursOf(shared, claim));
    case 'hour-or-cost':
      return claim.effort.amount === null && claim.effort.amountInclVat === null
        ? times(hoursOf(shared, claim))
        : amountSteps(shared, claim);
    case 'labour-part':
      return numberOf(shared, claim, 'labourPart', { nl: 'Loondeel', en: 'Labour part' }, 'EUR');
    case 'once':
      return rate();
    default:
      return amountSteps(shared, claim);
  }
}

const blockValue: Text = { nl: 'Waarde van het blok', en: 'Value of the block' };

/** Block and yearly bonuses, by hours and duration; divided once, so that a whole amount stays whole. */
function ofYear(shared: Shared, claim: Claim, rate: Quantity): Quantity {
  const { trace } = shared;
  const yearly = claim.bonuses.filter(({ unit }) => unit === 'per-year');
  const rateWords: Text = { nl: 'Blok en bonussen per jaar', en: 'Block and bonuses a year' };
  const bonuses = yearly.map(({ code }) => trace.parameter(bonusId(claim.table, code)));
  const withBonuses = sumOf(shared, claim, 'rate', rateWords, [rate, ...bonuses]);
  const { hours, fullTime } = hoursSteps(shared, claim);
  const { counted, ofYear } = durationSteps(shared, claim, claim.settings.dayCount);
  const byHours = trace.multiply(named(claim, 'by-hours', { nl: 'Maal uren', en: 'Times hours' }), [
    withBonuses,
    hours,
  ]);
  const byDuration = trace.multiply(named(claim, 'by-duration', { nl: 'Maal duur', en: 'Times duration' }), [
    byHours,
    counted,
  ]);
  const wholeWords = { ...named(claim, 'full-year', { nl: 'Voltijdweek maal jaar', en: 'Full-time week times year' }) };
  const whole = trace.multiply({ ...wholeWords, unit: 'ratio' }, [fullTime, ofYear]);
  return trace.divide(named(claim, 'measured', blockValue), [byDuration, whole], cannotDivide);
}

function hoursOf(shared: Shared, claim: Claim): Quantity {
  const { step, effort } = claim;
  const hours = numberOf(shared, claim, 'hours', { nl: 'Uren', en: 'Hours' }, 'h');
  if (effort.employees === 1) return hours;
  const people = shared.trace.input({
    id: `${step}.employees`,
    label: about({ nl: 'Medewerkers', en: 'Employees' }, effort.id),
    unit: 'count',
    value: effort.employees,
  });
  const label = about({ nl: 'Uren van allen', en: 'Hours of all' }, effort.id);
  return shared.trace.multiply({ id: `${step}.all-hours`, label, unit: 'h' }, [people, hours]);
}

function sharePart({ trace }: Shared, claim: Claim, whole: Quantity): Quantity {
  const { effort, step } = claim;
  if (effort.share === 1) return whole;
  const label = about({ nl: 'Deel dat hier geclaimd is', en: 'Part claimed here' }, effort.id);
  const share = trace.input({ id: `${step}.share`, label, unit: 'fraction', value: effort.share });
  return trace.multiply(named(claim, 'part', { nl: 'Deel van de waarde', en: 'Part of the value' }), [whole, share]);
}

/** The value under its own name; in a contract that rounds each effort, rounded. */
function roundedValue({ trace, constants }: Shared, { settings }: Claim, value: Quantity, words: StepAbout): Quantity {
  if (settings.rounding === 'at-the-end') return trace.sum(words, [value]);
  return trace.round(words, [value, constants.get(settings.rounding === 'cents-per-effort' ? 'cent' : 'euro')]);
}
