import { coverageAsOf, coverageGap } from '../../core/coverage.ts';
import type { Indicator } from '../../core/define-indicator.ts';
import {
  peopleTrained,
  placeSubjects,
  placesAtOnce,
  placesOf,
  subjectDefinitions,
} from '../../core/indicators/agreements/counted-subjects.ts';
import { isDivisible } from '../../core/indicators/agreements/subject-unit.ts';
import { active } from '../../core/indicators/flow/active.ts';
import { collected } from '../../core/indicators/material/collected.ts';
import { findIndicator } from '../../core/indicators/registry.ts';
import { missingReason } from '../../core/reason.ts';
import type { Missing, ParameterUsed } from '../../core/result.ts';
import type { Day } from '../../core/values/day.ts';
import { Decimal, exact } from '../../core/values/decimal.ts';
import type { Text } from '../../core/values/text.ts';
import type { RecordData } from '../../records/field.ts';
import type { FactSheet } from '../../store/store.ts';
import { parametersOf } from '../parameters-of.ts';
import { calculateFrom } from '../service.ts';
import { allocationKey, hasNoKey } from './allocation.ts';

/** What was realised of one target: a figure with what it is of, or why there is none. */
export type TargetFigure = {
  /** The figure it is measured by; null: a count of its own. */
  readonly indicator: string | null;
  readonly exact: string | null;
  readonly reason: Text | null;
  readonly missing: readonly Missing[];
  /** Whose figure it is. */
  readonly of: Text | null;
  /** What was counted. */
  readonly definition: Text;
  readonly parametersUsed: readonly ParameterUsed[];
};

/** The facts of the centre over the time of a target, and those of the trajectories of its agreement alone. */
export type TargetFacts = { readonly whole: FactSheet; readonly own: FactSheet };

const ofOwn: Text = {
  nl: 'De trajecten waar de afspraak over gaat',
  en: 'The trajectories the agreement is about',
};
const ofCentre: Text = { nl: 'Het hele centrum', en: 'The whole centre' };

/** Families about people: counted in the trajectories of the agreement. */
const ofPeople: readonly string[] = ['flow', 'participation', 'guidance'];
/** Guidance that is available is there for everybody. */
const undivided: readonly string[] = ['guidance.capacity-gap'];

/** True when a figure needs sessions one by one: who was in them, on which day. */
export function needsSessions({ subject, indicator }: RecordData): boolean {
  return subject === 'training' || (indicator !== undefined && findIndicator(String(indicator))?.family === 'guidance');
}

/** Works out what was realised of a target over the period of the facts. */
export function targetFigure(target: RecordData, agreement: RecordData, facts: TargetFacts, asOf: Day): TargetFigure {
  const subject = String(target.subject);
  if (placeSubjects.includes(subject)) return placesFigure(subject, facts, asOf);
  if (subject === 'training') return trainingFigure(facts, asOf);
  if (subject === 'capacity') return capacityFigure(target, facts, asOf);
  const indicator = subject === 'material' ? collected : findIndicator(String(target.indicator));
  return indicator ? indicatorFigure(indicator, agreement, facts, asOf) : gone;
}

/** A target over a period too many, of which nothing was read. */
export function notRead(target: RecordData): TargetFigure {
  return notTold(target, {
    nl: 'Er zijn te veel afspraken en doelen met elk een eigen tijd: geef doelen dezelfde einddatum',
    en: 'There are too many agreements and targets, each with a time of its own: give targets the same day',
  });
}

/** A target that another organisation asks about, which has no ground to see figures of persons. */
export function withoutGround(target: RecordData): TargetFigure {
  return notTold(target, {
    nl: 'De afspraak zegt niet op welke rechtsgrond en waarvoor de organisatie cijfers mag inzien: het centrum legt `legalBasis` en `purpose` vast',
    en: 'The agreement does not say on which legal basis and for what the organisation may see figures: the centre records `legalBasis` and `purpose`',
  });
}

/** Figures that count the positions of everybody at the centre, whoever an agreement is about. */
const ofEverybody: readonly string[] = ['material.jobs-per-kilotonne'];

/** True for a target another organisation may agree on and not look into. */
export function isOfEverybody({ indicator }: RecordData): boolean {
  return ofEverybody.includes(String(indicator));
}

/** A target by such a figure, when another organisation asks. */
export function onlyForCentre(target: RecordData): TargetFigure {
  return notTold(target, {
    nl: 'Dit cijfer telt de werkplekken van iedereen bij het centrum, ook van wie niet onder de afspraak valt: alleen het centrum ziet het',
    en: 'This figure counts the positions of everybody at the centre, also of who is not under the agreement: only the centre sees it',
  });
}

