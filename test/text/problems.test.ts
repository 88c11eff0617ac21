import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { problemDocs } from '../../scripts/problem-docs.ts';
import { problems } from '../../src/errors.ts';
import { findingRules } from '../../src/records/rules/findings.ts';
import { faultTexts } from '../../src/text/faults.ts';
import { chooseLanguage, fill } from '../../src/text/language.ts';

const source = new URL('../../src/', import.meta.url).pathname;
const code = readdirSync(source, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts') && file !== 'errors.ts' && file !== join('text', 'faults.ts'))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n');

t.test('the documentation lists the codes there are', async (t) => {
  const committed = readFileSync(new URL('../../docs/problems.md', import.meta.url), 'utf8');
  t.equal(committed, problemDocs(), 'run npm run docs and commit the result');
});

t.test('every code is used, and every used code exists', async (t) => {
  for (const name of [...Object.keys(problems), ...Object.keys(faultTexts)])
    t.ok(code.includes(`'${name}'`), `${name} is used`);
  const thrown = [...code.matchAll(/new AppError\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? '');
  const faults = [...code.matchAll(/\bcode: '([a-z-]+)'/g)].map((match) => match[1] ?? '');
  t.ok(thrown.length > 20 && faults.length > 20, `${thrown.length} and ${faults.length} found`);
  for (const name of thrown) t.ok(name in problems, name);
});

t.test('every text exists in both languages and shows the same values', async (t) => {
  const texts = [
    ...Object.values(problems).flatMap(({ title, detail }) => [title, detail]),
    ...Object.values(faultTexts).flatMap(({ message, hint }) => [message, hint]),
    ...Object.values(findingRules).flatMap(({ label, mend }) => [label, mend]),
  ];
  const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const { nl, en } of texts) {
    t.ok(nl && en && nl !== en, en);
    t.strictSame(places(nl), places(en), en);
  }
});

t.test('the language a client prefers', async (t) => {
  const cases: [string | undefined, string][] = [
    [undefined, 'nl'],
    ['', 'nl'],
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
    ['en;q=0.5, nl;q=0.7', 'nl'],
    ['fr, en;q=0.1', 'en'],
    ['fr', 'nl'],
    ['en;q=0', 'nl'],
    ['*', 'nl'],
    [';;;,,,=', 'nl'],
  ];
  for (const [header, expected] of cases) t.equal(chooseLanguage(header), expected, String(header));
});

t.test('a text shows what it is given and nothing else', async (t) => {
  t.equal(fill({ nl: 'a {x} {y}', en: '' }, 'nl', { x: 1 }), 'a 1 {y}');
});
