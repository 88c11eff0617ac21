import { defineCodeList } from './define-code-list.ts';

/** Which trajectories an agreement is about, and so whose figures its organisation sees exactly. */
export const agreementBasis = defineCodeList({
  id: 'agreement-basis',
  version: '2026.1',
  label: { nl: 'Grondslag van een afspraak', en: 'Basis of an agreement' },
  source: 'Meetlat',
  items: [
    { code: 'payer', nl: 'Trajecten die de organisatie betaalt', en: 'Trajectories the organisation pays for' },
    { code: 'referrer', nl: 'Trajecten die de organisatie verwijst', en: 'Trajectories the organisation refers' },
    { code: 'residence', nl: 'Inwoners van de gemeente', en: 'Residents of the municipality' },
  ],
});
