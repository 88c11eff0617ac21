const mostNames = 3;

/** The names that come nearest to what somebody wrote, best first; all of them when none is near. */
export function nearNames(written: string, names: readonly string[]): string[] {
  // What is longer than any name is near to none, and would only take time.
  if (written.length > 64) return [...names];
  const close = names
    .map((name) => ({ name, steps: stepsBetween(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, steps }) => steps <= Math.ceil(name.length / 3))
    .sort((a, b) => a.steps - b.steps)
    .slice(0, mostNames)
    .map(({ name }) => name);
  return close.length > 0 ? close : [...names];
}

/** Letters to add, drop or replace to make one word of the other (Levenshtein). */
function stepsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [place, against] of [...other].entries()) {
      const replaced = (row[place] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min(replaced, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
