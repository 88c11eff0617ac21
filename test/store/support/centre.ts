import type { RecordData } from '../../../src/records/field.ts';
import type { Actor, Reach, RecordWrite, Settle, Store, WriteOutcome } from '../../../src/store/store.ts';

let made = 0;

/** Who writes in the tests. */
export const by: Actor = { keyId: 'k-test', organisationId: null };

/** An operator and a centre of its own, so that tests on one database do not meet. */
export async function makeCentre(store: Store) {
  made += 1;
  const organisationId = `org-${made}`;
  const centreId = `centre-${made}`;
  await store.putOrganisation({ id: organisationId, name: 'Operator', kind: 'operator' }, { at: at(0), by });
  await store.putCentre(centreData(centreId, organisationId), { at: at(0), by });
  const reach: Reach = { all: false, organisationId, centreIds: [centreId] };
  const writeAll = async (
    writes: readonly RecordWrite[],
    options: { minute?: number; dryRunId?: string; importId?: string; mayWait?: boolean; settle?: Settle } = {},
  ) => {
    const { minute = 1, ...rest } = options;
    const outcomes = await store.writeRecords(reach, centreId, writes, { at: at(minute), by, ...rest });
    if (!outcomes) throw new Error('the centre is out of reach');
    return outcomes;
  };
  return {
    organisationId,
    centreId,
    reach,
    /** Writes a batch, `minute` minutes after the start of the test. */
    writeAll,
    async write(write: RecordWrite, minute = 1): Promise<WriteOutcome> {
      return (await writeAll([write], { minute }))[0] as WriteOutcome;
    },
    get: (kind: string, id: string) => store.getRecord(reach, centreId, kind, id),
  };
}
export type TestCentre = Awaited<ReturnType<typeof makeCentre>>;

export function centreData(id: string, operatorId: string) {
  return {
    id,
    name: 'Centre',
    operatorId,
    legalEntities: [{ name: 'Stichting', kvkNumber: '12345678' }, { name: 'BV' }],
    municipalityCode: 'GM0503',
    serviceArea: {
      municipalityCodes: ['GM0503'],
      inhabitants: [
        { year: 2026, inhabitants: 110_000, source: 'CBS' },
        { year: 2025, inhabitants: 109_000 },
      ],
    },
  };
}

/** An instant, some minutes after the start of the test. */
export function at(minute: number): string {
  return new Date(Date.UTC(2026, 9, 1, 8, minute)).toISOString();
}

type PutOptions = Partial<Omit<Extract<RecordWrite, { action: 'put' }>, 'action' | 'kind' | 'id' | 'data'>>;
type DeleteOptions = Partial<Omit<Extract<RecordWrite, { action: 'delete' }>, 'action' | 'kind' | 'id'>>;

export function put(kind: string, id: string, data: RecordData, options: PutOptions = {}): RecordWrite {
  return { action: 'put', kind, id, data, source: 'system', takeOver: false, ...options };
}

export function remove(kind: string, id: string, options: DeleteOptions = {}): RecordWrite {
  return { action: 'delete', kind, id, source: 'system', takeOver: false, ...options };
}

/** A session of these participants. */
export function session(id: string, date: string, participantIds: string[], rest: RecordData = {}): RecordWrite {
  return put('guidance-sessions', id, {
    date,
    minutes: 60,
    kind: 'job-coach',
    ...(participantIds.length > 0 ? { participantIds } : {}),
    guides: [{ qualification: 'job-coach' }],
    ...rest,
  });
}

export function results(outcomes: readonly WriteOutcome[]): string[] {
  return outcomes.map(({ result }) => result);
}
