import type { Text } from '../../../values/text.ts';

/** A region. `without`: why it has no table to compute with. */
export type Region = {
  readonly id: string;
  readonly label: Text;
  readonly without?: keyof typeof withoutTable;
};

/** Why there is no table. */
export const withoutTable = {
  'not-found': {
    nl: 'De waarden van de bouwblokken zijn niet openbaar gevonden',
    en: 'The values of the building blocks were not found in public',
  },
  'by-contract': {
    nl: 'Er is geen tabel: een doel wordt per contract afgesproken',
    en: 'There is no table: a goal is agreed for each contract',
  },
} as const satisfies Record<string, Text>;

/** Regions whose social return rules were looked up. */
export const regions: readonly Region[] = [
  { id: 'utrecht', label: { nl: 'Utrecht', en: 'Utrecht' } },
  { id: 'holland-rijnland', label: { nl: 'Holland Rijnland (Leiden)', en: 'Holland Rijnland (Leiden)' } },
  {
    id: 'haaglanden',
    label: { nl: 'Haaglanden en Zuid-Holland Centraal', en: 'Haaglanden and Zuid-Holland Centraal' },
  },
  {
    id: 'cost-method',
    label: { nl: 'Zonder bouwblokken: kosten zoals betaald', en: 'No building blocks: costs as paid' },
  },
  { id: 'oost-nederland', label: { nl: 'Oost-Nederland', en: 'East of the Netherlands' } },
  { id: 'friesland', label: { nl: 'Friesland', en: 'Friesland' } },
  { id: 'gooi', label: { nl: 'Gooi (Hilversum)', en: 'Gooi (Hilversum)' } },
  { id: 'tilburg', label: { nl: 'Tilburg', en: 'Tilburg' } },
  { id: 'rijnmond', label: { nl: 'Rijnmond (Rotterdam)', en: 'Rijnmond (Rotterdam)' }, without: 'not-found' },
  { id: 'amsterdam', label: { nl: 'Amsterdam', en: 'Amsterdam' }, without: 'not-found' },
  { id: 'groningen', label: { nl: 'Groningen', en: 'Groningen' }, without: 'not-found' },
  { id: 'zuid-kennemerland', label: { nl: 'Zuid-Kennemerland', en: 'Zuid-Kennemerland' }, without: 'not-found' },
  {
    id: 'zaanstreek-waterland',
    label: { nl: 'Zaanstreek-Waterland', en: 'Zaanstreek-Waterland' },
    without: 'not-found',
  },
  { id: 'noordoost-brabant', label: { nl: 'Noordoost-Brabant', en: 'North-east Brabant' }, without: 'not-found' },
  { id: 'maastricht', label: { nl: 'Maastricht-Heuvelland', en: 'Maastricht-Heuvelland' }, without: 'not-found' },
  { id: 'foodvalley', label: { nl: 'FoodValley (Veenendaal)', en: 'FoodValley (Veenendaal)' }, without: 'not-found' },
  { id: 'midden-holland', label: { nl: 'Midden-Holland', en: 'Midden-Holland' }, without: 'not-found' },
  { id: 'lekstroom', label: { nl: 'Lekstroom', en: 'Lekstroom' }, without: 'not-found' },
  { id: 'amersfoort', label: { nl: 'Amersfoort', en: 'Amersfoort' }, without: 'not-found' },
  {
    id: 'av-regio',
    label: { nl: 'Alblasserwaard-Vijfheerenlanden', en: 'Alblasserwaard-Vijfheerenlanden' },
    without: 'not-found',
  },
  {
    id: 'rijk',
    label: { nl: 'Rijksoverheid', en: 'National government' },
    without: 'by-contract',
  },
];

export function findRegion(id: string): Region | undefined {
  return regions.find((region) => region.id === id);
}
