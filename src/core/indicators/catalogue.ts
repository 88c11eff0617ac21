import type { IndicatorFamily, ListedIndicator } from '../define-indicator.ts';
import type { ObjectFamily } from '../object-indicator.ts';
import type { Unit } from '../values/unit.ts';
import { aboutAgreements } from './agreements/about.ts';
import { aboutMaexStyle } from './maex-style/about.ts';
import { aboutPsoStyle } from './pso-style/about.ts';
import { indicatorRegistry } from './registry.ts';
import { aboutSocialReturn } from './social-return/about.ts';
import { aboutSroi } from './sroi/about.ts';

/** An indicator of any kind: a figure of a centre and period, or an object computed on what is sent. */
export type CataloguedIndicator = Omit<ListedIndicator, 'unit' | 'family'> & {
  readonly unit: Unit | 'object';
  readonly family: IndicatorFamily | ObjectFamily;
};

/** Everything the service can compute: the figures of a centre, then what has an object as its value. */
export const indicatorCatalogue: readonly CataloguedIndicator[] = [
  ...indicatorRegistry,
  aboutSroi,
  aboutPsoStyle,
  aboutMaexStyle,
  aboutSocialReturn,
  aboutAgreements,
];

/** The indicator of the catalogue with this id, or undefined. */
export function findCatalogued(id: string): CataloguedIndicator | undefined {
  return indicatorCatalogue.find((indicator) => indicator.id === id);
}
