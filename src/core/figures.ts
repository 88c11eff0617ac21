import type { Told } from './quantity.ts';
import { missingReason, uniqueMissing } from './reason.ts';
import { rounded } from './values/decimal.ts';
import type { Text } from './values/text.ts';
import type { Unit } from './values/unit.ts';

/** Collects, for each number of a value, the step that holds it or the reason why it is not there. */
export class Figures {
  readonly stepOf: Record<string, string> = {};
  readonly reasons: Record<string, Text> = {};
  readonly #reasonOf = new Map<string, Text>();

  /** The number for reading. `pointer` is where it stands in the value. */
  take(pointer: string, told: Told, unit: Unit): number | null {
    if (!('step' in told)) return this.none(pointer, told);
    if (told.value === null) return this.none(pointer, this.#reason(told));
    this.stepOf[pointer] = told.step;
    return rounded(told.value, unit);
  }

  none(pointer: string, reason: Text): null {
    this.reasons[pointer] = reason;
    return null;
  }

  /** Thousands of figures can be unknown for one cause: each step's reason is made once. */
  #reason({ step, reason, missing }: Extract<Told, { step: string }>): Text {
    const made = this.#reasonOf.get(step) ?? reason ?? missingReason(uniqueMissing(missing));
    this.#reasonOf.set(step, made);
    return made;
  }
}
