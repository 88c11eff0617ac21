import t from 'tap';
import { columnInWords, faultInWords, kindInWords } from '../../src/http/routes/imports/in-words.ts';
import { columnsOf, placesOf } from '../../src/records/csv/columns-of.ts';
import { sameName } from '../../src/records/csv/same-name.ts';
import { recordKinds } from '../../src/records/registry.ts';
import type { Rejection } from '../../src/store/store.ts';

/** What a list of rejected rows says to who has no code lists at hand. */
const rejection = (rest: Partial<Rejection>): Rejection => ({
  line: 2,
  kind: 'repairs',
  id: 'r-1',
  code: 'required',
  pointer: '',
  params: {},
  ...rest,
});

t.test('the column of every field is called what a table may call it', async (t) => {
  let places = 0;
  for (const kind of recordKinds) {
    for (const { name, member } of placesOf(kind)) {
      places += 1;
      const pointer = member === undefined ? `/data/${name}` : `/data/${name}/0/${member}`;
      for (const language of ['nl', 'en'] as const) {
        const said = columnInWords(rejection({ kind: kind.kind, pointer }), language);
        t.match(columnsOf(kind).get(sameName(said)), { is: 'field', name }, `${kind.kind} ${pointer}: ${said}`);
      }
    }
  }
  t.ok(places > 50, `${places} places`);
});

t.test('what leads to no column stays as it is', async (t) => {
  const cases: [Partial<Rejection>, string][] = [
    [{ pointer: '/id' }, 'id'],
    [{ pointer: '/delete' }, 'verwijderen'],
    [{ pointer: '' }, ''],
    [{ pointer: '/kind', kind: null }, '/kind'],
    [{ pointer: '/data/nothing' }, '/data/nothing'],
    [{ pointer: '/data/constructor' }, '/data/constructor'],
    [{ pointer: '/data/category/0' }, 'Categorie'],
  ];
  for (const [rest, said] of cases) t.equal(columnInWords(rejection(rest), 'nl'), said);
  t.equal(kindInWords('unicorns', 'nl'), 'unicorns');
});

t.test('kinds, fields and codes in a message go by their labels, and nothing else changes', async (t) => {
  const cases: [Partial<Rejection>, string][] = [
    [
      { code: 'unknown-reference', kind: 'guidance-sessions', params: { kind: 'participants' } },
      'Dit verwijst naar iets uit Deelnemers dat er niet is.',
    ],
    [
      { code: 'referred-to', kind: 'participants', params: { counts: 'guidance-sessions 2, trajectories 1' } },
      'Er wordt nog naar verwezen: Begeleidingsmomenten 2, Trajecten 1.',
    ],
    [
      { code: 'only-with', params: { needs: 'outcome end-of-life' } },
      'Dit veld hoort alleen bij Uitkomst: Einde levensduur.',
    ],
    [{ code: 'only-with', kind: null, params: { needs: 'x y' } }, 'Dit veld hoort alleen bij x: y.'],
  ];
  for (const [rest, said] of cases) t.equal(faultInWords(rejection(rest), 'nl').message, said);
  const hint = (rest: Partial<Rejection>) => faultInWords(rejection(rest), 'nl').hint;
  t.equal(
    hint({ code: 'contract-contradicts', kind: 'trajectory-terms' }),
    'Verbeter één van beide, of laat ‘Voor onbepaalde tijd’ weg.',
  );
  t.match(hint({ code: 'ambiguous-number' }), '`point`', 'no field of ours');
});
