import { findMunicipality } from '../../catalogues/municipalities/municipalities.ts';
import type { Store } from '../../store/store.ts';
import type { FeedValue } from '../query/feed-set.ts';

/** Rows of `Centres`, by id: what is known to everybody of a centre. */
export async function centreRows(store: Pick<Store, 'getCentre'>, centreIds: Iterable<string>): Promise<FeedValue[][]> {
  const rows: FeedValue[][] = [];
  for (const id of [...new Set(centreIds)].sort()) {
    const centre = await store.getCentre({ all: true }, id);
    if (!centre) continue;
    const { name, municipalityCode, serviceArea } = centre;
    const newest = [...serviceArea.inhabitants].sort((one, other) => one.year - other.year).at(-1);
    rows.push([
      ...[id, name, municipalityCode, findMunicipality(municipalityCode)?.name ?? municipalityCode],
      ...[newest?.inhabitants ?? null, newest?.year ?? null],
    ]);
  }
  return rows;
}
