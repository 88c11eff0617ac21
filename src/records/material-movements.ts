import { euralCode } from '../core/lists/eural-code.ts';
import { itemType } from '../core/lists/item-type.ts';
import { materialCategory } from '../core/lists/material-category.ts';
import { materialDestination } from '../core/lists/material-destination.ts';
import { materialDirection } from '../core/lists/material-direction.ts';
import { materialOrigin } from '../core/lists/material-origin.ts';
import { measuringMethod } from '../core/lists/measuring-method.ts';
import { ownItemTypes } from '../core/lists/own-item-type.ts';
import { producerScheme } from '../core/lists/producer-scheme.ts';
import { saleChannel } from '../core/lists/sale-channel.ts';
import { defineRecordKind } from './define-record-kind.ts';
import { movementChecks } from './rules/movement.ts';

/** One movement of material: in, out, a stock count, a correction, a transformation, a transfer. */
export const materialMovements = defineRecordKind({
  kind: 'material-movements',
  schemaName: 'MaterialMovement',
  label: {
    one: { nl: 'Materiaalstroom', en: 'Material movement' },
    many: { nl: 'Materiaalstromen', en: 'Material movements' },
  },
  about: {
    nl: 'Een beweging van materiaal: in, uit, voorraadtelling, correctie, omzetting of overdracht. In kilo’s, of in stuks van een soort met een bekend gewicht.',
    en: 'One movement of material: in, out, stock count, correction, transformation or transfer. In kilograms, or in items of a type with a known weight.',
  },
  dateField: 'date',
  fields: {
    date: {
      type: 'day',
      required: true,
      label: { nl: 'Datum', en: 'Date' },
      about: 'Day of the movement; a stock count holds at the end of its day.',
    },
    direction: {
      type: 'code',
      list: materialDirection,
      required: true,
      label: { nl: 'Richting', en: 'Direction' },
      about: 'Code list `material-direction`.',
    },
    category: {
      type: 'code',
      list: materialCategory,
      required: true,
      label: { nl: 'Categorie', en: 'Category' },
      about: 'Code list `material-category`.',
    },
    toCategory: {
      type: 'code',
      list: materialCategory,
      label: { nl: 'Naar categorie', en: 'To category' },
      about: 'Only for a `transformation`: what it became.',
    },
    itemType: {
      type: 'code',
      list: itemType,
      own: ownItemTypes,
      label: { nl: 'Soort artikel', en: 'Item type' },
      about:
        'Code list `item-type`, or a type of your own (`own-` and a name); gives the weight when only `items` are counted.',
    },
    origin: {
      type: 'code',
      list: materialOrigin,
      label: { nl: 'Herkomst', en: 'Origin' },
      about: 'Only for `in`: where it came from (code list `material-origin`).',
    },
    destination: {
      type: 'code',
      list: materialDestination,
      label: { nl: 'Bestemming', en: 'Destination' },
      about:
        'Only and always for `out`: where it went (code list `material-destination`). `repaired-return` is for goods repaired for their owner; do not post those as `in`, they were never collected.',
    },
    kilograms: {
      type: 'decimal',
      places: 3,
      min: -10_000_000,
      max: 10_000_000,
      label: { nl: 'Kilogram', en: 'Kilograms' },
      about:
        'Mass in kilograms, at most 3 decimals. Signed for a `correction`, 0 or more for a `stock-count`, above 0 otherwise.',
    },
    items: {
      type: 'whole',
      min: 1,
      max: 1_000_000,
      label: { nl: 'Stuks', en: 'Items' },
      about: 'Number of items.',
    },
    method: {
      type: 'code',
      list: measuringMethod,
      label: { nl: 'Meetwijze', en: 'Measuring method' },
      about: 'Code list `measuring-method`.',
    },
    ticket: {
      type: 'text',
      maxLength: 64,
      label: { nl: 'Bonnummer', en: 'Ticket' },
      about: 'Number of the weighing ticket or receipt.',
    },
    isWaste: {
      type: 'flag',
      label: { nl: 'Is juridisch afval', en: 'Is legally waste' },
      about: 'True when the goods are waste in law.',
    },
    euralCode: {
      type: 'code',
      list: euralCode,
      label: { nl: 'Euralcode', en: 'Eural code' },
      about: 'European waste code, six digits with or without spaces and `*`; only with `isWaste` true.',
    },
    channel: {
      type: 'code',
      list: saleChannel,
      label: { nl: 'Verkoopkanaal', en: 'Sale channel' },
      about: 'Only for `out`: code list `sale-channel`.',
    },
    producerScheme: {
      type: 'code',
      list: producerScheme,
      label: { nl: 'Producentenregeling', en: 'Producer scheme' },
      about: 'Code list `producer-scheme`.',
    },
    counterpart: {
      type: 'organisation',
      label: { nl: 'Wederpartij', en: 'Counterpart' },
      about: 'Organisation at the other end of a `transfer-in` or `transfer-out`.',
    },
  },
  checks: movementChecks,
  indexes: [
    [
      'date',
      'direction',
      'category',
      'toCategory',
      'destination',
      'origin',
      'itemType',
      'channel',
      'producerScheme',
      'kilograms',
      'items',
    ],
  ],
  hasCoverage: true,
  example: {
    date: '2026-09-14',
    direction: 'out',
    category: 'furniture',
    itemType: 'sofa',
    destination: 'resale',
    kilograms: 74.5,
    items: 2,
    method: 'weighed',
    isWaste: false,
    channel: 'shop',
  },
});
