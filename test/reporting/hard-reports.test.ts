import t from 'tap';
import { reportPage } from '../../src/reporting/renderers/page/report-page.ts';
import { evil, hardReports } from './support/hard-reports.ts';

/** Pages of reports that are hard to draw: what is drawn stays in its picture, and what is said is said of something. */
for (const [name, report] of Object.entries(hardReports)) {
  for (const language of ['nl', 'en'] as const) {
    t.test(`${name} in ${language}`, async (t) => {
      const text = reportPage({ language }, report(), 'abcdef1234567890');
      t.notMatch(text, /undefined|NaN|Infinity|\[object/, 'nothing that a program says to itself');
      t.notMatch(text, /<script|<b>| style="| on[a-z]+="/, 'no markup of others');
      t.strictSame(outOfPicture(text), [], 'all that is drawn lies in its picture');
      t.strictSame(doubled([...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '')), [], 'each id once');
      for (const [, id = ''] of text.matchAll(/href="#([^"]+)"/g))
        t.ok(text.includes(` id="${id}"`), `#${id} is there`);
      const untitled = [...text.matchAll(/<figure[^>]*>\s*<figcaption>([^<]*)<\/figcaption>/g)].filter(
        (match) => !match[1]?.trim(),
      );
      t.strictSame(untitled, [], 'each chart has a title');
      t.equal(text.match(/<figure/g)?.length ?? 0, text.match(/<figcaption>/g)?.length ?? 0);
    });
  }
}

const page = (name: keyof typeof hardReports) => reportPage({ language: 'nl' }, hardReports[name]?.() as never, null);

t.test('what is special about each is said', async (t) => {
  t.match(page('nothing-yet'), 'Over dit kwartaal is nog niets bekend');
  t.notMatch(page('nothing-yet'), '<figure', 'and nothing is drawn of nothing');
  t.match(page('negative'), '\u22120,4', 'a ratio below zero');
  t.match(page('negative'), /samen € ?.*in de min/);
  t.match(page('replaced'), 'Vervangt');
  t.match(page('replaced'), 'nummer 2: Kilo’s van september nagewogen');
  t.match(page('replaced'), '2 cijfers zijn anders');
  t.match(page('contract'), /herleidbaar tot personen/i);
  t.match(page('contract'), 'Wat hier niet in staat');
  t.notMatch(page('first-version'), 'hangt het meest aan', 'a release of before has no picture of it');
  t.match(page('everything'), 'hangt het meest aan ‘Prijs: naar werk’: daarmee loopt zij van 1,2 tot 1,8');
  t.match(page('everything'), 'Nog 3 aannames bewegen haar minder');
  t.match(page('everything'), /Van 5 doelen: 1 op schema, 1 achter, 1 gemist, 1 niet bekend, 1 nog niet begonnen/);
  t.match(
    page('markup'),
    evil
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  );
});

t.test('the test of pictures finds what sticks out', async (t) => {
  t.equal(outOfPicture('<svg viewBox="0 0 100 10"><rect x="90" y="0" width="20" height="10"/></svg>').length, 1);
  t.equal(outOfPicture('<svg viewBox="0 0 100 10"><rect x="9" y="0" width="-1" height="10"/></svg>').length, 1);
  t.equal(outOfPicture('<svg viewBox="0 0 100 10"><circle cx="5" cy="14" r="1"/></svg>').length, 1);
});

/** Rectangles and points that lie outside of the picture they are in. */
function outOfPicture(text: string): string[] {
  const tolerance = 1;
  return [...text.matchAll(/<svg viewBox="0 0 ([\d.]+) ([\d.]+)".*?<\/svg>/gs)].flatMap(([svg, width, height]) => {
    const [most, deep] = [Number(width) + tolerance, Number(height) + tolerance];
    const numbers = (part: string, names: readonly string[]) =>
      names.map((name) => Number(new RegExp(` ${name}="([^"]*)"`).exec(part)?.[1] ?? 0));
    const shapes = [...svg.matchAll(/<(?:rect|circle|line|text) [^>]*>/g)].map(([shape]) => shape);
    return shapes.filter((shape) => {
      const [x = 0, y = 0, wide = 0, high = 0] = numbers(shape, ['x', 'y', 'width', 'height']);
      const [cx = 0, cy = 0, x1 = 0, x2 = 0] = numbers(shape, ['cx', 'cy', 'x1', 'x2']);
      const all = [x, y, wide, high, cx, cy, x1, x2];
      const isOut = x + wide > most || y + high > deep || cx > most || cy > deep || Math.max(x1, x2) > most;
      return isOut || all.some((one) => !Number.isFinite(one) || one < 0);
    });
  });
}

function doubled(ids: readonly string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}
