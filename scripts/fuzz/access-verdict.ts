import type { Access } from '../../src/http/route-config.ts';
import type { Actor } from './actors.ts';

/** What the door says of a request, from the access decision of its route alone. */
export type Verdict = 'through' | 401 | 403 | 404;

/** `owns`: the tenant in the path is the actor's own. */
export function accessVerdict(access: Access, actor: Actor, owns: boolean): Verdict {
  if (access.who === 'public') return 'through';
  if (actor.state !== 'valid') return 401;
  if (access.tenant && actor.tenant !== null && !owns) return 404;
  if (access.who === 'any-key') return 'through';
  const scopes: readonly string[] = actor.scopes;
  const has = (scope: string): boolean => scopes.includes(scope);
  return access.scopes.some(has) && (access.also ?? []).every(has) ? 'through' : 403;
}
