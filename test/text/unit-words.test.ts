import t from 'tap';
import { units } from '../../src/core/values/unit.ts';
import { valueIn } from '../../src/pages/numbers.ts';
import { formatValue } from '../../src/text/figure-format.ts';
import { namedUnits, unitName, unitText } from '../../src/text/unit-words.ts';

t.test('a page, a sheet and a terminal name a unit by the same word', async (t) => {
  for (const unit of units) {
    t.ok(namedUnits.includes(unit), `${unit} has words`);
    for (const language of ['nl', 'en'] as const) {
      const word = unitText(unit)[language];
      if (word === '') continue;
      t.equal(unitName(unit)[language], word, 'above a column');
      t.ok(formatValue(12, unit, language).endsWith(` ${word}`), formatValue(12, unit, language));
      // Money on a page has its sign in front.
      if (unit !== 'EUR')
        t.ok(valueIn({ language }, 12, unit).endsWith(`\u00a0${word}`), valueIn({ language }, 12, unit));
    }
  }
});

t.test('numbers as each language writes them, a share as a percentage, nothing for what is unknown', async (t) => {
  const [nl, en] = [{ language: 'nl' }, { language: 'en' }] as const;
  t.equal(valueIn(nl, 1234.56, 'EUR'), '€\u00a01.235');
  t.equal(valueIn(en, 1234.56, 'EUR'), '€\u00a01,235');
  t.equal(valueIn(nl, 0.1254, 'fraction'), '12,5%');
  t.equal(valueIn(nl, -137_498, 'kg'), '\u2212137.498\u00a0kg');
  t.equal(valueIn(nl, 3.456, 'kg'), '3,46\u00a0kg', 'small weights more exactly');
  t.equal(valueIn(nl, null, 'kg'), '–');
  t.equal(valueIn(nl, 7, 'count'), '7');
});
