import { shortPeriod } from '../../../../pages/days.ts';
import type { Step } from '../../../../pages/shell.ts';
import { either, type View } from '../../../../pages/view.ts';
import { deskPath } from './desk-view.ts';

/** The list of quarters, as a step above the pages of a quarter. */
export function deskStep(view: View): Step {
  return { path: '/desk', name: either(view, 'Uw kwartalen', 'Your quarters') };
}

/** The desk of a quarter with what is above it, as steps above what lies below it. */
export function quarterSteps(view: View, centreId: string, period: string): Step[] {
  return [deskStep(view), { path: deskPath(centreId, period), name: shortPeriod(period) }];
}
