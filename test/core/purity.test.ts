import { readdirSync, readFileSync } from 'node:fs';
import t from 'tap';

const core = new URL('../../src/core/', import.meta.url);
const allowedPackages = ['zod', 'decimal.js'];
// The space tells the keyword from a member that is called 'from'; the formatter always writes it.
const imports = /(?:\bfrom\s+|import\(\s*)'([^']+)'|^import\s+'([^']+)'/gm;
/** What would make a result depend on anything but its arguments. */
const impure =
  /\bnew Date\b|\bDate\.|\bDate\(|\bprocess\b|\bMath\.random\b|\bglobalThis\b|\bconsole\b|\bfetch\b|\bperformance\b|\bcrypto\b|\bsetTimeout\b|\bIntl\b|\btoLocale\w+|\blocaleCompare\b|\bawait\b|\basync\b|\brequire\(/;

t.test('the core imports only itself, zod and decimal.js, and depends on nothing but its arguments', async (t) => {
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  t.ok(files.length > 80, `${files.length} files read`);
  for (const file of files) {
    const faults = faultsOf(readFileSync(new URL(file, core), 'utf8'), new URL(file, core));
    t.strictSame(faults, [], file);
  }
});

t.test('the guard fires on a bad file', async (t) => {
  const at = new URL('indicators/bad.ts', core);
  t.strictSame(faultsOf("import { readFileSync } from 'node:fs';", at), ['imports node:fs']);
  t.strictSame(faultsOf("import type { Store } from '../../store/store.ts';", at), ['imports ../../store/store.ts']);
  t.strictSame(faultsOf("const x = await import('pg');", at).length, 2);
  t.strictSame(faultsOf('const now = new Date();', at), ['uses new Date']);
  t.strictSame(faultsOf('const port = process.env.PORT;', at), ['uses process']);
  t.strictSame(faultsOf('const x = Math.random();', at), ['uses Math.random']);
  t.strictSame(faultsOf("// new Date would be wrong\nimport { z } from 'zod';\nimport './x.ts';", at), []);
});

function faultsOf(text: string, at: URL): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
  const named = [...code.matchAll(imports)].map((match) => match[1] ?? match[2] ?? '');
  const outside = named.filter((name) => {
    if (!name.startsWith('.')) return !allowedPackages.includes(name);
    return !new URL(name, at).href.startsWith(core.href);
  });
  const strings = code.replaceAll(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, "''");
  const used = impure.exec(strings);
  return [...outside.map((name) => `imports ${name}`), ...(used ? [`uses ${used[0]}`] : [])];
}
