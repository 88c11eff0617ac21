/**
 * Codes that every dimension has. They are those of SDMX (cross-domain code lists, 2.1) and begin with a sign no id of ours
 * can begin with, so that no organisation or agreement is ever taken for the total.
 */
export const totalCode = '_T';
/** Of a figure that cannot be broken down: the row that says why. */
export const notBrokenDownCode = '_X';
