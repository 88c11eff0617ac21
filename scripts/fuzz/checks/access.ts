import { accessVerdict } from '../access-verdict.ts';
import { isGood } from '../request.ts';
import { type Check, isDescribed } from './check.ts';

/**
 * Operations that weigh behind the door what a key may do against another key, whose claim it decides of, what the set
 * holds that it writes, or whether figures are asked for as well: the refusal is 403 too.
 */
const refuseBehindTheDoor = new Set([
  'rotateKey',
  'revokeKey',
  'putEffortApproval',
  'putParameterSet',
  'deleteParameterSet',
  'listAgreementsOfOrganisation',
]);
/** What may be said before it is known who asks: a path that cannot be read, a format there is not, a failing store. */
const beforeTheDoor = new Set([400, 406, 503, 507]);

/** 401, 403 and 404 follow from the access decision of the route, and from nothing in the request beside key and tenant. */
export const access: Check = {
  name: 'access decision',
  judge({ request, answer }, { stage }) {
    if (!isDescribed(request)) return undefined;
    const { operation, actor, tenantId, mode } = request;
    const tenant = actor.tenant ?? 'own';
    const owns = tenant !== 'none' && (tenantId === stage.centres[tenant] || tenantId === stage.organisations[tenant]);
    const verdict = accessVerdict(operation.access, actor, owns);
    if (verdict === 'through') {
      if (answer.status === 401) return '401 for a good key';
      return answer.status === 403 && !refuseBehindTheDoor.has(operation.id) ? '403 for who has the scope' : null;
    }
    if (answer.status === verdict) return null;
    const excused = isGood(mode) && !request.failure ? false : beforeTheDoor.has(answer.status);
    return excused ? null : `${answer.status} instead of ${verdict}`;
  },
};
