import type { ParameterKind } from '../define-parameter.ts';
import type { Text } from '../values/text.ts';

/**
 * A place for a value: which ids exist, in which unit and between which bounds. An organisation fills it with values of
 * its own; for many of them there is a published one, for the others nothing is known until it does.
 */
export type ParameterSlot = {
  /** Id of the value; of a pattern with the part that is free in angle brackets: `item-weight.own-<name>`. */
  readonly id: string;
  readonly label: Text;
  readonly unit: string;
  readonly kind: ParameterKind;
  /** Decimal text, both included: outside them a unit or a decimal point was mistaken. */
  readonly min: string;
  readonly max: string;
  readonly whole: boolean;
};
