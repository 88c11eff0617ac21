import { coverageAsOf, coverageGap } from '../../core/coverage.ts';
import type { Indicator } from '../../core/define-indicator.ts';
import { isLearning } from '../../core/indicators/flow/target-group.ts';
import { incomeKinds, type MaexStyleInputs } from '../../core/indicators/maex-style/inputs.ts';
import { limits } from '../../core/indicators/maex-style/limits.ts';
import { ladderFacts } from '../../core/indicators/participation/ladder.ts';
import { indicatorRegistry } from '../../core/indicators/registry.ts';
import type { ParameterSet } from '../../core/parameters/parameter-set.ts';
import { missingReason } from '../../core/reason.ts';
import type { Missing, ParameterUsed, Result, Warning } from '../../core/result.ts';
import type { Day } from '../../core/values/day.ts';
import { Decimal } from '../../core/values/decimal.ts';
import type { Text } from '../../core/values/text.ts';
import type { RecordData } from '../../records/field.ts';
import type { FactPart, FactSheet } from '../../store/store.ts';
import { factPartsOf } from '../fact-parts.ts';
import { calculateFrom } from '../service.ts';
import { incomeKindOf } from './income-kind.ts';
import { sizeOf } from './organisation-size.ts';
import { partnersOf } from './partners.ts';
import { type BirthYears, leaversToPlace, youthPlaced } from './youth-placed.ts';

/** Where a part of the profile comes from, and whether it is there. */
export type ProfileSource = {
  /** JSON pointer of the part in the inputs of `maex-style`. */
  part: string;
  /** An indicator, a record kind or an own value; null: nothing that is recorded tells it. */
  from: string | null;
  status: 'ok' | 'unknown' | 'not-kept';
  reason: Text | null;
  missing: Missing[];
};

/** The inputs of a profile with where each came from, and the published values these rest on. */
export type ProfileFilled = {
  readonly inputs: MaexStyleInputs;
  readonly sources: ProfileSource[];
  readonly parametersUsed: ParameterUsed[];
  readonly warnings: Warning[];
};

const notRecorded = {
  reached: {
    nl: 'Bezoeken zijn geen mensen: wie vaker komt is één mens. Hoeveel mensen er bereikt zijn wordt niet vastgelegd.',
    en: 'Visits are not people: who comes more often is one. How many people were reached is not recorded.',
  },
  volunteers: {
    nl: 'Unieke vrijwilligers worden per kalenderjaar opgegeven: alleen bij het vierde kwartaal zijn het die van deze twaalf maanden',
    en: 'Distinct volunteers are stated by calendar year: only with the fourth quarter are they those of these twelve months',
  },
  paidFte: {
    nl: 'Geef de betaalde fte als eigen waarde organisation.paid-fte, van een dag waarop deze twaalf maanden eindigen',
    en: 'Give the paid fte as own value organisation.paid-fte, of a day on which these twelve months end',
  },
  manySteps: {
    nl: `Meer dan ${limits.rows} deelnames met twee scores: zie participation.ladder-growth`,
    en: `More than ${limits.rows} participations with two scores: see participation.ladder-growth`,
  },
  lowPrice: {
    nl: 'Voor welke prijs en aan wie er verkocht is wordt niet vastgelegd',
    en: 'At which price and to whom was sold is not recorded',
  },
  youth: {
    nl: 'Van wie misschien meetelt is het geboortejaar of de bestemming niet vastgelegd',
    en: 'Of some who may count the birth year or the destination is not recorded',
  },
  partners: { nl: 'Er zijn geen afspraken vastgelegd', en: 'No agreements were recorded' },
  manyNeeds: { nl: `Alleen de eerste ${limits.rows} staan hier`, en: `Only the first ${limits.rows} are here` },
  credited: { nl: 'Van een soort is meer gecrediteerd dan geboekt', en: 'More of one kind was credited than entered' },
} as const satisfies Record<string, Text>;

