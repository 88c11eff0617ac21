import { defineCodeList } from './define-code-list.ts';

/** Characteristic (kenmerk). */
export const characteristic = defineCodeList({
  id: 'characteristic',
  version: '2026.1',
  label: { nl: 'Kenmerk', en: 'Characteristic' },
  source: 'Meetlat',
  items: [
    { code: 'status-holder', nl: 'Statushouder', en: 'Status holder' },
    { code: 'temporary-protection', nl: 'Tijdelijke bescherming (Oekraïne)', en: 'Temporary protection' },
    { code: 'low-literacy', nl: 'Laaggeletterd', en: 'Low literacy' },
    { code: 'language-gap', nl: 'Taalachterstand', en: 'Language gap' },
    { code: 'low-digital-skills', nl: 'Weinig digitale vaardigheden', en: 'Low digital skills' },
    { code: 'no-start-qualification', nl: 'Zonder startkwalificatie', en: 'No start qualification' },
    { code: 'special-education', nl: 'Uit VSO of praktijkonderwijs', en: 'From special or practical education' },
    { code: 'intellectual-disability', nl: 'Verstandelijke beperking', en: 'Intellectual disability' },
    { code: 'mental-health', nl: 'Psychische kwetsbaarheid (GGZ)', en: 'Mental health vulnerability' },
    { code: 'physical-disability', nl: 'Lichamelijke beperking', en: 'Physical disability' },
    { code: 'acquired-brain-injury', nl: 'Niet-aangeboren hersenletsel', en: 'Acquired brain injury' },
    {
      code: 'threatened-by-unemployment',
      nl: 'Met werkloosheid bedreigd (van werk naar werk)',
      en: 'Threatened by unemployment',
    },
    { code: 'aged-50-plus', nl: '50 jaar of ouder op de peildatum', en: '50 or older at the reference date' },
    { code: 'aged-55-plus', nl: '55 jaar of ouder op de peildatum', en: '55 or older at the reference date' },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
});
