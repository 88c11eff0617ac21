import type { Source } from '../core/define-parameter.ts';
import { findCatalogued } from '../core/indicators/catalogue.ts';
import type { Text } from '../core/values/text.ts';

/** What an indicator means, with the version of its formula that is in use. */
export type ShownDefinition = {
  indicator: string;
  label: Text;
  definition: Text;
  formula: Text;
  formulaVersion: string;
  /** Unit of the figure; `object` for an indicator of many numbers. */
  unit: string;
  sources: Source[];
};

/** Definitions of the indicators of a report, in its order; without a version the newest of the formula is meant. */
export function shownDefinitions(used: readonly { id: string; formulaVersion?: string }[]): ShownDefinition[] {
  return used.flatMap(({ id, formulaVersion }) => {
    const about = findCatalogued(id);
    if (!about) return [];
    const { label, definition, formula, versions, unit, sources } = about;
    const version = formulaVersion ?? (versions.at(-1) ?? versions[0]).version;
    return [{ indicator: id, label, definition, formula, formulaVersion: version, unit, sources: [...sources] }];
  });
}
