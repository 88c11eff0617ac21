import type { CentreFacts } from '../core/indicators/inputs-for.ts';
import type { LedgerGroup } from '../core/indicators/sroi/impact-map/ledger.ts';
import type { OwnValue } from '../core/parameters/own-values.ts';
import type { AskedRelease, Audience, ReleaseState, ReleaseTurn } from '../core/releases/release-turn.ts';
import type { Day } from '../core/values/day.ts';
import type { Period } from '../core/values/period.ts';
import type { FeedQuery } from '../feed/query/feed-query.ts';
import type { Fault } from '../records/define-record-kind.ts';
import type { RecordData } from '../records/field.ts';
import type { FeedHead, FeedPage, FeedRelease, RowsInMemory, StoredLabel } from './feed/port.ts';

/** An instant in UTC, ISO 8601 with `Z` and milliseconds. */
export type Instant = string;

/** What the asker may reach. Applied inside every query: what lies outside is as if it did not exist. */
export type Reach =
  | { readonly all: true }
  | { readonly all: false; readonly organisationId: string; readonly centreIds: readonly string[] };

/** Who does something: a key and its organisation; null for the administrator of the installation. */
export type Actor = { readonly keyId: string; readonly organisationId: string | null };

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

/**
 * Makes of a record as it is stored what it becomes, for a writer who knows only a part of it. May be asked more than
 * once and must not keep anything; refers to nothing that neither `data` nor the stored record refers to.
 */
export type LayOver = (stored: RecordData) => RecordData;

/** What a record is or was, numbered from 1. */
export type RecordVersion = StoredRecord & { version: number };

export type RecordWrite =
  | {
      action: 'put';
      kind: string;
      id: string;
      data: RecordData;
      /** What to store instead of `data` when the record is there. */
      layOver?: LayOver;
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
  /** It refers to what is not there yet, or an earlier write of the same record does; only where writes may wait. */
  | { result: 'waiting' }
  | { result: 'precondition-failed' }
  | { result: 'other-source' }
  | { result: 'unknown-references'; missing: { pointer: string; kind: string }[] }
  /** It would change what is told about a period that a final release has closed. */
  | { result: 'period-closed'; period: string }
  /** It breaks a rule between records; the faults of this one. */
  | { result: 'clashes'; faults: Fault[] }
  | { result: 'referred-to'; by: { kind: string; count: number }[] };

export type ListQuery = {
  /** Only records whose date field lies in these days (kinds with a date field). */
  from?: Day;
  until?: Day;
  /** Only records changed after this instant. */
  updatedSince?: Instant;
  /** Only records that refer to one of these participants, or to a trajectory of theirs. */
  participantIds?: readonly string[];
  /** Only these ids. */
  ids?: readonly string[];
  /** Only records that refer to this one, in whatever field. */
  refersTo?: { readonly kind: string; readonly id: string };
  limit: number;
  /** Where the previous page ended: the sort key of its last record. */
  after?: readonly string[];
};
/** Sorted by date field (if the kind has one) and id, both by code point. `next` is the sort key to go on from. */
export type Page<Row> = { rows: Row[]; next: string[] | null };

export type Coverage = { recordKind: string; from: Day; completeThrough: Day };

/**
 * What can be read of a sheet by itself. `book`: the stock by the books, and what was never counted; `material`: all else
 * of the material indicators.
 */
export type FactPart =
  | 'flow'
  | 'participation'
  | 'guidance'
  | 'material'
  | 'book'
  | 'visitors'
  | 'volunteering'
  | 'ledger';

/** All facts of one centre and period, read from one snapshot; of one that was read in parts, the rest throws. */
export type FactSheet = CentreFacts & {
  period: Period;
  coverage: Coverage[];
  /** Values of the centre's own, of the sets that name it. */
  ownValues: readonly OwnValue[];
  /** Money, for impact maps. */
  ledger: readonly LedgerGroup[];
};
export type FactSheets = {
  /** The centre's change number of the snapshot, and when it last changed (null: never written). */
  changeNumber: number;
  changedAt: Instant | null;
  sheets: FactSheet[];
};

/** A guidance session with those in it who are known by id. */
export type NamedSession = {
  readonly date: Day;
  readonly kind: string;
  readonly minutes: number;
  /** Sorted. */
  readonly participantIds: readonly string[];
  /** One for each guide; null: not known. */
  readonly qualifications: readonly (string | null)[];
};
/** The facts of a period, with its sessions one by one. */
export type ContractSheet = FactSheet & { readonly named: readonly NamedSession[] };
/** What a report for the other party of agreements is made of, from one snapshot. */
export type ContractFacts = Omit<FactSheets, 'sheets'> & {
  /** Every agreement with the organisation, whenever it holds, in order of first day and id. */
  readonly agreements: readonly StoredRecord[];
  readonly sheets: readonly ContractSheet[];
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
  /** Only what breaks a rule and is this record. */
  record?: { readonly kind: string; readonly id: string };
  /** Only what breaks this rule, and is of this kind. */
  rule?: { readonly rule: string; readonly kind: string };
};

/** How many records of a kind are new, are changed and were deleted since an instant. */
export type KindChanges = { readonly added: number; readonly changed: number; readonly deleted: number };

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
  by: Actor;
};

