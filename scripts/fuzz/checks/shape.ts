import { headerOf, jsonOf } from '../request.ts';
import { type Check, isDescribed, isErrorPage } from './check.ts';

/** The body is of a described media type and fits its schema; where nothing is described, nothing comes. */
export const describedBody: Check = {
  name: 'described body',
  judge({ request, answer }, { shapes }) {
    const described = request.operation.answers[String(answer.status)];
    // After HEAD Node sends no body, whatever was given to it.
    if (!isDescribed(request) || !described || request.method === 'HEAD') return undefined;
    if (isErrorPage(request, answer)) return undefined;
    const types = Object.keys(described.content ?? {});
    if (types.length === 0) return answer.body.length === 0 ? null : `a body with ${answer.status}`;
    const type = headerOf(answer, 'content-type').split(';')[0]?.trim() ?? '';
    if (!types.includes(type)) return `media type ${type} with ${answer.status}`;
    // Lines of JSON are text as a whole.
    const isJson = /[/+]json$/.test(type);
    const body = isJson ? jsonOf(answer) : answer.body.toString();
    if (body === undefined) return 'not JSON';
    return shapes.fault(request.operation, answer.status, type, body);
  },
};
