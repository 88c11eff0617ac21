import { defineCodeList } from './define-code-list.ts';

/** Score on the self-sufficiency matrix (score op de Zelfredzaamheid-Matrix). */
export const zrmScore = defineCodeList({
  id: 'zrm-score',
  version: '2026.1',
  label: { nl: 'Score op de Zelfredzaamheid-Matrix', en: 'Score on the self-sufficiency matrix' },
  source: 'Zelfredzaamheid-Matrix 2017',
  items: [
    { code: '1', nl: 'Acute problematiek', en: 'Acute problems', externalCode: '1' },
    { code: '2', nl: 'Niet zelfredzaam', en: 'Not self-sufficient', externalCode: '2' },
    { code: '3', nl: 'Beperkt zelfredzaam', en: 'Barely self-sufficient', externalCode: '3' },
    { code: '4', nl: 'Voldoende zelfredzaam', en: 'Adequately self-sufficient', externalCode: '4' },
    { code: '5', nl: 'Volledig zelfredzaam', en: 'Completely self-sufficient', externalCode: '5' },
  ],
});
