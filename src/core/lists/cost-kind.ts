import { defineCodeList } from './define-code-list.ts';

/** What money was spent on (kostensoort). */
export const costKind = defineCodeList({
  id: 'cost-kind',
  version: '2026.1',
  label: { nl: 'Kostensoort', en: 'Cost kind' },
  source: 'Meetlat',
  items: [
    { code: 'wages-staff', nl: 'Loon vaste staf', en: 'Wages staff' },
    { code: 'wages-participants', nl: 'Loon deelnemers', en: 'Wages participants' },
    { code: 'guidance', nl: 'Begeleiding', en: 'Guidance' },
    { code: 'housing', nl: 'Huisvesting', en: 'Housing' },
    { code: 'transport', nl: 'Vervoer', en: 'Transport' },
    { code: 'materials', nl: 'Materiaal en gereedschap', en: 'Materials and tools' },
    { code: 'disposal', nl: 'Afvoer en verwerking', en: 'Disposal' },
    { code: 'training', nl: 'Opleiding', en: 'Training' },
    { code: 'overhead', nl: 'Overhead', en: 'Overhead' },
    { code: 'depreciation', nl: 'Afschrijving', en: 'Depreciation' },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
});
