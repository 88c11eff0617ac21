import { randomFillSync } from 'node:crypto';
import type { EncodedRecord } from '../records/encoded.ts';
import type { SqlValue } from '../sql/sql.ts';
import type { RecordLayout } from '../tables/record-layout.ts';
import type { AuditKey } from './audit-key.ts';

type Part = { readonly name: string; text(encoded: EncodedRecord): string | null };

const partsOf = new WeakMap<RecordLayout, readonly Part[]>();

/**
 * The content of a record as one text to take a digest of: its fields by name, in order of name, absent ones left out.
 * So the same content gives the same text also when a field is added to the kind, or the order of its description
 * changes. Decimals stand in their smallest unit, as they are stored.
 */
export function contentText(layout: RecordLayout, encoded: EncodedRecord): string {
  let parts = partsOf.get(layout);
  if (!parts) {
    parts = makeParts(layout);
    partsOf.set(layout, parts);
  }
  return objectText(parts.map((part) => [part.name, part.text(encoded)]));
}

/** The digest of a content with a fresh salt. */
export function digestOf(auditKey: AuditKey, content: string): { digest: string; salt: string } {
  const salt = freshSalt();
  return { digest: auditKey.digest(salt, content), salt };
}

function makeParts(layout: RecordLayout): Part[] {
  const own = layout.scalars.map(
    ({ name }, place): Part => ({ name, text: ({ values }) => valueText(values[place] ?? null) }),
  );
  const sensitive = (layout.sensitive?.scalars ?? []).map(
    ({ name }, place): Part => ({ name, text: (encoded) => valueText(encoded.sensitive?.[place] ?? null) }),
  );
  const lists = layout.lists.map(({ name, to, members }, place): Part => {
    const order = members.map((member, at) => ({ name: member.name, at })).sort(byName);
    const rowText = (row: readonly SqlValue[]): string =>
      to ? JSON.stringify(row[0]) : objectText(order.map((each) => [each.name, valueText(row[each.at] ?? null)]));
    return {
      name,
      text(encoded) {
        const rows = encoded.lists[place] ?? [];
        return rows.length === 0 ? null : `[${rows.map(rowText).join(',')}]`;
      },
    };
  });
  return [...own, ...sensitive, ...lists].sort(byName);
}

function valueText(value: SqlValue): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** An object as JSON writes it, from members that are JSON already; those that are null are left out. */
function objectText(members: readonly (readonly [name: string, text: string | null])[]): string {
  let text = '';
  for (const [name, value] of members) if (value !== null) text += `${text === '' ? '{' : ','}"${name}":${value}`;
  return text === '' ? '{}' : `${text}}`;
}

function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : 1;
}

const saltBytes = 16;
const pool = Buffer.alloc(saltBytes * 256);
let used = pool.length;

/** Random bytes are drawn for many salts at once: by the piece they would cost more than the rest of an entry. */
function freshSalt(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += saltBytes;
  return pool.toString('base64url', used - saltBytes, used);
}
