import { groupBy, inOrder, unknownCode } from '../../breakdown.ts';
import { type Context, defineIndicator, type Part, type Split } from '../../define-indicator.ts';
import type { CodeList } from '../../lists/define-code-list.ts';
import { labelOf } from '../../lists/label-of.ts';
import { materialCategory } from '../../lists/material-category.ts';
import { repairBarrier } from '../../lists/repair-barrier.ts';
import { repairOutcome } from '../../lists/repair-outcome.ts';
import type { Text } from '../../values/text.ts';
import { repairAbout } from './about.ts';
import type { RepairGroup, RepairInputs } from './inputs.ts';

/** Repairs of the period, and which of them a share is taken of: those that were fixed, or a row of a breakdown. */
type Facts = { readonly groups: readonly RepairGroup[]; readonly part: (group: RepairGroup) => boolean };

const isFixed = ({ outcome }: RepairGroup) => outcome === 'fixed';
const isKnown = ({ outcome }: RepairGroup) => outcome !== 'unknown';
const recordsOf = (groups: readonly RepairGroup[]) => groups.reduce((sum, { records }) => sum + records, 0);

/** Share of the repairs with a known outcome that succeeded. */
export const successRate = defineIndicator({
  ...repairAbout,
  id: 'repair.success-rate',
  unit: 'fraction',
  label: {
    nl: 'Geslaagde reparaties, als deel van bekende uitkomsten',
    en: 'Repairs that succeeded, as a share of known outcomes',
  },
  definition: {
    nl: 'Welk deel van de geprobeerde reparaties is gelukt. Reparaties waarvan de uitkomst niet bekend is tellen niet mee, niet als gelukt en niet als mislukt; hun aantal staat in de uitleg. De uitsplitsingen naar uitkomst en naar belemmering geven elk hun deel van alle reparaties met een bekende uitkomst: de uitkomsten zijn samen het geheel, de belemmeringen samen wat niet gelukt is.',
    en: 'Which share of the repairs that were tried succeeded. Repairs of which the outcome is not known do not count, neither as a success nor as a failure; the explanation gives their number. The breakdowns by outcome and by barrier each give a share of all repairs with a known outcome: the outcomes together are the whole, the barriers together are what did not succeed.',
  },
  formula: {
    nl: 'reparaties met uitkomst gerepareerd / reparaties met uitkomst gerepareerd, te repareren of einde levensduur',
    en: 'repairs with outcome fixed / repairs with outcome fixed, repairable or end of life',
  },
  prepare: ({ repairs }: RepairInputs, { period }: Context): Facts => ({
    groups: repairs.filter(({ date }) => date >= period.from && date <= period.until),
    part: isFixed,
  }),
  measure({ groups, part }, trace, { figure }) {
    const outcomes = repairOutcome.codes.map((code) => {
      const of = groups.filter(({ outcome }) => outcome === code);
      const about = { id: `outcome.${code}`, label: labelOf(repairOutcome, code), unit: 'count' as const };
      return { code, step: trace.input({ ...about, value: recordsOf(of), records: recordsOf(of) }) };
    });
    const steps = (picks: (code: string) => boolean) => outcomes.flatMap(({ code, step }) => (picks(code) ? step : []));
    const known = trace.sum(
      { id: 'known', label: knownLabel, unit: 'count' },
      steps((code) => code !== 'unknown'),
    );
    const all = trace.sum(
      { id: 'all', label: allLabel, unit: 'count' },
      steps(() => true),
    );
    trace.divide({ id: 'known-share', label: shareLabel, unit: 'fraction' }, [known, all], noRepairs);
    const used = groups.filter((group) => isKnown(group) && part(group));
    const picked = trace.input({
      id: 'part',
      label: partLabel,
      unit: 'count',
      value: recordsOf(used),
      records: recordsOf(used),
    });
    const result = trace.divide(figure, [picked, known], noneKnown);
    return { result, counted: [{ kind: 'repairs', records: recordsOf(groups.filter(isKnown)) }] };
  },
  splits: {
    category: ownRate(({ category }) => category, materialCategory),
    month: ownRate(({ date }) => date.slice(0, 7)),
    outcome: shareOfKnown(isKnown, ({ outcome }) => outcome, repairOutcome),
    barrier: { parts: (facts) => ({ parts: failedFor.parts(facts).parts.map(asFailure) }) },
  },
});

/** Rows with a success rate of their own. */
function ownRate(key: (group: RepairGroup) => string, list?: CodeList): Split<Facts> {
  return {
    parts({ groups, part }) {
      const rows = [...groupBy(groups, key)].map(([code, of]): [string, Facts] => [code, { groups: of, part }]);
      return { parts: inOrder(new Map(rows), list) };
    },
  };
}

/** Rows that are each a share of all repairs with a known outcome. */
function shareOfKnown(
  picks: (group: RepairGroup) => boolean,
  key: (group: RepairGroup) => string | null,
  list: CodeList,
): { parts(facts: Facts): { parts: Part<Facts>[] } } {
  return {
    parts({ groups }): { parts: Part<Facts>[] } {
      const codes = [...groupBy(groups.filter(picks), (group) => key(group) ?? unknownCode).keys()];
      const rows = codes.map((code): [string, Facts] => [
        code,
        { groups, part: (group) => picks(group) && (key(group) ?? unknownCode) === code },
      ]);
      return { parts: inOrder(new Map(rows), list) };
    },
  };
}

/** What did not succeed, by what stood in the way. */
const failedFor = shareOfKnown(
  (group) => isKnown(group) && !isFixed(group),
  ({ barrier }) => barrier,
  repairBarrier,
);

/** Under a rate of success a bare barrier would be read as how often repairs succeed in spite of it. */
function asFailure(row: Part<Facts>): Part<Facts> {
  const { nl, en } = row.code === unknownCode ? notRecorded : row.label;
  return { ...row, label: { nl: `Niet gelukt: ${lowerFirst(nl)}`, en: `Did not succeed: ${lowerFirst(en)}` } };
}

const notRecorded: Text = { nl: 'Belemmering niet vastgelegd', en: 'Barrier not recorded' };

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

const knownLabel: Text = { nl: 'Reparaties met een bekende uitkomst', en: 'Repairs with a known outcome' };
const allLabel: Text = { nl: 'Alle reparaties', en: 'All repairs' };
const shareLabel: Text = { nl: 'Deel waarvan de uitkomst bekend is', en: 'Share of which the outcome is known' };
const partLabel: Text = { nl: 'Reparaties die hiervoor tellen', en: 'Repairs that count for this' };
const noRepairs: Text = { nl: 'Er is in de periode niets gerepareerd', en: 'Nothing was repaired in the period' };
const noneKnown: Text = {
  nl: 'Van geen enkele reparatie in de periode is de uitkomst bekend',
  en: 'The outcome of no repair in the period is known',
};
