import { findMunicipality } from '../catalogues/municipalities/municipalities.ts';
import type { Breakdown, Result } from '../core/result.ts';
import { sameText } from '../core/values/text.ts';

/** Breakdowns whose rows are organisations. The core knows their ids only: names live in the catalogue. */
const byOrganisation: ReadonlySet<string> = new Set(['payer', 'referrer']);

/** Ids of the organisations that stand in the breakdowns of these results. */
export function organisationsIn(results: readonly Result[]): string[] {
  const breakdowns = results.flatMap((result) => result.breakdowns ?? []).filter(({ by }) => byOrganisation.has(by));
  return [...new Set(breakdowns.flatMap(({ rows }) => rows.map(({ code }) => code)))];
}

/** The result with names in place of ids for organisations and municipalities; what has no name keeps its code. */
export function withNames(result: Result, organisations: Readonly<Record<string, string>>): Result {
  if (!result.breakdowns) return result;
  return { ...result, breakdowns: result.breakdowns.map((breakdown) => named(breakdown, organisations)) };
}

function named(breakdown: Breakdown, organisations: Readonly<Record<string, string>>): Breakdown {
  const nameOf = (code: string): string | undefined => {
    if (byOrganisation.has(breakdown.by)) return organisations[code];
    return breakdown.by === 'municipality' ? findMunicipality(code)?.name : undefined;
  };
  const rows = breakdown.rows.map((row) => {
    const name = nameOf(row.code);
    return name === undefined ? row : { ...row, label: sameText(name) };
  });
  return { ...breakdown, rows };
}
