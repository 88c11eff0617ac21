import { defineTable } from './table.ts';

/** Contracts that count what was spent and know no building blocks: the wages of who was placed, as paid. */
export const costMethod = defineTable({
  id: 'cost-method',
  region: 'cost-method',
  label: { nl: 'Kosten zoals betaald, zonder bouwblokken', en: 'Costs as paid, without building blocks' },
  source: {
    title: 'Hoe SROI-verplichting invullen',
    publisher: 'OAZ',
    url: 'https://oaz.nl/nieuws/hoe-sroi-verplichting-invullen',
    year: null,
  },
  note: {
    nl: 'Geen tabel van een regio: voor contracten waarin loonkosten, inkoop en opleiding tellen voor wat zij kosten. Wat er precies telt staat in het contract.',
    en: 'Not the table of a region: for contracts in which wages, purchases and training count for what they cost. What exactly counts is in the contract.',
  },
  blocks: [
    {
      code: 'wage-cost',
      label: { nl: 'Loonkosten van wie is geplaatst', en: 'Wages of who was placed' },
      unit: 'cost',
      place: 'work',
    },
    {
      code: 'purchase',
      label: { nl: 'Inkoop bij een sociale onderneming', en: 'Purchase from a social enterprise' },
      unit: 'invoice',
    },
    { code: 'training', label: { nl: 'Opleiding en begeleiding', en: 'Training and guidance' }, unit: 'cost' },
  ],
});
