import type { Comparison, Expression, Operand, TextMatch } from '../../feed/query/expression.ts';
import type { EdmType, FeedColumn, FeedValue } from '../../feed/query/feed-set.ts';
import { join, raw, type Sql, sql } from '../sql/sql.ts';
import type { Written } from './written.ts';

/** What a column of a set is in a query. Names come from descriptions, never from a request. */
export type ColumnSql = (column: FeedColumn) => Sql;

const operators: Readonly<Record<Comparison, string>> = { eq: '=', ne: '<>', gt: '>', ge: '>=', lt: '<', le: '<=' };

const no = raw('1 = 0');

/**
 * A filter as SQL that means the same in both databases: text is compared by code point, only letters of ASCII have another
 * case, comparisons with nothing are false and never unknown. What a client sent is only ever a parameter.
 */
export function expressionSql(written: Written, columnSql: ColumnSql): (expression: Expression) => Sql {
  function condition(expression: Expression): Sql {
    switch (expression.kind) {
      case 'and':
      case 'or':
        return balanced(expression.operands.map(condition), expression.kind === 'and' ? 'AND' : 'OR');
      case 'not':
        return sql`(NOT ${condition(expression.operand)})`;
      case 'compare':
        return comparison(expression.operator, expression.left, expression.right);
      case 'in':
        return oneOf(expression.operand, expression.values);
      case 'text':
        return matching(expression.how, operand(expression.of), operand(expression.text));
      case 'truth':
        return sql`(${operand(expression.of)} = ${written.value(true, 'Edm.Boolean')})`;
    }
  }

  function operand(one: Operand): Sql {
    switch (one.kind) {
      case 'column':
        return one.column.type === 'Edm.String' ? written.byCodePoint(columnSql(one.column)) : columnSql(one.column);
      case 'value': {
        const value = written.value(one.value, one.type);
        return typeof one.value === 'string' ? written.byCodePoint(value) : value;
      }
      case 'tolower':
        return written.byCodePoint(sql`lower(${operand(one.of)})`);
      case 'toupper':
        return written.byCodePoint(sql`upper(${operand(one.of)})`);
      case 'trim':
        return written.byCodePoint(sql`${raw(written.trim)}(${operand(one.of)}, ${blanks})`);
      case 'length':
        return sql`length(${operand(one.of)})`;
      case 'year':
        return part(one.of, 1, 4);
      case 'month':
        return part(one.of, 6, 2);
      case 'day':
        return part(one.of, 9, 2);
    }
  }

  /** Days and instants are text that begins `2026-09-30`. */
  function part(of: Operand, start: number, length: number): Sql {
    return sql`CAST(substr(${operand(of)}, ${raw(`${start}, ${length}`)}) AS INTEGER)`;
  }

  function comparison(operator: Comparison, left: Operand, right: Operand): Sql {
    if (isNull(left) && isNull(right)) return operator === 'eq' ? raw('1 = 1') : no;
    if (isNull(right)) return againstNull(operator, left);
    if (isNull(left)) return againstNull(operator, right);
    const [one, other] = [operand(left), operand(right)];
    const plain = sql`(${one} ${raw(operators[operator])} ${other})`;
    if (!isNullable(left) && !isNullable(right)) return plain;
    if (operator === 'eq') return sql`(${one} ${raw(written.same)} ${other})`;
    if (operator === 'ne') return sql`(NOT (${one} ${raw(written.same)} ${other}))`;
    return sql`COALESCE(${plain}, ${no})`;
  }

  function againstNull(operator: Comparison, of: Operand): Sql {
    if (operator === 'eq') return sql`(${operand(of)} IS NULL)`;
    return operator === 'ne' ? sql`(${operand(of)} IS NOT NULL)` : no;
  }

  function oneOf(of: Operand, values: readonly FeedValue[]): Sql {
    const known = values.filter((value) => value !== null);
    const among = known.length === 0 ? no : sql`COALESCE(${written.among(operand(of), known, typeOf(of))}, ${no})`;
    return known.length === values.length ? among : sql`(${among} OR ${operand(of)} IS NULL)`;
  }

  function matching(how: TextMatch, of: Sql, text: Sql): Sql {
    if (how === 'contains') return written.contains(of, text);
    const length = sql`length(${text})`;
    if (how === 'startswith') return sql`(substr(${of}, 1, ${length}) = ${text})`;
    // From behind: a text that is too short begins before its first letter, and is then not the same.
    return sql`(length(${of}) >= ${length} AND substr(${of}, length(${of}) - ${length} + 1) = ${text})`;
  }

  return condition;
}

/** What `trim` takes away. */
const blanks = ' \t\n\r\v\f\u00A0';

function isNull(of: Operand): boolean {
  return of.kind === 'value' && of.value === null;
}

function isNullable(of: Operand): boolean {
  if (of.kind === 'column') return of.column.nullable;
  return of.kind === 'value' ? of.value === null : isNullable(of.of);
}

function typeOf(of: Operand): EdmType | null {
  if (of.kind === 'column') return of.column.type;
  if (of.kind === 'value') return of.type;
  return of.kind === 'tolower' || of.kind === 'toupper' || of.kind === 'trim' ? 'Edm.String' : 'Edm.Int32';
}

/** As deep as it must be and no deeper: a database refuses a chain of a thousand. */
function balanced(conditions: readonly Sql[], word: 'AND' | 'OR'): Sql {
  if (conditions.length <= 2) return sql`(${join(conditions, ` ${word} `)})`;
  const half = Math.ceil(conditions.length / 2);
  return balanced([balanced(conditions.slice(0, half), word), balanced(conditions.slice(half), word)], word);
}
