import { attendanceState } from '../../../core/lists/attendance-state.ts';
import { benefitEffect } from '../../../core/lists/benefit-effect.ts';
import { characteristic } from '../../../core/lists/characteristic.ts';
import type { CodeList } from '../../../core/lists/define-code-list.ts';
import { destination } from '../../../core/lists/destination.ts';
import { endReason } from '../../../core/lists/end-reason.ts';
import { followUpStatus } from '../../../core/lists/follow-up-status.ts';
import { guidanceKind } from '../../../core/lists/guidance-kind.ts';
import { guideQualification } from '../../../core/lists/guide-qualification.ts';
import { instrument } from '../../../core/lists/instrument.ts';
import { itemType } from '../../../core/lists/item-type.ts';
import { legalGround } from '../../../core/lists/legal-ground.ts';
import { materialCategory } from '../../../core/lists/material-category.ts';
import { materialDestination } from '../../../core/lists/material-destination.ts';
import { materialDirection } from '../../../core/lists/material-direction.ts';
import { materialOrigin } from '../../../core/lists/material-origin.ts';
import { origin } from '../../../core/lists/origin.ts';
import { producerScheme } from '../../../core/lists/producer-scheme.ts';
import { psoContract } from '../../../core/lists/pso-contract.ts';
import { psoGroup } from '../../../core/lists/pso-group.ts';
import { repairBarrier } from '../../../core/lists/repair-barrier.ts';
import { repairOutcome } from '../../../core/lists/repair-outcome.ts';
import { saleChannel } from '../../../core/lists/sale-channel.ts';
import { trajectoryKind } from '../../../core/lists/trajectory-kind.ts';
import { visitorKind } from '../../../core/lists/visitor-kind.ts';
import type { Text } from '../../../core/values/text.ts';

/** A column of inputs and how it is shown: `grams` as kilograms, codes by the labels of their lists. */
export type Column = {
  readonly key: string;
  readonly label: Text;
  readonly as: 'text' | 'day' | 'month' | 'number' | 'grams' | 'flag' | 'movement' | readonly CodeList[];
  /** Values that say nothing: a column with only these is left out. */
  readonly plain?: readonly (number | string)[];
  /** What it means when there is none; else it was not recorded. */
  readonly none?: Text;
};
export type InputTable = { readonly label: Text; readonly columns: readonly Column[] };

const column = (key: string, nl: string, en: string, as: Column['as'] = 'text', plain?: Column['plain']): Column => ({
  key,
  label: { nl, en },
  as,
  ...(plain ? { plain } : {}),
});
const participant = column('participantId', 'Deelnemer', 'Participant');
const trajectory = column('trajectoryId', 'Traject', 'Trajectory');
const month = column('month', 'Maand', 'Month', 'month');
const minutes = column('minutes', 'Minuten', 'Minutes', 'number');
const guidance = column('kind', 'Soort begeleiding', 'Guidance kind', [guidanceKind]);
const category = column('category', 'Categorie', 'Category', [materialCategory]);
const item = column('itemType', 'Soort artikel', 'Item type', [itemType]);
const kilograms = column('grams', 'Kilo’s', 'Kilograms', 'grams', [0]);
const items = column('itemsWithoutWeight', 'Stuks, niet gewogen', 'Items, not weighed', 'number', [0]);
const records = column('records', 'Aantal records', 'Number of records', 'number', [1]);
const place = column('place', 'Herkomst of bestemming', 'Origin or destination', [materialOrigin, materialDestination]);

const undated: readonly Column[] = [
  column('direction', 'Richting', 'Direction', [materialDirection]),
  category,
  column('toCategory', 'Naar categorie', 'To category', [materialCategory]),
  place,
  item,
  kilograms,
  items,
  column('isWaste', 'Is juridisch afval', 'Is legally waste', 'flag'),
  column('channel', 'Verkoopkanaal', 'Sale channel', [saleChannel]),
  column('producerScheme', 'Producentenregeling', 'Producer scheme', [producerScheme]),
  records,
];

