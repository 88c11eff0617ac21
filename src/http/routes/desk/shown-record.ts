import type { Caller } from '../../../access/caller.ts';
import type { RecordKind } from '../../../records/define-record-kind.ts';
import type { Field, RecordData } from '../../../records/field.ts';
import { recordKinds } from '../../../records/registry.ts';
import type { VisibleRecord } from '../../../records/service.ts';
import type { Findings } from '../../../reporting/quality-findings.ts';
import type { Services } from '../../services.ts';
import type { Referring, ShownRecord } from './pages/record-page.ts';

/** Records of a kind that are named as referring to another. */
const referringShown = 100;

/** Gathers what the page of a record tells. */
export function makeShownRecord({ store, records }: Pick<Services, 'store' | 'records'>, findings: Findings) {
  async function find(
    caller: Caller,
    centreId: string,
    period: string,
    kind: RecordKind,
    id: string,
  ): Promise<ShownRecord> {
    const record = await records.get(caller, centreId, kind, id);
    const data = dataOf(kind, record);
    const [broken, referring, organisations, closures] = await Promise.all([
      findings(caller, centreId, period, { record: { kind: kind.kind, id } }),
      Promise.all(kindsReferringTo(kind).map((other) => referringFrom(caller, centreId, other, kind, id))),
      store.organisationNames(organisationsIn(kind, data)),
      store.listClosures(caller.reach, centreId, period),
    ]);
    const { source, createdAt, updatedAt, withheld } = record as VisibleRecord & Written;
    return {
      centreId,
      period,
      organisations,
      kind,
      id,
      data,
      withheld: withheld ?? [],
      source,
      createdAt,
      updatedAt,
      findings: broken,
      referring: referring.filter(({ ids }) => ids.length > 0),
      isOthers: caller.scopes.has('records:write') && source !== caller.source && !caller.mayTakeOver,
      isClosed: closures?.at(-1)?.reopenedAt === null,
    };
  }

  async function referringFrom(
    caller: Caller,
    centreId: string,
    other: RecordKind,
    { kind }: RecordKind,
    id: string,
  ): Promise<Referring> {
    const page = await records.list(caller, centreId, other, { refersTo: { kind, id }, limit: referringShown });
    return { kind: other, ids: page.rows.map((row) => row.id), isMore: page.next !== null };
  }

  return { find, dataOf };
}

type Written = { source: string; createdAt: string; updatedAt: string; withheld?: string[] };

/** The fields of a record as its reader may see them, without what the service added. */
function dataOf({ fields }: RecordKind, record: VisibleRecord): RecordData {
  return Object.fromEntries(
    Object.keys(fields).flatMap((name) => (record[name] === undefined ? [] : [[name, record[name]]])),
  ) as RecordData;
}

function kindsReferringTo({ kind }: RecordKind): RecordKind[] {
  const refers = (field: Field): boolean =>
    (field.type === 'reference' || field.type === 'references') && field.to === kind;
  return recordKinds.filter(({ fields }) => Object.values(fields).some(refers));
}

function organisationsIn({ fields }: RecordKind, data: RecordData): string[] {
  return Object.entries(fields).flatMap(([name, { type }]) =>
    type === 'organisation' && typeof data[name] === 'string' ? [data[name]] : [],
  );
}