/** A table of building blocks (bouwblokken) of the organisation's own, by its id; no two of its sets give one id. */
export type OwnContractTable = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Values of an organisation's own, and the centres it has chosen them for. */
export type OwnParameterSet = {
  organisationId: string;
  id: string;
  name: string;
  /** Used for these centres and no other, as long as the organisation operates them. Sorted. */
  centreIds: string[];
  /** In order of id and day; without faults. */
  values: OwnValue[];
  /** Tables of building blocks of its own contracts, in order of id; what they are is for the core to say. */
  contractTables: OwnContractTable[];
  /** Its ETag; never given twice in one organisation. */
  revision: number;
  createdAt: Instant;
  updatedAt: Instant;
};
export type ParameterSetPut = CataloguePut<OwnParameterSet>;
/** A value that another set of the organisation gives already, for centres that both name. */
export type ParameterSetClash = {
  readonly parameter: string;
  readonly set: string;
  readonly centreIds: readonly string[];
};
export type ParameterSetOutcome =
  | { result: 'created' | 'changed' | 'unchanged'; item: OwnParameterSet }
  | { result: 'precondition-failed' }
  | { result: 'unknown-centres'; centreIds: string[] }
  | { result: 'given-twice'; clashes: ParameterSetClash[] }
  /** Tables whose id another set of the organisation gives already. */
  | { result: 'tables-given-twice'; tables: { id: string; set: string }[] }
  /** More than a centre can have in all its sets together. */
  | { result: 'too-many-values'; most: number };
export type ParameterSetDeletion = { ifMatch: readonly number[] | '*'; at: Instant; by: Actor };

/** What is owed in social return under a contract of an organisation, and the centres that may claim under it. */
export type Obligation = {
  organisationId: string;
  id: string;
  name: string;
  from: Day;
  until: Day | null;
  /** The table version that is frozen on it. */
  tableId: string;
  /** Sorted. */
  centreIds: string[];
  /** All else, as the client wrote it. */
  terms: Readonly<Record<string, unknown>>;
  /** Its ETag; never given twice in one organisation. */
  revision: number;
  createdAt: Instant;
  updatedAt: Instant;
};
export type ObligationPut = CataloguePut<Obligation>;
export type ObligationOutcome =
  | { result: 'created' | 'changed' | 'unchanged'; item: Obligation }
  | { result: 'precondition-failed' }
  | { result: 'unknown-centres'; centreIds: string[] }
  /** Centres that are not named any more have claimed under it. */
  | { result: 'claimed-by'; centreIds: string[] };

