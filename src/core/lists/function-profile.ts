import { defineCodeList } from './define-code-list.ts';

/** Function profile (functieprofiel). */
export const functionProfile = defineCodeList({
  id: 'function-profile',
  version: '2026.1',
  label: { nl: 'Functieprofiel', en: 'Function profile' },
  source: 'Meetlat',
  items: [
    { code: 'sorting', nl: 'Sorteren', en: 'Sorting' },
    { code: 'dismantling', nl: 'Demonteren', en: 'Dismantling' },
    { code: 'repair', nl: 'Repareren', en: 'Repairing' },
    { code: 'upcycling', nl: 'Upcycling', en: 'Upcycling' },
    { code: 'webshop', nl: 'Webshop en online verkoop', en: 'Web shop' },
    { code: 'shop', nl: 'Winkel', en: 'Shop' },
    { code: 'logistics', nl: 'Ophalen en logistiek', en: 'Collection and logistics' },
    { code: 'gate', nl: 'Milieustraat en inname', en: 'Recycling yard and intake' },
    { code: 'catering', nl: 'Horeca', en: 'Catering' },
    { code: 'guidance', nl: 'Begeleiding', en: 'Guidance' },
    { code: 'coordination', nl: 'Coördinatie (kwartiermaker)', en: 'Coordination' },
    { code: 'education', nl: 'Educatie en rondleiding', en: 'Education' },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
});
