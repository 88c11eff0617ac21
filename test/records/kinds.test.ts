import t from 'tap';
import { agreements } from '../../src/records/agreements.ts';
import { attendance } from '../../src/records/attendance.ts';
import { checkRecord } from '../../src/records/check-record.ts';
import type { RecordKind } from '../../src/records/define-record-kind.ts';
import { efforts } from '../../src/records/efforts.ts';
import { followUps } from '../../src/records/follow-ups.ts';
import { impactMaps } from '../../src/records/impact-maps.ts';
import { ledgerEntries } from '../../src/records/ledger-entries.ts';
import { materialMovements } from '../../src/records/material-movements.ts';
import { measurements } from '../../src/records/measurements.ts';
import { needs } from '../../src/records/needs.ts';
import { positions } from '../../src/records/positions.ts';
import { repairs } from '../../src/records/repairs.ts';
import { socialPurchases } from '../../src/records/social-purchases.ts';
import { trajectoryTerms } from '../../src/records/trajectory-terms.ts';
import { visitorCounts } from '../../src/records/visitor-counts.ts';
import { volunteerHours } from '../../src/records/volunteer-hours.ts';
import { faultTexts } from '../../src/text/faults.ts';

/** What a record is refused for, by changes to the example of its kind. `undefined` takes a field away. */
type Case = [name: string, changes: Record<string, unknown>, faults: string[]];

const byDay = { date: '2026-09-14', plannedMinutes: undefined, state: undefined };
const byMonth = { date: undefined, month: '2026-09', plannedMinutes: undefined, state: undefined };

/** The example of a map with one outcome, changed. */
function outcomeWith(changes: Record<string, unknown>): Record<string, unknown> {
  const [first] = impactMaps.example.outcomes as Record<string, unknown>[];
  return { outcomes: [{ ...first, ...changes }] };
}

function inputsOf(...inputs: unknown[]): Record<string, unknown> {
  return { inputs };
}