/** What an authority decided of an effort. */
export type Approval = {
  centreId: string;
  effortId: string;
  organisationId: string;
  obligationId: string;
  decision: 'approved' | 'rejected';
  /** In euros; null: what is claimed, through what the table gives. */
  amount: number | null;
  reason: string | null;
  decidedOn: Day;
  /** False when the effort was changed since: the decision does not hold for what it is now. */
  holds: boolean;
  /** Its ETag; never given twice in one centre. */
  revision: number;
  createdAt: Instant;
  updatedAt: Instant;
};
export type ApprovalPut = Pick<Approval, 'centreId' | 'effortId' | 'decision' | 'amount' | 'reason' | 'decidedOn'> & {
  /** The revision of the effort that was read; refused when it is another one by now. */
  effortRevision?: number;
};
export type ApprovalOutcome =
  | { result: 'created' | 'changed' | 'unchanged'; item: Approval }
  | { result: 'precondition-failed' }
  /** Who decides is of the organisation that runs the centre. */
  | { result: 'own-claim' }
  | { result: 'effort-changed' }
  | { result: 'above-claimed' }
  /** The placement is counted for another effort already, for so much of it that this would count it twice. */
  | { result: 'placement-counted' };

/** An effort with what was decided of it, as it is kept. */
export type ClaimedEffort = { centreId: string; record: StoredRecord; approval: Approval | null };

/** An obligation with what one centre claims under it. */
export type CentreClaims = { readonly obligation: Obligation; readonly efforts: readonly ClaimedEffort[] };

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
  /** Lines read that wait until all have been read; part of `lines`, and of no other count. */
  waiting: number;
  /** How a table turned out to be written; null for lines of JSON, and while that is not known. */
  format: TableFormat | null;
  startedAt: Instant;
  finishedAt: Instant | null;
};
/** How a table was written: what stands between cells, its encoding, its decimal sign, the order of its dates. */
export type TableFormat = {
  readonly delimiter: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly decimal: 'comma' | 'point' | 'mixed' | null;
  readonly dates: 'day-first' | 'month-first' | 'year-first' | 'mixed' | null;
};
/** A line of an import that waits until all lines have been read. `data` null: a deletion. */
export type WaitingLine = { line: number; kind: string; id: string; data: RecordData | null };
export type WaitingQuery = { action: 'put' | 'delete'; kind: string; limit: number };
/** Which lines wait from now on; which deletions do not any more; and through which line those of one kind are settled. */
export type WaitingChange = {
  readonly add?: readonly WaitingLine[];
  readonly overridden?: readonly { kind: string; id: string }[];
  readonly settled?: { readonly action: 'put' | 'delete'; readonly kind: string; readonly through: number };
};
/**
 * A refused row of an import that is kept for a while so that it can be corrected. Line 0 says how the body was written.
 * `names`: everything in it that may be an id.
 */
export type KeptRow = { readonly line: number; readonly sealed: string; readonly names: readonly string[] };
/** `running`: refused, as it is still writing its receipt. */
export type ImportDeletion = 'deleted' | 'absent' | 'running';
export type Rejection = {
  line: number;
  kind: string | null;
  id: string | null;
  code: string;
  pointer: string;
  /** Values for the message; never personal data. */
  params: Record<string, string | number>;
};

/** What releases of one period are for one reader. `organisationId` is empty for what the centre published for itself. */
export type ReleasePlace = {
  centreId: string;
  period: string;
  audience: Audience;
  organisationId: string;
};

/** A published report without its document. */
export type ReleaseHead = ReleasePlace & {
  /** From 1, within its place. */
  number: number;
  state: ReleaseState;
  /** Of the bytes of the document, hex. */
  sha256: string;
  publishedAt: Instant;
  /** Name and function of the person who published it. */
  publishedBy: string;
  publishedAs: string;
  keyId: string;
  /** The release it replaces, and why. */
  supersedes: number | null;
  reason: string | null;
  /** The state of the data it was computed on. */
  changeNumber: number;
  changedAt: Instant | null;
  /** Last day on which it was in time, as that was known when it was published. */
  dueOn: Day;
  acceptance: ReleaseAcceptance | null;
};
/** What the organisation that received a release said of it. */
export type ReleaseAcceptance = {
  acceptedAt: Instant;
  acceptedBy: string;
  acceptedAs: string;
  keyId: string;
  remark: string | null;
};
/** A published report. The document is text of which the hash is that of its UTF-8 bytes. */
export type Release = ReleaseHead & { document: string };

