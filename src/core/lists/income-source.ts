import { defineCodeList } from './define-code-list.ts';

/** Where income comes from (inkomstenbron). */
export const incomeSource = defineCodeList({
  id: 'income-source',
  version: '2026.1',
  label: { nl: 'Inkomstenbron', en: 'Income source' },
  source: 'Meetlat',
  items: [
    { code: 'sales', nl: 'Verkoop', en: 'Sales' },
    { code: 'repair-services', nl: 'Reparatie en diensten', en: 'Repair and services' },
    { code: 'collection-fee', nl: 'Inzamelvergoeding (per ton of vast)', en: 'Collection fee' },
    { code: 'municipal-contract', nl: 'Dienstverleningsovereenkomst gemeente', en: 'Municipal service contract' },
    { code: 'wmo-wlz-tariff', nl: 'Wmo- of Wlz-tarief', en: 'Wmo or Wlz tariff' },
    { code: 'reintegration-fee', nl: 'Re-integratievergoeding', en: 'Re-integration fee' },
    { code: 'wage-cost-subsidy', nl: 'Loonkostensubsidie of -voordeel', en: 'Wage-cost subsidy or benefit' },
    { code: 'internship-fee', nl: 'Praktijkleren en stagevergoeding', en: 'Practical learning subsidy' },
    { code: 'producer-fee', nl: 'Producentenregeling (OPEN, UPV textiel)', en: 'Producer scheme fee' },
    { code: 'subscription', nl: 'Abonnement (zoals zorgabonnement)', en: 'Subscription' },
    { code: 'secondment-income', nl: 'Detachering', en: 'Secondment income' },
    { code: 'subsidy', nl: 'Subsidie', en: 'Subsidy' },
    { code: 'fund', nl: 'Fonds', en: 'Fund' },
    { code: 'donation', nl: 'Gift', en: 'Donation' },
    { code: 'membership', nl: 'Lidmaatschap', en: 'Membership' },
    { code: 'social-return-order', nl: 'Opdracht in het kader van social return', en: 'Social return order' },
    { code: 'rent', nl: 'Verhuur', en: 'Rent' },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
});
