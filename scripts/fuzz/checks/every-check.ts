import { access } from './access.ts';
import type { Check } from './check.ts';
import { commonHeaders, describedHeaders } from './headers.ts';
import { noEcho, noForeignData, noKeys, unpolluted } from './leaks.ts';
import { wholeProblem } from './problem.ts';
import { describedBody } from './shape.ts';
import { declaredStatus, noServerError, otherMethods } from './status.ts';

/** Everything that is asked of every answer. That there is one at all is the run's own check. */
export const everyCheck: readonly Check[] = [
  noServerError,
  declaredStatus,
  otherMethods,
  describedBody,
  commonHeaders,
  describedHeaders,
  wholeProblem,
  noEcho,
  noKeys,
  noForeignData,
  unpolluted,
  access,
];
