import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** How long a form can lie open before it is sent: a working day. */
export const formHours = 12;
const formMs = formHours * 3_600_000;

/** What a form is for. All of it must be the same when it comes back. */
export type FormSubject = {
  readonly keyId: string;
  readonly centreId: string;
  readonly period: string;
  readonly purpose: string;
};

/** `old`: made by us for this form, too long ago. `wrong`: missing, changed, or of another form. */
export type TokenVerdict = 'good' | 'old' | 'wrong';

/**
 * Tokens that show that a form came from a page of ours, made for this key. A browser that signs in by Basic sends the
 * key along with any request, also one that somebody else's page has it send; such a page cannot read a token. Nothing is
 * kept of them: a token is its end and a seal over what it is for.
 */
export function makeFormTokens(secret: string, now: () => Date) {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'meetlat forms', 32));

  function seal({ keyId, centreId, period, purpose }: FormSubject, until: string): Buffer {
    // As JSON, so that no part can run over into the next.
    const said = JSON.stringify([keyId, centreId, period, purpose, until]);
    return createHmac('sha256', key).update(said).digest();
  }

  return {
    make(subject: FormSubject): string {
      const until = (now().getTime() + formMs).toString(36);
      return `${until}.${seal(subject, until).toString('base64url')}`;
    },
    judge(token: string | undefined, subject: FormSubject): TokenVerdict {
      const [until = '', given = ''] = (token ?? '').split('.');
      const expected = seal(subject, until);
      const received = Buffer.from(given, 'base64url');
      if (received.length !== expected.length || !timingSafeEqual(received, expected)) return 'wrong';
      return Number.parseInt(until, 36) > now().getTime() ? 'good' : 'old';
    },
  };
}

export type FormTokens = ReturnType<typeof makeFormTokens>;
