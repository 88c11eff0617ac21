/** Who a report is for: the centre itself, or an organisation that sees its own part of it under agreements. */
export type ReportAudience = { readonly kind: 'own' } | { readonly kind: 'contract'; readonly organisationId: string };
