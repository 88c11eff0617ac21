import { type Day, isDay } from '../../core/values/day.ts';
import { daysFrom, type Period } from '../../core/values/period.ts';
import { AppError } from '../../errors.ts';
import type { RecordData } from '../../records/field.ts';
import type { ContractSheet, FactSheet, Reach, Store, StoredRecord } from '../../store/store.ts';
import { cutFacts, trajectoriesOf } from './own-facts.ts';
import { needsSessions, type TargetFacts } from './target-figure.ts';

export type FactsSource = Pick<Store, 'readFacts' | 'readContractFacts'>;

/** An agreement, and the last of its days that counts; null: none does yet. */
export type Counted = { readonly record: StoredRecord; readonly through: Day | null };

/** The days over which a target is counted: to the day on which it was due, where that is over. */
export function targetPeriod(agreement: RecordData, { dueOn }: RecordData, through: Day): Period {
  const from = String(agreement.from);
  const due = typeof dueOn === 'string' && isDay(dueOn) && dueOn >= from ? dueOn : through;
  return daysFrom(from, due < through ? due : through);
}

/**
 * Reads the facts that the targets of these agreements are counted from, each period once, and nothing for agreements
 * without targets. Sessions are read one by one only for those whose targets are about guidance.
 *
 * @throws AppError `not-found` when the centre is out of reach
 */
export async function readTargetFacts(
  store: FactsSource,
  reach: Reach,
  centreId: string,
  agreements: readonly Counted[],
): Promise<(record: StoredRecord, target: RecordData) => TargetFacts | null> {
  const plain = new Map<string, Period>();
  const ofOrganisation = new Map<string, Map<string, Period>>();
  for (const { record, through } of agreements) {
    if (through === null) continue;
    const targets = targetsOf(record.data);
    const periods = targets.map((target) => targetPeriod(record.data, target, through));
    const organisationId = String(record.data.organisationId);
    const known = ofOrganisation.get(organisationId) ?? new Map<string, Period>();
    if (targets.some(needsSessions)) ofOrganisation.set(organisationId, known);
    for (const period of periods) (targets.some(needsSessions) ? known : plain).set(period.id, period);
  }
  const sheets = await readPlain(store, reach, centreId, [...plain.values()]);
  const named = new Map<string, ReadonlyMap<string, ContractSheet>>();
  // One after the other: others have their turn in between.
  for (const [organisationId, periods] of ofOrganisation)
    named.set(organisationId, await readNamed(store, reach, centreId, organisationId, [...periods.values()]));

  const cut = new Map<string, FactSheet>();
  const throughOf = new Map(agreements.map(({ record, through }) => [record.id, through]));
  return (record, target) => {
    const through = throughOf.get(record.id) ?? null;
    if (through === null) return null;
    const { id } = targetPeriod(record.data, target, through);
    const ofSessions = targetsOf(record.data).some(needsSessions);
    const sheet = ofSessions ? named.get(String(record.data.organisationId))?.get(id) : sheets.get(id);
    if (!sheet) throw new RangeError('a period that was asked for was not read');
    const key = `${record.id} ${id}`;
    const own = cut.get(key) ?? cutFacts(sheet, trajectoriesOf(sheet, [record.data]));
    cut.set(key, own);
    return { whole: sheet, own };
  };
}

export function targetsOf({ targets }: RecordData): RecordData[] {
  return (targets ?? []) as RecordData[];
}

async function readPlain(store: FactsSource, reach: Reach, centreId: string, periods: readonly Period[]) {
  if (periods.length === 0) return new Map<string, ContractSheet>();
  const facts = await store.readFacts(reach, centreId, periods);
  if (!facts) throw new AppError('not-found');
  return new Map(facts.sheets.map((sheet) => [sheet.period.id, { ...sheet, named: [] }]));
}

async function readNamed(
  store: FactsSource,
  reach: Reach,
  centreId: string,
  organisationId: string,
  periods: readonly Period[],
) {
  const facts = await store.readContractFacts(reach, centreId, organisationId, periods);
  if (!facts) throw new AppError('not-found');
  return new Map(facts.sheets.map((sheet) => [sheet.period.id, sheet]));
}
