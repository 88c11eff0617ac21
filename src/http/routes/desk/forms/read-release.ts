import { AppError } from '../../../../errors.ts';
import { faultsOf } from '../../../../records/faults.ts';
import { withoutBlanksAround } from '../../../../records/identifiers.ts';
import type { PublishRequest } from '../../../../reporting/releases/publish.ts';
import type { ReleaseList } from '../../../../reporting/releases/read-releases.ts';
import type { FormFields } from '../../../forms/fields.ts';
import { newRelease } from '../../releases/schemas.ts';
import { ownReceiver, receiverOf } from './release-form.ts';

/** The fields of a release in a form; every other one is not of it. */
const names = ['state', 'receiver', 'name', 'function', 'remark', 'reason'] as const;
export type ReleaseValues = Readonly<Partial<Record<(typeof names)[number], string>>>;

/** What was filled in. A line break in a text becomes a blank: it is kept on one line. */
export function releaseValues(fields: FormFields): ReleaseValues {
  const filled = names.flatMap((name) => {
    const value = oneLine(fields[name]);
    return value === '' ? [] : [[name, value]];
  });
  return Object.fromEntries(filled);
}

/** Text of a form on one line. */
export function oneLine(text: string | undefined): string {
  return withoutBlanksAround((text ?? '').replace(/\s*\n\s*/g, ' '));
}

/**
 * Reads what is asked to be published, by the rules of the API. Who gives a reason means the newest release of that
 * receiver: it is the only one that can be replaced.
 *
 * @throws AppError `invalid-input` with the fields that are wrong
 */
export function readRelease(values: ReleaseValues, { items }: Pick<ReleaseList, 'items'>): PublishRequest {
  const { receiver = ownReceiver, ...said } = values;
  const isOwn = receiver === ownReceiver;
  if (!isOwn && !receiver.startsWith(receiverOf(''))) throw fault('/receiver', 'not-a-choice');
  const organisationId = isOwn ? undefined : receiver.slice(receiverOf('').length);
  const earlier = items.filter(({ organisation }) => (organisation?.id ?? null) === (organisationId ?? null)).at(-1);
  const asked = {
    ...said,
    audience: isOwn ? 'own' : 'contract',
    ...(isOwn ? {} : { organisationId }),
    ...(said.reason !== undefined && earlier ? { supersedes: earlier.number } : {}),
  };
  const read = newRelease.safeParse(asked);
  if (!read.success) {
    throw new AppError('invalid-input', {
      faults: faultsOf(read.error, asked).map((one) => ({ ...one, in: 'body' })),
    });
  }
  if (said.reason !== undefined && !earlier) throw fault('/reason', 'no-release-to-replace');
  const { state, name, function: job, audience = 'own', supersedes, reason, remark } = read.data;
  return {
    state,
    name,
    function: job,
    audience,
    organisationId: read.data.organisationId ?? null,
    supersedes: supersedes ?? null,
    reason: reason ?? null,
    remark: remark ?? null,
  };
}

function fault(pointer: string, code: string): AppError {
  return new AppError('invalid-input', { faults: [{ in: 'body', pointer, code }] });
}