/** The inputs of worked examples by the name they have in the core, under the names people know. */
export const inputTables: Readonly<Record<string, InputTable>> = {
  trajectories: {
    label: { nl: 'Trajecten', en: 'Trajectories' },
    columns: [
      column('id', 'Traject', 'Trajectory'),
      participant,
      column('kind', 'Soort traject', 'Trajectory kind', [trajectoryKind]),
      column('start', 'Start', 'Start', 'day'),
      { ...column('end', 'Einde', 'End', 'day'), none: { nl: 'loopt nog', en: 'still running' } },
      column('origin', 'Herkomst', 'Origin', [origin]),
      column('destination', 'Bestemming', 'Destination', [destination]),
      column('endReason', 'Reden einde', 'End reason', [endReason]),
      column('referrer', 'Verwijzer', 'Referrer'),
      column('payer', 'Betaler', 'Payer'),
    ],
  },
  statuses: {
    label: { nl: 'Statussen van deelnemers', en: 'Participant statuses' },
    columns: [
      participant,
      column('validFrom', 'Geldt vanaf', 'Valid from', 'day'),
      column('legalGround', 'Rechtsgrond', 'Legal ground', [legalGround]),
      column('inRegister', 'In het doelgroepregister', 'In the register', 'flag'),
      column('characteristics', 'Kenmerken', 'Characteristics', [characteristic]),
    ],
  },
  participants: {
    label: { nl: 'Deelnemers', en: 'Participants' },
    columns: [column('id', 'Deelnemer', 'Participant'), column('municipality', 'Gemeente', 'Municipality')],
  },
  followUps: {
    label: { nl: 'Navraag na het einde', en: 'Follow-ups' },
    columns: [
      trajectory,
      column('months', 'Maanden na het einde', 'Months after the end', 'number'),
      column('date', 'Nagevraagd op', 'Asked on', 'day'),
      column('status', 'Uitkomst', 'Outcome', [followUpStatus]),
      column('benefitEffect', 'Gevolg voor de uitkering', 'Effect on the benefit', [benefitEffect]),
      column('benefitReduction', 'Deel waarmee zij daalde', 'Part by which it fell', 'number'),
    ],
  },
  received: {
    label: { nl: 'Begeleiding, per deelnemer', en: 'Guidance, by participant' },
    columns: [participant, guidance, month, minutes],
  },
  anonymous: {
    label: {
      nl: 'Begeleiding van wie niet bij naam is vastgelegd',
      en: 'Guidance of those who were not recorded by name',
    },
    columns: [guidance, month, minutes],
  },
  given: {
    label: { nl: 'Begeleiding, per begeleider', en: 'Guidance, by guide' },
    columns: [guidance, month, column('qualification', 'Kwalificatie', 'Qualification', [guideQualification]), minutes],
  },
  sessions: {
    label: { nl: 'Aantal begeleidingsmomenten', en: 'Number of guidance sessions' },
    columns: [guidance, month, column('sessions', 'Aantal', 'Number', 'number')],
  },
  movements: {
    label: { nl: 'Materiaalstromen', en: 'Material movements' },
    columns: [column('date', 'Datum', 'Date', 'day'), ...undated],
  },
  stockCounts: {
    label: { nl: 'Voorraadtellingen', en: 'Stock counts' },
    columns: [column('date', 'Geteld op', 'Counted on', 'day'), category, { ...kilograms, plain: [] }, records],
  },
  book: {
    label: { nl: 'Laatste telling van elke categorie', en: 'Last count of each category' },
    columns: [category, column('countedOn', 'Geteld op', 'Counted on', 'day'), { ...kilograms, plain: [] }],
  },
  since: { label: { nl: 'Stromen sinds de laatste telling', en: 'Movements since the last count' }, columns: undated },
  neverCounted: { label: { nl: 'Nooit geteld', en: 'Never counted' }, columns: [category] },
  inhabitants: {
    label: { nl: 'Inwoners van het verzorgingsgebied', en: 'Inhabitants of the service area' },
    columns: [column('year', 'Jaar', 'Year'), column('inhabitants', 'Inwoners', 'Inhabitants', 'number')],
  },
  positions: {
    label: { nl: 'Werkplekken', en: 'Positions' },
    columns: [
      column('from', 'Vanaf', 'From', 'day'),
      column('until', 'Tot en met', 'Until', 'day'),
      column('group', 'Groep', 'Group', [psoGroup]),
      column('contract', 'Soort contract', 'Contract kind', [psoContract]),
      column('hoursPerWeek', 'Uren per week', 'Hours per week', 'number'),
      column('fullTimeHours', 'Voltijduren', 'Full-time hours', 'number'),
      records,
    ],
  },
  repairs: {
    label: { nl: 'Reparaties', en: 'Repairs' },
    columns: [
      column('date', 'Datum', 'Date', 'day'),
      category,
      item,
      column('outcome', 'Uitkomst', 'Outcome', [repairOutcome]),
      column('barrier', 'Belemmering', 'Barrier', [repairBarrier]),
      column('movement', 'Hoort bij een materiaalstroom', 'Belongs to a movement', 'movement', ['none']),
      kilograms,
      items,
      records,
    ],
  },
  measurements: {
    label: { nl: 'Metingen', en: 'Measurements' },
    columns: [
      participant,
      column('instrument', 'Instrument', 'Instrument', [instrument]),
      column('version', 'Versie', 'Version'),
      column('date', 'Datum', 'Date', 'day'),
      column('value', 'Score', 'Score', 'number'),
    ],
  },
  attendance: {
    label: { nl: 'Aanwezigheid', en: 'Attendance' },
    columns: [
      trajectory,
      month,
      column('state', 'Aanwezig, ziek of afwezig', 'Present, sick or absent', [attendanceState]),
      column('presentMinutes', 'Minuten aanwezig', 'Minutes present', 'number', [0]),
      column('dayParts', 'Dagdelen', 'Day-parts', 'number', [0]),
      column('plannedMinutes', 'Minuten gepland', 'Minutes planned', 'number', [0]),
      column('recordsPlanned', 'Records met planning', 'Records with a plan', 'number', [0, 1]),
      records,
    ],
  },
  counts: {
    label: { nl: 'Bezoekerstellingen', en: 'Visitor counts' },
    columns: [
      month,
      column('kind', 'Soort bezoek', 'Visitor kind', [visitorKind]),
      column('count', 'Aantal', 'Number', 'number'),
      records,
    ],
  },
  months: {
    label: { nl: 'Vrijwilligerswerk', en: 'Volunteering' },
    columns: [
      month,
      minutes,
      column('uniqueYearToDate', 'Verschillende vrijwilligers dit jaar', 'Distinct volunteers this year', 'number'),
    ],
  },
};
