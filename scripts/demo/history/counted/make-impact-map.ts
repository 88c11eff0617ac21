import type { RecordData } from '../../../../src/records/field.ts';
import type { Span } from '../people/stories.ts';
import type { ImportLine } from '../types.ts';

const estimate = 'estimate';
const share = (value: number, reason: string, source = estimate): RecordData => ({ value, reason, source });
const invented = 'Navraag bij oud-deelnemers (fictief)';

/** What holds for everybody who goes to a regular job. */
const toRegularJob: RecordData = {
  quantity: { indicator: 'flow.outflow', by: 'destination', code: 'regular-job' },
  deadweight: share(0.45, 'Bijna de helft had ook zonder het centrum werk gevonden', invented),
  displacement: share(0.1, 'Een enkele plek gaat ten koste van een ander'),
  attribution: share(0.3, 'Ook gemeente en werkgever begeleiden'),
  dropOff: share(0.35, 'Ieder jaar valt een deel weer uit', invented),
  durationYears: 3,
};

/** A plausible map: what the municipality and volunteers put in, what comes of it, and for whom. */
export function makeImpactMap({ until }: Span): ImportLine {
  const year = until.slice(0, 4);
  return {
    kind: 'impact-maps',
    id: `impactkaart-${year}`,
    data: {
      name: `Impactkaart ${year}`,
      period: 'running-year',
      from: `${year}-01`,
      payer: 'municipality',
      discountRate: 0.0225,
      inputs: [
        {
          name: 'Bijdrage gemeente',
          value: { ledger: 'income', codes: ['municipal-contract'] },
          party: 'municipality',
        },
        {
          name: 'Uren van vrijwilligers',
          value: { quantity: { indicator: 'volunteering.hours' }, price: { parameter: 'volunteer-hour.value' } },
          party: 'residents',
          kind: 'volunteer-hours',
        },
      ],
      outcomes: [
        {
          name: 'Naar regulier werk: uitkering eindigt',
          ...toRegularJob,
          proxyValue: { parameter: 'social-assistance.cost-single' },
          proxyKind: 'transfer',
          payer: 'participant',
          receiver: 'municipality',
        },
        {
          name: 'Naar regulier werk: inkomen',
          ...toRegularJob,
          party: 'participant',
          proxyValue: { parameter: 'income.none-20-35' },
          proxyKind: 'real-cost',
        },
        {
          name: 'Meedoen: minder eenzaam, meer vaardigheden',
          party: 'participant',
          quantity: { indicator: 'flow.active' },
          proxyValue: 850,
          proxyYear: Number(year),
          proxySource: 'Eigen waardering van het centrum (fictief)',
          proxyKind: 'real-cost',
          deadweight: share(0.3, 'Een deel had elders meegedaan'),
          displacement: share(0, 'Niemand verliest een plek'),
          attribution: share(0.25, 'Ook zorg en gezin dragen bij'),
        },
        {
          name: 'Vermeden CO2',
          party: 'environment',
          quantity: { indicator: 'material.co2-avoided' },
          proxyValue: { parameter: 'co2-price.central' },
          proxyKind: 'real-cost',
          topic: 'co2',
          deadweight: share(0.2, 'Een deel was ook zonder het centrum hergebruikt'),
          displacement: share(0.1, 'Soms wordt er meer gekocht dan nodig'),
          attribution: share(0.15, 'De milieustraat zamelt mee in'),
        },
      ],
    },
  };
}
