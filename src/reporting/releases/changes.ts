import type { Status } from '../../core/result.ts';
import type { Text } from '../../core/values/text.ts';
import { canonicalDocument } from './canonical.ts';

/** A figure that is otherwise than in the release before. */
export type FigureChange = {
  indicator: string;
  label: Text;
  unit: string | null;
  /** Of a row of a breakdown; null for the figure itself. */
  by: string | null;
  code: string | null;
  before: number | null;
  after: number | null;
  /** What is not rounded, which may differ where the rounded values do not. */
  exactBefore: string | null;
  exactAfter: string | null;
};

/** A part of the report, by the name of its member. */
export type ChangedPart = { id: string; label: Text };

/** What changed since the release this one follows, for a reader. */
export type ReleaseChanges = {
  comparedWith: number;
  figures: FigureChange[];
  /** Other parts of the report that are not the same. */
  parts: ChangedPart[];
  text: Text;
};

/** The parts of a report in which differences are sought; of a report of a later version more may be there. */
type Compared = { readonly chapters?: readonly Chapter[]; readonly [member: string]: unknown };
type Chapter = { readonly id: string; readonly figures: readonly Figure[] };
type Figure = {
  readonly indicator: string;
  readonly label: Text;
  readonly unit: string;
  readonly status: Status;
  readonly value: number | null;
  readonly exact: string | null;
  readonly breakdowns?: readonly { readonly by: string; readonly rows: readonly Row[] }[] | undefined;
};
type Row = Pick<Figure, 'label' | 'value' | 'exact'> & { readonly code: string };
type Place = Omit<FigureChange, 'before' | 'after' | 'exactBefore' | 'exactAfter'>;
type Value = Pick<Figure, 'value' | 'exact'>;

/** About the report itself, and not about the quarter. */
const aside = new Set([
  ...['schema', 'state', 'audience', 'organisation', 'number', 'supersedes', 'reason', 'remark', 'changes', 'changed'],
  ...['publishedBy', 'publishedAt', 'dueOn', 'dataAsOf', 'chapters', 'traceableToPersons', 'grantedBy'],
  ...['formulaVersions', 'assumptions', 'parametersUsed', 'definitions', 'period', 'leftOut', 'trend'],
]);

/** Every figure, row and part that differs between two reports of one quarter and audience. */
export function changesBetween(
  number: number,
  before: Compared,
  after: Compared,
  reason: string | null,
): ReleaseChanges {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  const keys = [...new Set([...is.keys(), ...was.keys()])];
  const figures = keys.flatMap((key): FigureChange[] => {
    const [old, now] = [was.get(key), is.get(key)];
    const place = now ?? old;
    if (!place || old?.value.exact === now?.value.exact) return [];
    return [
      {
        ...place.place,
        before: old?.value.value ?? null,
        after: now?.value.value ?? null,
        exactBefore: old?.value.exact ?? null,
        exactAfter: now?.value.exact ?? null,
      },
    ];
  });
  const members = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !aside.has(name));
  const parts = members
    .filter((name) => textOf(before[name]) !== textOf(after[name]))
    .sort()
    .map((id) => ({ id, label: labelOf(id, after[id] ?? before[id]) }));
  return { comparedWith: number, figures, parts, text: textFor(number, figures, parts, reason) };
}

function valuesOf({ chapters = [] }: Compared): Map<string, { place: Place; value: Value }> {
  const found = new Map<string, { place: Place; value: Value }>();
  for (const { indicator, label, unit, value, exact, breakdowns = [] } of chapters.flatMap(({ figures }) => figures)) {
    found.set(indicator, { place: { indicator, label, unit, by: null, code: null }, value: { value, exact } });
    for (const { by, rows } of breakdowns)
      for (const row of rows) {
        const named = { nl: `${label.nl}: ${row.label.nl}`, en: `${label.en}: ${row.label.en}` };
        const place = { indicator, label: named, unit, by, code: row.code };
        found.set(`${indicator}/${by}/${row.code}`, { place, value: row });
      }
  }
  return found;
}

/** When a part was computed: it differs each time, and says nothing of the quarter. */
const moments = new Set(['dataAsOf', 'asOf']);

/** A part as text, without when it was computed. */
function textOf(part: unknown): string {
  if (part === undefined) return '';
  const said = JSON.stringify([part], (name, value: unknown) => (moments.has(name) ? undefined : value));
  return canonicalDocument(JSON.parse(said) as object).text;
}

function labelOf(name: string, part: unknown): Text {
  const label = isObject(part) ? (part as { label?: Text }).label : undefined;
  return label ?? partLabels[name] ?? { nl: name, en: name };
}

const partLabels: Readonly<Record<string, Text>> = {
  dataQuality: { nl: 'Datakwaliteit', en: 'Data quality' },
  grants: { nl: 'Afspraken die inzage geven', en: 'Agreements that give sight' },
};

function isObject(part: unknown): part is object {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

function textFor(
  number: number,
  figures: readonly FigureChange[],
  parts: readonly ChangedPart[],
  why: string | null,
): Text {
  const heads = figures.filter(({ by }) => by === null);
  const rows = figures.length - heads.length;
  const sentences = (language: 'nl' | 'en', say: (nl: string, en: string) => string): string => {
    const changed = heads.map(({ label, unit, before, after }) => {
      const [old, now] = [before, after].map((value) => written(value, unit, language));
      return `${label[language]} ${old} → ${now}`;
    });
    if (rows > 0) changed.push(say(`${rows} regel(s) van uitsplitsingen`, `${rows} row(s) of breakdowns`));
    changed.push(...parts.map(({ label }) => label[language]));
    const said =
      changed.length === 0
        ? say(`Geen cijfer is anders dan in release ${number}.`, `No figure differs from release ${number}.`)
        : `${say('Anders dan in release', 'Different from release')} ${number}: ${changed.join('; ')}.`;
    return why === null ? said : `${said} ${say('Reden', 'Reason')}: ${why}`;
  };
  return { nl: sentences('nl', (nl) => nl), en: sentences('en', (_nl, en) => en) };
}

/** As people write it; the figures themselves stand beside it. */
function written(value: number | null, unit: string | null, language: 'nl' | 'en'): string {
  if (value === null) return language === 'nl' ? 'onbekend' : 'unknown';
  const text = unit === 'fraction' ? `${Number((value * 100).toFixed(4))}%` : String(value);
  return language === 'nl' ? text.replace('.', ',') : text;
}
