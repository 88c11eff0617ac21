import { CoreError } from '../../core-error.ts';
import type { Parameter } from '../../define-parameter.ts';
import type { ParameterSet } from '../../parameters/parameter-set.ts';
import type { Day } from '../../values/day.ts';
import { obligationRules } from './tables/obligation-rules.ts';
import type { Table } from './tables/table.ts';
import { rulesParameters, tableParameters } from './tables/table-parameters.ts';

/**
 * The values of the tables that were chosen and of all rules. It is the contract that chooses the version and not the
 * day of the calculation: a table that has ended still holds for its contracts, so none is called outdated here.
 */
export function tableSet(day: Day, tables: readonly Table[], own: ReadonlySet<string>): ParameterSet {
  const found = new Map<string, { parameter: Parameter; own: boolean }>();
  for (const table of tables)
    for (const parameter of tableParameters(table)) found.set(parameter.id, { parameter, own: own.has(table.id) });
  for (const parameter of obligationRules.flatMap(rulesParameters)) found.set(parameter.id, { parameter, own: false });
  return {
    day,
    has: (id) => found.has(id),
    get(id) {
      const one = found.get(id);
      if (!one) throw new CoreError('unknown-parameter', `no parameter ${id}`, { parameter: id });
      const { label, unit, kind, history } = one.parameter;
      return { ...history[0], id, label, unit, kind, own: one.own };
    },
  };
}
