// Dutch municipalities that existed at any time from 2015-01-01.
// Source: CBS, Gemeentelijke indelingen (https://www.cbs.nl), recompiled from public lists and compared with the
// table of municipalities of the population register (BRP, Landelijke tabel 33).
//
// CBS gives a municipality a new code when it gets a new name, and keeps the code when it takes others in under its
// old name. So a renaming shows here as an end and a start (De Friese Meren, Groesbeek), and Amsterdam stayed GM0363
// when it took in Weesp. Small boundary corrections between municipalities that both stay are left out.

import type { Day } from '../../core/values/day.ts';
import { municipalityRows } from './data.ts';

/** A municipality (gemeente) under one CBS code. */
export type Municipality = {
  /** The CBS code: GM and four digits. */
  readonly code: string;
  /** The official name, as CBS writes it. */
  readonly name: string;
  /** First day under this code; null when that day lies before {@link catalogueStart}. */
  readonly validFrom: Day | null;
  /** Last day under this code; null when the municipality still existed on {@link confirmedThrough}. */
  readonly validTo: Day | null;
  /** Who took over the day after `validTo`, largest part first. Empty when `validTo` is null. */
  readonly successorCodes: readonly string[];
};

/** First day this catalogue speaks of. Municipalities that ended before it are not listed. */
export const catalogueStart: Day = '2015-01-01';

/** Last day for which the list was checked against its sources. After it, the last known state is assumed to last. */
export const confirmedThrough: Day = '2026-01-01';

/** Every municipality that existed at any time since {@link catalogueStart}, by code. */
export const municipalities: readonly Municipality[] = municipalityRows.map(
  ([code, name, validFrom = null, validTo = null, successorCodes = []]) => ({
    code,
    name,
    validFrom,
    validTo,
    successorCodes,
  }),
);

const byCode: ReadonlyMap<string, Municipality> = new Map(municipalities.map((one) => [one.code, one]));

/** The municipality with this code, also when it has ended; undefined when the catalogue has no such code. */
export function findMunicipality(code: string): Municipality | undefined {
  return byCode.get(code);
}

/**
 * The municipality with this code, when it existed on this day; undefined when the code is unknown, had not started
 * or had ended. Always undefined before {@link catalogueStart}: the catalogue does not know those days.
 */
export function municipalityAt(code: string, day: Day): Municipality | undefined {
  const found = byCode.get(code);
  if (!found || day < catalogueStart) return undefined;
  const started = found.validFrom === null || found.validFrom <= day;
  const notEnded = found.validTo === null || day <= found.validTo;
  return started && notEnded ? found : undefined;
}