function notTold({ subject, indicator }: RecordData, reason: Text): TargetFigure {
  const named = findIndicator(String(indicator));
  const definition = named?.definition ?? definitionOf(String(subject));
  return { ...gone, indicator: named?.id ?? null, definition, reason };
}

/** A figure that was in the catalogue when the target was agreed. */
const gone: TargetFigure = {
  indicator: null,
  exact: null,
  reason: { nl: 'Dit cijfer is er niet meer', en: 'This figure is no more' },
  missing: [],
  of: null,
  definition: { nl: 'Onbekend cijfer', en: 'Unknown figure' },
  parametersUsed: [],
};

function placesFigure(subject: string, { own }: TargetFacts, asOf: Day): TargetFigure {
  const figure = computed(active, { ...own, flow: placesOf(own.flow, subject) }, asOf);
  return { ...figure, of: ofOwn, definition: definitionOf(subject) };
}

function trainingFigure({ own }: TargetFacts, asOf: Day): TargetFigure {
  const { period, flow, guidance } = own;
  const context = { period, asOf, covers: () => true };
  return counted('training', own, ['trajectories', 'guidance-sessions'], asOf, () => ({
    exact: String(peopleTrained({ flow, guidance }, context)),
    reason: null,
  }));
}

/** Places that stood empty are not recorded, so fewer in use than agreed says nothing of how many there were. */
function capacityFigure({ amount }: RecordData, { own }: TargetFacts, asOf: Day): TargetFigure {
  return counted('capacity', own, ['trajectories'], asOf, () => {
    const most = placesAtOnce(own.flow, own.period);
    const told = {
      nl: `Er waren hoogstens ${most} plaatsen tegelijk bezet. Plaatsen die leeg stonden worden niet vastgelegd`,
      en: `At most ${most} places were taken at once. Places that stood empty are not recorded`,
    };
    return most < Number(amount) ? { exact: null, reason: told } : { exact: String(most), reason: null };
  });
}

function indicatorFigure(indicator: Indicator, agreement: RecordData, facts: TargetFacts, asOf: Day): TargetFigure {
  if (undivided.includes(indicator.id)) return without(indicator, notDivided);
  if (ofPeople.includes(indicator.family)) return { ...computed(indicator, facts.own, asOf), of: ofOwn };
  const whole = computed(indicator, facts.whole, asOf);
  const key = isDivisible(indicator) ? allocationKey(agreement, facts.whole) : null;
  if (whole.exact === null || key === null) return whole;
  if (hasNoKey(key)) return without(indicator, key.reason);
  return {
    ...whole,
    exact: exact(new Decimal(whole.exact).times(key.share)),
    of: key.about,
    parametersUsed: [...whole.parametersUsed, ...key.used],
  };
}

function computed(indicator: Indicator, sheet: FactSheet, asOf: Day): TargetFigure {
  const result = calculateFrom(indicator, sheet, asOf, [], parametersOf(sheet, sheet.period.until));
  return {
    indicator: indicator.id,
    exact: result.exact,
    reason: result.exact === null ? result.reason : null,
    missing: result.missing,
    of: result.exact === null ? null : ofCentre,
    definition: indicator.definition,
    parametersUsed: result.parametersUsed,
  };
}

/** A count that is no indicator: it too is unknown outside what the centre states to be complete. */
function counted(
  subject: string,
  { coverage, period }: FactSheet,
  kinds: readonly string[],
  asOf: Day,
  count: () => Pick<TargetFigure, 'exact' | 'reason'>,
): TargetFigure {
  const stated = coverageAsOf(coverage, asOf);
  const missing = kinds.flatMap((kind) => coverageGap(stated, kind, period.from, period.until) ?? []);
  const figure = missing.length > 0 ? { exact: null, reason: missingReason(missing) } : count();
  return {
    indicator: null,
    ...figure,
    missing,
    of: figure.exact === null ? null : ofOwn,
    definition: definitionOf(subject),
    parametersUsed: [],
  };
}

function definitionOf(subject: string): Text {
  return subjectDefinitions[subject] ?? gone.definition;
}

function without({ id, definition }: Indicator, reason: Text): TargetFigure {
  return { indicator: id, exact: null, reason, missing: [], of: null, definition, parametersUsed: [] };
}

const notDivided: Text = {
  nl: 'De begeleiding die het centrum beschikbaar heeft is er voor iedereen, en niet alleen voor deze trajecten',
  en: 'The guidance a centre has available is there for everybody, and not for these trajectories alone',
};
