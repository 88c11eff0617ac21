import { Figures } from '../../figures.ts';
import { evidenceGrade } from '../../lists/evidence-grade.ts';
import { labelOf } from '../../lists/label-of.ts';
import { need } from '../../lists/need.ts';
import type { Told } from '../../quantity.ts';
import type { Unit } from '../../values/unit.ts';
import { ladderLabel, maexDisclaimer, setId } from './disclaimer.ts';
import { inCo2 } from './indicators.ts';
import { incomeKinds, type MaexStyleInputs } from './inputs.ts';
import type { ProfileSteps } from './profile-steps.ts';
import { notEntered } from './reasons.ts';
import type { MaexStyleValue } from './result.ts';

/** Fte and mean rungs are read with four decimals, as shares are. */
const fineUnit: Unit = 'ratio';

/** Rounds a number, and notes by its pointer the step that holds it, or why it is not there. */
type Take = (pointer: string, told: Told, unit: Unit) => number | null;

/** The value for reading, with euros: each number rounded once, with its step or its reason. */
export function maexStyleValue(inputs: MaexStyleInputs, steps: ProfileSteps): MaexStyleValue {
  const figures = new Figures();
  const take: Take = (pointer, told, unit) => figures.take(pointer, told, unit);
  return {
    set: setId,
    disclaimer: maexDisclaimer,
    audience: inputs.audience,
    peopleReached: take('/peopleReached', steps.reached, 'count'),
    volunteering: volunteeringOf(take, steps),
    income: incomeOf(take, steps),
    ladder: ladderOf(take, inputs, steps),
    co2: co2Of(take, steps),
    reuseRate: take('/reuseRate', steps.reuseRate, 'fraction'),
    impactValueEur: take('/impactValueEur', steps.impactValue, 'EUR'),
    outcomesOnlyEur: take('/outcomesOnlyEur', steps.outcomesOnly, 'EUR'),
    withLadderEur: take('/withLadderEur', steps.withLadder, 'EUR'),
    sdgProfile: sdgProfileOf(take, figures, steps),
    evidenceMix: steps.evidence.map(({ grade, share }, index) => ({
      grade,
      label: labelOf(evidenceGrade, grade),
      share: take(`/evidenceMix/${index}/share`, share, 'fraction'),
    })),
    notValued: notValuedOf(steps),
    needs: inputs.needs.map(({ need: code, description, amountEur }) => ({
      need: code,
      label: labelOf(need, code),
      description,
      amountEur,
    })),
    reasons: figures.reasons,
    stepOf: figures.stepOf,
  };
}

function volunteeringOf(take: Take, { volunteering: of }: ProfileSteps): MaexStyleValue['volunteering'] {
  const at = '/volunteering';
  return {
    volunteers: take(`${at}/volunteers`, of.volunteers, 'count'),
    hours: take(`${at}/hours`, of.hours, 'h'),
    hoursPerVolunteer: take(`${at}/hoursPerVolunteer`, of.hoursPerVolunteer, 'h'),
    fte: take(`${at}/fte`, of.fte, fineUnit),
    paidFte: take(`${at}/paidFte`, of.paidFte, fineUnit),
    volunteerShare: take(`${at}/volunteerShare`, of.share, 'fraction'),
    valueEur: take(`${at}/valueEur`, of.value, 'EUR'),
    lowEur: take(`${at}/lowEur`, of.low, 'EUR'),
    highEur: take(`${at}/highEur`, of.high, 'EUR'),
  };
}

function incomeOf(take: Take, { income }: ProfileSteps): MaexStyleValue['income'] {
  const shares = incomeKinds.map((kind) => [kind, take(`/income/shares/${kind}`, income.shares[kind], 'fraction')]);
  return {
    totalEur: take('/income/totalEur', income.total, 'EUR'),
    shares: Object.fromEntries(shares) as MaexStyleValue['income']['shares'],
    ownIncomeShare: take('/income/ownIncomeShare', income.ownIncomeShare, 'fraction'),
    hhi: take('/income/hhi', income.hhi, 'fraction'),
  };
}

function ladderOf(
  take: Take,
  inputs: MaexStyleInputs,
  { ladder: of, ladderEuros }: ProfileSteps,
): MaexStyleValue['ladder'] {
  const at = '/ladder';
  return {
    measured: take(`${at}/measured`, of.measured, 'count'),
    participants: take(`${at}/participants`, of.participants, 'count'),
    coverage: take(`${at}/coverage`, of.coverage, 'fraction'),
    meanGrowth: take(`${at}/meanGrowth`, of.meanGrowth, fineUnit),
    improved: take(`${at}/improved`, of.improved, 'count'),
    stable: take(`${at}/stable`, of.stable, 'count'),
    declined: take(`${at}/declined`, of.declined, 'count'),
    stepsGained: take(`${at}/stepsGained`, of.stepsGained, 'step'),
    apartEur: ladderEuros && {
      label: ladderLabel,
      table: inputs.ladder?.table ?? 'single-count',
      gross: take(`${at}/apartEur/gross`, ladderEuros.gross, 'EUR'),
      net: take(`${at}/apartEur/net`, ladderEuros.net, 'EUR'),
      bySdg: ladderEuros.bySdg.map(({ sdg, value }, index) => ({
        sdg,
        gross: take(`${at}/apartEur/bySdg/${index}/gross`, value, 'EUR'),
      })),
    },
  };
}

function co2Of(take: Take, { co2 }: ProfileSteps): MaexStyleValue['co2'] {
  return {
    kg: take('/co2/kg', co2.kg, 'kgCO2e'),
    valueEur: take('/co2/valueEur', co2.value, 'EUR'),
    lowEur: take('/co2/lowEur', co2.low, 'EUR'),
    highEur: take('/co2/highEur', co2.high, 'EUR'),
    items: co2.items.map(({ item, unit, quantity, kg }, index) => ({
      item,
      unit,
      quantity: take(`/co2/items/${index}/quantity`, quantity, 'kg'),
      kg: take(`/co2/items/${index}/kg`, kg, 'kgCO2e'),
    })),
  };
}

function sdgProfileOf(take: Take, figures: Figures, { sdgs }: ProfileSteps): MaexStyleValue['sdgProfile'] {
  return sdgs.map(({ sdg, value, indicators, also }, row) => ({
    sdg,
    valueEur: take(`/sdgProfile/${row}/valueEur`, value, 'EUR'),
    indicators: indicators.map((one, index) => {
      const at = `/sdgProfile/${row}/indicators/${index}`;
      return {
        code: one.code,
        label: one.label,
        target: one.placement.target,
        iris: one.iris,
        quantity: take(`${at}/quantity`, one.quantity, 'kg'),
        unit: one.unit,
        valueEur: one.value
          ? take(`${at}/valueEur`, one.value, 'EUR')
          : figures.none(`${at}/valueEur`, one.reason ?? notEntered),
      };
    }),
    also: also.map(({ code }) => code),
  }));
}

function notValuedOf({ indicators, reached }: ProfileSteps): MaexStyleValue['notValued'] {
  const rows = indicators.flatMap(({ code, label, value, reason }) =>
    value || !reason || reason === inCo2 ? [] : [{ code, label, reason }],
  );
  if (!('step' in reached)) return rows;
  const label = { nl: 'Mensen bereikt', en: 'People reached' };
  const reason = { nl: 'Bereik heeft geen prijs', en: 'Reach has no price' };
  return [{ code: 'people-reached', label, reason }, ...rows];
}
