import fc from 'fast-check';
import type { Test } from 'tap';
import { indicatorRegistry } from '../../../src/core/indicators/registry.ts';
import { parsePeriod } from '../../../src/core/values/period.ts';
import { factPartsOf } from '../../../src/reporting/fact-parts.ts';
import { parametersOf } from '../../../src/reporting/parameters-of.ts';
import { maexChapter } from '../../../src/reporting/profiles/maex-chapter.ts';
import { maexParts } from '../../../src/reporting/profiles/maex-sources.ts';
import { psoChapter, psoParts } from '../../../src/reporting/profiles/pso-chapter.ts';
import { calculateFrom } from '../../../src/reporting/service.ts';
import { factParts, partsOf } from '../../../src/store/facts/sheet-parts.ts';
import type { FactPart, FactSheet, RecordWrite, Store } from '../../../src/store/store.ts';
import { makeCentre, put, type TestCentre } from '../support/centre.ts';
import { anyGoods } from '../support/random-goods.ts';
import { anyScript } from '../support/random-writes.ts';

const periods = ['2026-Q1', '2026-Q2', '2026', '2024-Q1'].flatMap((id) => parsePeriod(id) ?? []);
const asOf = '2027-01-10';
const noRecords = { needs: [], agreements: [], births: new Map() };
const keptKinds = [
  'participants',
  'participant-statuses',
  'trajectories',
  'attendance',
  'measurements',
  'follow-ups',
  'guidance-sessions',
  'material-movements',
  'repairs',
  'visitor-counts',
  'volunteer-hours',
  'ledger-entries',
  'positions',
];

/** Facts that are read in parts, or of several periods at once, are those that are read one by one. */
export async function factsPartsContract(t: Test, store: Store): Promise<void> {
  const runs = { seed: 5, numRuns: store.dialect === 'sqlite' ? 25 : 3 };

  await t.test(
    'periods whose days overlap, asked at once, are what each is alone; so is the stock without movements',
    async (t) => {
      let books = 0;
      await fc.assert(
        fc.asyncProperty(anyScript, anyGoods, async (script, goods) => {
          const centre = await written(store, [...script, goods]);
          const together = await sheetsOf(store, centre, periods);
          for (const [place, period] of periods.entries()) {
            const sheet = together[place] as FactSheet;
            for (const part of factParts) {
              const [alone] = await sheetsOf(store, centre, [period], [part]);
              const [found, right] = [textOf(sheet, part), textOf(alone as FactSheet, part)];
              if (found !== right) throw new Error(`${part} of ${period.id}: ${found}\ninstead of ${right}`);
            }
            books += sheet.material.book.filter(({ since }) => since.length > 0).length;
          }
        }),
        runs,
      );
      t.ok(books > 0, `${books} books with movements since the count`);
    },
  );

  await t.test('what was not asked for throws, and is not nothing', async (t) => {
    const centre = await makeCentre(store);
    const [sheet] = (await sheetsOf(store, centre, periods, ['flow', 'material'])) as [FactSheet];
    t.strictSame([sheet.flow.trajectories, sheet.material.movements], [[], []]);
    t.throws(() => sheet.guidance, /not asked for: guidance/);
    t.throws(() => sheet.material.book, /not asked for: book/);
    const [book] = (await sheetsOf(store, centre, periods, ['book'])) as [FactSheet];
    t.strictSame(book.material.neverCounted, []);
    t.throws(() => book.material.movements, /not asked for: material/);
    t.ok(JSON.stringify(sheet), 'and it can be printed');
  });

  await t.test('each figure and chapter asks for all the facts it takes', async (t) => {
    let known = 0;
    await fc.assert(
      fc.asyncProperty(anyScript, anyGoods, async (script, goods) => {
        const centre = await written(store, [...script, goods]);
        for (const period of periods.slice(0, 3)) {
          const [whole] = (await sheetsOf(store, centre, [period])) as [FactSheet];
          const read = new Map<string, FactSheet>();
          const only = async (parts: readonly FactPart[]) => {
            const sheet = read.get(parts.join()) ?? (await sheetsOf(store, centre, [period], parts))[0];
            if (!sheet) throw new Error('no facts');
            read.set(parts.join(), sheet);
            return sheet;
          };
          for (const indicator of indicatorRegistry) {
            const figure = (sheet: FactSheet) =>
              calculateFrom(indicator, sheet, asOf, indicator.breakdowns, parametersOf(sheet, period.until));
            const right = figure(whole);
            if (right.status === 'ok') known += 1;
            same(indicator.id, figure(await only(factPartsOf([indicator]))), right);
          }
          const share = (sheet: FactSheet) => psoChapter(sheet, { positions: [], purchases: [], tooMany: false }, asOf);
          same('share', share(await only(psoParts)), share(whole));
          const profile = (sheet: FactSheet) => maexChapter(sheet, noRecords, asOf);
          same('profile', profile(await only(maexParts)), profile(whole));
        }
      }),
      { ...runs, numRuns: store.dialect === 'sqlite' ? 12 : 2 },
    );
    t.ok(known > 0, `${known} figures were known`);
  });
}

/** A centre that states to be complete, after these writes. */
async function written(store: Store, script: readonly RecordWrite[][]): Promise<TestCentre> {
  const centre = await makeCentre(store);
  await centre.writeAll(
    keptKinds.map((recordKind, place) =>
      put('coverage-statements', `kept-${place}`, { recordKind, from: '2020-01-01', completeThrough: '2026-12-31' }),
    ),
  );
  for (const batch of script) await centre.writeAll(batch);
  return centre;
}

async function sheetsOf(
  store: Store,
  { reach, centreId }: TestCentre,
  asked: typeof periods,
  parts?: readonly FactPart[],
): Promise<FactSheet[]> {
  const facts = await store.readFacts(reach, centreId, asked, parts);
  if (!facts) throw new Error('no facts');
  return facts.sheets;
}

function textOf(sheet: FactSheet, part: FactPart): string {
  return JSON.stringify(partsOf(sheet, [part]));
}

function same(name: string, found: unknown, right: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(right))
    throw new Error(`${name}: ${JSON.stringify(found)}\ninstead of ${JSON.stringify(right)}`);
}
