import { column, defineTable, foreignKey, index, type Table } from './table.ts';

const stamps = [column('revision', 'integer'), column('created_at', 'symbol'), column('updated_at', 'symbol')];

const organisations = defineTable({
  name: 'organisations',
  columns: [column('id', 'symbol'), column('name', 'text'), column('kind', 'symbol'), ...stamps],
  primaryKey: ['id'],
  indexes: [],
  foreignKeys: [],
});

const centres = defineTable({
  name: 'centres',
  columns: [
    column('id', 'symbol'),
    column('name', 'text'),
    column('operator_id', 'symbol'),
    column('legal_entities', 'json'),
    column('municipality_code', 'symbol'),
    column('service_area', 'json'),
    ...stamps,
  ],
  primaryKey: ['id'],
  indexes: [index('centres', 'by_operator', ['operator_id', 'id'])],
  foreignKeys: [foreignKey('centres', ['operator_id'], 'organisations', ['id'])],
});

/** The change number of each centre, apart from the centre itself: it changes with every write. */
const centreStates = defineTable({
  name: 'centre_states',
  columns: [
    column('centre_id', 'symbol'),
    column('change_number', 'integer'),
    column('changed_at', 'symbol', { optional: true }),
  ],
  primaryKey: ['centre_id'],
  indexes: [],
  foreignKeys: [foreignKey('centre_states', ['centre_id'], 'centres', ['id'], { cascade: true })],
});

/** Values of an organisation's own. They are always read and written together, hence as one. */
const parameterSets = defineTable({
  name: 'parameter_sets',
  columns: [
    column('organisation_id', 'symbol'),
    column('id', 'symbol'),
    column('name', 'text'),
    column('own_values', 'json'),
    ...stamps,
  ],
  primaryKey: ['organisation_id', 'id'],
  indexes: [],
  foreignKeys: [foreignKey('parameter_sets', ['organisation_id'], 'organisations', ['id'])],
});

/** The centres a set is used for. */
const parameterSetCentres = defineTable({
  name: 'parameter_set_centres',
  columns: ['organisation_id', 'parameter_set_id', 'centre_id'].map((name) => column(name, 'symbol')),
  primaryKey: ['organisation_id', 'parameter_set_id', 'centre_id'],
  indexes: [index('parameter_set_centres', 'by_centre', ['centre_id', 'organisation_id', 'parameter_set_id'])],
  foreignKeys: [
    foreignKey(
      'parameter_set_centres',
      ['organisation_id', 'parameter_set_id'],
      'parameter_sets',
      ['organisation_id', 'id'],
      { cascade: true },
    ),
    foreignKey('parameter_set_centres', ['centre_id'], 'centres', ['id']),
  ],
});

/** What is owed in social return under contracts of an organisation. */
const obligations = defineTable({
  name: 'obligations',
  columns: [
    column('organisation_id', 'symbol'),
    column('id', 'symbol'),
    column('name', 'text'),
    column('from', 'symbol'),
    column('until', 'symbol', { optional: true }),
    /** The table version that was frozen on it. */
    column('table_id', 'symbol'),
    /** All else, as the client wrote it: always read and written as one. */
    column('terms', 'json'),
    ...stamps,
  ],
  primaryKey: ['organisation_id', 'id'],
  indexes: [],
  foreignKeys: [foreignKey('obligations', ['organisation_id'], 'organisations', ['id'])],
});

/** The centres that may claim under an obligation, and so read it. */
const obligationCentres = defineTable({
  name: 'obligation_centres',
  columns: ['organisation_id', 'obligation_id', 'centre_id'].map((name) => column(name, 'symbol')),
  primaryKey: ['organisation_id', 'obligation_id', 'centre_id'],
  indexes: [index('obligation_centres', 'by_centre', ['centre_id', 'organisation_id', 'obligation_id'])],
  foreignKeys: [
    foreignKey('obligation_centres', ['organisation_id', 'obligation_id'], 'obligations', ['organisation_id', 'id'], {
      cascade: true,
    }),
    foreignKey('obligation_centres', ['centre_id'], 'centres', ['id']),
  ],
});

