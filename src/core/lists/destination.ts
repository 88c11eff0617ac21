import { defineCodeList } from './define-code-list.ts';

/** Destination (bestemming). */
export const destination = defineCodeList({
  id: 'destination',
  version: '2026.1',
  label: { nl: 'Bestemming', en: 'Destination' },
  source: 'Meetlat',
  items: [
    { code: 'regular-job', nl: 'Regulier betaald werk', en: 'Regular paid work', group: 'regular' },
    { code: 'supported-job', nl: 'Betaald werk met ondersteuning', en: 'Paid work with support', group: 'supported' },
    { code: 'sheltered-work', nl: 'Beschut werk', en: 'Sheltered work', group: 'supported' },
    { code: 'self-employed', nl: 'Eigen bedrijf', en: 'Self-employed', group: 'regular' },
    { code: 'education', nl: 'Opleiding', en: 'Education', group: 'education' },
    { code: 'trajectory-elsewhere', nl: 'Ander traject elders', en: 'Trajectory elsewhere', group: 'other' },
    { code: 'volunteering', nl: 'Vrijwilligerswerk elders', en: 'Volunteering elsewhere', group: 'other' },
    { code: 'day-activity', nl: 'Dagbesteding elders', en: 'Day activity elsewhere', group: 'other' },
    { code: 'care', nl: 'Zorg of behandeling', en: 'Care or treatment', group: 'other' },
    { code: 'benefit-only', nl: 'Terug naar alleen uitkering', en: 'Back to benefit only', group: 'other' },
    { code: 'moved', nl: 'Verhuisd', en: 'Moved', group: 'apart' },
    { code: 'state-pension', nl: 'AOW-leeftijd', en: 'State pension age', group: 'apart' },
    { code: 'deceased', nl: 'Overleden', en: 'Deceased', group: 'apart' },
    { code: 'not-available', nl: 'Niet beschikbaar', en: 'Not available', group: 'other' },
    { code: 'unknown', nl: 'Onbekend', en: 'Unknown', group: 'other' },
  ],
});
