import { defineCodeList } from './define-code-list.ts';

/** Trajectory kind (soort traject). */
export const trajectoryKind = defineCodeList({
  id: 'trajectory-kind',
  version: '2026.1',
  label: { nl: 'Soort traject', en: 'Trajectory kind' },
  source: 'Meetlat',
  items: [
    { code: 'day-activity', nl: 'Dagbesteding', en: 'Day activity' },
    { code: 'social-activation', nl: 'Sociale activering', en: 'Social activation' },
    { code: 'work-experience', nl: 'Werkervaringsplaats', en: 'Work experience place' },
    { code: 'reintegration', nl: 'Re-integratietraject', en: 'Re-integration trajectory' },
    { code: 'trial-placement', nl: 'Proefplaatsing', en: 'Trial placement' },
    { code: 'internship-vso-pro', nl: 'Stage VSO/PrO', en: 'Internship special or practical education' },
    { code: 'internship-vmbo', nl: 'Stage vmbo', en: 'Internship vmbo' },
    { code: 'internship-bol', nl: 'Stage mbo BOL', en: 'Internship mbo BOL' },
    { code: 'apprenticeship-bbl', nl: 'Leerwerkplaats mbo BBL', en: 'Apprenticeship mbo BBL' },
    { code: 'internship-hbo-wo', nl: 'Stage hbo of wo', en: 'Internship higher education' },
    { code: 'sheltered-work', nl: 'Beschut werk', en: 'Sheltered work' },
    { code: 'wsw-job', nl: 'Wsw-dienstverband of detachering', en: 'Wsw job or secondment' },
    { code: 'register-job', nl: 'Banenafspraakbaan', en: 'Job under the jobs agreement' },
    { code: 'subscription-job', nl: 'Abonnementsbaan (zoals Zorghub)', en: 'Job paid by subscription (as in Zorghub)' },
    { code: 'paid-job', nl: 'Betaalde baan bij het centrum', en: 'Paid job at the centre' },
    { code: 'volunteer', nl: 'Vrijwilligerswerk', en: 'Volunteering' },
    { code: 'community-service', nl: 'Taakstraf', en: 'Community service' },
    { code: 'aftercare', nl: 'Nazorg bij nieuwe werkgever', en: 'Aftercare at the new employer' },
  ],
});
