/** How deep brackets stand in brackets, outside of text in quotes. */
export function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const sign of text.replace(/'[^']*'/g, '')) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
