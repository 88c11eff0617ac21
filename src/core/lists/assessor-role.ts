import { defineCodeList } from './define-code-list.ts';

/** Role of who measured (rol van de beoordelaar); a role, never a name. */
export const assessorRole = defineCodeList({
  id: 'assessor-role',
  version: '2026.1',
  label: { nl: 'Rol van de beoordelaar', en: 'Role of the assessor' },
  source: 'Meetlat',
  items: [
    { code: 'work-supervisor', nl: 'Werkbegeleider', en: 'Work supervisor' },
    { code: 'job-coach', nl: 'Jobcoach', en: 'Job coach' },
    { code: 'case-manager', nl: 'Klantmanager of consulent', en: 'Case manager' },
    { code: 'labour-expert', nl: 'Arbeidsdeskundige', en: 'Labour expert' },
    { code: 'care-professional', nl: 'Zorg- of welzijnsprofessional', en: 'Care or welfare professional' },
    { code: 'participant', nl: 'Deelnemer zelf', en: 'The participant' },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
});
