import type { FlowInputs } from '../core/indicators/flow/inputs.ts';
import type { GuidanceInputs } from '../core/indicators/guidance/inputs.ts';
import type { MaterialInputs } from '../core/indicators/material/inputs.ts';
import type { Day } from '../core/values/day.ts';
import type { Period } from '../core/values/period.ts';
import type { RecordData } from '../records/field.ts';

/** An instant in UTC, ISO 8601 with `Z` and milliseconds. */
export type Instant = string;

/** What the asker may reach. Applied inside every query: what lies outside is as if it did not exist. */
export type Reach =
  | { readonly all: true }
  | { readonly all: false; readonly organisationId: string; readonly centreIds: readonly string[] };

export type StoredRecord = {
  kind: string;
  id: string;
  data: RecordData;
  /** The system that wrote it last. */
  source: string;
  createdAt: Instant;
  updatedAt: Instant;
  /** The centre's change number at the last change of this record; its ETag. Never given twice in one centre. */
  revision: number;
};

export type RecordWrite =
  | {
      action: 'put';
      kind: string;
      id: string;
      data: RecordData;
      source: string;
      /** May overwrite a record of another source. */
      takeOver: boolean;
      /**
       * The writer may not read all of this record: a record of another source is then refused before it is compared, or
       * the answer would tell whether a guess was right.
       */
      blind?: boolean;
      /** Only when the record exists, with this revision (or any, `*`). */
      ifMatch?: readonly number[] | '*';
      /** Only when the record does not exist. */
      ifAbsent?: boolean;
      /** Only when the record does not have one of these revisions. */
      ifNotRevision?: readonly number[];
    }
  | {
      action: 'delete';
      kind: string;
      id: string;
      source: string;
      takeOver: boolean;
      ifMatch?: readonly number[] | '*';
    };

/** What became of one write. Every write of a batch has its own; one refused write never stops the others. */
export type WriteOutcome =
  | {
      result: 'created' | 'changed' | 'unchanged';
      createdAt: Instant;
      updatedAt: Instant;
      revision: number;
      source: string;
    }
  | { result: 'deleted' }
  | { result: 'absent' }
  | { result: 'precondition-failed' }
  | { result: 'other-source' }
  | { result: 'unknown-references'; missing: { pointer: string; kind: string }[] }
  | { result: 'referred-to'; by: { kind: string; count: number }[] };

export type ListQuery = {
  /** Only records whose date field lies in these days (kinds with a date field). */
  from?: Day;
  until?: Day;
  /** Only records changed after this instant. */
  updatedSince?: Instant;
  /** Only records that refer to one of these participants. */
  participantIds?: readonly string[];
  /** Only these ids. */
  ids?: readonly string[];
  limit: number;
  /** Where the previous page ended: the sort key of its last record. */
  after?: readonly string[];
};
/** Sorted by date field (if the kind has one) and id, both by code point. `next` is the sort key to go on from. */
export type Page<Row> = { rows: Row[]; next: string[] | null };

export type Coverage = { recordKind: string; from: Day; completeThrough: Day };

/** All facts of one centre and period, read from one snapshot. */
export type FactSheet = {
  period: Period;
  coverage: Coverage[];
  flow: FlowInputs;
  guidance: GuidanceInputs;
  material: MaterialInputs;
};
export type FactSheets = {
  /** The centre's change number of the snapshot, and when it last changed (null: never written). */
  changeNumber: number;
  changedAt: Instant | null;
  sheets: FactSheet[];
};

/** Records that break a rule which keeps them but warns. */
export type Finding = { rule: string; kind: string; count: number; ids: string[] };
export type FindingsQuery = {
  from: Day;
  until: Day;
  today: Day;
  /** At most so many ids a rule. */
  limit: number;
  /** Reference weight of an item type in grams. */
  itemWeights: Readonly<Record<string, number>>;
};