/** What an authority decided of an effort. Goes with the effort; the trail keeps that it was decided. */
const effortApprovals = defineTable({
  name: 'effort_approvals',
  columns: [
    column('centre_id', 'symbol'),
    column('effort_id', 'symbol'),
    column('organisation_id', 'symbol'),
    column('obligation_id', 'symbol'),
    column('decision', 'symbol'),
    /** In cents; null: what was claimed. */
    column('amount', 'integer', { optional: true }),
    column('reason', 'text', { optional: true }),
    column('decided_on', 'symbol'),
    /** The revision of the effort that was decided on: a decision does not hold for what the effort became later. */
    column('effort_revision', 'integer'),
    /** What was placed, as it counts once over all obligations; null when the effort does not say. */
    column('placement', 'symbol', { optional: true }),
    ...stamps,
  ],
  primaryKey: ['centre_id', 'effort_id'],
  indexes: [
    index('effort_approvals', 'by_obligation', ['organisation_id', 'obligation_id', 'centre_id', 'effort_id']),
    index('effort_approvals', 'by_placement', ['placement', 'centre_id', 'effort_id']),
  ],
  foreignKeys: [
    foreignKey('effort_approvals', ['centre_id', 'effort_id'], 'efforts', ['centre_id', 'id'], { cascade: true }),
    foreignKey('effort_approvals', ['organisation_id', 'obligation_id'], 'obligations', ['organisation_id', 'id']),
  ],
});

const releaseKey = ['centre_id', 'period', 'audience', 'organisation_id', 'number'] as const;
const releaseKeyColumns = releaseKey.map((name) => column(name, name === 'number' ? 'integer' : 'symbol'));

/** Reports as they were published: rows are only ever added, and never computed anew. */
const releases = defineTable({
  name: 'releases',
  columns: [
    // `organisation_id` is empty for what the centre published for itself.
    ...releaseKeyColumns,
    column('state', 'symbol'),
    /** Of the document, hex. */
    column('sha256', 'symbol'),
    column('published_at', 'symbol'),
    /** Name and function of a person, and the key it was done with. */
    column('published_by', 'text'),
    column('published_as', 'text'),
    column('key_id', 'symbol'),
    column('supersedes', 'integer', { optional: true }),
    column('reason', 'text', { optional: true }),
    /** The state of the centre's data it was computed on. */
    column('change_number', 'integer'),
    column('changed_at', 'symbol', { optional: true }),
    /** Day on which it is due, as it was known when it was published. */
    column('due_on', 'symbol'),
    /** Canonical JSON (RFC 8785), exactly as it was hashed. Last, as a row is often read without it. */
    column('document', 'text'),
  ],
  primaryKey: [...releaseKey],
  indexes: [index('releases', 'by_organisation', ['organisation_id', 'period', 'centre_id', 'number'])],
  foreignKeys: [foreignKey('releases', ['centre_id'], 'centres', ['id'])],
});

/**
 * What the feed for BI tools holds of each release, beside its document and made of it alone. `sequence` rises over all
 * centres in the order in which releases were kept.
 */
const feedReleases = defineTable({
  name: 'feed_releases',
  columns: [
    column('sequence', 'integer'),
    ...releaseKeyColumns,
    /** The period as the feed writes it. */
    column('period_code', 'symbol'),
    /** Municipality of the centre, as it was known when this was made. */
    column('region', 'symbol'),
    column('state', 'symbol'),
    column('published_at', 'symbol'),
    column('due_on', 'symbol'),
    column('sha256', 'symbol'),
    column('supersedes', 'integer', { optional: true }),
    column('traceable', 'boolean'),
    column('observations', 'integer'),
    /** Which way of making rows of a document this is: a later one makes them anew. */
    column('format', 'integer'),
    /** Figures as a whole, by measure. Last, as a row is often read without it. */
    column('totals', 'json'),
  ],
  primaryKey: ['sequence'],
  indexes: [index('feed_releases', 'by_place', [...releaseKey, 'sequence'])],
  foreignKeys: [foreignKey('feed_releases', releaseKey, 'releases', releaseKey)],
});