/** What a profile rests on beside the facts of its twelve months. */
export type ProfileRecords = {
  /** Those that are open at the end. */
  readonly needs: readonly RecordData[];
  readonly agreements: readonly RecordData[];
  /** Of who left in the twelve months. */
  readonly births: BirthYears;
};

/** Fills in a profile from the facts and records of twelve months. */
export function maexInputs(
  sheet: FactSheet,
  { needs, agreements, births }: ProfileRecords,
  parameters: ParameterSet,
  asOf: Day,
): ProfileFilled {
  const reader = new SourceReader(sheet, parameters, asOf);
  const hours = reader.indicator('/volunteering/hours', figureIds.hours);
  const volunteers = isCalendarYear(sheet)
    ? reader.indicator('/volunteering/volunteers', figureIds.volunteers)
    : reader.none('/volunteering/volunteers', figureIds.volunteers, notRecorded.volunteers);
  const co2 = reader.indicator('/co2/kg', figureIds.co2);
  const paid = reader.size('/paidFte', notRecorded.paidFte);
  reader.notKept('/peopleReached', notRecorded.reached);
  reader.notKept('/activities/low-price-goods', notRecorded.lowPrice);
  return {
    inputs: {
      audience: 'own',
      peopleReached: null,
      volunteering: hours === 'not-kept' ? null : { volunteers: numberOf(volunteers), hours },
      paidFte: paid,
      income: reader.income(),
      ladder: reader.ladder(),
      co2: co2 === 'not-kept' ? null : { kg: co2, items: [] },
      reuse: reader.reuse(),
      activities: [
        ...reader.youth(births),
        ...reader.learningPlaces(),
        ...reader.upcycled(),
        ...reader.education(),
        ...reader.partners(agreements),
      ],
      needs: needs.slice(0, limits.rows).map(({ kind, note, amount }) => ({
        need: String(kind),
        description: typeof note === 'string' ? note : null,
        amountEur: typeof amount === 'number' ? amount : null,
      })),
    },
    sources: [...reader.sources, needsSource(needs.length)],
    parametersUsed: [...reader.used.values()],
    warnings: reader.warnings,
  };
}

function needsSource(count: number): ProfileSource {
  const reason = count > limits.rows ? notRecorded.manyNeeds : null;
  return { part: '/needs', from: 'needs', status: reason ? 'unknown' : 'ok', reason, missing: [] };
}

/** Figures of the centre that are a part of the profile. */
const figureIds = {
  hours: 'volunteering.hours',
  volunteers: 'volunteering.volunteers',
  co2: 'material.co2-avoided',
  reuse: 'material.product-reuse-rate',
  out: 'material.out',
  ladder: 'participation.ladder-coverage',
  courses: 'visitors.courses',
  schoolVisits: 'visitors.school-visits',
} as const;
const figures = new Map(Object.values(figureIds).map((id) => [id, indicatorOf(id)]));

/** What a profile takes of a sheet: its figures, the money and the learning places. */
export const maexParts: readonly FactPart[] = [
  ...new Set([...factPartsOf([...figures.values()]), 'ledger', 'flow'] as const),
];

function indicatorOf(id: string): Indicator {
  const indicator = indicatorRegistry.find((one) => one.id === id);
  if (!indicator) throw new RangeError(`no indicator ${id}`);
  return indicator;
}

type FigureId = (typeof figureIds)[keyof typeof figureIds];
type Read = number | null | 'not-kept';

/** Reads parts of a profile from a sheet, and notes where each came from. */
class SourceReader {
  readonly sources: ProfileSource[] = [];
  readonly used = new Map<string, ParameterUsed>();
  readonly warnings: Warning[] = [];
  readonly #sheet: FactSheet;
  readonly #parameters: ParameterSet;
  readonly #asOf: Day;

  constructor(sheet: FactSheet, parameters: ParameterSet, asOf: Day) {
    this.#sheet = sheet;
    this.#parameters = parameters;
    this.#asOf = asOf;
  }

