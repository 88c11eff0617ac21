import type { Quantity } from '../../quantity.ts';
import type { Missing } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import type { Text } from '../../values/text.ts';
import { stepUnit } from '../../values/unit.ts';
import { daysWithin, type MeasuringYear } from './measuring-year.ts';
import { dayAfter, type Position } from './position.ts';

/** The numbers of one position; without weight what is weighted is not there. */
export type PositionSteps = {
  readonly position: Position;
  readonly fte: Quantity;
  readonly weights: { readonly group: Quantity; readonly contract: Quantity; readonly weighted: Quantity } | null;
};

const noDays: Text = { nl: 'Een jaar zonder dagen', en: 'A year without days' };
const noFullTime: Text = { nl: 'De voltijdnorm is 0 uur', en: 'Full time is 0 hours' };

/** Writes down one position: its fte in the measuring year, and what of that counts. */
export function positionSteps(trace: Trace, position: Position, year: MeasuringYear, days: Quantity): PositionSteps {
  const { step, given, standing } = position;
  const about = (suffix: string, nl: string, en: string) => ({
    id: `${step}.${suffix}`,
    label: { nl: `${nl}: ${nameOf(position)}`, en: `${en}: ${nameOf(position)}` },
  });
  const hours = { ...about('hours', 'Uren per week', 'Hours a week'), unit: 'h' as const };
  const worked =
    given.hoursPerWeek === null
      ? trace.missing(hours, [missingField('hoursPerWeek', hours.label, position)])
      : trace.input({ ...hours, value: given.hoursPerWeek });
  const norm =
    given.fullTimeHours === null
      ? trace.parameter('pso-rule.full-time-hours')
      : trace.input({
          ...about('full-time', 'Voltijd volgens de cao', 'Full time by the agreement'),
          unit: 'h',
          value: given.fullTimeHours,
        });
  const part = trace.divide(
    { ...about('part-time', 'Deel van een voltijdbaan', 'Part of a full-time job'), unit: 'fraction' },
    [worked, norm],
    noFullTime,
  );
  const fte = trace.multiply({ ...about('fte', 'Fte in het meetjaar', 'Fte in the measuring year'), unit: 'fte' }, [
    part,
    yearFraction(trace, position, year, days),
  ]);
  if (standing === 'beside' || standing === 'too-short-benefit') return { position, fte, weights: null };
  const group =
    standing === 'unknown-weight' ? unpublished(trace, position) : trace.parameter(`pso-weight.group-${given.group}`);
  const contractWords = { ...about('contract', 'Type contract', 'Type of contract'), unit: 'ratio' as const };
  const contract =
    given.contract === null
      ? trace.missing(contractWords, [missingField('contract', contractWords.label, position)])
      : trace.parameter(`pso-weight.contract-${given.contract}`);
  const ofGroup = trace.multiply(
    { ...about('after-group', 'Na weging van de groep', 'After the weight of the group'), unit: 'fte' },
    [fte, group],
  );
  const weighted = trace.multiply({ ...about('weighted', 'Gewogen fte', 'Weighted fte'), unit: 'fte' }, [
    ofGroup,
    contract,
  ]);
  return { position, fte, weights: { group, contract, weighted } };
}

/** How a position is called in the words of its steps: by its id, or by where it stands. */
export function nameOf({ given, index }: Pick<Position, 'given' | 'index'>): string {
  return given.id ?? String(index + 1);
}

function yearFraction(trace: Trace, position: Position, year: MeasuringYear, days: Quantity): Quantity {
  const { step, given, countsBefore, standing } = position;
  const name = nameOf(position);
  const words = {
    id: `${step}.year-fraction`,
    label: { nl: `Deel van het meetjaar: ${name}`, en: `Part of the measuring year: ${name}` },
    unit: 'fraction' as const,
  };
  const before = standing === 'counted' ? countsBefore : null;
  if (given.yearFraction !== null) {
    if (before === null || before > year.until) return trace.input({ ...words, value: given.yearFraction });
    // It stopped counting within the year: which part of the fraction lay before that cannot be told.
    if (before > year.from) return trace.missing(words, [missingField('from', words.label, position)]);
    return trace.input({ ...words, value: 0 });
  }
  if (given.from === null) return trace.missing(words, [missingField('from', words.label, position)]);
  const left = given.until === null ? null : dayAfter(given.until);
  const first = [before, left].flatMap((day) => day ?? []).sort()[0] ?? null;
  const counted = trace.input({
    id: `${step}.days`,
    label: { nl: `Dagen in het meetjaar: ${name}`, en: `Days in the measuring year: ${name}` },
    unit: 'day',
    value: daysWithin(year, given.from, first),
  });
  return trace.divide(words, [counted, days], noDays);
}

function unpublished(trace: Trace, position: Position): Quantity {
  const label = {
    nl: `Weging van bbl of bol niveau 3 en 4: telt sinds 1 april 2021 mee, de weging is niet gepubliceerd (${nameOf(position)})`,
    en: `Weight of vocational level 3 and 4: counts since 1 April 2021, the weight was not published (${nameOf(position)})`,
  };
  const missing = { code: 'weight-not-published', label, params: { pointer: `/positions/${position.index}/group` } };
  return trace.missing({ id: `${position.step}.group`, label, unit: stepUnit('ratio') }, [missing]);
}

function missingField(name: 'hoursPerWeek' | 'contract' | 'from', label: Text, { index }: Position): Missing {
  const code = name === 'from' ? 'days-not-entered' : 'value-not-entered';
  return { code, label, params: { field: name, pointer: `/positions/${index}/${name}` } };
}