/** Every figure of every release as a row. `id` is the sequence of its release and its place in it, so one range each. */
const observations = defineTable({
  name: 'observations',
  columns: [
    column('id', 'integer'),
    column('measure', 'symbol'),
    column('period', 'symbol'),
    /** What it is broken down by and the part it is of; both empty for a figure as a whole. */
    column('dimension', 'symbol'),
    column('code', 'symbol'),
    /** A second one, as the impact map a figure of a party is of. */
    column('within_dimension', 'symbol'),
    column('within_code', 'symbol'),
    column('attribute', 'symbol'),
    column('value', 'number', { optional: true }),
    column('low', 'number', { optional: true }),
    column('high', 'number', { optional: true }),
    column('unit', 'symbol'),
    column('reason_nl', 'text', { optional: true }),
    column('reason_en', 'text', { optional: true }),
  ],
  primaryKey: ['id'],
  indexes: [],
  foreignKeys: [],
});

/** What codes and measures are called in a release. */
const feedLabels = defineTable({
  name: 'feed_labels',
  columns: [
    column('sequence', 'integer'),
    column('dimension', 'symbol'),
    column('code', 'symbol'),
    column('nl', 'text'),
    column('en', 'text'),
    /** Of a measure that always has one. */
    column('unit', 'symbol', { optional: true }),
  ],
  primaryKey: ['sequence', 'dimension', 'code'],
  indexes: [],
  foreignKeys: [foreignKey('feed_labels', ['sequence'], 'feed_releases', ['sequence'])],
});

/** What the other party said of a release: once. */
const releaseAcceptances = defineTable({
  name: 'release_acceptances',
  columns: [
    ...releaseKeyColumns,
    column('accepted_at', 'symbol'),
    column('accepted_by', 'text'),
    column('accepted_as', 'text'),
    column('key_id', 'symbol'),
    column('remark', 'text', { optional: true }),
  ],
  primaryKey: [...releaseKey],
  indexes: [],
  foreignKeys: [foreignKey('release_acceptances', releaseKey, 'releases', releaseKey)],
});

/** Each time a period was closed, and opened again: it is closed while the last row has no `reopened_at`. */
const periodClosures = defineTable({
  name: 'period_closures',
  columns: [
    column('centre_id', 'symbol'),
    column('period', 'symbol'),
    column('closure', 'integer'),
    column('closed_at', 'symbol'),
    /** The final release that closed it. */
    column('audience', 'symbol'),
    column('organisation_id', 'symbol'),
    column('number', 'integer'),
    column('reopened_at', 'symbol', { optional: true }),
    column('reopened_by', 'text', { optional: true }),
    column('reopened_as', 'text', { optional: true }),
    column('reopened_key_id', 'symbol', { optional: true }),
    column('reason', 'text', { optional: true }),
  ],
  primaryKey: ['centre_id', 'period', 'closure'],
  indexes: [],
  foreignKeys: [foreignKey('period_closures', releaseKey, 'releases', releaseKey)],
});

const apiKeys = defineTable({
  name: 'api_keys',
  columns: [
    column('id', 'symbol'),
    column('organisation_id', 'symbol'),
    column('system', 'text'),
    column('preset', 'symbol', { optional: true }),
    column('scopes', 'json'),
    column('centre_ids', 'json', { optional: true }),
    column('may_take_over', 'boolean'),
    column('prefix', 'symbol'),
    column('hash', 'symbol'),
    column('created_at', 'symbol'),
    column('expires_at', 'symbol'),
    column('revoked_at', 'symbol', { optional: true }),
    column('last_used_at', 'symbol', { optional: true }),
    column('rotated_from', 'symbol', { optional: true }),
  ],
  primaryKey: ['id'],
  indexes: [index('api_keys', 'by_organisation', ['organisation_id', 'id'])],
  foreignKeys: [foreignKey('api_keys', ['organisation_id'], 'organisations', ['id'])],
});

