import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Caller, SignIn } from '../../access/caller.ts';
import { AppError } from '../../errors.ts';
import type { Access } from '../route-config.ts';

type Options = {
  signIn: (header: string | undefined) => Promise<SignIn>;
  isMetricsKey: (header: string | undefined) => boolean;
};

/** Each way to sign in on a line of its own: a browser reads one from a line, and then knows no Basic beside Bearer. */
const challenge = { 'www-authenticate': ['Bearer realm="Meetlat"', 'Basic realm="Meetlat", charset="UTF-8"'] };

/**
 * Signs the caller in, counts the request, and applies the route's access decision, before a body is read. Who is over
 * the limit without a valid key hears so and no longer whether a key is right; issued keys cannot be guessed, the
 * administrator's may have been chosen by a person, so that one waits too.
 */
export const authentication = fp(
  async (app: FastifyInstance, options: Options) => {
    app.decorateRequest('caller', null);
    app.addHook('onRequest', async (request, reply) => {
      const access = request.routeOptions.config.access;
      if (!access || access.who === 'public') {
        if (!access?.uncounted) await app.limits.countAddress(request);
        return;
      }
      if (access.who === 'scopes' && access.orMetricsKey && options.isMetricsKey(request.headers.authorization)) return;
      const signedIn = await options.signIn(request.headers.authorization);
      if (!signedIn.ok) {
        await app.limits.countAddress(request);
        throw new AppError(signedIn.reason, { headers: challenge });
      }
      if (signedIn.caller.organisationId === null) await app.limits.refuseSpentAddress(request);
      request.caller = signedIn.caller;
      await app.limits.countKey(request, reply);
      admit(signedIn.caller, access, request.params as Record<string, string>);
    });
  },
  { name: 'authentication', dependencies: ['rate-limit'] },
);

/** Lets a caller through or throws: 404 for what is not theirs, 403 for what they may not do with their own. */
export function admit(caller: Caller, access: Access, params: Readonly<Record<string, string>>): void {
  if (access.who === 'public') return;
  if (access.tenant && !reaches(caller, access.tenant, params[access.tenant] ?? '')) throw new AppError('not-found');
  if (access.who !== 'scopes') return;
  if (!access.scopes.some((scope) => caller.scopes.has(scope))) {
    throw new AppError('forbidden', { params: { scope: access.scopes.join(' / ') } });
  }
  const lacking = access.also?.filter((scope) => !caller.scopes.has(scope)) ?? [];
  if (lacking.length > 0) throw new AppError('forbidden', { params: { scope: lacking.join(', ') } });
}

function reaches(caller: Caller, tenant: 'centreId' | 'organisationId', id: string): boolean {
  if (caller.reach.all) return true;
  return tenant === 'centreId' ? caller.reach.centreIds.includes(id) : caller.reach.organisationId === id;
}

/** The caller of a route that needs one. */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new Error('a route that uses the caller must not be public');
  return request.caller;
}
