import { itemType } from '../core/lists/item-type.ts';
import { materialCategory } from '../core/lists/material-category.ts';
import { ownItemTypes } from '../core/lists/own-item-type.ts';
import { repairBarrier } from '../core/lists/repair-barrier.ts';
import { repairGoods } from '../core/lists/repair-goods.ts';
import { repairOutcome } from '../core/lists/repair-outcome.ts';
import { repairProductCategory } from '../core/lists/repair-product-category.ts';
import { defineRecordKind } from './define-record-kind.ts';
import { barrierNeedsEndOfLife } from './rules/barrier-needs-end-of-life.ts';

/** One attempt to repair one item, with the fields of the Open Repair Data Standard. */
export const repairs = defineRecordKind({
  kind: 'repairs',
  schemaName: 'Repair',
  label: { one: { nl: 'Reparatie', en: 'Repair' }, many: { nl: 'Reparaties', en: 'Repairs' } },
  about: {
    nl: 'Een poging om één artikel te repareren, met de velden van de Open Repair Data Standard. Hoort er een materiaalstroom bij, koppel die dan: zo telt een artikel één keer.',
    en: 'One attempt to repair one item, with the fields of the Open Repair Data Standard. Link the movement it belongs to when there is one: so an item counts once.',
  },
  dateField: 'date',
  fields: {
    date: { type: 'day', required: true, label: { nl: 'Datum', en: 'Date' }, about: 'Day of the repair.' },
    category: {
      type: 'code',
      list: materialCategory,
      required: true,
      label: { nl: 'Categorie', en: 'Category' },
      about: 'Code list `material-category`.',
    },
    productCategory: {
      type: 'code',
      list: repairProductCategory,
      label: { nl: 'Productcategorie', en: 'Product category' },
      about: 'Product category of the Open Repair Data Standard (code list `repair-product-category`).',
    },
    itemType: {
      type: 'code',
      list: itemType,
      own: ownItemTypes,
      label: { nl: 'Soort artikel', en: 'Item type' },
      about: 'Code list `item-type`, or a type of your own (`own-` and a name); gives the weight when there is none.',
    },
    ageYears: {
      type: 'decimal',
      places: 1,
      min: 0,
      max: 300,
      label: { nl: 'Leeftijd in jaren', en: 'Age in years' },
      about: 'Age of the item in years, at most 1 decimal.',
    },
    outcome: {
      type: 'code',
      list: repairOutcome,
      required: true,
      label: { nl: 'Uitkomst', en: 'Outcome' },
      about: 'Code list `repair-outcome`.',
    },
    barrier: {
      type: 'code',
      list: repairBarrier,
      label: { nl: 'Belemmering', en: 'Barrier' },
      about: 'Only with outcome `end-of-life`: what stood in the way (code list `repair-barrier`).',
    },
    kilograms: {
      type: 'decimal',
      places: 3,
      min: 0.001,
      max: 10_000,
      label: { nl: 'Kilogram', en: 'Kilograms' },
      about: 'Weight of the item in kilograms, at most 3 decimals.',
    },
    goods: {
      type: 'code',
      list: repairGoods,
      label: { nl: 'Van wie het artikel is', en: 'Whose goods' },
      about:
        'Code list `repair-goods`. Goods of the centre count by their movements, also when none is linked; left out: of the owner, unless a movement says otherwise.',
    },
    movementId: {
      type: 'reference',
      to: 'material-movements',
      label: { nl: 'Materiaalstroom', en: 'Material movement' },
      about: 'Id of the movement by which the item came in or went out.',
    },
  },
  checks: [barrierNeedsEndOfLife],
  indexes: [['date', 'category', 'itemType', 'outcome', 'barrier', 'goods', 'movementId', 'kilograms']],
  hasCoverage: true,
  example: {
    date: '2026-09-12',
    category: 'eee-small',
    productCategory: 'coffee-maker',
    ageYears: 6.5,
    outcome: 'end-of-life',
    barrier: 'parts-not-available',
    kilograms: 1.8,
    goods: 'owner',
  },
});
