import type { Text } from '../../../values/text.ts';

/** Where a region's values stand; `reason` says why it cannot be computed with, when it has no table. */
export type Region = { readonly id: string; readonly label: Text; readonly reason?: Text };

const notFound: Text = {
  nl: 'De waarden van de bouwblokken zijn niet openbaar gevonden',
  en: 'The values of the building blocks were not found in public',
};
const notKept: Text = { nl: 'Alleen een verouderd kader is bekend', en: 'Only an older framework is known' };

/** Regions whose social return rules were looked up. */
export const regions: readonly Region[] = [
  { id: 'utrecht', label: { nl: 'Utrecht', en: 'Utrecht' } },
  { id: 'holland-rijnland', label: { nl: 'Holland Rijnland (Leiden)', en: 'Holland Rijnland (Leiden)' } },
  {
    id: 'haaglanden',
    label: { nl: 'Haaglanden en Zuid-Holland Centraal', en: 'Haaglanden and Zuid-Holland Centraal' },
  },
  { id: 'oost-nederland', label: { nl: 'Oost-Nederland', en: 'East of the Netherlands' } },
  { id: 'friesland', label: { nl: 'Friesland', en: 'Friesland' } },
  { id: 'gooi', label: { nl: 'Gooi (Hilversum)', en: 'Gooi (Hilversum)' } },
  { id: 'tilburg', label: { nl: 'Tilburg', en: 'Tilburg' } },
  { id: 'rijnmond', label: { nl: 'Rijnmond (Rotterdam)', en: 'Rijnmond (Rotterdam)' }, reason: notFound },
  { id: 'amsterdam', label: { nl: 'Amsterdam', en: 'Amsterdam' }, reason: notFound },
  { id: 'groningen', label: { nl: 'Groningen', en: 'Groningen' }, reason: notFound },
  { id: 'zuid-kennemerland', label: { nl: 'Zuid-Kennemerland', en: 'Zuid-Kennemerland' }, reason: notFound },
  { id: 'zaanstreek-waterland', label: { nl: 'Zaanstreek-Waterland', en: 'Zaanstreek-Waterland' }, reason: notFound },
  { id: 'noordoost-brabant', label: { nl: 'Noordoost-Brabant', en: 'North-east Brabant' }, reason: notFound },
  { id: 'maastricht', label: { nl: 'Maastricht-Heuvelland', en: 'Maastricht-Heuvelland' }, reason: notFound },
  { id: 'foodvalley', label: { nl: 'FoodValley (Veenendaal)', en: 'FoodValley (Veenendaal)' }, reason: notKept },
  { id: 'midden-holland', label: { nl: 'Midden-Holland', en: 'Midden-Holland' }, reason: notFound },
  { id: 'lekstroom', label: { nl: 'Lekstroom', en: 'Lekstroom' }, reason: notFound },
  { id: 'amersfoort', label: { nl: 'Amersfoort', en: 'Amersfoort' }, reason: notFound },
  {
    id: 'av-regio',
    label: { nl: 'Alblasserwaard-Vijfheerenlanden', en: 'Alblasserwaard-Vijfheerenlanden' },
    reason: notFound,
  },
  {
    id: 'rijk',
    label: { nl: 'Rijksoverheid', en: 'National government' },
    reason: {
      nl: 'Het Rijk heeft geen tabel: een doel wordt per contract afgesproken',
      en: 'National government has no table: a goal is agreed for each contract',
    },
  },
];

export function findRegion(id: string): Region | undefined {
  return regions.find((region) => region.id === id);
}
