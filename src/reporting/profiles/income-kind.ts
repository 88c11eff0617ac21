import type { IncomeKind } from '../../core/indicators/maex-style/inputs.ts';

/**
 * What an income source is in the profile. What is delivered to a municipality, a care payer or a producer against payment is a service
 * that is sold; what is granted without it is a subsidy; a test sees to it that every source of the list has its place.
 */
export const incomeKindOf: Readonly<Record<string, IncomeKind>> = {
  sales: 'sales',
  'repair-services': 'sales',
  'collection-fee': 'sales',
  'municipal-contract': 'sales',
  'wmo-wlz-tariff': 'sales',
  'reintegration-fee': 'sales',
  'wage-cost-subsidy': 'subsidies',
  'internship-fee': 'subsidies',
  'producer-fee': 'sales',
  subscription: 'sales',
  'secondment-income': 'sales',
  subsidy: 'subsidies',
  fund: 'donations',
  donation: 'donations',
  membership: 'memberships',
  'social-return-order': 'sales',
  rent: 'sales',
  other: 'other',
};
