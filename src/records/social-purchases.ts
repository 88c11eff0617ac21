import { defineRecordKind } from './define-record-kind.ts';
import { purchaseChecks } from './rules/purchase.ts';

const mostEuros = 1_000_000_000;

/** What was bought from an organisation that employs people of the group itself. */
export const socialPurchases = defineRecordKind({
  kind: 'social-purchases',
  schemaName: 'SocialPurchase',
  label: {
    one: { nl: 'Sociale inkoop', en: 'Social purchase' },
    many: { nl: 'Sociale inkopen', en: 'Social purchases' },
  },
  about: {
    nl: 'Een inkoop bij een gecertificeerde organisatie of een sw-bedrijf, met wat nodig is om de indirecte bijdrage te berekenen. Mag de som van facturen van één leverancier zijn.',
    en: 'Bought from a certified organisation or a Wsw company, with what the indirect share is computed from. May be the sum of invoices of one supplier.',
  },
  dateField: 'date',
  fields: {
    date: { type: 'day', required: true, label: { nl: 'Datum', en: 'Date' }, about: 'Day of the invoice.' },
    supplier: {
      type: 'text',
      maxLength: 200,
      required: true,
      label: { nl: 'Leverancier', en: 'Supplier' },
      about: 'Name of the supplier, always written alike: its invoices are added up by it.',
    },
    invoice: {
      type: 'decimal',
      places: 2,
      min: 0,
      max: mostEuros,
      required: true,
      label: { nl: 'Factuurbedrag', en: 'Invoice' },
      about: 'Euros without VAT.',
    },
    turnover: {
      type: 'decimal',
      places: 2,
      min: 0,
      max: mostEuros,
      label: { nl: 'Omzet leverancier', en: 'Turnover of the supplier' },
      about: 'Turnover of the supplier in a year, euros without VAT.',
    },
    turnoverYear: {
      type: 'whole',
      min: 1990,
      max: 2199,
      label: { nl: 'Jaar van de omzet', en: 'Year of the turnover' },
      about: 'Year of that turnover.',
    },
    fte: {
      type: 'decimal',
      places: 2,
      min: 0,
      max: 1_000_000,
      label: { nl: 'Fte leverancier', en: 'Fte of the supplier' },
      about: 'All fte of the supplier in that year.',
    },
    directShare: {
      type: 'decimal',
      places: 6,
      min: 0,
      max: 1,
      label: { nl: 'Directe bijdrage leverancier', en: 'Direct share of the supplier' },
      about: 'Direct share of the supplier by its certificate, as a fraction: 18 % is 0.18.',
    },
    certificateUntil: {
      type: 'day',
      label: { nl: 'Certificaat tot en met', en: 'Certificate until' },
      about: 'Last day of the certificate of the supplier: after it a purchase does not count.',
    },
    wswCompany: {
      type: 'flag',
      label: { nl: 'Sw-bedrijf', en: 'Wsw company' },
      about: 'True for a Wsw company, which counts without a certificate.',
    },
  },
  checks: purchaseChecks,
  indexes: [],
  hasCoverage: true,
  example: {
    date: '2026-06-30',
    supplier: 'Drukkerij De Kans',
    invoice: 12_500,
    turnover: 1_250_000,
    turnoverYear: 2025,
    fte: 20,
    directShare: 0.4,
    certificateUntil: '2027-03-31',
  },
});
