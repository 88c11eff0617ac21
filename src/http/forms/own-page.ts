import type { FastifyRequest } from 'fastify';
import { AppError } from '../../errors.ts';

type Asked = Pick<FastifyRequest, 'headers' | 'protocol' | 'host'>;

/**
 * Refuses a form that was sent from a page elsewhere. `Origin` must be this service's own: that of its public address, or
 * the address it was asked on. Every browser of these years sends it with a form; where it is left out only
 * `Sec-Fetch-Site: same-origin` shows the same. Without either nobody knows which page sent it: refused
 * (docs/decisions/0062).
 */
export function refuseFromElsewhere(request: Asked, publicUrl: string): void {
  if (!isFromOwnPage(request, publicUrl)) throw new AppError('form-from-elsewhere');
}

function isFromOwnPage({ headers, protocol, host }: Asked, publicUrl: string): boolean {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined) return site === 'same-origin';
  return origin === new URL(publicUrl).origin || origin === originOf(`${protocol}://${host}`);
}

/** As a browser writes it: in small letters, without the usual port. Null for a Host that is no name. */
function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}
