import { addCentre, expect, importLines, type Service, type TestCentre } from './service.ts';

/** Names that a spreadsheet would run, or take apart, if it got the chance. */
export const hostileNames = [
  '=HYPERLINK("https://x.example")',
  '+31 6 12',
  '-1',
  '@sum(1)',
  'Gemeente;=1+1',
  'Stad, "=2+2" ,-3',
  '_x0041_ & <Co>',
];

const kinds = [
  'trajectories',
  'material-movements',
  'guidance-sessions',
  'ledger-entries',
  'volunteer-hours',
  'positions',
];
const record = (kind: string, id: string, data: object) => ({ kind, id, data });
const movement = (id: string, data: object) =>
  record('material-movements', id, { date: '2026-08-10', category: 'housewares', ...data });

/** A centre of which a report has figures in every chapter, parts that are not known, and names nobody can trust. */
export async function addReportedCentre(service: Service, name: string): Promise<TestCentre> {
  const centre = await addCentre(service, name);
  for (const [index, payer] of hostileNames.entries())
    await expect(
      service.call('PUT', `/v1/organisations/payer-${name}-${index}`, { body: { name: payer, kind: 'municipality' } }),
      201,
    );
  const receipt = await expect(
    importLines(service, centre, [
      ...kinds.map((recordKind) =>
        record('coverage-statements', recordKind, { recordKind, from: '2025-01-01', completeThrough: '2026-09-30' }),
      ),
      ...hostileNames.flatMap((_, index) => [
        record('participants', `p-${index}`, {}),
        record('trajectories', `t-${index}`, {
          participantId: `p-${index}`,
          kind: 'work-experience',
          start: index < 3 ? '2026-07-10' : '2025-08-10',
          ...(index > 4 ? { end: '2026-08-31', destination: 'regular-job' } : {}),
          payerId: `payer-${name}-${index}`,
        }),
      ]),
      record('positions', 'w-1', {
        participantId: 'p-1',
        from: '2025-01-01',
        hoursPerWeek: 18,
        fullTimeHours: 36,
        group: 'wajong',
        contract: 'regular',
      }),
      movement('m-0', { direction: 'stock-count', kilograms: 100, date: '2026-06-30' }),
      movement('m-1', { direction: 'in', kilograms: 1234.567, origin: 'household-drop-off' }),
      movement('m-2', { direction: 'out', kilograms: 560.25, destination: 'resale' }),
      movement('m-3', { direction: 'out', kilograms: 280, destination: 'recycling' }),
      movement('m-4', { direction: 'stock-count', kilograms: 200, date: '2026-09-30' }),
      record('guidance-sessions', 'g-1', {
        date: '2026-08-11',
        kind: 'work',
        minutes: 45,
        participantIds: ['p-1'],
        guides: [{ qualification: 'job-coach' }],
      }),
      record('volunteer-hours', 'v-1', { month: '2026-08', minutes: 6_000 }),
      record('ledger-entries', 'e-1', {
        date: '2026-02-01',
        nature: 'income',
        amount: 30_000.5,
        incomeSource: 'municipal-contract',
        party: 'municipality',
        countsAsInput: true,
      }),
      record('needs', 'n-1', { kind: 'money', from: '2026-01-01', amount: 7_500, note: '-heftruck; =1+1' }),
    ]),
    200,
  );
  if (receipt.json().rejected > 0) throw new Error(receipt.body);
  await expect(
    service.call('PUT', `/v1/centres/${centre.centreId}/impact-maps/m`, {
      key: centre.system,
      body: {
        name: '=Impactkaart',
        period: 'running-year',
        from: '2026-01',
        payer: 'municipality',
        discountRate: 0,
        inputs: [
          { name: 'grant', value: { ledger: 'income', codes: ['municipal-contract'] }, party: 'municipality' },
          {
            name: 'volunteers',
            value: { quantity: { indicator: 'volunteering.hours' }, price: { parameter: 'volunteer-hour.value' } },
            party: 'residents',
            kind: 'volunteer-hours',
          },
        ],
        outcomes: [
          {
            name: 'to work',
            party: 'participant',
            quantity: { indicator: 'flow.outflow', by: 'destination', code: 'regular-job' },
            proxyValue: 10_000,
            proxyYear: 2026,
            proxySource: 'own research',
            proxyKind: 'real-cost',
            deadweight: { value: 0.5, reason: '@navraag', source: 'Enquête 2025' },
            displacement: { value: 0, reason: 'Navraag', source: 'Enquête 2025' },
            attribution: { value: 0, reason: 'Navraag', source: 'Enquête 2025' },
          },
        ],
      },
    }),
    201,
  );
  return centre;
}
