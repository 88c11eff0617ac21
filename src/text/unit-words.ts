import { sameText, type Text } from '../core/values/text.ts';

const units: Readonly<Record<string, Text>> = {
  count: sameText(''),
  // Shown as a percentage.
  fraction: sameText(''),
  'fraction of inflow': { nl: 'van de instroom', en: 'of the inflow' },
  ratio: sameText(''),
  EUR: sameText('euro'),
  min: { nl: 'minuten', en: 'minutes' },
  h: { nl: 'uur', en: 'hours' },
  kg: sameText('kg'),
  kgCO2e: sameText('kg CO2e'),
  fte: sameText('fte'),
  step: { nl: 'treden', en: 'steps' },
  day: { nl: 'dagen', en: 'days' },
  month: { nl: 'maanden', en: 'months' },
  inhabitants: { nl: 'inwoners', en: 'inhabitants' },
  year: { nl: 'jaar', en: 'years' },
  'kgCO2e per kg collected': { nl: 'kg CO2e per kg ingezameld', en: 'kg CO2e per kg collected' },
  'kgCO2e per kg reused': { nl: 'kg CO2e per kg opnieuw gebruikt', en: 'kg CO2e per kg reused' },
  'kgCO2e per kg recycled': { nl: 'kg CO2e per kg gerecycled', en: 'kg CO2e per kg recycled' },
  'kgCO2e per kg repaired': { nl: 'kg CO2e per kg gerepareerd', en: 'kg CO2e per kg repaired' },
  'kgCO2e per kg new': { nl: 'kg CO2e per kg nieuw product', en: 'kg CO2e per kg of new product' },
  'kgCO2e per item': { nl: 'kg CO2e per stuk', en: 'kg CO2e per item' },
  'kgCO2e per repair': { nl: 'kg CO2e per reparatie', en: 'kg CO2e per repair' },
  'kg per item': { nl: 'kg per stuk', en: 'kg per item' },
  'jobs per 1,000 t collected': { nl: 'banen per 1.000 ton ingezameld', en: 'jobs per 1,000 t collected' },
  'h per fte per year': { nl: 'uur per fte per jaar', en: 'hours per fte per year' },
  'h per week': { nl: 'uur per week', en: 'hours per week' },
  'EUR per h': { nl: 'euro per uur', en: 'euro per hour' },
  'EUR per paid h': { nl: 'euro per verloond uur', en: 'euro per paid hour' },
  'EUR per day': { nl: 'euro per dag', en: 'euro per day' },
  'EUR per month': { nl: 'euro per maand', en: 'euro per month' },
  'EUR per year': { nl: 'euro per jaar', en: 'euro per year' },
  'EUR per person per year': { nl: 'euro per persoon per jaar', en: 'euro per person per year' },
  'EUR per trajectory': { nl: 'euro per traject', en: 'euro per trajectory' },
  'EUR per contact': sameText('euro per contact'),
  'EUR per contact or h': { nl: 'euro per contact of uur', en: 'euro per contact or hour' },
  'EUR per visit': { nl: 'euro per bezoek', en: 'euro per visit' },
  'EUR per provision': { nl: 'euro per voorziening', en: 'euro per provision' },
  'EUR per decision': { nl: 'euro per beschikking', en: 'euro per decision' },
  'EUR per full-time year': { nl: 'rekeneuro per voltijdjaar', en: 'notional euro per full-time year' },
  'EUR per learning-work year': { nl: 'rekeneuro per leerwerkjaar', en: 'notional euro per learning-work year' },
  'EUR per day at most': { nl: 'rekeneuro per dag, ten hoogste', en: 'notional euro per day at most' },
  'fraction of the obligation': { nl: 'van de verplichting', en: 'of the obligation' },
  'EUR per kgCO2e': sameText('euro per kg CO2e'),
  'fraction per year': { nl: 'per jaar', en: 'a year' },
  'fraction of income': { nl: 'van het inkomen', en: 'of the income' },
  'DKK per WELLBY': { nl: 'Deense kroon per WELLBY', en: 'Danish kroner per WELLBY' },
};

/** The unit as people write it after a number; nothing for what is counted, nor for a share, whose sign is its number's. */
export function unitText(unit: string): Text {
  return units[unit] ?? sameText(unit);
}

/** Units that have words of their own. */
export const namedUnits: readonly string[] = Object.keys(units);

/** The unit as a word by itself, as at the head of a column. */
export function unitName(unit: string): Text {
  if (unit === 'count') return { nl: 'aantal', en: 'number' };
  if (unit === 'fraction') return { nl: 'percentage', en: 'percentage' };
  if (unit === 'ratio') return { nl: 'verhouding', en: 'ratio' };
  return unitText(unit);
}