  /** A part that nothing tells here. */
  none(part: string, from: string | null, reason: Text): null {
    this.sources.push({ part, from, status: 'unknown', reason, missing: [] });
    return null;
  }

  /** A part that is never recorded, and so is no part of a profile from records. */
  notKept(part: string, reason: Text): void {
    this.sources.push({ part, from: null, status: 'not-kept', reason, missing: [] });
  }

  /** A figure of the centre. What it does not keep is no part of its profile; what is not complete makes that unknown. */
  indicator(part: string, id: FigureId): Read {
    const result = this.#computed(id);
    return this.#told(part, id, result, result.value === null ? null : Number(result.exact));
  }

  size(part: string, reason: Text): number | null {
    const size = sizeOf(this.#parameters, 'paidFte');
    if (!size) return this.none(part, 'organisation.paid-fte', reason);
    this.used.set(size.used.id, size.used);
    this.sources.push({ part, from: size.used.id, status: 'ok', reason: null, missing: [] });
    return size.value;
  }

  /** Both weights of the share that found a new owner: goods repaired for their owner are neither. */
  reuse(): MaexStyleInputs['reuse'] {
    const id = figureIds.reuse;
    const result = this.#computed(id);
    const step = (name: string) => {
      const value = result.steps.find((one) => one.id === name)?.value;
      return value === null || value === undefined ? null : Number(value);
    };
    const told = this.#told('/reuse', id, result, step('part'));
    return told === 'not-kept' ? null : { inKg: step('collected'), outKg: told };
  }

  ladder(): MaexStyleInputs['ladder'] {
    const id = figureIds.ladder;
    const { flow, participation, period } = this.#sheet;
    const result = this.#computed(id);
    if (this.#told('/ladder', id, result, result.value) === 'not-kept' || result.missing.length > 0) return null;
    const covers = () => true;
    const { episodes } = ladderFacts({ participation, flow }, { period, asOf: this.#asOf, covers });
    const steps = episodes.flatMap(({ between }) => (between ? { ...between, months: null } : []));
    if (steps.length > limits.rows) {
      this.sources.pop();
      return this.none('/ladder', id, notRecorded.manySteps);
    }
    return { steps, participants: episodes.length, inEuros: false, table: 'single-count', deadweight: null };
  }

  income(): MaexStyleInputs['income'] {
    const { ledger, period } = this.#sheet;
    const gap = this.#gap('ledger-entries', period);
    if (this.#recorded('/income', 'ledger-entries', gap) === 'not-kept') return null;
    const sums = incomeKinds.map((kind) => {
      const of = ledger.filter(
        ({ nature, code }) => nature === 'income' && (incomeKindOf[code ?? ''] ?? 'other') === kind,
      );
      const cents = of.reduce((sum, one) => sum + one.cents, 0);
      return [kind, gap || cents < 0 ? null : new Decimal(cents).dividedBy(100).toNumber()] as const;
    });
    if (!gap && sums.some(([, euros]) => euros === null)) {
      this.sources.pop();
      this.none('/income', 'ledger-entries', notRecorded.credited);
    }
    return Object.fromEntries(sums) as MaexStyleInputs['income'];
  }

  /** Internships and apprenticeships of the year. */
  learningPlaces(): MaexStyleInputs['activities'] {
    const { flow, period } = this.#sheet;
    const gap = this.#gap('trajectories', period);
    const part = '/activities/learning-place';
    if (this.#recorded(part, 'trajectories', gap) === 'not-kept') return [];
    const places = flow.trajectories.filter(
      ({ kind, start, end }) => isLearning(kind) && start <= period.until && (end === null || end >= period.from),
    );
    return [activity('learning-place', gap ? null : places.length)];
  }

  /** Young participants who came without work or school and left for one of them. */
  youth(births: BirthYears): MaexStyleInputs['activities'] {
    const { flow, period } = this.#sheet;
    const part = '/activities/youth-placed';
    const gap = this.#gap('trajectories', period) ?? this.#gap('participants', period);
    if (this.#recorded(part, 'trajectories + participants', gap) === 'not-kept') return [];
    const placed = gap ? null : youthPlaced(leaversToPlace(flow, period), births);
    if (!gap && placed === null) {
      this.sources.pop();
      this.none(part, 'trajectories + participants', notRecorded.youth);
    }
    return [activity('youth-placed', placed)];
  }

  /** Kilograms that became another product. */
  upcycled(): MaexStyleInputs['activities'] {
    const part = '/activities/upcycled';
    const result = this.#computed(figureIds.out, ['destination']);
    const row = result.breakdowns?.find(({ by }) => by === 'destination')?.rows.find(({ code }) => code === 'upcycled');
    const kilograms = result.value === null ? null : Number(row?.exact ?? 0);
    const told = this.#told(part, figureIds.out, result, kilograms);
    return told === 'not-kept' ? [] : [{ ...activity('upcycled', told), unit: 'kg' }];
  }

  /** Organisations with which an agreement ran. That none is recorded does not say that there is none. */
  partners(agreements: readonly RecordData[]): MaexStyleInputs['activities'] {
    const count = partnersOf(agreements, this.#sheet.period);
    const part = '/activities/partners';
    if (count === 0) {
      this.sources.push({ part, from: 'agreements', status: 'not-kept', reason: notRecorded.partners, missing: [] });
      return [];
    }
    this.sources.push({ part, from: 'agreements', status: 'ok', reason: null, missing: [] });
    return [activity('partners', count)];
  }

  /** Courses and visits of schools, as they were counted. */
  education(): MaexStyleInputs['activities'] {
    const part = '/activities/public-education';
    const results = [figureIds.courses, figureIds.schoolVisits].map((id) => this.#computed(id));
    const known = results.filter(({ value }) => value !== null);
    const [first] = known.length > 0 ? known : results;
    if (!first) return [];
    const sum = known.length > 0 ? known.reduce((total, { value }) => total + (value ?? 0), 0) : null;
    const from = (known.length > 0 ? known : results).map(({ indicator }) => indicator).join(' + ');
    const told = this.#told(part, from, first, sum);
    // Never counted is not done or not kept: there is nothing to show.
    return told === 'not-kept' || told === null ? [] : [activity('public-education', told)];
  }

  #computed(id: FigureId, by: readonly string[] = []): Result {
    const indicator = figures.get(id) as Indicator;
    const result = calculateFrom(indicator, this.#sheet, this.#asOf, by, this.#parameters);
    for (const parameter of result.parametersUsed) this.used.set(parameter.id, parameter);
    return result;
  }

  #told(part: string, from: string, { missing, reason, warnings }: Result, value: number | null): Read {
    const notKept = missing.length > 0 && missing.every(({ code }) => code === 'coverage-none');
    const status = value !== null ? 'ok' : notKept ? 'not-kept' : 'unknown';
    this.sources.push({ part, from, status, reason: value === null ? reason : null, missing: [...missing] });
    if (value !== null) this.warnings.push(...warnings);
    return notKept ? 'not-kept' : value;
  }

  #gap(kind: string, { from, until }: FactSheet['period']): Missing | null {
    return coverageGap(coverageAsOf(this.#sheet.coverage, this.#asOf), kind, from, until);
  }

  #recorded(part: string, from: string, gap: Missing | null): 'not-kept' | 'kept' {
    const notKept = gap?.code === 'coverage-none';
    const status = gap === null ? 'ok' : notKept ? 'not-kept' : 'unknown';
    this.sources.push({ part, from, status, reason: gap && missingReason([gap]), missing: gap ? [gap] : [] });
    return notKept ? 'not-kept' : 'kept';
  }
}

function activity(code: string, quantity: number | null): MaexStyleInputs['activities'][number] {
  return { activity: code, name: null, sdg: null, quantity, unit: 'count', price: null };
}

function numberOf(read: Read): number | null {
  return read === 'not-kept' ? null : read;
}

function isCalendarYear({ period }: FactSheet): boolean {
  return period.from.endsWith('-01-01');
}
