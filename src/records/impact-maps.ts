import { impactMapLimits } from '../core/indicators/sroi/impact-map/limits.ts';
import { mapInputs, mapOutcomes, mapOverlapGroups, mapSensitivity } from '../core/indicators/sroi/impact-map/shape.ts';
import { impactMapPeriod } from '../core/lists/impact-map-period.ts';
import { party } from '../core/lists/party.ts';
import { defineRecordKind } from './define-record-kind.ts';
import { impactMapChecks } from './rules/impact-map.ts';

/** What a centre puts in, what comes of it for whom, and every assumption between: the map of its SROI. */
export const impactMaps = defineRecordKind({
  kind: 'impact-maps',
  schemaName: 'ImpactMap',
  label: { one: { nl: 'Impactkaart', en: 'Impact map' }, many: { nl: 'Impactkaarten', en: 'Impact maps' } },
  about: {
    nl: 'Wat het centrum inzet, wat daarvan komt en voor wie, en elke aanname daartussen met reden en bron. Een aantal is een getal of een cijfer van dit centrum over de looptijd van de kaart. Elke wijziging is een nieuwe versie; oude versies blijven.',
    en: 'What the centre puts in, what comes of it and for whom, and each assumption between with reason and source. A quantity is a number or a figure of this centre over the period of the map. Each change is a new version; old versions stay.',
  },
  dateField: 'from',
  lastsUntil: 'until',
  closing: 'never',
  fields: {
    name: {
      type: 'text',
      maxLength: 200,
      required: true,
      label: { nl: 'Naam', en: 'Name' },
      about: 'What people call it, such as `Impactkaart 2026`.',
    },
    period: {
      type: 'code',
      list: impactMapPeriod,
      required: true,
      label: { nl: 'Looptijd', en: 'Period' },
      about:
        '`running-year`: the twelve months through the quarter that is asked for, and amounts are those of twelve months. `project`: from `from` through `until`, and amounts are those of the project.',
    },
    from: {
      type: 'month',
      required: true,
      label: { nl: 'Vanaf', en: 'From' },
      about: 'First month of the project, or the first month for which this map is used.',
    },
    until: {
      type: 'month',
      label: { nl: 'Tot en met', en: 'Until' },
      about: 'Last month of the project, or the last one for which this map is used.',
    },
    payer: {
      type: 'code',
      list: party,
      label: { nl: 'Betaler', en: 'Payer' },
      about: 'Whose ratio is given beside that of society; left out: the only party that puts something in.',
    },
    discountRate: {
      type: 'decimal',
      places: 6,
      // Wider than is allowed: the rule of the calculation says what a percentage should have been.
      min: -100,
      max: 100,
      label: { nl: 'Discontovoet', en: 'Discount rate' },
      about: 'Per year, as a fraction; left out: 0.035.',
    },
    firstBenefitYearExponent: {
      type: 'whole',
      min: 0,
      max: 1,
      label: { nl: 'Eerste jaar verdisconteren', en: 'Discount the first year' },
      about: '1: the first year is discounted (the guide); 0: it is not. Left out: 1.',
    },
    horizonYears: {
      type: 'whole',
      min: 1,
      max: impactMapLimits.years,
      label: { nl: 'Horizon in jaren', en: 'Horizon in years' },
      about: 'How many years count at most; left out: 5.',
    },
    inputs: {
      type: 'document',
      schema: mapInputs,
      holds: {
        nl: 'posten: bedrag, boekingen of uren tegen een prijs, met partij',
        en: 'rows: an amount, ledger entries or hours at a price, with their party',
      },
      required: true,
      label: { nl: 'Inzet', en: 'Inputs' },
      about: 'What is put in and by whom, non-cash inputs included.',
    },
    outcomes: {
      type: 'document',
      schema: mapOutcomes,
      holds: {
        nl: 'effecten: aantal, prijs, partij, correcties, duur',
        en: 'outcomes: quantity, price, party, corrections, duration',
      },
      required: true,
      label: { nl: 'Effecten', en: 'Outcomes' },
      about: 'What comes of it: for whom, how many, at which price, with each correction.',
    },
    overlapGroups: {
      type: 'document',
      schema: mapOverlapGroups,
      holds: {
        nl: 'groepen van effecten die hetzelfde kunnen beschrijven',
        en: 'groups of outcomes that may describe the same',
      },
      label: { nl: 'Overlap', en: 'Overlap groups' },
      about: 'What counts of an overlap group beside its largest outcome; a group not named: 0.',
    },
    sensitivity: {
      type: 'document',
      schema: mapSensitivity,
      holds: { nl: 'bandbreedten en trekkingen', en: 'ranges and draws' },
      label: { nl: 'Gevoeligheid', en: 'Sensitivity' },
      about: 'Ranges of assumptions, number of draws and their seed; left out: as in a calculation.',
    },
  },
  checks: impactMapChecks,
  indexes: [],
  hasCoverage: false,
  keepsVersions: true,
  example: {
    name: 'Impactkaart 2026',
    period: 'running-year',
    from: '2026-01',
    payer: 'municipality',
    inputs: [
      { name: 'Bijdrage gemeente', value: { ledger: 'income', codes: ['municipal-contract'] }, party: 'municipality' },
      {
        name: 'Vrijwilligersuren',
        value: { quantity: { indicator: 'volunteering.hours' }, price: { parameter: 'volunteer-hour.value' } },
        party: 'residents',
        kind: 'volunteer-hours',
      },
    ],
    outcomes: [
      {
        name: 'Naar regulier werk: minder uitkering',
        quantity: { indicator: 'flow.outflow', by: 'destination', code: 'regular-job' },
        proxyValue: { parameter: 'social-assistance.cost-single' },
        proxyKind: 'transfer',
        payer: 'participant',
        receiver: 'municipality',
        deadweight: { value: 0.4, reason: 'Deel vindt ook zonder ons werk', source: 'Navraag bij 60 deelnemers, 2025' },
        displacement: { value: 0.1, reason: 'Krappe arbeidsmarkt', source: 'UWV, spanningsindicator 2026' },
        attribution: { value: 0.25, reason: 'Ook de gemeente begeleidt', source: 'estimate' },
        dropOff: { value: 0.3, reason: 'Niet ieder houdt werk', source: 'estimate' },
        durationYears: 3,
      },
      {
        name: 'Vermeden CO2',
        party: 'environment',
        quantity: { indicator: 'material.co2-avoided' },
        proxyValue: { parameter: 'co2-price.central' },
        proxyKind: 'real-cost',
        topic: 'co2',
        deadweight: { value: 0.2, reason: 'Deel werd anders ook hergebruikt', source: 'estimate' },
        displacement: 0,
        attribution: { value: 0.1, reason: 'Ook de milieustraat', source: 'estimate' },
      },
    ],
  },
});
