import { findMunicipality, type Municipality, municipalities } from '../../catalogues/municipalities/municipalities.ts';
import type { Period } from '../../core/values/period.ts';
import { AppError } from '../../errors.ts';

/**
 * The municipality with this code as it existed on a day of the period.
 *
 * @throws AppError `unknown-municipality`, and `municipality-not-then` with the codes under which its ground is found then
 */
export function municipalityThen(code: string, { id, from, until }: Period): Municipality {
  const found = findMunicipality(code);
  if (!found) throw new AppError('unknown-municipality', { params: { code } });
  const { name, validFrom, validTo } = found;
  const others = (codes: readonly string[]): string =>
    codes.map((other) => `${other} (${findMunicipality(other)?.name ?? other})`).join(', ') || '-';
  if (validTo !== null && validTo < from)
    throw new AppError('municipality-not-then', {
      params: { code, name, period: id, others: others(found.successorCodes) },
    });
  if (validFrom !== null && validFrom > until) {
    const before = municipalities.filter(({ successorCodes }) => successorCodes.includes(code));
    throw new AppError('municipality-not-then', {
      params: { code, name, period: id, others: others(before.map((one) => one.code)) },
    });
  }
  return found;
}
