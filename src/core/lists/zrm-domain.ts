import { defineCodeList } from './define-code-list.ts';

/** Domain of the self-sufficiency matrix (domein van de Zelfredzaamheid-Matrix). */
export const zrmDomain = defineCodeList({
  id: 'zrm-domain',
  version: '2026.1',
  label: { nl: 'Domein van de Zelfredzaamheid-Matrix', en: 'Domain of the self-sufficiency matrix' },
  source: 'Zelfredzaamheid-Matrix 2017',
  items: [
    { code: 'finances', nl: 'Financiën', en: 'Finances' },
    { code: 'work-education', nl: 'Werk & opleiding', en: 'Work and education' },
    { code: 'use-of-time', nl: 'Tijdsbesteding', en: 'Use of time' },
    { code: 'housing', nl: 'Huisvesting', en: 'Housing' },
    { code: 'domestic-relations', nl: 'Huiselijke relaties', en: 'Domestic relations' },
    { code: 'mental-health', nl: 'Geestelijke gezondheid', en: 'Mental health' },
    { code: 'physical-health', nl: 'Lichamelijke gezondheid', en: 'Physical health' },
    { code: 'substance-use', nl: 'Middelengebruik', en: 'Substance use' },
    { code: 'basic-adl', nl: 'Basale ADL', en: 'Basic activities of daily life' },
    { code: 'instrumental-adl', nl: 'Instrumentele ADL', en: 'Instrumental activities of daily life' },
    { code: 'social-network', nl: 'Sociaal netwerk', en: 'Social network' },
    { code: 'social-participation', nl: 'Maatschappelijke participatie', en: 'Social participation' },
    { code: 'justice', nl: 'Justitie', en: 'Justice' },
  ],
});
