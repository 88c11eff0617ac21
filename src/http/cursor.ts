import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '../errors.ts';

/** Seals where a page ended together with the query it belongs to; a changed or foreign cursor is refused. */
export function makeCursors(secret: string) {
  const seal = (payload: string, query: string): string =>
    createHmac('sha256', secret)
      .update('cursor')
      .update(payload)
      .update('\n')
      .update(query)
      .digest('base64url')
      .slice(0, 22);

  return {
    write(position: readonly string[], query: object): string {
      const payload = Buffer.from(JSON.stringify(position)).toString('base64url');
      return `${payload}.${seal(payload, JSON.stringify(query))}`;
    },
    read(cursor: string | undefined, query: object): { after: string[] } | Record<string, never> {
      if (cursor === undefined) return {};
      const [payload = '', given = ''] = cursor.split('.');
      const expected = Buffer.from(seal(payload, JSON.stringify(query)));
      const received = Buffer.from(given);
      if (received.length !== expected.length || !timingSafeEqual(received, expected)) {
        throw new AppError('invalid-input', { faults: [{ in: 'query', pointer: '/cursor', code: 'wrong-cursor' }] });
      }
      return { after: JSON.parse(Buffer.from(payload, 'base64url').toString()) as string[] };
    },
  };
}

export type Cursors = ReturnType<typeof makeCursors>;