export type NewRelease = Omit<Release, 'acceptance' | 'publishedAt' | 'keyId'> & {
  /** What was asked, from which `number`, `supersedes` and `reason` follow: checked again as it is written. */
  asked: AskedRelease;
  /** Its figures for the feed, made of its document. */
  feed: FeedRelease;
};
export type PublishOptions = {
  at: Instant;
  by: Actor;
  answer?: IdempotentAnswer | null;
  /** Only when nothing of the centre was written since it was computed. */
  onlyUnchanged?: boolean;
};
/** What became of it: `changed-meanwhile` when another release came first, `data-changed` with `onlyUnchanged`. */
export type PublishOutcome = 'published' | 'changed-meanwhile' | 'data-changed' | 'claim-lost' | RefusedTurn;
/** A release whose turn it is not. */
export type RefusedTurn = Exclude<ReleaseTurn, { result: 'next' }>;

/** A period that was closed by a final release, and perhaps opened again since. */
export type PeriodClosure = {
  period: string;
  /** From 1 for each period. */
  closure: number;
  closedAt: Instant;
  audience: Audience;
  organisationId: string;
  number: number;
  reopenedAt: Instant | null;
  reopenedBy: string | null;
  reopenedAs: string | null;
  reason: string | null;
};
export type Reopening = { name: string; function: string; reason: string; at: Instant; by: Actor };

/** A state of a centre, and the days of which records are counted that were written after it. */
export type WrittenSince = { from: Day; until: Day; changeNumber: number; changedAt: Instant | null };

/** Methods that only read, and those of them that all see one moment (`Store.atOneMoment`). */
export type ReadingStore = Pick<
  Store,
  | 'readFacts'
  | 'readContractFacts'
  | 'changeNumber'
  | 'reportStamp'
  | 'readFindings'
  | 'countRecords'
  | 'countChanges'
  | 'getRecord'
  | 'listRecords'
  | 'listVersions'
  | 'getVersion'
  | 'getCentre'
  | 'getOrganisation'
  | 'organisationNames'
  | 'getAgreement'
  | 'listAgreements'
  | 'agreementsOfCentre'
  | 'getObligation'
  | 'listObligations'
  | 'getApproval'
  | 'listEfforts'
  | 'claimsOfCentre'
  | 'listReleases'
  | 'getRelease'
  | 'releasesFor'
  | 'listClosures'
>;

/** A read of exact data by somebody who is not of the centre's operator. */
export type ExactRead = {
  readonly at: Instant;
  readonly by: Actor;
  /** Template of the route, which holds no ids. */
  readonly route: string;
  /** The period that was asked for, if one was. */
  readonly period: string | null;
};

export type AuditAction =
  | 'created'
  | 'changed'
  | 'deleted'
  | 'chunk'
  | 'read'
  | 'key-made'
  | 'key-rotated'
  | 'key-revoked';

/** What an entry tells beside who and when. Names, counts and ids of keys and imports; never a value of a record. */
export type AuditDetails = {
  /** Names of the fields that were given or changed. */
  fields?: readonly string[];
  /** Of several writes at once: by kind how many records were created, changed and deleted, and which fields. */
  kinds?: Readonly<Record<string, AuditedKind>>;
  importId?: string;
  keyId?: string;
  rotatedFrom?: string;
  scopes?: readonly string[];
  route?: string;
  period?: string;
  /** The release an entry is about, with the hash of its document. */
  release?: { audience: string; organisationId: string; number: number; state: string; sha256: string };
};
export type AuditedKind = { created: number; changed: number; deleted: number; fields: readonly string[] };

/** One line of the audit trail. */
export type AuditEntry = {
  /** `centre/<id>`, `organisation/<id>` or `installation`. */
  chain: string;
  /** Place in its chain, from 1, without gaps. */
  sequence: number;
  at: Instant;
  action: AuditAction;
  actor: Actor;
  /** Kind of the record, `centres`, `organisations`, `parameter-sets` or `imports`; null when it is about something else. */
  kind: string | null;
  /** Keyed pseudonym of the record; null when it is not about one record. */
  record: string | null;
  details: AuditDetails;
  /** True when the entry is part of a seal. */
  sealed: boolean;
};