const cases: readonly (readonly [RecordKind, readonly Case[]])[] = [
  [
    attendance,
    [
      ['a day and a month', { month: '2026-09' }, ['/month date-or-month']],
      ['neither', { date: undefined }, ['/date date-or-month']],
      ['a month alone', byMonth, []],
      ['minutes and day-parts', { dayParts: 2 }, ['/dayParts minutes-or-day-parts']],
      ['day-parts alone', { presentMinutes: undefined, dayParts: 1.5 }, []],
      ['present for no time', { presentMinutes: undefined }, ['/presentMinutes no-time-present']],
      ['nothing but a day', { ...byDay, presentMinutes: undefined }, ['/presentMinutes no-time-present']],
      ['sick for no time', { presentMinutes: undefined, state: 'sick' }, []],
      ['sick and there', { state: 'sick' }, ['/presentMinutes present-while-away']],
      ['absent, with 0 minutes', { state: 'absent', presentMinutes: 0 }, []],
      ['the whole day', { ...byDay, presentMinutes: 1440 }, []],
      ['more than a day', { ...byDay, presentMinutes: 1441 }, ['/presentMinutes too-big']],
      ['more than a day planned', { plannedMinutes: 1441 }, ['/plannedMinutes too-big']],
      ['four day-parts a day', { ...byDay, presentMinutes: undefined, dayParts: 4 }, ['/dayParts too-big']],
      ['40 day-parts a month', { ...byMonth, presentMinutes: undefined, dayParts: 40 }, []],
      ['more minutes than a month has', { ...byMonth, presentMinutes: 44_641 }, ['/presentMinutes too-big']],
    ],
  ],
  [
    measurements,
    [
      ['step 6', { value: 6 }, []],
      ['step 7', { value: 7 }, ['/value not-on-whole-scale']],
      ['step 0', { value: 0 }, ['/value not-on-whole-scale']],
      ['half a step', { value: 2.5 }, ['/value not-on-whole-scale']],
      ['a domain of the ladder', { domain: 'housing' }, ['/domain only-with']],
      ['the matrix without a domain', { instrument: 'zrm' }, ['/domain required']],
      ['the matrix', { instrument: 'zrm', domain: 'housing', value: 5 }, []],
      ['beyond the matrix', { instrument: 'zrm', domain: 'housing', value: 6 }, ['/value not-on-whole-scale']],
      ['a wage value', { instrument: 'wage-value', value: 0.4 }, []],
      ['a wage value in percent', { instrument: 'wage-value', value: 40 }, ['/value not-on-scale']],
      ['an instrument nobody knows', { instrument: 'horoscope' }, ['/instrument unknown-code']],
    ],
  ],
  [
    followUps,
    [
      ['after 3 months', { months: 3 }, []],
      ['after 4 months', { months: 4 }, ['/months not-a-follow-up-moment']],
      ['after 24 months', { months: 24 }, ['/months too-big']],
      ['a reduction that ended it', { benefitEffect: 'ended' }, ['/benefitReduction only-with']],
      ['a reduction of nothing', { benefitEffect: undefined }, ['/benefitReduction only-with']],
      ['a reduction in percent', { benefitReduction: 40 }, ['/benefitReduction too-big']],
      ['hours on benefit', { status: 'benefit' }, ['/hoursPerWeek only-with', '/contractKind only-with']],
      [
        'nobody reached',
        {
          status: 'unreachable',
          benefitEffect: undefined,
          benefitReduction: undefined,
          hoursPerWeek: undefined,
          contractKind: undefined,
        },
        [],
      ],
    ],
  ],
  [
    repairs,
    [
      ['a barrier of a success', { outcome: 'fixed' }, ['/barrier only-with']],
      ['a success', { outcome: 'fixed', barrier: undefined }, []],
      ['a type of the list', { itemType: 'sofa' }, []],
      ['a type of its own', { itemType: 'own-bench-3' }, []],
      ['no type', { itemType: 'bench' }, ['/itemType unknown-code']],
      ['an own type without a name', { itemType: 'own-' }, ['/itemType unknown-code']],
      ['without weight', { kilograms: undefined }, []],
      ['weightless', { kilograms: 0 }, ['/kilograms too-small']],
    ],
  ],
  [
    trajectoryTerms,
    [
      ['permanent for a fixed term', { permanent: true }, ['/permanent contract-contradicts']],
      ['a permanent contract that ends', { contractKind: 'permanent' }, ['/permanent contract-contradicts']],
      ['permanent', { contractKind: 'permanent', permanent: true }, []],
      ['a volunteer, who has neither', { contractKind: 'volunteer-agreement', permanent: false }, []],
      ['minutes for hours', { hoursPerWeek: 1440 }, ['/hoursPerWeek too-big']],
      ['three decimals', { hoursPerWeek: 23.125 }, ['/hoursPerWeek too-many-decimals']],
    ],
  ],
  [
    visitorCounts,
    [
      ['nobody', { count: 0 }, []],
      ['half a visitor', { count: 0.5 }, ['/count type']],
      ['a day', { month: '2026-09-14' }, ['/month not-a-month']],
      ['a quarter', { month: '2026-Q3' }, ['/month not-a-month']],
    ],
  ],
  [
    volunteerHours,
    [
      ['hours of nobody', { volunteers: 0 }, ['/volunteers hours-without-volunteers']],
      ['nobody, no hours', { volunteers: 0, minutes: 0, uniqueYearToDate: 0 }, []],
      ['fewer in the year than in the month', { uniqueYearToDate: 21 }, ['/uniqueYearToDate unique-below-month']],
      ['as many', { uniqueYearToDate: 22 }, []],
      ['hours alone', { volunteers: undefined, uniqueYearToDate: undefined }, []],
    ],
  ],
  [
    ledgerEntries,
    [
      ['a cost below zero', { amount: -12 }, ['/amount amount-not-above-zero']],
      ['nothing', { amount: 0 }, ['/amount amount-not-above-zero']],
      ['three decimals', { amount: 1.005 }, ['/amount too-many-decimals']],
      ['income without a source', { incomeSource: undefined }, ['/incomeSource required']],
      ['income with a cost kind', { costKind: 'housing' }, ['/costKind only-with']],
      ['a cost without its kind', { nature: 'cost', incomeSource: undefined }, ['/costKind required']],
      ['a cost from a source', { nature: 'cost', costKind: 'housing' }, ['/incomeSource only-with']],
      ['an investment alone', { nature: 'investment', incomeSource: undefined }, []],
      ['a refund', { isCredit: true }, []],
    ],
  ],
  [
    impactMaps,
    [
      ['a project without an end', { period: 'project' }, ['/until required']],
      ['a project', { period: 'project', until: '2027-06' }, []],
      ['a project of ten years', { period: 'project', until: '2035-12' }, []],
      ['a project without end in sight', { period: 'project', until: '2036-01' }, ['/until project-too-long']],
      [
        'more years than a draft can compute',
        {
          horizonYears: 50,
          outcomes: Array.from({ length: 21 }, (_, index) => ({ name: `o${index}`, durationYears: 50 })),
        },
        ['/outcomes map-too-long'],
      ],
      ['an end before its start', { until: '2025-12' }, ['/until end-before-start']],
      ['a day', { from: '2026-01-01' }, ['/from not-a-month']],
      ['a rate in percent', { discountRate: 3.5 }, ['/discountRate rate-out-of-range']],
      ['a number for a figure', outcomeWith({ quantity: 4 }), []],
      ['below zero', outcomeWith({ quantity: -4 }), ['/outcomes/0/quantity negative-quantity']],
      ['not known yet', outcomeWith({ quantity: null }), []],
      [
        'a figure made of maps',
        outcomeWith({ quantity: { indicator: 'sroi' } }),
        ['/outcomes/0/quantity/indicator figure-made-of-maps'],
      ],
      [
        'a figure nobody knows',
        outcomeWith({ quantity: { indicator: 'flow.upstream' } }),
        ['/outcomes/0/quantity/indicator unknown-indicator'],
      ],
      [
        'a share for a number',
        outcomeWith({ quantity: { indicator: 'flow.outflow-rate' } }),
        ['/outcomes/0/quantity/indicator figure-is-no-count'],
      ],
      [
        'a breakdown it does not have',
        outcomeWith({ quantity: { indicator: 'flow.outflow', by: 'category', code: 'wood' } }),
        ['/outcomes/0/quantity/by unknown-breakdown'],
      ],
      [
        'a row that cannot be there',
        outcomeWith({ quantity: { indicator: 'flow.outflow', by: 'destination', code: 'resale' } }),
        ['/outcomes/0/quantity/code unknown-code'],
      ],
      [
        'a breakdown without a row',
        outcomeWith({ quantity: { indicator: 'flow.outflow', by: 'destination' } }),
        ['/outcomes/0/quantity/code required'],
      ],
      [
        'an unknown member of a figure',
        outcomeWith({ quantity: { indicator: 'flow.outflow', per: 'month' } }),
        ['/outcomes/0/quantity/per unknown-field'],
      ],
      [
        'a price of its own without a source',
        outcomeWith({ proxyValue: 18_000 }),
        ['/outcomes/0/proxySource price-without-source'],
      ],
      ['a price of its own', outcomeWith({ proxyValue: 18_000, proxySource: 'Eigen berekening 2026' }), []],
      [
        'a weight for a price',
        outcomeWith({ proxyValue: { parameter: 'item-weight.sofa' } }),
        ['/outcomes/0/proxyValue/parameter unknown-parameter'],
      ],
      [
        'a percentage',
        outcomeWith({ deadweight: { value: 40, reason: 'x', source: 'y' } }),
        ['/outcomes/0/deadweight/value fraction-not-percent'],
      ],
      ['a reason left out', outcomeWith({ deadweight: { value: 0.4 } }), ['/outcomes/0/deadweight/reason required']],
      ['a transfer to nobody', outcomeWith({ receiver: null }), ['/outcomes/0/receiver transfer-without-ends']],
      ['a transfer to oneself', outcomeWith({ receiver: 'participant' }), ['/outcomes/0/receiver transfer-cycle']],
      ['a party nobody knows', outcomeWith({ payer: 'king' }), ['/outcomes/0/payer unknown-code']],
      ['a number of a person', outcomeWith({ stakeholder: '111222333' }), ['/outcomes/0/stakeholder may-be-bsn']],
      ['an input below zero', inputsOf({ name: 'a', value: -1 }), ['/inputs/0/value negative-input']],
      ['two of one name', inputsOf({ name: 'a', value: 1 }, { name: 'a', value: 2 }), []],
      [
        'the same entries twice',
        inputsOf(
          { name: 'all', value: { ledger: 'cost' } },
          { name: 'rent', value: { ledger: 'cost', codes: ['housing'] } },
        ),
        ['/inputs/1/value ledger-counted-twice'],
      ],
      [
        'entries apart',
        inputsOf(
          { name: 'rent', value: { ledger: 'cost', codes: ['housing'] } },
          { name: 'tools', value: { ledger: 'cost', codes: ['materials'] } },
          { name: 'grant', value: { ledger: 'income', parties: ['fund'] } },
        ),
        [],
      ],
      [
        'hours below zero',
        inputsOf({ name: 'a', value: { quantity: -1, price: 10 } }),
        ['/inputs/0/value/quantity negative-quantity'],
      ],
      ['nothing put in', { inputs: [] }, []],
      ['more draws than are kept', { sensitivity: { draws: 20_001 } }, ['/sensitivity/draws too-big']],
      ['a field of another kind', { currency: 'USD' }, ['/currency unknown-field']],
    ],
  ],
  [materialMovements, [['an own type of item', { itemType: 'own-bench', kilograms: undefined }, []]]],
  [
    positions,
    [
      ['still there', { until: undefined }, []],
      ['ended before it began', { until: '2026-01-31' }, ['/until end-before-start']],
      ['seconded out, not Wsw', { contract: 'wsw-seconded-out' }, ['/contract only-with']],
      ['seconded out', { contract: 'wsw-seconded-out', group: 'wsw', subsidyUntil: undefined }, []],
      ['a subsidy of another group', { group: 'wajong' }, ['/subsidyUntil only-with']],
      ['months of benefit of another group', { benefitMonths: 9 }, ['/benefitMonths only-with']],
      ['a volunteer, who has no contract', { group: 'volunteer', contract: undefined, subsidyUntil: undefined }, []],
      ['a full-time week of nothing', { fullTimeHours: 0 }, ['/fullTimeHours too-small']],
      ['no group', { group: undefined }, ['/group required', '/subsidyUntil only-with']],
    ],
  ],
  [
    socialPurchases,
    [
      ['more than the supplier sells', { invoice: 1_250_000.01 }, ['/invoice invoice-above-turnover']],
      ['all it sells', { invoice: 1_250_000 }, []],
      ['a share in percent', { directShare: 40 }, ['/directShare too-big']],
      ['a year of no turnover', { turnover: undefined }, ['/turnoverYear only-with']],
      ['of a Wsw company', { directShare: undefined, certificateUntil: undefined, wswCompany: true }, []],
    ],
  ],
  [
    needs,
    [
      ['euros of something else', { amount: 1000 }, ['/amount only-with']],
      ['money', { kind: 'money', amount: 1000 }, []],
      ['what nobody knows', { kind: 'luck' }, ['/kind unknown-code']],
    ],
  ],
  [
    agreements,
    [
      ['nothing', { targets: undefined, budget: undefined }, ['/targets nothing-agreed']],
      ['money alone', { targets: undefined }, []],
      [
        'a figure without its name',
        { targets: [{ subject: 'indicator', amount: 1 }] },
        ['/targets/0/indicator required'],
      ],
      [
        'a figure there is not',
        { targets: [{ subject: 'indicator', indicator: 'flow.luck', amount: 1 }] },
        ['/targets/0/indicator unknown-indicator'],
      ],
      [
        'a figure of places',
        { targets: [{ subject: 'places', indicator: 'flow.outflow', amount: 1 }] },
        ['/targets/0/indicator only-with'],
      ],
      [
        'a target due before the agreement begins',
        { from: '2026-01-01', targets: [{ subject: 'places', amount: 1, dueOn: '2025-12-31' }] },
        ['/targets/0/dueOn end-before-start'],
      ],
      [
        'a target due on the first day',
        { from: '2026-01-01', targets: [{ subject: 'places', amount: 1, dueOn: '2026-01-01' }] },
        [],
      ],
      [
        'one thing twice',
        {
          targets: [
            { subject: 'places', amount: 1 },
            { subject: 'places', bound: 'at-least', amount: 2 },
          ],
        },
        ['/targets/1/subject target-twice'],
      ],
      [
        'both sides of one thing',
        {
          targets: [
            { subject: 'places', amount: 1 },
            { subject: 'places', bound: 'at-most', amount: 2 },
          ],
        },
        [],
      ],
      ['residents of nowhere', { basis: 'residence', municipalities: undefined }, ['/municipalities required']],
      ['residents', { basis: 'residence', municipalities: [{ code: 'GM0503' }] }, []],
      ['a municipality that pays', { municipalities: [{ code: 'GM0503' }] }, []],
      ['a share without a number', { contractShare: undefined }, ['/contractShare required']],
      ['a number of another key', { allocation: 'inhabitants' }, ['/contractShare only-with']],
      ['confirmed by nobody', { confirmedBy: undefined }, ['/confirmedBy required']],
      ['without whom', { organisationId: undefined }, ['/organisationId required']],
    ],
  ],
  [
    efforts,
    [
      ['a purchase', { hoursPerWeek: undefined, from: undefined, until: undefined, amount: 1200 }, []],
      ['days and months', { months: 6 }, ['/months duration-twice']],
      ['an invoice twice', { amount: 100, amountInclVat: 121, vatRate: 0.21 }, ['/amountInclVat amount-twice']],
      ['VAT without its rate', { amountInclVat: 121 }, ['/vatRate required']],
      ['a rate of nothing', { vatRate: 0.21 }, ['/vatRate only-with']],
      ['more labour than invoice', { amount: 100, labourPart: 101 }, ['/labourPart labour-part-above-invoice']],
      ['begun after it began', { startedOn: '2026-03-02' }, ['/startedOn started-after-period']],
      ['a BSN as placement', { placementId: '123456782' }, ['/placementId may-be-bsn']],
      ['no obligation', { obligationId: undefined }, ['/obligationId required']],
      ['a share in percent', { share: 50 }, ['/share too-big']],
    ],
  ],
];

for (const [kind, own] of cases) {
  t.test(kind.kind, async (t) => {
    t.strictSame(faultsOf(kind, {}), [], 'the example is right');
    for (const [name, changes, faults] of own) t.strictSame(faultsOf(kind, changes), faults, name);
  });
}

t.test('every rule within a record says what it is in both languages', async (t) => {
  const codes = new Set(
    cases.flatMap(([, own]) => own.flatMap(([, , faults]) => faults.map((one) => String(one.split(' ')[1])))),
  );
  for (const code of codes) {
    const { message, hint } = faultTexts[code as keyof typeof faultTexts];
    t.ok(message.nl && message.en && hint.nl && hint.en, code);
  }
});

function faultsOf(kind: RecordKind, changes: Record<string, unknown>): string[] {
  const input = Object.fromEntries(
    Object.entries({ ...kind.example, ...changes }).filter(([, value]) => value !== undefined),
  );
  const checked = checkRecord(kind, input);
  return checked.ok ? [] : checked.faults.map(({ pointer, code }) => `${pointer} ${code}`);
}
