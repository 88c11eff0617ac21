import type { CodeList } from '../../core/lists/define-code-list.ts';
import { destination } from '../../core/lists/destination.ts';
import { guidanceKind } from '../../core/lists/guidance-kind.ts';
import { materialCategory } from '../../core/lists/material-category.ts';
import { materialDestination } from '../../core/lists/material-destination.ts';
import { materialOrigin } from '../../core/lists/material-origin.ts';
import { need } from '../../core/lists/need.ts';
import { party } from '../../core/lists/party.ts';
import { psoGroup } from '../../core/lists/pso-group.ts';
import { rLadder } from '../../core/lists/r-ladder.ts';
import { repairBarrier } from '../../core/lists/repair-barrier.ts';
import { repairOutcome } from '../../core/lists/repair-outcome.ts';
import { saleChannel } from '../../core/lists/sale-channel.ts';
import { targetGroup } from '../../core/lists/target-group.ts';
import { trajectoryKind } from '../../core/lists/trajectory-kind.ts';
import { sameText, type Text } from '../../core/values/text.ts';

/** As CBS tells them apart: over time, over places, and all others. */
export type DimensionKind = 'TimeDimension' | 'GeoDimension' | 'Dimension';

/** A side from which observations can be looked at: a column of `Observations`, with a set of its codes. */
export type Dimension = {
  /** Name of the column; the set of its codes is called `<name>Codes`. */
  readonly name: string;
  readonly title: Text;
  readonly description: Text;
  readonly kind: DimensionKind;
  /** Codes that are always in its set, also when no figure has them. */
  readonly list?: CodeList;
};

/** What every observation has: when, where, for whom, and by what it is broken down. */
export const headDimensions: readonly Dimension[] = [
  {
    name: 'Periods',
    title: { nl: 'Perioden', en: 'Periods' },
    description: {
      nl: 'De periode waarover de waarneming gaat: 2026KW03 is het derde kwartaal; een lopend jaar heet naar zijn maanden.',
      en: 'The period the observation is about: 2026KW03 is the third quarter; a running year is named after its months.',
    },
    kind: 'TimeDimension',
  },
  {
    name: 'Centres',
    title: { nl: 'Centra', en: 'Centres' },
    description: { nl: 'Het circulair ambachtscentrum.', en: 'The circular craft centre.' },
    kind: 'Dimension',
  },
  {
    name: 'Regions',
    title: { nl: "Regio's", en: 'Regions' },
    description: {
      nl: 'De gemeente waarin het centrum staat, met de code van het CBS.',
      en: 'The municipality in which the centre is, with the code of CBS.',
    },
    kind: 'GeoDimension',
  },
  {
    name: 'Audiences',
    title: { nl: 'Doelgroep van het rapport', en: 'Audience of the report' },
    description: {
      nl: 'Voor wie het rapport is vastgesteld: het centrum zelf, of een organisatie onder haar afspraken.',
      en: 'Who the report was published for: the centre itself, or an organisation under its agreements.',
    },
    kind: 'Dimension',
  },
  {
    name: 'Organisations',
    title: { nl: 'Organisaties', en: 'Organisations' },
    description: {
      nl: 'De organisatie over wier mensen het gaat; het totaal bij het eigen rapport van een centrum.',
      en: "The organisation whose people it is about; the total in a centre's own report.",
    },
    kind: 'Dimension',
  },
  {
    name: 'Breakdowns',
    title: { nl: 'Uitsplitsing', en: 'Breakdown' },
    description: {
      nl: 'De dimensie waarnaar is uitgesplitst. Kies het totaal en elk getal komt één keer voor.',
      en: 'The dimension it is broken down by. Choose the total and each figure is there once.',
    },
    kind: 'Dimension',
  },
];

/** A breakdown, and the name that rows of a report have for it, within a family of indicators when it means another list. */
export type BreakdownDimension = Dimension & { readonly by: readonly string[]; readonly families?: readonly string[] };

type Shape = Pick<BreakdownDimension, 'list' | 'families' | 'description' | 'kind'>;

