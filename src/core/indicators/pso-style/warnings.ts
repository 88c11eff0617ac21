import type { Warning } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import type { Day } from '../../values/day.ts';
import { decimal } from '../../values/decimal.ts';
import type { Text } from '../../values/text.ts';
import type { PsoStyleInputs } from './inputs.ts';
import type { MeasuringYear } from './measuring-year.ts';
import type { NormSteps } from './norms.ts';
import { nameOf, type PositionSteps } from './position-steps.ts';
import type { PurchaseSteps } from './purchase-steps.ts';
import type { ShareSteps } from './share-steps.ts';

/** What a reader of a share should know beside it. */
export const psoWarningTexts = {
  'full-time-assumed': {
    nl: 'Zonder cao-norm is met 40 uur per week gerekend',
    en: 'Without a norm of the agreement, 40 hours a week was used',
  },
  'counting-not-checked': {
    nl: 'Deze groep telt een beperkte tijd mee, en de dag waarop die begon of eindigt is niet gegeven: er is meegeteld',
    en: 'This group counts for a limited time, and the day from or until which was not given: it was counted',
  },
  'counting-ended': {
    nl: 'De tijd waarin deze groep meetelt is in of voor het meetjaar afgelopen',
    en: 'The time for which this group counts ended in or before the measuring year',
  },
  'weight-raised-since': {
    nl: 'De weging is per 1 april 2021 verhoogd tot een niet gepubliceerde waarde: gerekend is met de oude',
    en: 'The weight was raised on 1 April 2021 to a value that was not published: the old one was used',
  },
  'benefit-months-not-checked': {
    nl: 'WW telt na een halfjaar: het aantal maanden is niet gegeven, er is meegeteld',
    en: 'Unemployment benefit counts after half a year: the months were not given, it was counted',
  },
  'shown-beside': {
    nl: 'Zonder gepubliceerde weging: getoond naast het aandeel, niet erin',
    en: 'Without a published weight: shown beside the share, not in it',
  },
  'purchase-outside-year': {
    nl: 'Inkoop van buiten het meetjaar telt niet mee',
    en: 'A purchase from outside the measuring year does not count',
  },
  'certificate-expired': {
    nl: 'Het certificaat van de leverancier was verlopen',
    en: 'The certificate of the supplier had expired',
  },
  'certificate-not-stated': {
    nl: 'Alleen inkoop bij gecertificeerde organisaties en sw-bedrijven telt: het certificaat is niet opgegeven',
    en: 'Only purchases from certified organisations and Wsw companies count: the certificate was not stated',
  },
  'indirect-capped': {
    nl: 'Het indirecte aandeel is groter dan meetelt: hoogstens 80 % van het totaal is indirect',
    en: 'The indirect share is larger than counts: at most 80 % of the total is indirect',
  },
  'positions-above-total': {
    nl: 'De plekken zijn samen meer fte dan het totaal',
    en: 'The positions are more fte together than the total',
  },
  'seconded-from-positions': {
    nl: 'De ingeleende fte zijn niet opgegeven: alleen die van de plekken zijn van het totaal afgetrokken',
    en: 'The fte hired in were not given: only those of the positions were taken off the total',
  },
  'equal-to-norm': {
    nl: 'Het totaal is gelijk aan een norm: of dat genoeg is, is niet gepubliceerd; hier telt het als gehaald',
    en: 'The total equals a norm: whether that is enough was not published; here it counts as reached',
  },
} as const satisfies Record<string, Text>;
type PsoWarning = keyof typeof psoWarningTexts;

/** Names listed in the text of one warning. */
const mostNames = 5;
/** Manual 1.9. */
const raisedOn: Day = '2021-04-01';

/** What the warnings look at. */
export type Looked = {
  readonly inputs: PsoStyleInputs;
  readonly asOf: Day;
  readonly year: MeasuringYear;
  readonly positions: readonly PositionSteps[];
  readonly purchases: readonly PurchaseSteps[];
  readonly shares: ShareSteps;
  readonly norms: readonly NormSteps[] | null;
};

