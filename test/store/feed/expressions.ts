import fc from 'fast-check';
import type { Expression, Operand } from '../../../src/feed/query/expression.ts';
import type { FeedColumn, FeedSet, FeedValue } from '../../../src/feed/query/feed-set.ts';
import { codes, measures, texts } from './stage.ts';

const words = [...texts, ...codes, ...measures, 'None', '2026KW01'];

/** Filters that a parser could give for a set: every kind of expression, with types that fit. */
export function expressionsOf(set: FeedSet, words_: readonly string[] = words): fc.Arbitrary<Expression> {
  const ofType = (type: string): FeedColumn[] => set.columns.filter((column) => column.type === type);
  const strings = ofType('Edm.String');
  const numbers = [...ofType('Edm.Double'), ...ofType('Edm.Int64'), ...ofType('Edm.Int32')];
  const instants = ofType('Edm.DateTimeOffset');
  const flags = ofType('Edm.Boolean');
  const column = (from: readonly FeedColumn[]): fc.Arbitrary<Operand> =>
    fc.constantFrom(...from).map((one): Operand => ({ kind: 'column', column: one }));
  const value = (type: FeedColumn['type'], from: fc.Arbitrary<FeedValue>): fc.Arbitrary<Operand> =>
    from.map((one): Operand => ({ kind: 'value', type: one === null ? null : type, value: one }));
  const word = fc
    .oneof({ weight: 4, arbitrary: fc.constantFrom(...words_) }, { weight: 1, arbitrary: fc.string({ maxLength: 3 }) })
    .map((text) => text.replaceAll('\0', ''));
  const number = fc.oneof(
    fc.constantFrom(0, 1, 2, 9, 10, -1, 0.1, 0.30000000000000004, 1e15, 1.5, 1_048_576, 3_145_730),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const instant = fc.constantFrom('2026-10-01T08:00:00.000Z', '2026-10-01T08:03:00.000Z', '2026-10-01T08:07:00.001Z');
  const text: fc.Arbitrary<Operand> = fc.oneof(
    { weight: 5, arbitrary: column(strings) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('tolower' as const, 'toupper' as const, 'trim' as const), column(strings))
        .map(([kind, of]): Operand => ({ kind, of })),
    },
  );
  const textValue = value('Edm.String', word);
  const numeric: fc.Arbitrary<Operand> = fc.oneof(
    { weight: 4, arbitrary: column(numbers) },
    { weight: 1, arbitrary: text.map((of): Operand => ({ kind: 'length', of })) },
    ...(instants.length === 0
      ? []
      : [
          {
            weight: 1,
            arbitrary: fc
              .tuple(fc.constantFrom('year' as const, 'month' as const, 'day' as const), column(instants))
              .map(([kind, of]): Operand => ({ kind, of })),
          },
        ]),
  );
  const numberValue = number.map(
    (one): Operand => ({ kind: 'value', type: Number.isInteger(one) ? 'Edm.Int32' : 'Edm.Double', value: one }),
  );
  const nothing = fc.constant<Operand>({ kind: 'value', type: null, value: null });
  const operator = fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le');
  const compared = (left: fc.Arbitrary<Operand>, right: fc.Arbitrary<Operand>): fc.Arbitrary<Expression> =>
    fc.tuple(operator, left, right, fc.boolean()).map(
      ([of, one, other, isTurned]): Expression => ({
        kind: 'compare',
        operator: of as 'eq',
        left: isTurned ? other : one,
        right: isTurned ? one : other,
      }),
    );
  const leaf: fc.Arbitrary<Expression> = fc.oneof(
    compared(text, fc.oneof(textValue, text, nothing)),
    compared(numeric, fc.oneof(numberValue, numeric, nothing)),
    compared(textValue, textValue),
    compared(numberValue, numberValue),
    ...(instants.length === 0 ? [] : [compared(column(instants), value('Edm.DateTimeOffset', instant))]),
    ...(flags.length === 0 ? [] : [column(flags).map((of): Expression => ({ kind: 'truth', of }))]),
    ...(flags.length === 0 ? [] : [compared(column(flags), value('Edm.Boolean', fc.boolean()))]),
    fc
      .tuple(text, fc.array(fc.option(word, { freq: 6 }), { minLength: 1, maxLength: 4 }))
      .map(([operand, values]): Expression => ({ kind: 'in', operand, values })),
    fc
      .tuple(numeric, fc.array(fc.option(number, { freq: 6 }), { minLength: 1, maxLength: 4 }))
      .map(([operand, values]): Expression => ({ kind: 'in', operand, values })),
    fc
      .tuple(
        fc.constantFrom('contains' as const, 'startswith' as const, 'endswith' as const),
        text,
        fc.oneof(textValue, text),
      )
      .map(([how, of, part]): Expression => ({ kind: 'text', how, of, text: part })),
  );
  const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 3, arbitrary: leaf },
      { weight: 1, arbitrary: tie('expression').map((operand): Expression => ({ kind: 'not', operand })) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom('and' as const, 'or' as const),
            fc.array(tie('expression'), { minLength: 2, maxLength: 4 }),
          )
          .map(([kind, operands]): Expression => ({ kind, operands })),
      },
    ),
  }));
  return expression;
}
