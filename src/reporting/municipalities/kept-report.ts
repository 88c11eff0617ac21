import type { Breakdown, Missing, Status, Warning } from '../../core/result.ts';
import type { Text } from '../../core/values/text.ts';
import type { Unit } from '../../core/values/unit.ts';
import type { Release } from '../../store/store.ts';
import type { Allocated } from '../audiences/allocated.ts';
import type { FiguresOf } from '../audiences/contract-chapters.ts';
import type { LeftOut } from '../audiences/left-out.ts';
import type { Parts } from '../audiences/parts-of.ts';

type KeptComparison = {
  readonly period: string;
  readonly status: Status;
  readonly value: number | null;
  readonly exact: string | null;
};

/** A figure as it stands in a release for an organisation. What only later versions write may not be there. */
export type KeptFigure = {
  readonly indicator: string;
  readonly label: Text;
  readonly formulaVersion: string;
  readonly unit: Unit;
  readonly status: Status;
  readonly value: number | null;
  readonly exact: string | null;
  readonly reason: Text | null;
  readonly missing: readonly Missing[];
  readonly warnings: readonly Warning[];
  readonly breakdowns?: readonly Breakdown[];
  readonly previous: KeptComparison;
  readonly lastYear: KeptComparison;
  readonly parts?: Parts;
  readonly allocated?: readonly Allocated[];
};
export type KeptChapter = {
  readonly id: string;
  readonly label: Text;
  readonly of?: FiguresOf;
  readonly about?: Text;
  readonly figures: readonly KeptFigure[];
};
/** The parts of a release that a report over several centres shows. */
export type KeptReport = {
  readonly centre: { readonly id: string; readonly name: string };
  readonly chapters: readonly KeptChapter[];
  readonly grants?: readonly { readonly id: string; readonly municipalities: readonly string[] }[];
  readonly leftOut?: readonly LeftOut[];
};

/** Reads a release that the service itself has written. */
export function keptReport({ document }: Pick<Release, 'document'>): KeptReport {
  const kept = JSON.parse(document) as Omit<KeptReport, 'chapters'> & Partial<KeptReport>;
  return { ...kept, chapters: kept.chapters ?? [] };
}
