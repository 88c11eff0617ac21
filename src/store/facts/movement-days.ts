import type { MovementGroup } from '../../core/indicators/material/inputs.ts';
import { sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import { type Days, joinedDays, rowsIn } from './joined-days.ts';
import { salesGroups } from './movement-groups.ts';

/** The movements of a row of days, alike ones of a day summed, in the order in which facts hold them. */
export type MovementDays = Days & { readonly movements: readonly MovementGroup[] };

/** Movements of several windows of days. Days that lie in more than one are read once: they are most of the work. */
export function* movementDays(centreId: string, windows: readonly Days[]): Steps<MovementDays[]> {
  const read: MovementDays[] = [];
  for (const { from, until } of joinedDays(windows)) {
    const movements = yield* all<MovementGroup>(
      sql`${salesGroups(sql`m.date >= ${from} AND m.date <= ${until}`, centreId)}
        ORDER BY m.date, m.direction, m.category, m.to_category NULLS FIRST, m.destination NULLS FIRST,
          m.origin NULLS FIRST, m.item_type NULLS FIRST, m.channel NULLS FIRST, m.producer_scheme NULLS FIRST`,
    );
    read.push({ from, until, movements });
  }
  return read;
}

/** Those of a window, in the same order; null when some of its days were not read. */
export function movementsIn(read: readonly MovementDays[], { from, until }: Days): MovementGroup[] | null {
  if (from > until) return [];
  const around = read.find((days) => days.from <= from && days.until >= until);
  return around ? rowsIn(around.movements, { from, until }) : null;
}
