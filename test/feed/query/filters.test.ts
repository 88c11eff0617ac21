import t from 'tap';
import { AppError } from '../../../src/errors.ts';
import type { Expression, Operand } from '../../../src/feed/query/expression.ts';
import type { EdmType, FeedSet } from '../../../src/feed/query/feed-set.ts';
import { queryLimits } from '../../../src/feed/query/limits.ts';
import { readFilter } from '../../../src/feed/query/read-filter.ts';
import { faultTexts } from '../../../src/text/faults.ts';

const column = (name: string, type: EdmType, nullable = false) => ({
  name,
  type,
  nullable,
  description: { nl: name, en: name },
});
const set: FeedSet = {
  name: 'Things',
  entityType: 'Thing',
  description: { nl: 'Dingen', en: 'Things' },
  columns: [
    column('Id', 'Edm.Int64'),
    column('Title', 'Edm.String'),
    column('Note', 'Edm.String', true),
    column('Value', 'Edm.Double', true),
    column('Price', 'Edm.Decimal', true),
    column('Open', 'Edm.Boolean'),
    column('Due', 'Edm.Date', true),
    column('ModifiedAt', 'Edm.DateTimeOffset'),
  ],
  key: ['Id'],
};

function operandText(operand: Operand): string {
  if (operand.kind === 'column') return operand.column.name;
  if (operand.kind === 'value') return `${operand.type?.slice(4) ?? 'null'}:${operand.value}`;
  return `${operand.kind}(${operandText(operand.of)})`;
}

/** An expression with all its brackets. */
function text(expression: Expression): string {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return `(${expression.operands.map(text).join(` ${expression.kind} `)})`;
    case 'not':
      return `not ${text(expression.operand)}`;
    case 'compare':
      return `[${operandText(expression.left)} ${expression.operator} ${operandText(expression.right)}]`;
    case 'in':
      return `[${operandText(expression.operand)} in ${expression.values.map(String).join('|')}]`;
    case 'text':
      return `${expression.how}(${operandText(expression.of)}, ${operandText(expression.text)})`;
    case 'truth':
      return `?${operandText(expression.of)}`;
  }
}

const understood: readonly [filter: string, means: string][] = [
  ["Title eq 'a'", '[Title eq String:a]'],
  ["Title eq 'it''s'", "[Title eq String:it's]"],
  ["Title eq ''", '[Title eq String:]'],
  ["Title eq '(a and b'", '[Title eq String:(a and b]'],
  [" \tTitle  eq\t'a' ", '[Title eq String:a]'],
  ["'a' ne Title", '[String:a ne Title]'],
  ['Id eq 1', '[Id eq Int32:1]'],
  ['Id gt 3000000000', '[Id gt Int64:3000000000]'],
  ['Id lt 99999999999999999999', '[Id lt Decimal:100000000000000000000]'],
  ['Value ge -1.5', '[Value ge Decimal:-1.5]'],
  ['Value le +2e3', '[Value le Double:2000]'],
  ['Price eq 1', '[Price eq Int32:1]'],
  ['Value lt Price', '[Value lt Price]'],
  ['Note eq null', '[Note eq null:null]'],
  ['null ne Note', '[null:null ne Note]'],
  ['Value gt null', '[Value gt null:null]'],
  ['Open', '?Open'],
  ['not Open', 'not ?Open'],
  ['not (Open)', 'not ?Open'],
  ['not(Open)', 'not ?Open'],
  ['not not Open', 'not not ?Open'],
  ['true', '?Boolean:true'],
  ['Open eq true', '[Open eq Boolean:true]'],
  ['Due eq 2024-02-29', '[Due eq Date:2024-02-29]'],
  ['Due ge 0001-01-01', '[Due ge Date:0001-01-01]'],
  ['ModifiedAt ge 2026-01-01T00:00:00Z', '[ModifiedAt ge DateTimeOffset:2026-01-01T00:00:00.000Z]'],
  ['ModifiedAt ge 2026-01-01T00:00Z', '[ModifiedAt ge DateTimeOffset:2026-01-01T00:00:00.000Z]'],
  ['ModifiedAt lt 2026-01-01T00:30:00.1230000+01:00', '[ModifiedAt lt DateTimeOffset:2025-12-31T23:30:00.123Z]'],
  ['ModifiedAt lt 2026-01-01T00:30:00.5-02:30', '[ModifiedAt lt DateTimeOffset:2026-01-01T03:00:00.500Z]'],
  ["Title in ('a','b', null)", '[Title in a|b|null]'],
  ['Id in (1,2)', '[Id in 1|2]'],
  ['Id in ()', '[Id in ]'],
  ["contains(Title,'a')", 'contains(Title, String:a)'],
  ["startswith(tolower(Title), 'a')", 'startswith(tolower(Title), String:a)'],
  ["endswith('abc',trim(Note))", 'endswith(String:abc, trim(Note))'],
  ["toupper(Title) eq 'A'", '[toupper(Title) eq String:A]'],
  ['length(Note) gt 3', '[length(Note) gt Int32:3]'],
  ['year(ModifiedAt) eq 2026 and month(Due) eq 2', '([year(ModifiedAt) eq Int32:2026] and [month(Due) eq Int32:2])'],
  ['day(Due) le 9', '[day(Due) le Int32:9]'],
  // Precedence (URL conventions, 5.1.1.17): not, then comparisons, then and, then or.
  ['Open or Id eq 1 and Id eq 2', '(?Open or ([Id eq Int32:1] and [Id eq Int32:2]))'],
  ['(Open or Id eq 1) and Id eq 2', '((?Open or [Id eq Int32:1]) and [Id eq Int32:2])'],
  ['not Open and Open', '(not ?Open and ?Open)'],
  ["not contains(Title,'a') or Open", '(not contains(Title, String:a) or ?Open)'],
  ['Open and Open and Open', '(?Open and ?Open and ?Open)'],
  // Conditions that are compared, as some clients write them.
  ["contains(Title,'a') eq true", 'contains(Title, String:a)'],
  ["contains(Title,'a') eq false", 'not contains(Title, String:a)'],
  ["contains(Note,'a') eq true", '([Note ne null:null] and contains(Note, String:a))'],
  ["contains(Note,'a') ne false", 'not ([Note ne null:null] and not contains(Note, String:a))'],
  ['(Id gt 1) eq false', 'not [Id gt Int32:1]'],
  ['true ne (Id gt 1)', 'not [Id gt Int32:1]'],
];

