import type { Expression, Operand, TextMatch } from './expression.ts';
import type { EdmType, FeedSet } from './feed-set.ts';
import { queryLimits } from './limits.ts';
import { nearNames } from './near-names.ts';
import { readLiteral } from './read-literal.ts';
import { notHere, wrong } from './refusals.ts';
import type { Literal, Syntax } from './syntax.ts';

type Typed = { readonly operand: Operand; readonly type: EdmType | null };
type Compare = Extract<Syntax, { kind: 'compare' }>;

const option = '$filter';
const numbers: readonly (EdmType | null)[] = ['Edm.Int32', 'Edm.Int64', 'Edm.Decimal', 'Edm.Double'];
const days: readonly (EdmType | null)[] = ['Edm.Date', 'Edm.DateTimeOffset'];
const ofText = ['tolower', 'toupper', 'trim', 'length'] as const;
const ofDay = ['year', 'month', 'day'] as const;
const matches = ['contains', 'startswith', 'endswith'] as const;
const functions: readonly string[] = [...matches, ...ofText, ...ofDay];
/** Functions of OData 4.0 and 4.01 that the feed does not have (URL conventions, 5.1.1). */
const functionsBeyond =
  /^(substringof|indexof|substring|concat|matchesPattern|hour|minute|second|fractionalseconds|totalseconds|totaloffsetminutes|date|time|now|mindatetime|maxdatetime|round|floor|ceiling|cast|isof|hassubset|hassubsequence|case|any|all)$/;

