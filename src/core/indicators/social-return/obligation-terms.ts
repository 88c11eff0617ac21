/** What an obligation is a percentage of; `fixed`: the contract names the amount itself. */
export const baseKinds = ['order-value', 'contract-sum', 'invoiced-turnover', 'wage-sum', 'fixed'] as const;
export type BaseKind = (typeof baseKinds)[number];

/** Kinds of contract as thresholds tell them apart. */
export const contractKinds = ['works', 'services', 'supplies'] as const;
export type ContractKind = (typeof contractKinds)[number];