for (const [filter, means] of understood) {
  t.test(`understood: ${filter}`, async (t) => t.equal(text(readFilter(filter, set)), means));
}

const refused: readonly [filter: string, code: string, position?: number][] = [
  ['', 'filter-syntax', 1],
  ['Title', 'not-a-condition', 1],
  ["Title eq 'a", 'filter-syntax', 12],
  ['Title eq', 'filter-syntax', 9],
  ['(Id eq 1', 'filter-syntax', 9],
  ['Id eq 1)', 'filter-syntax', 8],
  ['Id EQ 1', 'filter-syntax', 4],
  ['Id eq 1 && Open', 'filter-syntax', 9],
  ['Id eq 1and Open', 'filter-syntax'],
  ["Title eq 'a'or Open", 'filter-syntax', 13],
  ['title eq 1', 'no-such-column-at', 1],
  ['Open and Titel eq 1', 'no-such-column-at', 10],
  ['Id eq 1 eq Open', 'not-a-value'],
  ['Title eq 5', 'types-differ', 7],
  ["Id eq '5'", 'types-differ', 4],
  ['Due eq 2026-01-01T00:00:00Z', 'types-differ', 5],
  ['ModifiedAt gt 2026-01-01', 'types-differ', 12],
  ["Id in (1,'2')", 'types-differ', 10],
  ['Open gt true', 'types-differ', 6],
  ['Due eq 2026-02-30', 'not-a-day', 8],
  ['Due eq 2026-13-01', 'not-a-day', 8],
  ['Due eq 0000-01-01', 'not-a-day', 8],
  ['ModifiedAt eq 2026-01-01T24:00:00Z', 'not-an-instant', 15],
  ['ModifiedAt eq 2026-01-01T00:00:60Z', 'not-an-instant', 15],
  ['ModifiedAt eq 2026-02-30T00:00:00Z', 'not-an-instant', 15],
  ['ModifiedAt eq 2026-01-01T00:00:00.0001Z', 'not-an-instant', 15],
  ['ModifiedAt eq 0001-01-01T00:00:00+01:00', 'not-an-instant', 15],
  ['ModifiedAt eq 9999-12-31T23:00:00-02:00', 'not-an-instant', 15],
  ['ModifiedAt eq 2026-01-01T00:00:00+15:00', 'not-an-instant', 15],
  ['Value eq 1e999', 'number-too-large', 10],
  ["Title eq 'a\u0000b'", 'control-characters', 10],
  ["Titel('a')", 'unknown-function', 1],
  ["contain(Title,'a')", 'unknown-function', 1],
  ['contains(Title)', 'operand-count', 1],
  ["tolower(Title,'a') eq 'a'", 'operand-count', 1],
  ["contains(Id,'1')", 'operand-type', 10],
  ['contains(Title,null)', 'operand-type', 16],
  ['year(Title) eq 1', 'operand-type', 6],
  ['not Id eq 1', 'not-a-value', 1],
  ["length(contains(Title,'a')) eq 1", 'not-a-value', 8],
  ["contains(Title,'a') eq Open", 'not-a-value', 1],
  ['null', 'not-a-condition', 1],
];

