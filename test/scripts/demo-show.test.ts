import t from 'tap';
import { makeHistory } from '../../scripts/demo/history/make-history.ts';
import { OptionError, readOptions } from '../../scripts/demo/options.ts';
import { makeProgress } from '../../scripts/demo/play/progress.ts';
import { curlLines } from '../../scripts/demo/show/access.ts';
import type { Draft, Explained, Figure } from '../../scripts/demo/show/answers.ts';
import { renderCorrections } from '../../scripts/demo/show/corrections.ts';
import { renderExplanation } from '../../scripts/demo/show/explanation.ts';
import { readAnswer } from '../../scripts/demo/show/prompt.ts';
import { renderTable } from '../../scripts/demo/show/table.ts';
import { formatExact, formatNumber, formatValue } from '../../src/text/figure-format.ts';
import { wrap } from '../../src/text/lines.ts';

const both = (nl: string, en: string) => ({ nl, en });

function figure(changes: Partial<Figure>): Figure {
  return {
    indicator: 'flow.inflow',
    label: both('Instroom', 'Inflow'),
    formulaVersion: '1.0.0',
    status: 'ok',
    value: 5,
    exact: '5',
    unit: 'count',
    reason: null,
    missing: [],
    warnings: [],
    counted: [],
    previous: { period: '2026-Q2', status: 'ok', value: 4, exact: '4' },
    lastYear: { period: '2025-Q3', status: 'unknown', value: null, exact: null },
    explanation: '/v1/centres/delft/indicator-values/flow.inflow?period=2026-Q3',
    ...changes,
  };
}

function side(label: ReturnType<typeof both>, ratio: number | null, low: number | null, high: number | null) {
  return { label, inputs: null, presentValue: null, netPresentValue: null, ratio, low, high, reason: null };
}

const draft: Draft = {
  centre: { id: 'delft', name: 'Ambachtscentrum Delft' },
  period: '2026-Q3',
  chapters: [
    {
      id: 'flow',
      label: both('Mensen', 'People'),
      figures: [
        figure({}),
        figure({
          label: both(
            'Uitstroompercentage (geëindigde deel van alle deelnames in de periode)',
            'Outflow rate (ended share of all participations in the period)',
          ),
          unit: 'fraction',
          value: 0.0769,
          exact: '0.076923',
          warnings: [{ code: 'not-settled', label: both('Nog niet zeker', 'Not settled') }],
          previous: { period: '2026-Q2', status: 'ok', value: 0.2, exact: '0.2' },
        }),
      ],
    },
    {
      id: 'material',
      label: both('Materiaal', 'Material'),
      figures: [
        figure({ label: both('Ingezameld', 'Collected'), unit: 'kg', value: 133715.5, exact: '133715.5' }),
        figure({
          label: both('Voorraad', 'Stock'),
          unit: 'kg',
          status: 'unknown',
          value: null,
          exact: null,
          reason: both('Nodig: een voorraadtelling', 'Needed: a stock count'),
        }),
      ],
    },
  ],
  value: {
    label: both('Maatschappelijke waarde', 'Social value'),
    maps: [
      {
        map: { id: 'm', name: 'Impactkaart 2026', version: 3, revision: 9, updatedAt: '2026-10-01T08:00:00.000Z' },
        period: {
          id: '2025-10..2026-09',
          from: '2025-10-01',
          until: '2026-09-30',
          label: both('oktober 2025 tot en met september 2026', 'October 2025 through September 2026'),
        },
        status: 'ok',
        reason: null,
        society: side(both('Samenleving', 'Society'), 1.235, 0.8, 1.62),
        payer: { party: 'municipality', ...side(both('Gemeente', 'Municipality'), null, null, null) },
        parties: [
          {
            party: 'municipality',
            label: both('Gemeente', 'Municipality'),
            inputs: 130_000,
            presentValue: -1250.5,
            netPresentValue: null,
            byYear: [],
          },
        ],
        assumptions: [],
        parametersUsed: [],
        lookedUp: [],
        missing: [],
        warnings: [],
        explanation: '/x',
      },
    ],
    more: 0,
    hint: null,
  },
  dataQuality: {
    centreId: 'delft',
    period: '2026-Q3',
    dataAsOf: { changeNumber: 1, changedAt: null, day: '2026-11-22' },
    coverage: [
      {
        kind: 'participant-statuses',
        label: both('Statussen', 'Statuses'),
        state: 'not-kept',
        completeThrough: null,
        says: both('Statussen: niet bijgehouden', 'Statuses: not kept'),
        records: 0,
      },
    ],
    findings: [
      {
        rule: 'unlikely-weight',
        kind: 'material-movements',
        severity: 'serious',
        label: both('Onwaarschijnlijk gewicht', 'Unlikely weight'),
        mend: both('Controleer de komma.', 'Check the decimal point.'),
        count: 2,
        ids: ['m-1', 'm-2'],
      },
    ],
    figureWarnings: [],
  },
};