/** A filter with its columns and types, or a refusal that names the place. */
export function typeFilter(syntax: Syntax, set: FeedSet): Expression {
  let nodes = 0;

  function count(): void {
    nodes += 1;
    if (nodes > queryLimits.nodes) throw wrong(option, 'filter-too-large', { limit: queryLimits.nodes });
  }

  function condition(node: Syntax): Expression {
    count();
    switch (node.kind) {
      case 'logic':
        return { kind: node.operator, operands: node.operands.map(condition) };
      case 'not':
        return { kind: 'not', operand: condition(node.of) };
      case 'compare':
        return compare(node);
      case 'in':
        return membership(node.of, node.values);
      case 'call':
        if (isOneOf(matches, node.name)) return textMatch(node.name, node);
    }
    const { operand, type } = value(node, false);
    if (type !== 'Edm.Boolean') throw wrong(option, 'not-a-condition', {}, node.at);
    return { kind: 'truth', of: operand };
  }

  function value(node: Syntax, counted = true): Typed {
    if (counted) count();
    switch (node.kind) {
      case 'literal': {
        const operand = readLiteral(node, option);
        return { operand, type: operand.type };
      }
      case 'name':
        return column(node.name, node.at);
      case 'call':
        return call(node);
      default:
        throw wrong(option, 'not-a-value', {}, node.at);
    }
  }

  function column(name: string, at: number): Typed {
    const found = set.columns.find((each) => each.name === name);
    if (!found) throw unknownColumn(option, set, name, at);
    return { operand: { kind: 'column', column: found }, type: found.type };
  }

  function call(node: Extract<Syntax, { kind: 'call' }>): Typed {
    const { name, at } = node;
    if (isOneOf(ofText, name)) {
      const { operand } = only(node, ['Edm.String']);
      return { operand: { kind: name, of: operand }, type: name === 'length' ? 'Edm.Int32' : 'Edm.String' };
    }
    if (isOneOf(ofDay, name)) {
      const { operand } = only(node, days);
      return { operand: { kind: name, of: operand }, type: 'Edm.Int32' };
    }
    if (isOneOf(matches, name)) throw wrong(option, 'not-a-value', {}, at);
    if (functionsBeyond.test(name)) throw notHere(name);
    const near = nearNames(name, functions).join(', ');
    throw wrong(option, 'unknown-function', { near }, at);
  }

  /** The one operand of a function, of a type that it takes. */
  function only({ name, operands, at }: Extract<Syntax, { kind: 'call' }>, types: readonly (EdmType | null)[]): Typed {
    const [first, ...more] = operands;
    if (!first || more.length > 0) throw wrong(option, 'operand-count', { name, count: 1 }, at);
    const typed = value(first);
    if (!types.includes(typed.type)) throw wrong(option, 'operand-type', { name, types: types.join(', ') }, first.at);
    return typed;
  }

  function textMatch(how: TextMatch, { operands, at }: Extract<Syntax, { kind: 'call' }>): Expression {
    const [of, text, ...more] = operands;
    if (!of || !text || more.length > 0) throw wrong(option, 'operand-count', { name: how, count: 2 }, at);
    const [left, right] = [value(of), value(text)];
    for (const [typed, node] of [[left, of] as const, [right, text] as const]) {
      if (typed.type !== 'Edm.String') throw wrong(option, 'operand-type', { name: how, types: 'Edm.String' }, node.at);
    }
    return { kind: 'text', how, of: left.operand, text: right.operand };
  }

  function compare(node: Compare): Expression {
    const decided = comparedCondition(node);
    if (decided) return decided;
    const [left, right] = [value(node.left), value(node.right)];
    const isOrder = node.operator !== 'eq' && node.operator !== 'ne';
    if (!alike(left.type, right.type) || (isOrder && left.type === 'Edm.Boolean')) {
      throw typesDiffer(left.type, right.type, node.at);
    }
    return { kind: 'compare', operator: node.operator, left: left.operand, right: right.operand };
  }

  /**
   * `contains(Title, 'hout') eq true`, as some clients write a condition: said without the comparison, and so that what
   * has no value is neither true nor false, as a comparison has it.
   */
  function comparedCondition({ operator, left, right }: Compare): Expression | null {
    const [said, truth] = isCondition(left) ? [left, right] : [right, left];
    if (!isCondition(said)) return null;
    const isTruth = truth.kind === 'literal' && truth.type === 'Edm.Boolean';
    if (!isTruth || (operator !== 'eq' && operator !== 'ne')) throw wrong(option, 'not-a-value', {}, said.at);
    const holds = condition(said);
    if (holds.kind !== 'text' && holds.kind !== 'compare' && holds.kind !== 'in') throw notHere(`${operator} true`);
    const wanted: Expression = truth.text === 'true' ? holds : { kind: 'not', operand: holds };
    const known = holds.kind === 'text' ? [holds.of, holds.text].filter(mayBeNull).map(isKnown) : [];
    const equal: Expression = known.length === 0 ? wanted : { kind: 'and', operands: [...known, wanted] };
    return operator === 'eq' ? equal : { kind: 'not', operand: equal };
  }

  function membership(of: Syntax, values: readonly Literal[]): Expression {
    const { operand, type } = value(of);
    if (values.length > queryLimits.list) throw wrong(option, 'list-too-long', { limit: queryLimits.list }, of.at);
    const listed = values.map((literal) => {
      const each = readLiteral(literal, option);
      if (!alike(type, each.type)) throw typesDiffer(type, each.type, literal.at);
      return each.value;
    });
    return { kind: 'in', operand, values: listed };
  }

  return condition(syntax);
}

/** Says that a set has no such column, with the names that come near. */
export function unknownColumn(of: string, set: FeedSet, name: string, at?: number) {
  const names = set.columns.map((column) => column.name);
  const near = nearNames(name, names).join(', ');
  return wrong(of, at === undefined ? 'no-such-column' : 'no-such-column-at', { set: set.name, near }, at);
}

function typesDiffer(left: EdmType | null, right: EdmType | null, at: number) {
  return wrong(option, 'types-differ', { left: left ?? 'null', right: right ?? 'null' }, at);
}

function alike(one: EdmType | null, other: EdmType | null): boolean {
  return one === null || other === null || one === other || (numbers.includes(one) && numbers.includes(other));
}

function isCondition(node: Syntax): boolean {
  return ['logic', 'not', 'compare', 'in'].includes(node.kind) || (node.kind === 'call' && isOneOf(matches, node.name));
}

function mayBeNull(operand: Operand): boolean {
  if (operand.kind === 'column') return operand.column.nullable;
  return operand.kind === 'value' ? operand.value === null : mayBeNull(operand.of);
}

function isKnown(operand: Operand): Expression {
  return { kind: 'compare', operator: 'ne', left: operand, right: { kind: 'value', type: null, value: null } };
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name);
}
