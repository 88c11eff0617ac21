import { findCatalogued } from '../../core/indicators/catalogue.ts';
import type { AskedRelease, Audience, ReleaseState } from '../../core/releases/release-turn.ts';
import type { Day } from '../../core/values/day.ts';
import type { Instant } from '../../store/store.ts';
import { changesBetween, type FigureChange, type ReleaseChanges } from './changes.ts';
import { type GrantedBy, type ReportBody, withoutRecordIds } from './report-body.ts';

/** Says how the document is to be read. Changes when a reader of an earlier one would misread it. */
export const releaseSchemaId = 'meetlat-quarterly-report/1';

/** What a release says of itself, before the report. */
export type ReleaseHeading = {
  schema: typeof releaseSchemaId;
  state: ReleaseState;
  audience: Audience;
  /** Who received it; null for the centre's own. */
  organisation: { id: string; name: string } | null;
  /** The agreements that give sight of it. */
  grantedBy: GrantedBy[];
  number: number;
  supersedes: number | null;
  reason: string | null;
  /** Figures that differ from the release before: the one it replaces, or the provisional one. Empty for the first. */
  changes: FigureChange[];
  /** The same with the other parts that differ, in words; null for the first. */
  changed: Omit<ReleaseChanges, 'figures'> | null;
  remark: string | null;
  publishedBy: { name: string; function: string };
  publishedAt: Instant;
  dueOn: Day;
  /** The version of the formula of every indicator in it. */
  formulaVersions: { indicator: string; formulaVersion: string }[];
  /** What was assumed, by impact map. */
  assumptions: unknown[];
  /** Exact figures of few people can be traced to one of them. */
  traceableToPersons: boolean;
};

/** A release as it is kept: what it says of itself, and the report. */
export type ReleaseDocument = ReleaseHeading & ReturnType<typeof withoutRecordIds<ReportBody>>;

export type ReleaseParts = {
  readonly body: ReportBody;
  readonly asked: AskedRelease & { readonly audience: Audience; readonly remark: string | null };
  readonly turn: { readonly number: number; readonly supersedes: number | null; readonly reason: string | null };
  readonly organisation: ReleaseHeading['organisation'];
  readonly grantedBy: GrantedBy[];
  readonly publishedBy: ReleaseHeading['publishedBy'];
  readonly publishedAt: Instant;
  readonly dueOn: Day;
  /** The release it follows, as it is kept. */
  readonly before: { readonly number: number; readonly document: Record<string, unknown> } | null;
};

/** Puts a release together. */
export function releaseDocument({ body, asked, turn, before, ...about }: ReleaseParts): ReleaseDocument {
  const report = withoutRecordIds(body);
  const differences = before && changesBetween(before.number, before.document, report, turn.reason);
  const { figures = [], ...changed } = differences ?? {};
  return {
    schema: releaseSchemaId,
    state: asked.state,
    audience: asked.audience,
    organisation: about.organisation,
    grantedBy: about.grantedBy,
    ...turn,
    changes: figures,
    changed: differences === null ? null : (changed as Omit<ReleaseChanges, 'figures'>),
    remark: asked.remark,
    publishedBy: about.publishedBy,
    publishedAt: about.publishedAt,
    dueOn: about.dueOn,
    formulaVersions: formulaVersions(body),
    assumptions: (body.value?.maps ?? []).flatMap(({ map, assumptions }) =>
      assumptions.map((assumption) => ({ map: map.id, version: map.version, ...assumption })),
    ),
    traceableToPersons: true,
    ...report,
  };
}

function formulaVersions({
  chapters,
  value,
  psoStyle,
  maexStyle,
  agreements,
  socialReturn,
}: ReportBody): ReleaseHeading['formulaVersions'] {
  return [
    ...chapters.flatMap(({ figures }) =>
      figures.map(({ indicator, formulaVersion }) => ({ indicator, formulaVersion })),
    ),
    ...(value && value.maps.length > 0 ? [newest('sroi')] : []),
    ...(psoStyle ? [{ indicator: 'pso-style', formulaVersion: psoStyle.formulaVersion }] : []),
    ...(maexStyle ? [{ indicator: 'maex-style', formulaVersion: maexStyle.formulaVersion }] : []),
    ...(agreements ? [{ indicator: 'agreements.realised', formulaVersion: agreements.formulaVersion }] : []),
    ...(socialReturn ? [{ indicator: 'social-return', formulaVersion: socialReturn.formulaVersion }] : []),
  ];
}

/** The version by which this version of the service computes. */
function newest(indicator: string): { indicator: string; formulaVersion: string } {
  return { indicator, formulaVersion: findCatalogued(indicator)?.versions.at(-1)?.version ?? '' };
}
