import { stateLabels } from '../../../core/indicators/agreements/words.ts';
import type { Status } from '../../../core/result.ts';
import { sameText, type Text } from '../../../core/values/text.ts';
import type { AgreementsChapter, ChapterAgreement } from '../../agreements/agreements-chapter.ts';
import type { ToldTarget } from '../../agreements/show-realised.ts';
import type { ChapterObligation, SocialReturnChapter } from '../../social-return/social-return-chapter.ts';
import type { ReportRow } from './report-row.ts';

/** A figure of a chapter, before it has its period. */
type Figure = {
  readonly id: string;
  readonly label: Text;
  readonly value: number | null;
  readonly unit: string;
  readonly by: string;
  readonly code: string;
  readonly codeLabel: string;
  readonly within?: ReportRow['within'];
  readonly plain?: ReportRow['plain'];
  readonly note?: readonly (Text | null)[];
  readonly status?: Status;
};

/** Agreed against realised as rows: for each target what was agreed, what is there, what is to be expected by now. */
export function agreementRows(period: string, chapter: AgreementsChapter): ReportRow[] {
  return agreementFigures(chapter).map((figure) => rowOf(period, figure));
}

/** Social return as rows: for each obligation what is owed, claimed, approved and counted. */
export function socialReturnRows(period: string, chapter: SocialReturnChapter): ReportRow[] {
  return socialReturnFigures(chapter).map((figure) => rowOf(period, figure));
}

function rowOf(period: string, { id, by, code, codeLabel, note = [], status, ...figure }: Figure): ReportRow {
  return {
    ...figure,
    period,
    indicator: id,
    ...(by === '' ? {} : { by, code, codeLabel: sameText(codeLabel) }),
    status: status ?? (figure.value === null ? 'unknown' : 'ok'),
    notes: note.flatMap((text) => text ?? []),
  };
}

const whole = { by: '', code: '', codeLabel: '' };

function agreementFigures(chapter: AgreementsChapter): Figure[] {
  const { label, status, reason, onCourse, behind, unknown, agreements, more, warnings } = chapter;
  if (status === 'not-applicable')
    return [{ id: 'agreements.realised', label, value: null, unit: 'fraction', ...whole, status, note: [reason] }];
  const left: Text = { nl: `Nog ${more} afspraken van dit kwartaal`, en: `${more} more agreements of this quarter` };
  const without: Text = {
    nl: `Zonder de doelen waarvan het niet bekend is: ${unknown}`,
    en: `Without the targets of which it is not known: ${unknown}`,
  };
  // What is missing leaves the whole unknown, and not the part of the targets that are known.
  const incomplete = reason === null ? null : without;
  return [
    {
      id: 'agreements.realised',
      label: onCourseLabel,
      value: onCourse,
      unit: 'fraction',
      ...whole,
      note: [
        onCourse === null ? reason : incomplete,
        ...warnings.map((warning) => warning.label),
        ...(more > 0 ? [left] : []),
      ],
    },
    { id: 'agreements.behind', label: behindLabel, value: behind, unit: 'count', ...whole },
    ...agreements.flatMap((one) => [
      ...(one.budget === null ? [] : budgetFigures(one)),
      ...one.targets.flatMap((target) => targetFigures(one, target, chapter.disclaimer)),
    ]),
  ];
}

const onCourseLabel: Text = {
  nl: 'Afspraken: deel van de doelen dat bereikt is of op schema ligt',
  en: 'Agreements: part of the targets reached or on track',
};
const behindLabel: Text = {
  nl: 'Afspraken: doelen die achterlopen of gemist zijn',
  en: 'Agreements: targets behind or missed',
};

/** With whom it was agreed, and under which reference. */
function ofAgreement({ id, reference, organisation }: ChapterAgreement) {
  return { by: 'agreement', code: id, codeLabel: `${organisation.name}: ${reference}` };
}

/** Each target has rows of its own: two of one agreement differ in their code, and not in their words alone. */
function ofTarget(one: ChapterAgreement, { subject, indicator, bound }: ToldTarget) {
  const { by, code, ...about } = ofAgreement(one);
  const what = subject === 'indicator' && indicator !== null ? indicator : subject;
  return {
    ...about,
    by: 'agreement-target',
    code: [code, what, ...(bound === 'at-most' ? [bound] : [])].join('/'),
    within: { by, code, label: sameText(about.codeLabel) },
  };
}