t.test('the quarter is a table of 100 columns with numbers to unfold by', (t) => {
  t.equal(
    renderTable(draft, 'nl'),
    `Ambachtscentrum Delft - Kwartaalcijfers 2026-Q3, concept
====================================================================================================
    cijfer                                                         2026-Q3      2026-Q2      2025-Q3

Mensen
 1  Instroom                                                             5            4     onbekend
 2 !Uitstroompercentage (geëindigde deel van alle                    7,7 %         20,0     onbekend
    deelnames in de periode)

Materiaal
 3  Ingezameld                                                133.715,5 kg         4,00     onbekend
 4  Voorraad                                                      onbekend         4,00     onbekend
      Nodig: een voorraadtelling

Maatschappelijke waarde
    Impactkaart 2026, versie 3: oktober 2025 tot en met september 2026
    SROI-impactratio, Samenleving                             1,24  0,80 tot 1,62
    SROI-impactratio, Gemeente                            onbekend
                                                           betaalt            krijgt
    Gemeente                                       130.000,00 euro    -1.250,50 euro
----------------------------------------------------------------------------------------------------
! = er is iets te weten bij dit cijfer; het staat in de uitleg.

Om na te kijken
  - Statussen: niet bijgehouden
  - 2 x Onwaarschijnlijk gewicht. Controleer de komma.`,
  );
  t.equal(
    renderTable(draft, 'en'),
    `Ambachtscentrum Delft - Figures of 2026-Q3, draft
====================================================================================================
    figure                                                         2026-Q3      2026-Q2      2025-Q3

People
 1  Inflow                                                               5            4      unknown
 2 !Outflow rate (ended share of all participations                  7.7 %         20.0      unknown
    in the period)

Material
 3  Collected                                                 133,715.5 kg         4.00      unknown
 4  Stock                                                          unknown         4.00      unknown
      Needed: a stock count

Social value
    Impactkaart 2026, version 3: October 2025 through September 2026
    SROI impact ratio, Society                                1.24  0.80 to 1.62
    SROI impact ratio, Municipality                        unknown
                                                              pays             gains
    Municipality                                   130,000.00 euro    -1,250.50 euro
----------------------------------------------------------------------------------------------------
! = there is something to know about this figure; the explanation says it.

To look into
  - Statuses: not kept
  - 2 x Unlikely weight. Check the decimal point.`,
  );
  t.end();
});

