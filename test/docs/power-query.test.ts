import { readFileSync } from 'node:fs';
import { DefaultSettings, TaskUtils } from '@microsoft/powerquery-parser';
import t from 'tap';
import { dimensions } from '../../src/feed/sets/dimensions.ts';
import { feedSets } from '../../src/feed/sets/feed-sets.ts';

/** The starter is pasted into closed programs: what can be known of it without these programs is tried here. */
const file = new URL('../../docs/bi/meetlat.pq', import.meta.url);
const text = readFileSync(file, 'utf8');
const parse = (source: string) => TaskUtils.tryLexParse(DefaultSettings, source);

t.test("the starter is one expression of Power Query's language, as the advanced editor takes it", async (t) => {
  const task = await parse(text);
  t.ok(TaskUtils.isParseStageOk(task), 'it parses');
  if (TaskUtils.isParseStageOk(task)) t.equal(task.ast.kind, 'LetExpression', 'and is no document of sections');
});

t.test('what is no such expression is noticed', async (t) => {
  const wrongs = [text.replace('in\n    [', 'in\n'), text.replace('each [Periods]', 'each [Periods'), ''];
  for (const wrong of wrongs) t.notOk(TaskUtils.isParseStageOk(await parse(wrong)), `${wrong.length} characters`);
});

t.test('every table and column it names is there', async (t) => {
  const code = text.replace(/\/\/.*$/gm, '');
  const named = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, name = '']) => name);
  const tables = named(/TableOf\("(\w+)"\)/g);
  t.ok(tables.length > 5, `${tables.length} tables`);
  const names = new Set(feedSets.map(({ name }) => name));
  for (const table of tables) t.ok(names.has(table), table);
  for (const dimension of named(/Codes\("(\w+)"\)/g)) t.ok(names.has(`${dimension}Codes`), dimension);
  const columns = new Set(feedSets.flatMap((set) => set.columns.map(({ name }) => name)));
  const used = [...named(/each (?:\w+\()?\[(\w+)\]/g), ...named(/ and \[(\w+)\]/g), ...named(/\{"(\w+)",/g)];
  t.ok(used.length > 4, used.join(', '));
  for (const column of used) t.ok(columns.has(column), column);
});

t.test('the guides name tables and columns that are there', async (t) => {
  const names = new Set([
    ...feedSets.flatMap((set) => [set.name, ...set.columns.map(({ name }) => name)]),
    ...dimensions.map(({ name }) => name),
  ]);
  // Of two words or more, and not ours.
  const others = new Set(['DuckDB', 'RangeStart', 'RangeEnd', 'DecimalSep', 'MakeDate']);
  const guides = ['README', 'power-bi', 'excel', 'tableau', 'qlik', 'python', 'r', 'duckdb'];
  let found = 0;
  for (const guide of guides) {
    const page = readFileSync(new URL(`../../docs/bi/${guide}.md`, import.meta.url), 'utf8');
    for (const [, name = ''] of page.matchAll(/(?:`(?:\w+\[)?|[("',]|values=')((?:[A-Z][a-z]+){2,})(?:\]?`|[,"'])/g)) {
      if (others.has(name)) continue;
      found += 1;
      t.ok(names.has(name), `${guide}: ${name}`);
    }
  }
  t.ok(found > 20, `${found} names`);
});
