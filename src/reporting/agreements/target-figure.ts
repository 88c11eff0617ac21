import type { Indicator } from '../../core/define-indicator.ts';
import { indicatorRegistry } from '../../core/indicators/registry.ts';
import type { Day } from '../../core/values/day.ts';
import { Decimal, decimal, exact } from '../../core/values/decimal.ts';
import type { Text } from '../../core/values/text.ts';
import type { RecordData } from '../../records/field.ts';
import type { FactSheet } from '../../store/store.ts';
import { parametersOf } from '../parameters-of.ts';
import { calculateFrom } from '../service.ts';
import { ownFacts, placeSubjects } from './own-facts.ts';

/** What was realised of one target: a figure with what it is of, or why there is none. */
export type TargetFigure = {
  readonly indicator: string | null;
  readonly unit: string | null;
  readonly exact: string | null;
  readonly reason: Text | null;
  /** Whose figure it is. */
  readonly of: Text | null;
};

const ofOwn: Text = {
  nl: 'de trajecten waar de afspraak over gaat',
  en: 'the trajectories the agreement is about',
};
const ofShare: Text = { nl: 'het afgesproken deel van het centrum', en: 'the agreed share of the centre' };
const ofCentre: Text = { nl: 'het hele centrum', en: 'the whole centre' };

const nothing = (reason: Text, indicator: string | null = null): TargetFigure => ({
  indicator,
  unit: null,
  exact: null,
  reason,
  of: null,
});

/** The figure behind a subject of an agreement; undefined where nothing is recorded of it. */
function indicatorOf({ subject, indicator }: RecordData): Indicator | undefined {
  const id = placeSubjects.includes(String(subject))
    ? 'flow.active'
    : subject === 'material'
      ? 'material.collected'
      : indicator;
  return indicatorRegistry.find((one) => one.id === id);
}

/** Units in which a part of the centre is a part of the figure; a rate of all is a rate of each part. */
const divisible: readonly string[] = ['count', 'kg', 'kgCO2e', 'h', 'fte', 'EUR', 'min'];
/** Families about people that are not counted in trajectories alone. */
const undivided: readonly string[] = ['participation', 'guidance'];

/** Works out what was realised of a target over the period of the facts. */
export function targetFigure(target: RecordData, agreement: RecordData, sheet: FactSheet, asOf: Day): TargetFigure {
  const indicator = indicatorOf(target);
  if (!indicator)
    return nothing({
      nl: 'Hiervan wordt niets vastgelegd dat te tellen is',
      en: 'Nothing countable is recorded of this',
    });
  if (undivided.includes(indicator.family))
    return nothing(
      {
        nl: 'Dit cijfer is alleen voor het hele centrum te geven, niet voor deze trajecten',
        en: 'This figure can only be given for the whole centre, not for these trajectories',
      },
      indicator.id,
    );
  const ofPeople = indicator.family === 'flow';
  const facts = ofPeople ? ownFacts(sheet, agreement, String(target.subject)) : sheet;
  const result = calculateFrom(indicator, facts, asOf, [], parametersOf(sheet, sheet.period.until));
  const { unit, reason } = result;
  const told = { indicator: indicator.id, unit };
  if (result.exact === null) return { ...told, exact: null, reason: reason ?? notKnown, of: null };
  if (ofPeople) return { ...told, exact: result.exact, reason: null, of: ofOwn };
  const { allocation, contractShare } = agreement;
  if (allocation === undefined || !divisible.includes(unit))
    return { ...told, exact: result.exact, reason: null, of: ofCentre };
  if (allocation !== 'contract-share' || typeof contractShare !== 'number')
    return nothing(
      {
        nl: 'Naar deze sleutel wordt nog niet verdeeld',
        en: 'This allocation key is not computed yet',
      },
      indicator.id,
    );
  return { ...told, exact: exact(new Decimal(result.exact).times(decimal(contractShare))), reason: null, of: ofShare };
}

const notKnown: Text = { nl: 'Niet bekend', en: 'Not known' };

/** True when more of it comes with time, so that half of the period is to have half of it. */
export function growsWithTime({ indicator, unit }: TargetFigure): boolean {
  return unit !== null && divisible.includes(unit) && indicator !== 'flow.active' && indicator !== 'material.stock';
}
