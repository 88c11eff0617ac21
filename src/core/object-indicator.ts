import type { ListedIndicator } from './define-indicator.ts';

/** What is computed on inputs that are sent, and has an object of numbers as its value. */
export type ObjectFamily = 'sroi' | 'pso-style' | 'maex-style' | 'social-return' | 'agreements';

/** Such an indicator as the catalogue lists it. */
export type ObjectIndicator = Omit<ListedIndicator, 'unit' | 'family'> & {
  readonly unit: 'object';
  readonly family: ObjectFamily;
};
