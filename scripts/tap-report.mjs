/** Assertions as tap adds them up over all files, from the closing lines of its own output. */
export function totals(text) {
  const line = [...text.matchAll(/^# \{ total: .*\}$/gm)].at(-1)?.[0] ?? '';
  const count = (name) => Number(new RegExp(`\\b${name}: (\\d+)`).exec(line)?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') };
}

/** What failed, with what was expected: the runner's own output on a terminal is gone when it is read elsewhere. */
export function failures(text) {
  return [...text.matchAll(/^( *)not ok .*\n(?:\1 {2}---\n[\s\S]*?^\1 {2}\.\.\.\n)?/gm)]
    .map((match) => match[0])
    .slice(0, 20);
}
