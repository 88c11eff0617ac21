import type { ParameterKind } from '../../../core/define-parameter.ts';
import { findParameter, parameterRegistry } from '../../../core/parameters/registry.ts';

/** The page of the values an organisation may give itself. */
export const ownValuesPath = '/methods/parameters/own-values';

/** The page of the published values of one kind. */
export function kindPath(kind: ParameterKind): string {
  return `/methods/parameters/${kind.replaceAll('_', '-')}`;
}

/** The kind whose page this is the last part of; undefined when nothing of such a kind is published. */
export function kindOfPage(name: string): ParameterKind | undefined {
  return parameterRegistry.find(({ kind }) => kindPath(kind).endsWith(`/${name}`))?.kind;
}

/** Where a value is explained: on the page of its kind, or, when nobody has published it, with the own values. */
export function parameterPath(id: string): string {
  const parameter = findParameter(id);
  return parameter ? `${kindPath(parameter.kind)}#${id}` : ownValuesPath;
}
