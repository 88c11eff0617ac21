import { defineCodeList } from './define-code-list.ts';

/** What a target of an agreement is about. All but the first are said in places, and kilos for material. */
export const agreementSubject = defineCodeList({
  id: 'agreement-subject',
  version: '2026.1',
  label: { nl: 'Onderwerp van een afspraak', en: 'Subject of an agreement' },
  source: 'Meetlat',
  items: [
    { code: 'indicator', nl: 'Een cijfer van de dienst', en: 'A figure of the service' },
    { code: 'places', nl: 'Plaatsen', en: 'Places' },
    { code: 'training', nl: 'Opleidingsplaatsen', en: 'Training places' },
    { code: 'internships', nl: 'Stageplaatsen', en: 'Internships' },
    { code: 'work-learning-places', nl: 'Leerwerkplaatsen', en: 'Work-learning places' },
    { code: 'material', nl: 'Ingezameld materiaal (kilo)', en: 'Material collected (kilograms)' },
    { code: 'capacity', nl: 'Beschikbare plaatsen', en: 'Capacity' },
  ],
});