export type Organisation = {
  id: string;
  name: string;
  kind: string;
  revision: number;
  createdAt: Instant;
  updatedAt: Instant;
};
export type Centre = {
  id: string;
  name: string;
  operatorId: string;
  legalEntities: { name: string; kvkNumber?: string | undefined }[];
  municipalityCode: string;
  serviceArea: {
    municipalityCodes: string[];
    inhabitants: { year: number; inhabitants: number; source?: string | undefined }[];
  };
  revision: number;
  createdAt: Instant;
  updatedAt: Instant;
};
export type CataloguePut<Item> = Omit<Item, 'revision' | 'createdAt' | 'updatedAt'>;
export type CatalogueOutcome<Item> =
  | { result: 'created' | 'changed' | 'unchanged'; item: Item }
  | { result: 'precondition-failed' }
  | { result: 'unknown-organisation' };
export type CatalogueCondition = {
  ifMatch?: readonly number[] | '*';
  ifAbsent?: boolean;
  ifNotRevision?: readonly number[];
  at: Instant;
};

export type ApiKey = {
  id: string;
  organisationId: string;
  /** The system or person the key was issued to; the `source` of what it writes. */
  system: string;
  preset: string | null;
  scopes: string[];
  /** Only these centres of the organisation's reach; null: all of them. */
  centreIds: string[] | null;
  mayTakeOver: boolean;
  /** First characters of the key, to recognise it by. */
  prefix: string;
  /** SHA-256 of the whole key, hex. */
  hash: string;
  createdAt: Instant;
  expiresAt: Instant;
  revokedAt: Instant | null;
  lastUsedAt: Instant | null;
  /** The key this one replaces. */
  rotatedFrom: string | null;
};

export type ImportCounts = {
  lines: number;
  created: number;
  changed: number;
  unchanged: number;
  deleted: number;
  rejected: number;
};
export type ImportState = 'running' | 'done' | 'interrupted';
export type ImportReceipt = ImportCounts & {
  id: string;
  centreId: string;
  source: string;
  state: ImportState;
  dryRun: boolean;
  byKind: Record<string, Omit<ImportCounts, 'lines'>>;
  startedAt: Instant;
  finishedAt: Instant | null;
};
export type Rejection = {
  line: number;
  kind: string | null;
  id: string | null;
  code: string;
  pointer: string;
  /** Values for the message; never personal data. */
  params: Record<string, string | number>;
};

/** An answer kept for a repeated POST with the same `Idempotency-Key`. */
export type IdempotentEntry = {
  keyId: string;
  idempotencyKey: string;
  fingerprint: string;
  state: 'running' | 'done';
  status: number | null;
  /** Sealed by the caller: may hold a secret. */
  body: string | null;
  expiresAt: Instant;
};

/**
 * The store. Every method is one atomic action on one database and resolves only when it is durable.
 * Methods speak of the domain; no type of a database library crosses this border. Things outside the reach are absent.
 * A store that cannot be reached throws `StoreUnavailable`.
 */
export interface Store {
  readonly dialect: 'sqlite' | 'postgres';
  ping(): Promise<void>;
  close(): Promise<void>;

  /** Small facts of the installation itself (check value of the secret, hash of the admin key). First write wins. */
  getSetting(name: string): Promise<string | null>;
  putSettingOnce(name: string, value: string): Promise<string>;

  /** Applies writes in order, in one transaction, one writer per centre. Null when the centre is out of reach. */
  writeRecords(
    reach: Reach,
    centreId: string,
    writes: readonly RecordWrite[],
    options: { at: Instant; dryRunId?: string },
  ): Promise<WriteOutcome[] | null>;
  /** Forgets what a dry run has noted. */
  endDryRun(dryRunId: string): Promise<void>;
  getRecord(reach: Reach, centreId: string, kind: string, id: string): Promise<StoredRecord | null>;
  /** Null when the centre is out of reach. */
  listRecords(reach: Reach, centreId: string, kind: string, query: ListQuery): Promise<Page<StoredRecord> | null>;