const explained: Explained = {
  period: '2026-Q3',
  label: both('Gewicht per deelnemer', 'Weight per participant'),
  definition: both('Hoeveel kilo een deelnemer verwerkt.', 'How many kilograms a participant handles.'),
  formula: 'kilograms / participants',
  result: {
    indicator: 'material.example',
    formulaVersion: '1.0.0',
    status: 'ok',
    value: 12.333,
    exact: '12.333333333333333333',
    unit: 'kg',
    range: { low: 10, high: 14, exactLow: '10', exactHigh: '14' },
    reason: null,
    missing: [],
    steps: [
      {
        id: 'items',
        label: both('Banken', 'Sofas'),
        operation: 'input',
        of: [],
        value: '1',
        unit: 'count',
        records: 1,
      },
      {
        id: 'weight',
        label: both('Gewicht van een bank', 'Weight of a sofa'),
        operation: 'parameter',
        of: [],
        value: '37',
        unit: 'kg per item',
      },
      {
        id: 'mass',
        label: both('Samen', 'Together'),
        operation: 'multiply',
        of: ['items', 'weight'],
        value: '37',
        unit: 'kg',
      },
      {
        id: 'people',
        label: both('Deelnemers', 'People'),
        operation: 'input',
        of: [],
        value: '3',
        unit: 'count',
        records: 3,
      },
      {
        id: 'material.example',
        label: both('Gewicht per deelnemer', 'Weight per participant'),
        operation: 'divide',
        of: ['mass', 'people'],
        value: '12.333333333333333333',
        unit: 'kg',
      },
    ],
    counted: [{ kind: 'material-movements', records: 1 }],
    parametersUsed: [
      {
        id: 'item-weight.sofa',
        label: both('Gewicht van een bank', 'Weight of a sofa'),
        kind: 'item-weight',
        from: '2011-01-01',
        value: '37',
        unit: 'kg per item',
        source: { title: 'Benefits of Reuse', publisher: 'WRAP', url: 'https://wrap.example', year: 2011 },
        own: false,
      },
    ],
    assumptions: [],
    warnings: [{ code: 'example', label: both('Een voorbeeld', 'An example') }],
    breakdowns: [
      {
        by: 'category',
        status: 'ok',
        reason: null,
        missing: [],
        rows: [
          { code: 'furniture', label: both('Meubels', 'Furniture'), status: 'ok', value: 12.333, exact: '12.333' },
        ],
      },
      { by: 'target-group', status: 'unknown', reason: both('Niet bijgehouden', 'Not kept'), missing: [], rows: [] },
    ],
  },
};

t.test('a figure unfolds to its definition, steps, published values and breakdowns', (t) => {
  t.equal(
    renderExplanation(3, explained, 'nl'),
    ` 3  Gewicht per deelnemer: 12,3 kg (2026-Q3)
    Wat het zegt           Hoeveel kilo een deelnemer verwerkt.
    Formule                kilograms / participants (versie 1.0.0)
    Onafgerond             12,333333333333...
    Bandbreedte            10,0 tot 14,0 kg
    Geteld                 1 (materiaalstromen)
    Let op                 Een voorbeeld

    Stappen
     1  Banken                                            1 record                                 1
     2  Gewicht van een bank                                                                      37
     3  Samen                                             1 x 2                              37,0 kg
     4  Deelnemers                                        3 records                                3
     5  Gewicht per deelnemer                             3 / 4                              12,3 kg

    Gepubliceerde waarden
      Gewicht van een bank: 37 kg per item
        Benefits of Reuse; WRAP; 2011; geldt vanaf 2011-01-01
        https://wrap.example

    Naar categorie
      Meubels                                                                                12,3 kg

    Naar doelgroep
      Niet bijgehouden`,
  );
  const english = renderExplanation(3, explained, 'en');
  t.match(english, 'Weight per participant: 12.3 kg (2026-Q3)');
  t.match(english, 'Benefits of Reuse; WRAP; 2011; valid from 2011-01-01');
  t.end();
});

t.test('a receipt tells why lines were refused', (t) => {
  const receipt = {
    state: 'done',
    lines: 1204,
    created: 1200,
    changed: 2,
    unchanged: 1,
    deleted: 0,
    rejected: 1,
    rejections: [
      {
        line: 7,
        kind: 'trajectories',
        id: 't-1',
        code: 'x',
        pointer: '/data/end',
        message: 'Te vroeg.',
        hint: 'Wissel.',
      },
    ],
  };
  t.equal(
    renderCorrections([{ centre: 'Delft', receipt }], 'nl'),
    `Wat er van de nagestuurde correcties werd
  Delft                           1.200 nieuw, 2 gewijzigd, 1 ongewijzigd, 0 verwijderd, 1 geweigerd
      - regel 7, trajectories t-1: Te vroeg. Wissel.`,
  );
  t.end();
});