/** What a reader should know beside the shares. */
export function psoWarnings(trace: Trace, looked: Looked): Warning[] {
  const { inputs, shares, norms, positions } = looked;
  const fte = positions.reduce((sum, { weights, fte }) => (weights ? sum.plus(fte.value ?? 0) : sum), decimal(0));
  const { direct, indirect, limit, total } = shares;
  const equal = (norms ?? []).some(({ smaller, larger }) =>
    [smaller.norm, larger.norm].some((norm) => norm.value && total.value?.equals(norm.value)),
  );
  const seconded = positions.some(({ position }) => position.given.contract === 'secondment-in');
  return [
    ...outdated(trace),
    ...positionWarnings(looked),
    ...purchaseWarnings(looked),
    ...warnIf('indirect-capped', Boolean(limit.value && direct.value && indirect.value?.greaterThan(limit.value))),
    ...warnIf('positions-above-total', inputs.totalFte !== null && fte.greaterThan(inputs.totalFte)),
    ...warnIf('seconded-from-positions', inputs.secondedFte === null && seconded),
    ...warnIf('equal-to-norm', equal),
  ];
}

function positionWarnings({ asOf, year, positions }: Looked): Warning[] {
  const counted = positions.filter(({ weights }) => weights !== null);
  const named = (code: PsoWarning, that: (one: PositionSteps) => boolean, of = counted) =>
    warn(
      code,
      of.filter(that).map(({ position }) => nameOf(position)),
    );
  return [
    ...named('full-time-assumed', ({ position }) => position.given.fullTimeHours === null),
    ...named('counting-not-checked', ({ position }) => position.unchecked),
    ...named('counting-ended', ({ position }) => position.countsBefore !== null && position.countsBefore <= year.until),
    ...named(
      'benefit-months-not-checked',
      ({ position: { given } }) => given.group === 'unemployment-benefit' && given.benefitMonths === null,
    ),
    ...named(
      'weight-raised-since',
      ({ position: { given } }) => asOf >= raisedOn && /^placement-level-[12]$/.test(given.group),
    ),
    ...named('shown-beside', ({ weights }) => weights === null, [...positions]),
  ];
}

function purchaseWarnings({ year, purchases }: Looked): Warning[] {
  const named = (code: PsoWarning, that: (one: PurchaseSteps) => boolean) =>
    warn(code, [...new Set(purchases.filter(that).map(({ purchase }) => purchase.given.supplier))]);
  const certified = ({ purchase: { given, inYear } }: PurchaseSteps) => inYear && !given.wswCompany;
  return [
    ...named('purchase-outside-year', ({ purchase }) => !purchase.inYear),
    ...named('certificate-expired', (one) => {
      const { certificateUntil, date } = one.purchase.given;
      return certified(one) && certificateUntil !== null && certificateUntil < (date ?? year.from);
    }),
    ...named('certificate-not-stated', (one) => certified(one) && one.purchase.given.certificateUntil === null),
  ];
}

const tables = {
  'pso-weight.': { nl: 'De wegingen', en: 'The weights' },
  'pso-norm.': { nl: 'De normen', en: 'The norms' },
} as const satisfies Record<string, Text>;

/** One warning a table: its values end together. */
function outdated(trace: Trace): Warning[] {
  return Object.entries(tables).flatMap(([start, { nl, en }]): Warning[] => {
    const old = trace.parametersUsed.find(({ id, warning }) => id.startsWith(start) && warning === 'outdated');
    if (!old) return [];
    const label = {
      nl: `${nl} zijn de laatst bekende, niet de huidige: de tabel is gedateerd`,
      en: `${en} are the last known, not the current ones: the table is dated`,
    };
    return [{ code: 'outdated', label, params: { table: start.slice(0, -1), from: old.from } }];
  });
}

/** The warning with what it is about, or nothing when that is nothing. */
function warn(code: PsoWarning, names: readonly string[]): Warning[] {
  if (names.length === 0) return [];
  const listed = names.slice(0, mostNames).join('; ');
  const more = names.length - mostNames;
  const { nl, en } = psoWarningTexts[code];
  const label = {
    nl: `${nl}: ${listed}${more > 0 ? ` en nog ${more}` : ''}`,
    en: `${en}: ${listed}${more > 0 ? ` and ${more} more` : ''}`,
  };
  return [{ code, label, params: { count: String(names.length), of: listed } }];
}

function warnIf(code: PsoWarning, applies: boolean): Warning[] {
  return applies ? [{ code, label: psoWarningTexts[code] }] : [];
}
