import { groupBy } from '../../breakdown.ts';
import { Figures } from '../../figures.ts';
import { labelOf } from '../../lists/label-of.ts';
import { psoGroup } from '../../lists/pso-group.ts';
import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { Text } from '../../values/text.ts';
import type { Unit } from '../../values/unit.ts';
import { checklistNames, checklistThemes } from './checklist.ts';
import { linearLabel, psoDisclaimer } from './disclaimer.ts';
import type { PsoStyleInputs } from './inputs.ts';
import { againstRows } from './norms.ts';
import type { OrganisationSteps } from './organisation-steps.ts';
import type { PsoStyleValue } from './result.ts';
import { readingLabels } from './thirty-plus.ts';

/** Fte are read with four decimals, as shares are: a quarter of half a job counts for 0.125. */
const fteUnit: Unit = 'ratio';

/** Why there is no share below the smallest size. */
export const tooSmall: Text = {
  nl: 'Niet van toepassing: de organisatie heeft minder dan twee fte',
  en: 'Not applicable: the organisation has fewer than two fte',
};

/** The value for reading: each number rounded once, with its step or its reason. */
export function psoStyleValue(trace: Trace, inputs: PsoStyleInputs, steps: OrganisationSteps): PsoStyleValue {
  const figures = new Figures();
  const take = (pointer: string, quantity: Quantity, unit: Unit) => figures.take(pointer, quantity, unit);
  /** A share: of a too small organisation there is none. */
  const share = (pointer: string, quantity: Quantity) =>
    steps.tooSmall ? figures.none(pointer, tooSmall) : take(pointer, quantity, 'fraction');
  const { shares, atLeast, year, totalFte } = steps;
  const norms = steps.tooSmall ? [] : (steps.norms ?? []);
  return {
    disclaimer: psoDisclaimer,
    measuringYear: { from: year.from, until: year.until },
    totalFte: take('/totalFte', totalFte, fteUnit),
    weightedFte: take('/weightedFte', shares.weightedFte, fteUnit),
    attributedFte: take('/attributedFte', shares.attributedFte, fteUnit),
    direct: share('/direct', shares.direct),
    indirect: share('/indirect', shares.indirect),
    indirectLimit: share('/indirectLimit', shares.limit),
    indirectCounted: share('/indirectCounted', shares.counted),
    indirectOfTotal: share('/indirectOfTotal', shares.countedOfTotal),
    total: share('/total', shares.total),
    atLeast: atLeast && {
      direct: share('/atLeast/direct', atLeast.direct),
      indirectCounted: share('/atLeast/indirectCounted', atLeast.counted),
      total: share('/atLeast/total', atLeast.total),
    },
    norms: norms.map((norm, index) => ({
      level: norm.level,
      smaller: { size: norm.smaller.size, norm: share(`/norms/${index}/smaller/norm`, norm.smaller.norm) },
      larger: { size: norm.larger.size, norm: share(`/norms/${index}/larger/norm`, norm.larger.norm) },
      comparison: againstRows(shares.total, norm),
    })),
    linearReading: {
      label: linearLabel,
      norms: norms.map(({ level, linear }, index) => ({
        level,
        norm: share(`/linearReading/norms/${index}/norm`, linear),
        reached: shares.total.value && linear.value ? shares.total.value.greaterThanOrEqualTo(linear.value) : null,
      })),
    },
    thirtyPlus: steps.thirty.map(({ reading, fte, ofFte, share: part, reached }, index) => ({
      reading,
      label: readingLabels[reading],
      fte: take(`/thirtyPlus/${index}/fte`, fte, fteUnit),
      ofFte: take(`/thirtyPlus/${index}/ofFte`, ofFte, fteUnit),
      share: share(`/thirtyPlus/${index}/share`, part),
      atLeastThirtyPercent: steps.tooSmall ? null : reached,
    })),
    positions: positionRows(figures, steps),
    beside: besideRows(trace, figures, steps),
    purchases: steps.purchases.map(({ purchase: { index: row, given, inYear }, attributed }, index) => ({
      row,
      supplier: given.supplier,
      inYear,
      attributedFte: attributed
        ? take(`/purchases/${index}/attributedFte`, attributed, fteUnit)
        : figures.none(`/purchases/${index}/attributedFte`, otherYear),
    })),
    checklist: checklistNames.map((theme) => ({
      theme,
      label: checklistThemes[theme],
      answer: inputs.checklist[theme],
    })),
    reasons: figures.reasons,
    stepOf: figures.stepOf,
  };
}

const otherYear: Text = { nl: 'Van een ander jaar dan het meetjaar', en: 'Of another year than the measuring year' };
const noWeight: Text = { nl: 'Er is geen weging gepubliceerd', en: 'No weight was published' };
const tooShort: Text = {
  nl: 'De WW duurde voor instroom korter dan nodig is',
  en: 'The unemployment benefit lasted less before inflow than is needed',
};

function positionRows(figures: Figures, { positions }: OrganisationSteps): PsoStyleValue['positions'] {
  return positions.map(({ position: { index: row, given, standing }, fte, weights }, index) => {
    const take = (name: string, quantity: Quantity | undefined, unit: Unit) => {
      const pointer = `/positions/${index}/${name}`;
      if (quantity) return figures.take(pointer, quantity, unit);
      return figures.none(pointer, standing === 'too-short-benefit' ? tooShort : noWeight);
    };
    return {
      row,
      id: given.id,
      group: given.group,
      contract: given.contract,
      standing,
      fte: take('fte', fte, fteUnit),
      groupWeight: take('groupWeight', weights?.group, 'ratio'),
      contractWeight: take('contractWeight', weights?.contract, 'ratio'),
      weightedFte: take('weightedFte', weights?.weighted, fteUnit),
    };
  });
}

/** What has no weight, by group in the order of the list. */
function besideRows(trace: Trace, figures: Figures, { positions }: OrganisationSteps): PsoStyleValue['beside'] {
  const groups = groupBy(
    positions.filter(({ weights }) => weights === null),
    ({ position }) => position.given.group,
  );
  return psoGroup.codes
    .filter((code) => groups.has(code))
    .map((code, index) => {
      const rows = groups.get(code) ?? [];
      const label = labelOf(psoGroup, code);
      const words = { nl: `Fte zonder weging: ${label.nl}`, en: `Fte without weight: ${label.en}` };
      const fte = trace.sum(
        { id: `beside.${code}`, label: words, unit: 'fte' },
        rows.map((row) => row.fte),
      );
      return { group: code, label, positions: rows.length, fte: figures.take(`/beside/${index}/fte`, fte, fteUnit) };
    });
}