t.test('progress is one line a step in a file, and one line a centre on a terminal', (t) => {
  const written: string[] = [];
  const output = (isTTY: boolean) => ({ isTTY, columns: 60, write: (text: string) => written.push(text) > 0 });
  const stop = new AbortController();
  const plain = makeProgress(output(false), 'nl', stop.signal);
  plain.report('Delft', 'importeren', 500, 1000);
  plain.report('Delft', 'importeren', 1000, 1000);
  t.match(written.splice(0), [/^ +\d+\.\d s {2}Delft +importeren \(1\.000\)\n$/]);
  const drawn = makeProgress(output(true), 'nl', stop.signal);
  drawn.report('Delft', 'een heel lange naam van een stap', 1000, 1000);
  drawn.report('Apeldoorn', 'importeren', 1000, 1000);
  const [first = '', second = ''] = written.splice(0);
  t.equal(first, `\u001b[2K${'Delft'.padEnd(32)} [####################]  1.\n`, 'cut to the width of the terminal');
  t.ok(second.startsWith('\u001b[1A\u001b[2KDelft'), 'the lines are drawn over');
  stop.abort();
  drawn.report('Delft', 'importeren', 1000, 1000);
  t.same(written, [], 'silent once it stops');
  t.end();
});

t.test('numbers are written as the language does', (t) => {
  t.equal(formatValue(1234.5, 'kg', 'nl'), '1.234,5 kg');
  t.equal(formatValue(1234.5, 'kg', 'en'), '1,234.5 kg');
  t.equal(formatValue(0.364, 'kg', 'nl'), '0,36 kg');
  t.equal(formatValue(0.573, 'fraction', 'nl'), '57,3 %');
  t.equal(formatValue(409, 'day', 'nl'), '409,0 dagen');
  t.equal(formatNumber(12_000, 'count', 'nl'), '12.000');
  t.equal(formatExact('-1234567.25', 'nl'), '-1.234.567,25');
  t.same(wrap('een twee drie', 8), ['een twee', 'drie']);
  t.end();
});

t.test('the prompt takes numbers and letters', (t) => {
  t.same(readAnswer(' 12 '), { what: 'figure', number: 12 });
  t.same(readAnswer('C'), { what: 'centre' });
  t.same(readAnswer('q'), { what: 'done' });
  t.same(readAnswer('wat?'), { what: 'nothing' });
  t.end();
});

t.test('options are read, and refused with a sentence', (t) => {
  const centres = ['delft', 'apeldoorn', 'groningen'];
  const usual = { language: 'nl', port: null, centreId: 'apeldoorn', seed: 2059, unfold: [], exits: false };
  t.same(readOptions([], centres), usual);
  t.same(
    readOptions(['--lang', 'en', '--centre=delft', '--unfold=all', '--port', '4000', '--exit', '--seed=1'], centres),
    { language: 'en', port: 4000, centreId: 'delft', seed: 1, unfold: 'all', exits: true },
  );
  t.same(readOptions(['--unfold', 'flow.inflow,material.out'], centres)?.unfold, ['flow.inflow', 'material.out']);
  t.equal(readOptions(['--help'], centres), null);
  for (const args of [['--lang', 'fr'], ['--centre', 'nowhere'], ['--port', '0'], ['--port', 'x'], ['--wat']])
    t.throws(() => readOptions(args, centres), OptionError, args.join(' '));
  t.end();
});

t.test('the lines to paste are quoted for the shell of the machine', (t) => {
  const history = makeHistory(7, '2026-Q3');
  const access = { url: 'http://127.0.0.1:3000', adminKey: 'admin', keys: { delft: 'secret' } };
  const [report, explanation, put] = curlLines(access, history, 'delft', 'linux').map(([, line]) => line);
  t.equal(
    report,
    "curl -s -H 'Authorization: Bearer secret' 'http://127.0.0.1:3000/v1/centres/delft/quarterly-reports/2026-Q3/draft?format=csv&csvDialect=nl'",
  );
  t.match(explanation, "indicator-values/flow.outflow-rate?period=2026-Q3'");
  t.match(put, `-d '{"date":"2026-09-30","minutes":45,`);
  const [, , windows] = curlLines(access, history, 'delft', 'win32').map(([, line]) => line);
  t.match(windows, '-d "{\\"date\\":\\"2026-09-30\\"');
  t.end();
});
