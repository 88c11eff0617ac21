import type { SetChange } from '../parameter-sets/centres-of-set.ts';
import type { Steps } from '../sql/steps.ts';
import { appendEntry } from './append.ts';
import type { AuditKey } from './audit-key.ts';
import { organisationChain } from './chains.ts';

const fields = ['name', 'centreIds', 'values'] as const;

/** Notes in the trail of its organisation that a set was made, changed or deleted; gives the place in the trail. */
export function* noteParameterSet(auditKey: AuditKey, { before, after, at, by }: SetChange): Steps<number> {
  const set = after ?? before;
  if (!set) throw new Error('a set that neither was nor is');
  const chain = organisationChain(set.organisationId);
  const changed: string[] = fields.filter(
    (field) => JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field]),
  );
  const tables = [before, after].map((one) => JSON.stringify(one?.contractTables ?? []));
  if (tables[0] !== tables[1]) changed.push('contractTables');
  return yield* appendEntry(auditKey, {
    chain,
    at,
    by,
    action: !before ? 'created' : after ? 'changed' : 'deleted',
    kind: 'parameter-sets',
    record: auditKey.pseudonym(chain, 'parameter-sets', set.id),
    details: after ? { fields: changed } : {},
  });
}
