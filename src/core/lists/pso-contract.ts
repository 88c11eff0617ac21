import { defineCodeList } from './define-code-list.ts';

/** Type of contract in the PSO-style share. `externalCode` is our code for the row of the published table. */
export const psoContract = defineCodeList({
  id: 'pso-contract',
  version: '2026.1',
  label: { nl: 'Type contract (in PSO-stijl)', en: 'Type of contract (PSO-style)' },
  source: 'PSO-Nederland, PSO-doelgroep, handleiding 1.5 en 1.6',
  items: [
    { code: 'regular', nl: 'Regulier contract (vast of tijdelijk)', en: 'Regular contract', externalCode: 'regulier' },
    {
      code: 'supported-employment',
      nl: 'In dienst via begeleid werken',
      en: 'Supported employment',
      externalCode: 'begeleid_werken',
    },
    {
      code: 'secondment-in',
      nl: 'Bij het centrum gedetacheerd of ingeleend',
      en: 'Seconded or hired in',
      externalCode: 'detachering',
    },
    {
      code: 'placement',
      nl: 'Stage, werkervaringsplaats of re-integratietraject',
      en: 'Internship, work experience or re-integration',
      externalCode: 'stage_wep_reintegratie',
    },
    { code: 'trial', nl: 'Proefplaatsing', en: 'Trial placement', externalCode: 'proefplaatsing' },
    {
      code: 'wsw-seconded-out',
      nl: 'Eigen sw-medewerker, gedetacheerd bij een andere organisatie',
      en: 'Own Wsw worker, seconded to another organisation',
      externalCode: 'sw_uitgedetacheerd',
    },
  ],
});