function refusalOf(filter: string): AppError {
  try {
    readFilter(filter, set);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error(`was understood: ${filter.slice(0, 80)}`);
}

for (const [filter, code, position] of refused) {
  t.test(`refused: ${JSON.stringify(filter)}`, async (t) => {
    const { code: problem, faults } = refusalOf(filter);
    t.equal(problem, 'invalid-input');
    t.strictSame(
      faults.map((fault) => fault.code),
      [code],
    );
    t.ok(code in faultTexts, 'the fault has words');
    if (position !== undefined) t.equal(faults[0]?.params?.position, position);
  });
}

const beyond = [
  ...[
    'Id add 1 eq 2',
    'Id sub 1 eq 2',
    'Id mul 2 eq 2',
    'Id div 2 eq 2',
    'Id divby 2 eq 2',
    'Id mod 2 eq 1',
    '-Id eq 1',
  ],
  ...['Things/any(x:x/Id eq 1)', 'Things/all(x:true)', 'Owner/Title eq 1', 'Ns.Fn(Id)', "Open has Ns.Colour'Red'"],
  ...[
    "indexof(Title,'a') eq 1",
    "concat(Title,'a') eq 'a'",
    'round(Value) eq 1',
    'hour(ModifiedAt) eq 1',
    'now() gt ModifiedAt',
  ],
  ...[
    "substringof('a',Title)",
    "cast(Id,'Edm.String') eq '1'",
    'geo.distance(Title,Title) lt 1',
    'Id eq @p',
    '$it/Id eq 1',
  ],
  ...['Value eq INF', 'Value eq -INF', 'Value eq NaN', 'Id eq 12345678-1234-1234-1234-1234567890ab'],
  ...["Due eq datetime'2026-01-01'", "Due eq duration'P1D'", 'Due eq 12:00:00', 'Due eq 12:00'],
  '(Open and Open) eq true',
];

for (const filter of beyond) {
  t.test(`of the standard and not here: ${filter}`, async (t) => t.equal(refusalOf(filter).code, 'not-implemented'));
}

t.test('a filter may be as large as is said, and no larger', async (t) => {
  const many = (parts: number) => Array.from({ length: parts }, () => 'Open').join(' and ');
  t.equal(readFilter(many(queryLimits.nodes - 1), set).kind, 'and');
  t.equal(refusalOf(many(queryLimits.nodes)).faults[0]?.code, 'filter-too-large');
  const deep = (brackets: number) => `${'('.repeat(brackets)}Open${')'.repeat(brackets)}`;
  t.equal(text(readFilter(deep(queryLimits.depth), set)), '?Open');
  t.equal(refusalOf(deep(queryLimits.depth + 1)).faults[0]?.code, 'filter-too-deep');
  t.equal(refusalOf(deep(100_000)).faults[0]?.code, 'filter-too-deep', 'and no depth exhausts the stack');
  t.equal(refusalOf(`${'not '.repeat(100_000)}Open`).faults[0]?.code, 'filter-too-large');
  t.equal(refusalOf(`Open${' eq Open'.repeat(50_000)}`).faults[0]?.code, 'not-a-value');
  const listed = (values: number) => `Id in (${Array.from({ length: values }, (_, index) => index).join(',')})`;
  t.equal(readFilter(listed(queryLimits.list), set).kind, 'in');
  t.equal(refusalOf(listed(queryLimits.list + 1)).faults[0]?.code, 'list-too-long');
});

t.test('what is wrong is told without repeating a value', async (t) => {
  const secret = 'p-123456782';
  for (const filter of [
    `Title eq ${secret}`,
    `Title eq 5 or Note eq '${secret}`,
    `x${secret} eq 1`,
    `datum'${secret}' eq 1`,
  ])
    t.notMatch(JSON.stringify(refusalOf(filter)), /123456782/, filter);
});
