/** Deeper than any record goes; below it nothing is merged, so that a hostile patch cannot exhaust the stack. */
const deepest = 8;

/** JSON merge-patch (RFC 7396): members replace, null removes, everything else stays. Nothing is changed in place. */
export function mergePatch(target: unknown, patch: unknown, depth = 0): unknown {
  if (!isObject(patch) || depth > deepest) return patch;
  const result: Record<string, unknown> = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else result[name] = mergePatch(result[name], value, depth + 1);
  }
  return result;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