function budgetFigures(one: ChapterAgreement): Figure[] {
  const about = { unit: 'EUR', ...ofAgreement(one) };
  const inProportion: Text = { nl: 'Budget naar rato van de tijd', en: 'Budget in proportion to time' };
  return [
    { id: 'agreements.budget', label: { nl: 'Budget', en: 'Budget' }, value: one.budget, ...about },
    { id: 'agreements.budget-by-now', label: inProportion, value: one.budgetByNow, ...about },
  ];
}

function targetFigures(one: ChapterAgreement, target: ToldTarget, disclaimer: Text): Figure[] {
  const { state, dueOn, reason, of, bound, unit, label } = target;
  const about = { unit, ...ofTarget(one, target) };
  const named = (indicator: Text) => ({
    label: { nl: `${indicator.nl}: ${label.nl}`, en: `${indicator.en}: ${label.en}` },
    plain: { indicator, code: label },
  });
  const due: Text | null = dueOn === null ? null : { nl: `uiterlijk ${dueOn}`, en: `due on ${dueOn}` };
  const limit: Text | null = bound === 'at-most' ? { nl: 'ten hoogste', en: 'at most' } : null;
  const standing = stateLabels[state];
  return [
    {
      id: 'agreements.agreed',
      ...named({ nl: 'Afgesproken', en: 'Agreed' }),
      value: target.target,
      ...about,
      note: [limit, due],
    },
    {
      id: 'agreements.realised',
      ...named({ nl: 'Gerealiseerd', en: 'Realised' }),
      value: target.realised,
      ...about,
      ...(state === 'not-started' ? { status: 'not-applicable' } : {}),
      note: [standing, reason, of],
    },
    {
      id: 'agreements.expected',
      ...named({ nl: 'Nu te verwachten', en: 'To be expected by now' }),
      value: target.expected,
      ...about,
      ...(target.expected === null ? { status: 'not-applicable' } : {}),
      note: [disclaimer],
    },
  ];
}

function socialReturnFigures({ label, disclaimer, obligations, reason, hint }: SocialReturnChapter): Figure[] {
  if (obligations.length === 0) {
    const status = reason === null ? 'not-applicable' : 'unknown';
    return [{ id: 'social-return', label, value: null, unit: 'EUR', ...whole, status, note: [reason ?? hint] }];
  }
  const lost: Figure[] =
    reason === null
      ? []
      : [{ id: 'social-return', label, value: null, unit: 'EUR', ...whole, status: 'unknown', note: [reason] }];
  return [...obligations.flatMap((one) => obligationFigures(one, label, disclaimer)), ...lost];
}

const amounts = {
  owed: { nl: 'verschuldigd', en: 'owed' },
  claimed: { nl: 'geclaimd door dit centrum', en: 'claimed by this centre' },
  approved: { nl: 'goedgekeurd', en: 'approved' },
  counted: { nl: 'meegeteld na grenzen', en: 'counted after caps' },
  openClaims: { nl: 'geclaimd, nog niet beslist', en: 'claimed, not decided yet' },
} as const satisfies Record<string, Text>;
const codes = {
  owed: 'owed',
  claimed: 'claimed',
  approved: 'approved',
  counted: 'counted',
  openClaims: 'open-claims',
} as const;

function obligationFigures(one: ChapterObligation, label: Text, disclaimer: Text): Figure[] {
  // Two organisations may have an obligation of one name.
  const about = {
    by: 'obligation',
    code: `${one.organisation.id}/${one.id}`,
    codeLabel: `${one.organisation.name}: ${one.name}`,
  };
  const named = ({ nl, en }: Text): Text => ({ nl: `${label.nl}: ${nl}`, en: `${label.en}: ${en}` });
  const { id: tableId } = one.table ?? { id: null };
  const table: Text | null = tableId === null ? null : { nl: `tabel ${tableId}`, en: `table ${tableId}` };
  const settings = one.settings.map(
    ({ label: name, text }): Text => ({
      nl: `${name.nl}: ${text.nl}`,
      en: `${name.en}: ${text.en}`,
    }),
  );
  const names = Object.keys(amounts) as (keyof typeof amounts)[];
  const rows = names.map(
    (name): Figure => ({
      id: `social-return.${codes[name]}`,
      label: named(amounts[name]),
      value: one[name],
      unit: 'EUR',
      ...about,
      note: [one[name] === null ? one.reason : null, ...(name === 'counted' ? settings : []), table, disclaimer],
    }),
  );
  return [
    ...rows,
    {
      id: 'social-return.realised',
      label: named({ nl: 'meegeteld als deel van wat verschuldigd is', en: 'counted as a part of what is owed' }),
      value: one.realised,
      unit: 'fraction',
      ...about,
      note: [one.realised === null ? one.reason : null, ...one.warnings.map((warning) => warning.label), table],
    },
  ];
}
