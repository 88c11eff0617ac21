import { versionOn } from '../../core/formula-version.ts';
import { aboutSocialReturn } from '../../core/indicators/social-return/about.ts';
import { calculateSocialReturn } from '../../core/indicators/social-return/calculate-social-return.ts';
import type { SocialReturnResult, SocialReturnValue } from '../../core/indicators/social-return/result.ts';
import { notionalDisclaimer, socialReturnLabel } from '../../core/indicators/social-return/words.ts';
import type { Status, Warning } from '../../core/result.ts';
import type { Day } from '../../core/values/day.ts';
import { Decimal, decimal, rounded } from '../../core/values/decimal.ts';
import type { Text } from '../../core/values/text.ts';
import type { CentreClaims } from '../../store/store.ts';
import { chapterWarnings, incompleteEfforts, mostInReport, notComputed, tooManyEfforts } from './chapter-texts.ts';
import { storedInputs } from './stored-inputs.ts';

type Row = SocialReturnValue['obligations'][number];

/** What a centre claims under one obligation: sums only, for the block of an effort tells of a person. */
export type ChapterObligation = Pick<Row, 'base' | 'table' | 'settings' | 'because' | 'caps' | 'places'> &
  Pick<Row, 'owed' | 'claimed' | 'approved' | 'counted' | 'open' | 'realised' | 'undecided'> & {
    organisation: { id: string; name: string };
    id: string;
    name: string;
    reference: string | null;
    contractor: string | null;
    from: Day;
    until: Day | null;
    status: Status;
    reason: Text | null;
    efforts: number;
    /** What is claimed and not decided; null where a claim is not known. */
    openClaims: number | null;
    /** Other centres are named too: their efforts are theirs, and are not in these figures. */
    shared: boolean;
    /** Efforts that the obligation does not allow any more. */
    leftOut: number;
    warnings: Warning[];
  };

/** Social return (contractverplichting) in the report of a centre: what it claims, and what of it counts. */
export type SocialReturnChapter = {
  label: Text;
  disclaimer: Text;
  asOf: Day;
  formulaVersion: string;
  obligations: ChapterObligation[];
  /** Why obligations are not shown although there are: more efforts than can be computed at once, or what is kept is wrong. */
  reason: Text | null;
  hint: Text | null;
  explanation: string;
};

const nothingClaimed: Text = {
  nl: 'Onder de verplichtingen van dit kwartaal heeft dit centrum niets geclaimd. Een opdrachtgever noemt het centrum in zijn verplichting; daarna claimt het centrum inspanningen onder /efforts.',
  en: 'This centre claimed nothing under obligations of this quarter. An authority names the centre in its obligation; then the centre claims efforts under /efforts.',
};

/** The chapter as it stands on a day: decisions of later are not there yet. */
export function socialReturnChapter(
  claims: readonly CentreClaims[],
  names: Readonly<Record<string, string>>,
  asOf: Day,
): SocialReturnChapter {
  const tooMany = claims.reduce((sum, { efforts }) => sum + efforts.length, 0) > mostInReport;
  const rows = tooMany ? [] : claims.map((one) => chapterObligation(one, names, asOf));
  const lost = claims.flatMap(({ obligation }, index) => (rows[index] === null ? [obligation.id] : []));
  return {
    label: socialReturnLabel,
    disclaimer: notionalDisclaimer,
    asOf,
    formulaVersion: versionOn(aboutSocialReturn.versions, asOf).version,
    obligations: rows.flatMap((row) => row ?? []),
    reason: tooMany ? tooManyEfforts : lost.length > 0 ? notComputed(lost) : null,
    hint: claims.length === 0 ? nothingClaimed : null,
    explanation: '/methods/social-return',
  };
}

/** Null when the obligation as it is kept is not one that can be computed: that of another must not cost a centre its report. */
function chapterObligation(
  { obligation, efforts }: CentreClaims,
  names: Readonly<Record<string, string>>,
  asOf: Day,
): ChapterObligation | null {
  const stored = storedOrNull(obligation, efforts);
  if (!stored) return null;
  const { inputs, leftOut } = stored;
  const result = calculateSocialReturn({ inputs, asOf });
  const [row] = result.value.obligations;
  if (!row) return null;
  const { organisationId, id, name, from, until, terms, centreIds } = obligation;
  const text = (one: unknown) => (typeof one === 'string' ? one : null);
  const { obligation: _id, ...figures } = row;
  return {
    organisation: { id: organisationId, name: names[organisationId] ?? organisationId },
    id,
    name,
    reference: text(terms.reference),
    contractor: text(terms.contractor),
    from,
    until,
    status: result.status,
    reason:
      result.status === 'ok'
        ? null
        : result.missing.length > 0
          ? incompleteEfforts(result.missing.length)
          : result.reason,
    efforts: efforts.length,
    ...figures,
    openClaims: openClaims(result),
    shared: centreIds.length > 1,
    leftOut: leftOut.length,
    warnings: chapterWarnings(result.warnings, { shared: centreIds.length > 1, leftOut: leftOut.length }),
  };
}

function storedOrNull(...claims: Parameters<typeof storedInputs>): ReturnType<typeof storedInputs> | null {
  try {
    return storedInputs(...claims);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The claims on which nobody has decided, summed before they are rounded. */
function openClaims({ value, steps }: SocialReturnResult): number | null {
  const exactOf = new Map(steps.map((step) => [step.id, step.value]));
  const open = value.efforts.flatMap(({ decision }, index) =>
    decision === null ? [exactOf.get(value.stepOf[`/efforts/${index}/claimed`] ?? '') ?? null] : [],
  );
  if (open.includes(null)) return null;
  return rounded(
    open.reduce((sum, amount) => sum.plus(decimal(amount ?? 0)), new Decimal(0)),
    'EUR',
  );
}
