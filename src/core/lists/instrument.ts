import { defineCodeList } from './define-code-list.ts';

/** Instrument of a measurement (meetinstrument), with the least and most it can say. Only the ladder is counted; the others are kept. */
export const instrument = defineCodeList({
  id: 'instrument',
  version: '2026.1',
  label: { nl: 'Meetinstrument', en: 'Instrument' },
  source: 'Meetlat',
  items: [
    {
      code: 'vng-ladder',
      nl: 'Participatieladder (VNG)',
      en: 'Participation ladder (VNG)',
      least: 1,
      most: 6,
      whole: true,
    },
    { code: 'zrm', nl: 'Zelfredzaamheid-Matrix', en: 'Self-sufficiency matrix', least: 1, most: 5, whole: true },
    {
      code: 'wage-value',
      nl: 'Loonwaarde (deel van het loon)',
      en: 'Wage value (share of the wage)',
      least: 0,
      most: 1,
      whole: false,
    },
  ],
});