  createImport(reach: Reach, receipt: ImportReceipt): Promise<boolean>;
  /** Stores the counts so far and appends rejections. */
  saveImport(receipt: ImportReceipt, rejections: readonly Rejection[]): Promise<void>;
  getImport(reach: Reach, centreId: string, importId: string): Promise<ImportReceipt | null>;
  listImports(
    reach: Reach,
    centreId: string,
    query: { limit: number; after?: readonly string[] },
  ): Promise<Page<ImportReceipt> | null>;
  /** In order of line; `after` is [line number of the last row as text, position]. */
  listRejections(
    reach: Reach,
    centreId: string,
    importId: string,
    query: { limit: number; after?: readonly string[] },
  ): Promise<Page<Rejection> | null>;
  /**
   * Imports left running by a process that died become `interrupted`, and its claims on idempotency keys are released.
   * Gives how many imports.
   */
  interruptImports(startedBefore: Instant): Promise<number>;

  /** Facts of several periods from one snapshot; null when the centre is out of reach. */
  readFacts(reach: Reach, centreId: string, periods: readonly Period[]): Promise<FactSheets | null>;
  /** The centre's change number, or null when out of reach. */
  changeNumber(reach: Reach, centreId: string): Promise<{ changeNumber: number; changedAt: Instant | null } | null>;
  readFindings(reach: Reach, centreId: string, query: FindingsQuery): Promise<Finding[] | null>;
  /** Records of each kind with a date in these days (all of them for kinds without one), by kind. */
  countRecords(reach: Reach, centreId: string, from: Day, until: Day): Promise<Record<string, number> | null>;

  putOrganisation(
    item: CataloguePut<Organisation>,
    condition: CatalogueCondition,
  ): Promise<CatalogueOutcome<Organisation>>;
  getOrganisation(reach: Reach, id: string): Promise<Organisation | null>;
  listOrganisations(reach: Reach, query: { limit: number; after?: readonly string[] }): Promise<Page<Organisation>>;
  /** Names of organisations by id, whoever asks: a figure by payer names the payer. Unknown ids are left out. */
  organisationNames(ids: readonly string[]): Promise<Readonly<Record<string, string>>>;
  putCentre(item: CataloguePut<Centre>, condition: CatalogueCondition): Promise<CatalogueOutcome<Centre>>;
  getCentre(reach: Reach, id: string): Promise<Centre | null>;
  listCentres(reach: Reach, query: { limit: number; after?: readonly string[] }): Promise<Page<Centre>>;
  /** Ids of the centres an organisation operates, sorted. */
  centresOfOperator(organisationId: string): Promise<string[]>;

  createKey(key: ApiKey): Promise<'created' | 'unknown-organisation'>;
  /** For signing in; knows no reach. */
  findKey(id: string): Promise<ApiKey | null>;
  getKey(reach: Reach, organisationId: string, id: string): Promise<ApiKey | null>;
  listKeys(
    reach: Reach,
    organisationId: string,
    query: { limit: number; after?: readonly string[] },
  ): Promise<Page<ApiKey> | null>;
  revokeKey(reach: Reach, organisationId: string, id: string, at: Instant): Promise<ApiKey | null>;
  /** Stores the successor and lets the old key end at `oldExpiresAt`; both or neither. Null when there is no such live key. */
  rotateKey(
    reach: Reach,
    organisationId: string,
    id: string,
    successor: ApiKey,
    oldExpiresAt: Instant,
  ): Promise<ApiKey | null>;
  noteKeysUsed(used: ReadonlyMap<string, Instant>): Promise<void>;

  /** Claims an idempotency key, or gives the entry that is there already. Expired entries make way. */
  claimIdempotencyKey(entry: IdempotentEntry, now: Instant): Promise<IdempotentEntry | null>;
  finishIdempotencyKey(entry: IdempotentEntry): Promise<void>;
  releaseIdempotencyKey(keyId: string, idempotencyKey: string): Promise<void>;
}

/** The database cannot be reached or is full; the caller may try again later. */
export class StoreUnavailable extends Error {
  readonly reason: 'unreachable' | 'full';
  constructor(reason: 'unreachable' | 'full', cause: unknown) {
    super(`the store is ${reason}`, { cause });
    this.name = 'StoreUnavailable';
    this.reason = reason;
  }
}
