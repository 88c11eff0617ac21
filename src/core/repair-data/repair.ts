/** A repair as a centre records it, as far as it can be exchanged. Optional: not recorded. */
export type Repair = {
  readonly id: string;
  readonly date: string;
  /** Code list `material-category`. */
  readonly category: string;
  /** Code list `repair-product-category`. */
  readonly productCategory?: string;
  /** Age of the item in years, at most one decimal. */
  readonly ageYears?: number;
  /** Code list `repair-outcome`. */
  readonly outcome: string;
  /** Code list `repair-barrier`; only with the outcome `end-of-life`. */
  readonly barrier?: string;
  readonly kilograms?: number;
  /** Code list `item-type`. */
  readonly itemType?: string;
  /** The movement by which the item came in or went out. */
  readonly movementId?: string;
};

/** What did not come across between a repair and a row: the field or column, why, and never what it held. */
export type Lost = { readonly field: string; readonly reason: LostReason };

export type LostReason =
  /** No place for it on the other side. */
  | 'no-such-field'
  /** Free text, which may name people. */
  | 'free-text'
  /** Only known to belong to a group of goods: the nearest broader category stands for it. */
  | 'broader-category'
  /** A barrier beside an outcome other than the end of life. */
  | 'not-end-of-life'
  /** Not among the values of the standard, or not a number. */
  | 'not-understood'
  /** Computed from the age, so it says nothing of its own. */
  | 'derived';
