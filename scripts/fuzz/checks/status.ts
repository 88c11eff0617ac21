import { headerOf } from '../request.ts';
import { type Check, isDescribed } from './check.ts';

/** Whatever is sent, it is not our fault; a store that fails on purpose gives 503 or 507. */
export const noServerError: Check = {
  name: 'no 5xx',
  judge: ({ request, answer }) => {
    if (answer.status < 500) return null;
    const expected = { unreachable: 503, full: 507 }[request.failure ?? 'unreachable'];
    return request.failure && answer.status === expected ? null : `status ${answer.status}`;
  },
};

/** The operation says that it can answer so. */
export const declaredStatus: Check = {
  name: 'declared status',
  judge({ request, answer }) {
    if (!isDescribed(request)) return undefined;
    return String(answer.status) in request.operation.answers ? null : `status ${answer.status} is not described`;
  },
};

/** A method that is not described is 405, and says which are. */
export const otherMethods: Check = {
  name: '405 with Allow',
  judge({ request, answer }) {
    if (isDescribed(request)) return undefined;
    // A path that cannot be decoded is 400 before anything looks at the method.
    if (answer.status !== 405) return `status ${answer.status} for a method that is not there`;
    const allowed = headerOf(answer, 'allow').split(', ');
    return allowed.includes(request.operation.method) ? null : 'Allow does not name the described method';
  },
};