/** What observations are broken down by. A new one is added at the end; none is ever taken away. */
export const breakdownDimensions: readonly BreakdownDimension[] = [
  by('TargetGroups', ['target-group'], { nl: 'Doelgroepen', en: 'Target groups' }, { list: targetGroup }),
  by(
    'TrajectoryKinds',
    ['trajectory-kind'],
    { nl: 'Soorten traject', en: 'Kinds of trajectory' },
    { list: trajectoryKind },
  ),
  by(
    'Destinations',
    ['destination'],
    { nl: 'Bestemmingen van mensen', en: 'Destinations of people' },
    { list: destination, families: ['flow'] },
  ),
  by('Payers', ['payer'], { nl: 'Betalers', en: 'Payers' }),
  by(
    'GuidanceKinds',
    ['guidance-kind'],
    { nl: 'Soorten begeleiding', en: 'Kinds of guidance' },
    { list: guidanceKind },
  ),
  by('Categories', ['category'], { nl: 'Categorieën goederen', en: 'Categories of goods' }, { list: materialCategory }),
  by(
    'MaterialOrigins',
    ['origin'],
    { nl: 'Herkomst van goederen', en: 'Origins of goods' },
    { list: materialOrigin, families: ['material'] },
  ),
  by(
    'MaterialDestinations',
    ['destination'],
    { nl: 'Bestemmingen van goederen', en: 'Destinations of goods' },
    { list: materialDestination, families: ['material'] },
  ),
  by('SaleChannels', ['channel'], { nl: 'Verkoopkanalen', en: 'Channels of sale' }, { list: saleChannel }),
  by('RLadderSteps', ['r-ladder'], { nl: 'Treden van de R-ladder', en: 'Steps of the R-ladder' }, { list: rLadder }),
  by(
    'RepairOutcomes',
    ['outcome'],
    { nl: 'Uitkomsten van reparaties', en: 'Outcomes of repairs' },
    { list: repairOutcome },
  ),
  by(
    'RepairBarriers',
    ['barrier'],
    { nl: 'Belemmeringen bij reparaties', en: 'Barriers to repairs' },
    { list: repairBarrier },
  ),
  by('Months', ['month'], { nl: 'Maanden', en: 'Months' }, { kind: 'TimeDimension' }),
  by('ImpactMaps', ['impact-map'], { nl: 'Impactkaarten', en: 'Impact maps' }),
  by('Perspectives', ['perspective'], { nl: 'Gezien vanuit', en: 'Seen from' }),
  by('Parties', ['party'], { nl: 'Partijen', en: 'Parties' }, { list: party }),
  by('PartyYears', ['party-year'], { nl: 'Partijen per jaar', en: 'Parties by year' }),
  by('PsoGroups', ['pso-group'], { nl: 'Groepen in PSO-stijl', en: 'Groups in PSO style' }, { list: psoGroup }),
  by('PsoNorms', ['pso-norm'], { nl: 'Normen in PSO-stijl', en: 'Norms in PSO style' }),
  by('PsoReadings', ['pso-reading'], { nl: 'Lezingen van 30+', en: 'Readings of 30+' }),
  by('Suppliers', ['supplier'], { nl: 'Leveranciers', en: 'Suppliers' }),
  by('Sdgs', ['sdg'], sameText('SDG')),
  by('Needs', ['need'], { nl: 'Behoeften', en: 'Needs' }, { list: need }),
  by('Agreements', ['agreement', 'allocation'], { nl: 'Afspraken', en: 'Agreements' }),
  by('AgreementTargets', ['agreement-target'], { nl: 'Doelen van afspraken', en: 'Targets of agreements' }),
  by('Obligations', ['obligation'], { nl: 'Verplichtingen social return', en: 'Obligations of social return' }),
  by(
    'OtherBreakdowns',
    [],
    { nl: 'Overige uitsplitsingen', en: 'Other breakdowns' },
    {
      description: {
        nl: 'Uitsplitsingen zonder eigen kolom, als uitsplitsing/code. Zo blijft niets weg.',
        en: 'Breakdowns without a column of their own, as breakdown/code. So nothing is left out.',
      },
    },
  ),
];

/** All columns of `Observations` that hold a code, in their order. */
export const dimensions: readonly Dimension[] = [...headDimensions, ...breakdownDimensions];

function by(
  name: string,
  names: readonly string[],
  title: Text,
  { kind = 'Dimension', ...shape }: Partial<Shape> = {},
): BreakdownDimension {
  const description = {
    nl: `${title.nl}; ${'`_T`'} is het totaal, niet uitgesplitst.`,
    en: `${title.en}; ${'`_T`'} is the total, not broken down.`,
  };
  return { name, by: names, title, description, kind, ...shape };
}
