import { itemOf } from '../../lists/label-of.ts';
import { materialDestination } from '../../lists/material-destination.ts';
import type { MovementGroup } from './inputs.ts';

type Group = Pick<MovementGroup, 'direction' | 'place'>;
type Flags = { readonly reuse: boolean; readonly recycling: boolean | null; readonly residual: boolean | null };

/** R3 of the R-ladder: used again as it is, without repair or rework. */
const directReuse = 'R3';

/** Went out to be used again as a product or part (R3 to R7), to a buyer or user known to the centre. */
export function isReuse(group: Group): boolean {
  return flagsOf(group)?.reuse === true;
}

/** Used again without repair or rework. */
export function isDirectReuse(group: Group): boolean {
  return isReuse(group) && itemOf(materialDestination, group.place ?? '').rStrategy === directReuse;
}

/** Used again after repair or rework, or for its parts. */
export function isPreparedReuse(group: Group): boolean {
  return isReuse(group) && !isDirectReuse(group);
}

/** Went out to become material again. What goes back to the producer is not counted: its breakdown is not known. */
export function isRecycling(group: Group): boolean {
  return flagsOf(group)?.recycling === true;
}

/** Used again or recycled. */
export function isUseful(group: Group): boolean {
  return isReuse(group) || isRecycling(group);
}

/** Burned or landfilled. */
export function isResidual(group: Group): boolean {
  return flagsOf(group)?.residual === true;
}

function flagsOf({ direction, place }: Group): Flags | null {
  return direction === 'out' && place !== null ? itemOf(materialDestination, place) : null;
}
