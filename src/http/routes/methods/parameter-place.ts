import type { ParameterKind } from '../../../core/define-parameter.ts';
import { findParameter, parameterRegistry } from '../../../core/parameters/registry.ts';
import { findSlot, parameterSlots } from '../../../core/parameters/slots.ts';

/** The page of the values an organisation may give itself. */
export const ownValuesPath = '/methods/parameters/own-values';

/** The page of the published values of one kind. */
export function kindPath(kind: ParameterKind): string {
  return `/methods/parameters/${kind.replaceAll('_', '-')}`;
}

/** The page of the values of one kind that an organisation may give itself. */
export function ownKindPath(kind: ParameterKind): string {
  return `${ownValuesPath}/${kind.replaceAll('_', '-')}`;
}

/** The kind of own values whose page this is the last part of; undefined when none of such a kind can be given. */
export function ownKindOfPage(name: string): ParameterKind | undefined {
  return parameterSlots.find(({ kind }) => ownKindPath(kind) === `${ownValuesPath}/${name}`)?.kind;
}

/** The kind whose page this is the last part of; undefined when nothing of such a kind is published. */
export function kindOfPage(name: string): ParameterKind | undefined {
  return parameterRegistry.find(({ kind }) => kindPath(kind).endsWith(`/${name}`))?.kind;
}

/** Where a value is explained: on the page of its kind, or, when nobody has published it, with the own values. */
export function parameterPath(id: string): string {
  const parameter = findParameter(id);
  if (parameter) return `${kindPath(parameter.kind)}#${id}`;
  const slot = findSlot(id);
  if (!slot) return ownValuesPath;
  // What fills a pattern has no place of its own.
  const isListed = parameterSlots.some((one) => one.id === id);
  return `${ownKindPath(slot.kind)}${isListed ? `#${id}` : ''}`;
}
