import t from 'tap';
import { placesOf } from '../../src/records/csv/columns-of.ts';
import { recordKinds } from '../../src/records/registry.ts';
import { explainPlace } from '../../src/records/templates/explain-place.ts';

t.test('one is one digit, and two are digits', async (t) => {
  const seen = new Set<string>();
  for (const kind of recordKinds) {
    for (const place of placesOf(kind)) {
      if (place.field.type !== 'decimal') continue;
      const { places } = place.field;
      const [nl, en] = [explainPlace(place, false, 'nl'), explainPlace(place, false, 'en')];
      seen.add(places === 1 ? 'one' : 'more');
      t.match(nl, places === 1 ? 'ten hoogste één cijfer achter de komma' : `ten hoogste ${places} cijfers achter`);
      t.match(en, places === 1 ? /at most one decimal$/ : `at most ${places} decimals`);
    }
  }
  t.equal(seen.size, 2, 'both were met');
});
