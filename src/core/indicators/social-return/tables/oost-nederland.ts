import type { IncompleteTable } from './table.ts';

export const oostNederland: IncompleteTable = {
  id: 'oost-current',
  region: 'oost-nederland',
  label: { nl: 'Uniform model Oost-Nederland', en: 'Uniform model of the east of the Netherlands' },
  source: {
    title: 'Uniform Bouwblokkenmodel Oost Nederland',
    publisher: 'Impact Oost',
    url: 'https://impactoost.nl/bouwblokken',
    year: null,
  },
  reason: {
    nl: 'De bewaarde bladzijde breekt af na bbl niveau 1-2',
    en: 'The page that was kept breaks off after apprenticeship level 1-2',
  },
  kept: ['pw-lt2', 'pw-gt2', 'doelgroepregister', 'ww-lt1', 'ww-gt1', 'nug', 'wep', 'bbl-1-2'],
};
