import type { Quantity } from '../../quantity.ts';
import type { StepAbout, Trace } from '../../trace.ts';

const all = {
  one: { value: 1, label: { nl: 'Een', en: 'One' }, unit: 'ratio' },
  zero: { value: 0, label: { nl: 'Nul', en: 'Nothing' }, unit: 'EUR' },
  months: { value: 12, label: { nl: 'Maanden in een jaar', en: 'Months in a year' }, unit: 'month' },
  days: { value: 365, label: { nl: 'Dagen in een jaar', en: 'Days in a year' }, unit: 'day' },
  weekDays: { value: 364, label: { nl: 'Dagen in 52 weken', en: 'Days in 52 weeks' }, unit: 'day' },
  cent: { value: '0.01', label: { nl: 'Een cent', en: 'A cent' }, unit: 'EUR' },
  euro: { value: 1, label: { nl: 'Een euro', en: 'A euro' }, unit: 'EUR' },
} as const satisfies Record<string, Pick<StepAbout, 'label' | 'unit'> & { value: number | string }>;
export type ConstantName = keyof typeof all;

/** The fixed numbers of the formula, each written down once, when it is first needed. */
export class Constants {
  readonly #trace: Trace;
  readonly #made = new Map<ConstantName, Quantity>();

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  get(name: ConstantName): Quantity {
    const made = this.#made.get(name) ?? this.#trace.constant({ id: `constant-${name}`, ...all[name] });
    this.#made.set(name, made);
    return made;
  }
}
