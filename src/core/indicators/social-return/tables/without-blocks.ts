import { settingsSchema } from '../settings.ts';
import type { Table } from './table.ts';

/** In the place of the table of an obligation that names none: what is owed can be told without one. */
export const withoutBlocks: Table = {
  id: 'none',
  region: 'none',
  label: { nl: 'Geen tabel', en: 'No table' },
  source: { title: '-', publisher: '-', url: null, year: null },
  dateBasis: 'by-id',
  validFrom: null,
  validTo: null,
  fullTimeHours: null,
  blocks: [],
  bonuses: [],
  countsWhileWageSubsidy: false,
  onlyWhileEmployed: false,
  shareCaps: [],
  settings: settingsSchema.parse({}),
};