const imports = defineTable({
  name: 'imports',
  columns: [
    column('centre_id', 'symbol'),
    column('id', 'symbol'),
    column('source', 'text'),
    column('state', 'symbol'),
    column('dry_run', 'boolean'),
    column('lines', 'integer'),
    column('created', 'integer'),
    column('changed', 'integer'),
    column('unchanged', 'integer'),
    column('deleted', 'integer'),
    column('rejected', 'integer'),
    column('by_kind', 'json'),
    column('started_at', 'symbol'),
    column('finished_at', 'symbol', { optional: true }),
    /** Rows in `import_rejections` so far: gives the next one its position. */
    column('rejections', 'integer'),
    /** Absent in imports of before there were lines that wait. */
    column('waiting', 'integer', { optional: true }),
    column('format', 'json', { optional: true }),
  ],
  primaryKey: ['centre_id', 'id'],
  indexes: [
    index('imports', 'by_start', ['centre_id', 'started_at', 'id']),
    index('imports', 'by_state', ['state', 'started_at']),
  ],
  foreignKeys: [foreignKey('imports', ['centre_id'], 'centres', ['id'])],
});

const importRejections = defineTable({
  name: 'import_rejections',
  columns: [
    column('centre_id', 'symbol'),
    column('import_id', 'symbol'),
    column('line', 'integer'),
    column('position', 'integer'),
    column('kind', 'text', { optional: true }),
    column('record_id', 'text', { optional: true }),
    column('code', 'symbol'),
    column('pointer', 'text'),
    column('params', 'json'),
  ],
  primaryKey: ['centre_id', 'import_id', 'line', 'position'],
  indexes: [],
  foreignKeys: [
    foreignKey('import_rejections', ['centre_id', 'import_id'], 'imports', ['centre_id', 'id'], { cascade: true }),
  ],
});

/** Lines of imports under way that wait until all lines have been read. */
const waitingLines = defineTable({
  name: 'waiting_lines',
  columns: [
    column('centre_id', 'symbol'),
    column('import_id', 'symbol'),
    column('action', 'symbol'),
    column('kind', 'symbol'),
    column('line', 'integer'),
    column('id', 'symbol'),
    /** Null for a deletion. */
    column('data', 'json', { optional: true }),
  ],
  primaryKey: ['centre_id', 'import_id', 'action', 'kind', 'line'],
  indexes: [index('waiting_lines', 'by_id', ['centre_id', 'import_id', 'kind', 'id', 'action'])],
  foreignKeys: [
    foreignKey('waiting_lines', ['centre_id', 'import_id'], 'imports', ['centre_id', 'id'], { cascade: true }),
  ],
});

const idempotencyKeys = defineTable({
  name: 'idempotency_keys',
  columns: [
    column('key_id', 'symbol'),
    column('idempotency_key', 'symbol'),
    column('fingerprint', 'symbol'),
    column('state', 'symbol'),
    column('status', 'integer', { optional: true }),
    column('body', 'text', { optional: true }),
    column('expires_at', 'symbol'),
  ],
  primaryKey: ['key_id', 'idempotency_key'],
  indexes: [index('idempotency_keys', 'by_expiry', ['expires_at'])],
  foreignKeys: [],
});

const settings = defineTable({
  name: 'settings',
  columns: [column('name', 'symbol'), column('value', 'text')],
  primaryKey: ['name'],
  indexes: [],
  foreignKeys: [],
});

const run = ['run_id', 'centre_id'] as const;
const runColumns = run.map((name) => column(name, 'symbol'));

/** Dry runs under way. What they would have done is noted beside the records, never in them. */
const dryRuns = defineTable({
  name: 'dry_runs',
  columns: [
    ...runColumns,
    /** The change number the centre would have had. */
    column('change_number', 'integer'),
    column('noted_at', 'symbol'),
  ],
  primaryKey: run,
  indexes: [],
  foreignKeys: [],
});

