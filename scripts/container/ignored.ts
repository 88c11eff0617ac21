/** Says which paths a `.dockerignore` keeps out of the build context: the last pattern that fits decides. */
export function ignoredBy(text: string): (path: string) => boolean {
  const rules = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const keeps = line.startsWith('!');
      return { ignores: !keeps, pattern: toPattern(keeps ? line.slice(1) : line) };
    });
  return (path) => rules.reduce((ignored, rule) => (rule.pattern.test(path) ? rule.ignores : ignored), false);
}

/** A pattern fits a path, and everything below it. */
function toPattern(glob: string): RegExp {
  const source = glob
    .replace(/^\/|\/$/g, '')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (wild) => (wild.startsWith('**') ? '.*' : wild === '*' ? '[^/]*' : '[^/]'));
  return new RegExp(`^${source}(/|$)`);
}
