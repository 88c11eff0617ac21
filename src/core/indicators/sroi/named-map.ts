import type { SroiInputs } from './inputs.ts';

type Row = { readonly id?: string | undefined; readonly name: string };

/**
 * The map in which each input and outcome has a name of its own. Published maps use one name for several groups of
 * people: such rows are told apart by whose they are, else by a number, which follows from what they hold and not from
 * their order.
 */
export function namedMap(map: SroiInputs): SroiInputs {
  if (areUnique(map.outcomes) && areUnique(map.inputs)) return map;
  const outcomes = ownNames(map.outcomes, ({ stakeholder, party }) => stakeholder ?? party);
  const inputs = ownNames(map.inputs, ({ party }) => party);
  return {
    ...map,
    outcomes: map.outcomes.map((row, index) => ({ ...row, id: outcomes[index] ?? row.name })),
    inputs: map.inputs.map((row, index) => ({ ...row, name: inputs[index] ?? row.name })),
  };
}

function areUnique(rows: readonly Row[]): boolean {
  return new Set(rows.map(({ id, name }) => id ?? name)).size === rows.length;
}

function ownNames<One extends Row>(rows: readonly One[], whose: (row: One) => string | null): string[] {
  const taken = new Set(rows.flatMap(({ id }) => id ?? []));
  const named = rows.filter(({ id }) => id === undefined);
  const names = new Map<One, string>();
  const give = (those: readonly One[], nameOf: (row: One) => string): One[] => {
    const counts = new Map<string, number>();
    for (const row of those) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
    const given = those.filter((row) => counts.get(nameOf(row)) === 1 && !taken.has(nameOf(row)));
    for (const row of given) names.set(row, nameOf(row));
    for (const row of given) taken.add(nameOf(row));
    return those.filter((row) => !names.has(row));
  };
  const alike = give(named, ({ name }) => name);
  const left = give(alike, (row) => `${row.name} (${whose(row) ?? '1'})`);
  const inOrder = left.map((row) => ({ row, text: JSON.stringify(row) })).sort((a, b) => (a.text < b.text ? -1 : 1));
  const last = new Map<string, number>();
  for (const { row } of inOrder) {
    let number = last.get(row.name) ?? 0;
    do number += 1;
    while (taken.has(`${row.name} (${number})`));
    last.set(row.name, number);
    taken.add(`${row.name} (${number})`);
    names.set(row, `${row.name} (${number})`);
  }
  return rows.map((row) => row.id ?? names.get(row) ?? row.name);
}
