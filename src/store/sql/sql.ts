/** A value both databases take as a parameter. Lists only go through `Dialect.oneOf`. */
export type SqlValue = string | number | boolean | null | readonly (string | number | boolean | null)[];

/** A piece of SQL with a `?` for each parameter. */
export type Sql = { readonly text: string; readonly params: readonly SqlValue[] };

/** What may stand in a `sql` template: a value, which becomes a parameter, or another piece. */
type Part = SqlValue | Sql;

/**
 * Builds a piece of SQL both databases understand. Values become parameters, never text, so nothing a client sent can
 * become SQL: sql`SELECT name FROM centres WHERE id = ${id}`.
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly Part[]): Sql {
  let text = strings[0] ?? '';
  const params: SqlValue[] = [];
  for (const [position, part] of parts.entries()) {
    if (isSql(part)) {
      text += part.text;
      params.push(...part.params);
    } else {
      text += '?';
      params.push(part);
    }
    text += strings[position + 1] ?? '';
  }
  return { text, params };
}

/** Text of our own, such as the name of a table of the description. */
export function raw(text: string): Sql {
  return { text, params: [] };
}

/** A name in quotes: fields are called `from` and `end`. Names come from descriptions, never from a request. */
export function name(text: string): Sql {
  return raw(quoted(text));
}

/** A list of names in quotes, with the table in front when given: `"s"."date", "s"."id"`. */
export function names(list: readonly string[], table?: string): Sql {
  return raw(list.map((each) => (table ? `${quoted(table)}.${quoted(each)}` : quoted(each))).join(', '));
}

/** Puts pieces together: join(conditions, ' AND '). */
export function join(pieces: readonly Sql[], separator: string): Sql {
  return { text: pieces.map((piece) => piece.text).join(separator), params: pieces.flatMap((piece) => piece.params) };
}

/** Conditions that must all hold. */
export function every(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw('1 = 1') : join(conditions, ' AND ');
}

/** A name as both databases quote it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function isSql(part: Part): part is Sql {
  return typeof part === 'object' && part !== null && 'text' in part;
}