/** A record as a dry run would have left it: its digest, not its content. */
const dryRunRecords = defineTable({
  name: 'dry_run_records',
  columns: [
    ...runColumns,
    column('kind', 'symbol'),
    column('id', 'symbol'),
    /** Null for a record the run has deleted. */
    column('digest', 'symbol', { optional: true }),
    column('source', 'text'),
    column('created_at', 'symbol'),
    column('updated_at', 'symbol'),
    column('revision', 'integer'),
  ],
  primaryKey: [...run, 'kind', 'id'],
  indexes: [],
  foreignKeys: [foreignKey('dry_run_records', run, 'dry_runs', run, { cascade: true })],
});

/** What the records of a dry run refer to. */
const dryRunReferences = defineTable({
  name: 'dry_run_references',
  columns: [...runColumns, ...['kind', 'id', 'target_kind', 'target_id'].map((name) => column(name, 'symbol'))],
  primaryKey: [...run, 'kind', 'id', 'target_kind', 'target_id'],
  indexes: [index('dry_run_references', 'by_target', [...run, 'target_kind', 'target_id', 'kind', 'id'])],
  foreignKeys: [foreignKey('dry_run_references', run, 'dry_runs', run, { cascade: true })],
});

/** The chains of the audit trail: of each centre, of each organisation, and of the installation. */
const auditChains = defineTable({
  name: 'audit_chains',
  columns: [
    column('chain_id', 'symbol'),
    /** How many seals it has, the last entry they cover, and the hash of the last one; 0, 0 and empty before the first. */
    column('seals', 'integer'),
    column('sealed_through', 'integer'),
    column('head', 'symbol'),
  ],
  primaryKey: ['chain_id'],
  indexes: [],
  foreignKeys: [],
});

/**
 * What was done, by whom and when; rows are only ever added. Refers to no other table: the trail outlives what it tells
 * of, and proves it by its seals and not by what it hangs on.
 */
const auditEntries = defineTable({
  name: 'audit_entries',
  columns: [
    column('chain_id', 'symbol'),
    column('sequence', 'integer'),
    column('at', 'symbol'),
    column('action', 'symbol'),
    column('key_id', 'symbol'),
    column('organisation_id', 'symbol', { optional: true }),
    column('kind', 'symbol', { optional: true }),
    column('record', 'symbol', { optional: true }),
    column('details', 'json'),
    column('digest', 'symbol', { optional: true }),
    /** Not sealed, so that it can be erased: the digest then says nothing any more. */
    column('salt', 'symbol', { optional: true }),
  ],
  primaryKey: ['chain_id', 'sequence'],
  // None that begins with the record: every write would then touch a page of its own somewhere in it, which costs more
  // than all else. A record is looked for along this one, which grows at its end.
  indexes: [index('audit_entries', 'by_time', ['chain_id', 'at', 'sequence', 'record'])],
  foreignKeys: [],
});

/** The seals of a chain: each covers a batch of entries and all seals before it. */
const auditSeals = defineTable({
  name: 'audit_seals',
  columns: [
    column('chain_id', 'symbol'),
    column('number', 'integer'),
    column('first', 'integer'),
    column('last', 'integer'),
    column('sealed_at', 'symbol'),
    column('previous', 'symbol'),
    column('hash', 'symbol'),
  ],
  primaryKey: ['chain_id', 'number'],
  indexes: [],
  foreignKeys: [],
});

/** Tables the records hang on. */
export const catalogueTables: readonly Table[] = [organisations, centres, centreStates];

/** Everything that is not a record of a centre. */
export const serviceTables: readonly Table[] = [
  parameterSets,
  parameterSetCentres,
  obligations,
  obligationCentres,
  effortApprovals,
  releases,
  feedReleases,
  observations,
  feedLabels,
  releaseAcceptances,
  periodClosures,
  apiKeys,
  imports,
  importRejections,
  waitingLines,
  idempotencyKeys,
  settings,
  dryRuns,
  dryRunRecords,
  dryRunReferences,
  auditChains,
  auditEntries,
  auditSeals,
];
