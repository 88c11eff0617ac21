import { type Day, isDay } from '../../core/values/day.ts';
import { daysFrom, type Period } from '../../core/values/period.ts';
import { AppError } from '../../errors.ts';
import type { RecordData } from '../../records/field.ts';
import type { ContractSheet, FactSheet, Reach, Store, StoredRecord } from '../../store/store.ts';
import { cutFacts, trajectoriesOf } from './own-facts.ts';
import { needsSessions, type TargetFacts } from './target-figure.ts';

/**
 * Periods that are read for the targets of one report: agreements of a centre share most of theirs. Each takes some tens of
 * milliseconds, one after the other, so that others have their turn in between.
 */
export const mostPeriods = 60;

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
): Promise<(record: StoredRecord, target: RecordData) => TargetFacts | 'not-begun' | 'not-read'> {
  const plain = new Map<string, Period>();
  let periodsLeft = mostPeriods;
  const ofOrganisation = new Map<string, Map<string, Period>>();
  for (const { record, through } of agreements) {
    if (through === null) continue;
    const targets = targetsOf(record.data);
    const periods = targets.map((target) => targetPeriod(record.data, target, through));
    const organisationId = String(record.data.organisationId);
    const known = ofOrganisation.get(organisationId) ?? new Map<string, Period>();
    if (targets.some(needsSessions)) ofOrganisation.set(organisationId, known);
    const read = targets.some(needsSessions) ? known : plain;
    for (const period of periods) {
      if (read.has(period.id) || periodsLeft === 0) continue;
      read.set(period.id, period);
      periodsLeft -= 1;
    }
  }
  const sheets = await readPlain(store, reach, centreId, [...plain.values()]);
  const named = new Map<string, ReadonlyMap<string, ContractSheet>>();
  for (const [organisationId, periods] of ofOrganisation)
    named.set(organisationId, await readNamed(store, reach, centreId, organisationId, [...periods.values()]));

  const cut = new Map<string, FactSheet>();
  const throughOf = new Map(agreements.map(({ record, through }) => [record.id, through]));
  return (record, target) => {
    const through = throughOf.get(record.id) ?? null;
    if (through === null) return 'not-begun';
    const { id } = targetPeriod(record.data, target, through);
    const ofSessions = targetsOf(record.data).some(needsSessions);
    const sheet = ofSessions ? named.get(String(record.data.organisationId))?.get(id) : sheets.get(id);
    if (!sheet) return 'not-read';
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
  const sheets = new Map<string, ContractSheet>();
  for (const period of periods) {
    const facts = await store.readFacts(reach, centreId, [period]);
    if (!facts) throw new AppError('not-found');
    for (const sheet of facts.sheets) sheets.set(period.id, { ...sheet, named: [] });
  }
  return sheets;
}

async function readNamed(
  store: FactsSource,
  reach: Reach,
  centreId: string,
  organisationId: string,
  periods: readonly Period[],
) {
  const sheets = new Map<string, ContractSheet>();
  for (const period of periods) {
    const facts = await store.readContractFacts(reach, centreId, organisationId, [period]);
    if (!facts) throw new AppError('not-found');
    for (const sheet of facts.sheets) sheets.set(period.id, sheet);
  }
  return sheets;
}