export type AuditQuery = {
  /** Only the chain of this centre. */
  centreId?: string;
  /** Only the chain of this organisation. */
  organisationId?: string;
  /** Only entries of these days (UTC). */
  from?: Day;
  until?: Day;
  /** Only entries about this record of `centreId`. */
  record?: { kind: string; id: string };
  limit: number;
  after?: readonly string[];
};

/**
 * The receipt of an import after these outcomes, with the rejections that are new. Saved in the transaction of the writes,
 * so that at no moment a receipt says more or less than was done. May be asked more than once: it must not keep anything.
 */
export type Settle = (outcomes: readonly WriteOutcome[]) => {
  receipt: ImportReceipt;
  rejections: readonly Rejection[];
  waiting?: WaitingChange;
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
/** The answer to keep for the request that made a claim. */
export type IdempotentAnswer = {
  claim: IdempotentEntry;
  status: number;
  body: string;
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
  /** Keeps the hash of the admin key that was made on the first start, if none was kept before; gives the kept one. */
  keepAdminKeyHash(hash: string, at: Instant): Promise<string>;

  /**
   * Applies writes in order, in one transaction, one writer per centre. Null when the centre is out of reach. What
   * changed is noted in the audit trail: a single record by itself, several or part of an import as one entry. `settle`
   * saves the receipt of the import they are part of along with them. With `mayWait` a put that refers to what is not
   * there is `waiting`, and so is every later one of the same record: nothing is done for them.
   */
  writeRecords(
    reach: Reach,
    centreId: string,
    writes: readonly RecordWrite[],
    options: { at: Instant; by: Actor; dryRunId?: string; importId?: string; mayWait?: boolean; settle?: Settle },
  ): Promise<WriteOutcome[] | null>;
  /** Forgets what a dry run has noted. */
  endDryRun(dryRunId: string): Promise<void>;
  getRecord(reach: Reach, centreId: string, kind: string, id: string): Promise<StoredRecord | null>;
  /** Null when the centre is out of reach. */
  listRecords(reach: Reach, centreId: string, kind: string, query: ListQuery): Promise<Page<StoredRecord> | null>;

  /**
   * Versions of a record of a kind that keeps them, the newest first; the first one is what the record is now. Null when
   * it is not there or out of reach.
   */
  listVersions(
    reach: Reach,
    centreId: string,
    kind: string,
    id: string,
    query: { limit: number; after?: readonly string[] },
  ): Promise<Page<RecordVersion> | null>;
  getVersion(reach: Reach, centreId: string, kind: string, id: string, version: number): Promise<RecordVersion | null>;

  createImport(reach: Reach, receipt: ImportReceipt): Promise<boolean>;
  /** Stores the counts so far and appends rejections. */
  saveImport(receipt: ImportReceipt, rejections: readonly Rejection[], waiting?: WaitingChange): Promise<void>;
  /** Which of these records have a line that waits in the import, and whether one of those is a deletion. */
  findWaiting(
    centreId: string,
    importId: string,
    records: readonly { kind: string; id: string }[],
  ): Promise<{ kind: string; id: string; hasDeletion: boolean }[]>;
  /** The first lines of a kind that wait, in order. */
  readWaiting(centreId: string, importId: string, query: WaitingQuery): Promise<WaitingLine[]>;
  /** A running import becomes `interrupted`; its counts stay what was settled, and what waits is forgotten. */
  interruptImport(centreId: string, importId: string, at: Instant): Promise<void>;
  getImport(reach: Reach, centreId: string, importId: string): Promise<ImportReceipt | null>;
  /**
   * Forgets a receipt and its rejections, and notes that in the audit trail; what the import wrote stays. Many rejections
   * go in parts: one that is broken off leaves the receipt with those that are left, and can be asked again.
   */
  deleteImport(
    reach: Reach,
    deletion: { centreId: string; importId: string; at: Instant; by: Actor },
  ): Promise<ImportDeletion>;
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
  /** Keeps refused rows until their import is deleted, what they name is deleted, or they are forgotten. */
  keepRejectedRows(centreId: string, importId: string, rows: readonly KeptRow[]): Promise<void>;
  /** In order of line; null when there is no such import. */
  rejectedRows(reach: Reach, centreId: string, importId: string): Promise<Pick<KeptRow, 'line' | 'sealed'>[] | null>;
  /** Forgets kept rows of imports that began before an instant. */
  forgetRejectedRows(before: Instant): Promise<void>;
  /** Imports that are noted as running, and that no process runs any more, become `interrupted`. Gives how many. */
  interruptImports(): Promise<number>;

  /**
   * Facts of several periods from one snapshot; null when the centre is out of reach. Without `parts` all of them: reading
   * a year of movements for a figure of people takes most of the time.
   */
  readFacts(
    reach: Reach,
    centreId: string,
    periods: readonly Period[],
    parts?: readonly FactPart[],
  ): Promise<FactSheets | null>;
  /** Facts of several periods and the agreements with an organisation, from one snapshot; null when out of reach. */
  readContractFacts(
    reach: Reach,
    centreId: string,
    organisationId: string,
    periods: readonly Period[],
  ): Promise<ContractFacts | null>;
  /** The centre's change number, or null when out of reach. */
  changeNumber(reach: Reach, centreId: string): Promise<{ changeNumber: number; changedAt: Instant | null } | null>;
  /**
   * Stands for everything a report of the centre is made of, names of organisations included: the same stamp means that
   * nothing has changed, in any instance. Null when the centre is out of reach.
   */
  reportStamp(reach: Reach, centreId: string): Promise<string | null>;
  readFindings(reach: Reach, centreId: string, query: FindingsQuery): Promise<Finding[] | null>;
  /** Records of each kind with a date in these days (all of them for kinds without one), by kind. */
  countRecords(reach: Reach, centreId: string, from: Day, until: Day): Promise<Record<string, number> | null>;

  /**
   * What was written after an instant, by kind, kinds without any left out: records of these days that are new or changed
   * (all of them for kinds without a date), and deletions of any day. Null when the centre is out of reach.
   */
  countChanges(
    reach: Reach,
    centreId: string,
    query: { readonly from: Day; readonly until: Day; readonly since: Instant },
  ): Promise<Record<string, KindChanges> | null>;

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

  /**
   * Keeps a set of own values, whole or not at all; the change number of every centre whose values change goes up with
   * it. Null when the organisation, or a set about centres beyond the reach, is out of reach.
   */
  putParameterSet(
    reach: Reach,
    item: ParameterSetPut,
    condition: CatalogueCondition,
  ): Promise<ParameterSetOutcome | null>;
  getParameterSet(reach: Reach, organisationId: string, id: string): Promise<OwnParameterSet | null>;
  /** Null when the organisation is out of reach. */
  listParameterSets(
    reach: Reach,
    organisationId: string,
    query: { limit: number; after?: readonly string[] },
  ): Promise<Page<OwnParameterSet> | null>;
  deleteParameterSet(
    reach: Reach,
    organisationId: string,
    id: string,
    deletion: ParameterSetDeletion,
  ): Promise<'deleted' | 'absent' | 'precondition-failed'>;

  /**
   * Keeps an obligation, whole or not at all. Only the organisation of the reach writes its own. Null when the
   * organisation is out of reach.
   */
  putObligation(reach: Reach, item: ObligationPut, condition: CatalogueCondition): Promise<ObligationOutcome | null>;
  /** The organisation sees its own, a centre those that name it. */
  getObligation(reach: Reach, organisationId: string, id: string): Promise<Obligation | null>;
  /** In order of id; null when there is no such organisation. */
  listObligations(
    reach: Reach,
    organisationId: string,
    query: { limit: number; after?: readonly string[] },
  ): Promise<Page<Obligation> | null>;
  deleteObligation(
    reach: Reach,
    organisationId: string,
    id: string,
    deletion: { ifMatch: readonly number[] | '*'; at: Instant; by: Actor },
  ): Promise<'deleted' | 'absent' | 'precondition-failed' | { claims: number }>;

  /** Keeps a decision on an effort; null when it is not there, or of an obligation of another organisation. */
  putApproval(reach: Reach, put: ApprovalPut, condition: CatalogueCondition): Promise<ApprovalOutcome | null>;
  /** For the centre of the effort and for who decides of it. */
  getApproval(reach: Reach, centreId: string, effortId: string): Promise<Approval | null>;
  /**
   * Efforts of all centres under an obligation with what was decided of each, in order of centre and id, for its
   * organisation alone; null when the obligation is not there or of another.
   */
  listEfforts(
    reach: Reach,
    organisationId: string,
    obligationId: string,
    query: { limit: number; after?: readonly string[] },
  ): Promise<Page<ClaimedEffort> | null>;
  /**
   * The obligations that hold on one of these days under which a centre claims, each with the efforts of this centre that
   * had begun by the last of them and what was decided of each, in order of organisation and obligation. One effort more
   * than the limit, over all of them, tells that there are more. Null when the centre is out of reach.
   */
  claimsOfCentre(
    reach: Reach,
    centreId: string,
    query: { readonly from: Day; readonly until: Day; readonly limit: number },
  ): Promise<CentreClaims[] | null>;
  /** One agreement, for its centre and for the organisation it is with. */
  getAgreement(reach: Reach, centreId: string, id: string): Promise<StoredRecord | null>;
  /** Agreements of all centres with an organisation, in order of centre and id; null when it is out of reach. */
  listAgreements(
    reach: Reach,
    organisationId: string,
    query: { limit: number; after?: readonly string[] },
  ): Promise<Page<{ centreId: string; record: StoredRecord }> | null>;

  /**
   * Agreements of a centre, in order of id: all of them for who reaches the centre, for another organisation those with
   * itself. Null when the centre is out of reach and there is none.
   */
  agreementsOfCentre(reach: Reach, centreId: string): Promise<StoredRecord[] | null>;

  /**
   * Keeps a release, and closes its period when it is final: both or neither, and the answer with them. Refuses what is
   * not its turn (`releaseTurn`). Null when the centre is out of reach.
   */
  publishRelease(reach: Reach, release: NewRelease, options: PublishOptions): Promise<PublishOutcome | null>;
  /**
   * Releases of a centre for one period, by organisation and number: all of them for who reaches the centre,
   * for another organisation those it received; without a document.
   */
  listReleases(reach: Reach, centreId: string, period: string): Promise<ReleaseHead[]>;
  /** One release, the newest when `number` is null, for who reaches the centre and for who received it. */
  getRelease(reach: Reach, place: ReleasePlace, number: number | null): Promise<Release | null>;
  /** The newest release that each centre published for an organisation, in order of centre. Empty when out of reach. */
  releasesFor(reach: Reach, organisationId: string, period: string): Promise<Release[]>;
  /** Notes once that the organisation that received a release accepts it. Null when it received no such release. */
  acceptRelease(
    reach: Reach,
    place: ReleasePlace & { number: number },
    acceptance: Omit<ReleaseAcceptance, 'keyId'>,
    options: { by: Actor; answer?: IdempotentAnswer | null },
  ): Promise<'accepted' | 'accepted-before' | 'claim-lost' | null>;
  /**
   * How many records of a period were written after a state of the centre, and when the last; null when none. Asked of a
   * centre of which the caller may read a release.
   */
  writtenSince(centreId: string, query: WrittenSince): Promise<{ records: number; at: Instant } | null>;
  /** Each time a period of the centre was closed, in order of period and closure. Null when it is out of reach. */
  listClosures(reach: Reach, centreId: string, period?: string): Promise<PeriodClosure[] | null>;
  /** Number of the newest release in the feed, over all centres; 0 when there is none. The view of who begins to read. */
  feedSequence(): Promise<number>;
  /**
   * Reads a table of the feed. What a query may see of releases: those a centre published for itself, for who reaches the
   * centre; those it published for an organisation, for that organisation; of each place the newest of those up to
   * `query.sequence`. Gives the same rows whatever is published meanwhile. `memory` holds the rows of a table that is not
   * kept. `query.skip` is at most some 100,000: rows that are passed over are looked at.
   */
  readFeed(reach: Reach, query: FeedQuery, memory?: RowsInMemory | null): Promise<FeedPage>;
  /** Counts the rows that pass the filter; `limit`, `skip` and `after` do not matter. */
  countFeed(reach: Reach, query: FeedQuery, memory?: RowsInMemory | null): Promise<number>;
  /** The releases `readFeed` would tell of that can have rows that pass the filter, in order of sequence. */
  feedHeads(reach: Reach, query: Pick<FeedQuery, 'sequence' | 'filter'>): Promise<readonly FeedHead[]>;
  /** What the codes of a dimension, or `Measures`, are called in these releases; of each as the newest says. */
  feedLabels(dimension: string, heads: readonly FeedHead[]): Promise<Omit<StoredLabel, 'dimension'>[]>;
  /** Releases that have no rows in the feed yet, as they are of before there was one; the oldest first. */
  releasesWithoutFeed(limit: number): Promise<(ReleasePlace & { number: number })[]>;
  /** Keeps the rows of such a release: all or none, once. */
  addToFeed(place: ReleasePlace & { number: number }, feed: FeedRelease): Promise<'added' | 'there' | 'no-release'>;

  /** Opens a closed period again. Null when the centre is out of reach. */
  reopenPeriod(
    reach: Reach,
    centreId: string,
    period: string,
    reopening: Reopening,
  ): Promise<'reopened' | 'not-closed' | null>;
  /**
   * Reads by several methods what was true at one moment, while others write. Resolves what `use` gives; the moment ends
   * with it. `use` may only read from what it is given: on PostgreSQL a connection is held meanwhile.
   */
  atOneMoment<Result>(use: (moment: ReadingStore) => Promise<Result>): Promise<Result>;

  /**
   * With an answer, both are kept or neither: who repeats the request gets this key and never a second one. `claim-lost`,
   * and nothing is done, when somebody else has the claim by now.
   */
  createKey(
    key: ApiKey,
    by: Actor,
    answer?: IdempotentAnswer | null,
  ): Promise<'created' | 'unknown-organisation' | 'claim-lost'>;
  /** For signing in; knows no reach. */
  findKey(id: string): Promise<ApiKey | null>;
  getKey(reach: Reach, organisationId: string, id: string): Promise<ApiKey | null>;
  listKeys(
    reach: Reach,
    organisationId: string,
    query: { limit: number; after?: readonly string[] },
  ): Promise<Page<ApiKey> | null>;
  revokeKey(reach: Reach, organisationId: string, id: string, at: Instant, by: Actor): Promise<ApiKey | null>;
  /**
   * Stores the successor and lets the old key end at `oldExpiresAt`; both or neither, and the answer with them. Null when
   * there is no such live key.
   */
  rotateKey(
    reach: Reach,
    organisationId: string,
    id: string,
    successor: ApiKey,
    oldExpiresAt: Instant,
    by: Actor,
    answer?: IdempotentAnswer | null,
  ): Promise<ApiKey | null | 'claim-lost'>;
  noteKeysUsed(used: ReadonlyMap<string, Instant>): Promise<void>;

  /** Claims an idempotency key, or gives the entry that is there already. Expired entries make way. */
  claimIdempotencyKey(entry: IdempotentEntry, now: Instant): Promise<IdempotentEntry | null>;
  /** Lets a claim last longer; false when somebody else has it by now. */
  renewIdempotencyKey(claim: IdempotentEntry, expiresAt: Instant): Promise<boolean>;
  /** Keeps the answer; false when somebody else has the claim by now. */
  finishIdempotencyKey(answer: IdempotentAnswer): Promise<boolean>;
  /** Gives back what a process that died had claimed. Where others may be at work claims end by themselves. */
  releaseLeftClaims(): Promise<void>;
  /** Gives a claim back, if it still is the claimer's; an answer that was kept stays. */
  releaseIdempotencyKey(claim: IdempotentEntry): Promise<void>;

  /** Notes that somebody of another organisation reads exact data of a centre. Resolves when it is durable. */
  noteRead(centreId: string, read: ExactRead): Promise<void>;
  /** Entries the reach allows, in order of chain, instant and sequence. */
  listAuditEntries(reach: Reach, query: AuditQuery): Promise<Page<AuditEntry>>;
  /** Seals every entry that is not sealed yet, in all chains. Gives the number of seals. */
  sealAudit(at: Instant): Promise<number>;
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
