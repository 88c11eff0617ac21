import t from 'tap';
import { Decimal, decimal, exact, rounded } from '../../../src/core/values/decimal.ts';
import { grams, kilograms } from '../../../src/core/values/kilograms.ts';
import { type Unit, units } from '../../../src/core/values/unit.ts';

t.test('half is rounded away from zero, also below zero', async (t) => {
  const cases: [string, Unit, number][] = [
    ['0.005', 'EUR', 0.01],
    ['-0.005', 'EUR', -0.01],
    ['0.0049999', 'EUR', 0],
    ['1.005', 'EUR', 1.01],
    ['0.00005', 'fraction', 0.0001],
    ['-0.00005', 'ratio', -0.0001],
    ['0.0005', 'kg', 0.001],
    ['-0.0005', 'kgCO2e', -0.001],
    ['2.345', 'h', 2.35],
    ['-2.345', 'h', -2.35],
    ['2.5', 'count', 2.5],
    ['2.505', 'count', 2.51],
    ['-2.505', 'count', -2.51],
    ['181.25', 'day', 181.3],
    ['-0.00001', 'EUR', 0],
  ];
  for (const [value, unit, expected] of cases) t.equal(rounded(decimal(value), unit), expected, `${value} ${unit}`);
});

t.test('half stays half when it is a sum of divisions that do not end', async (t) => {
  const part = (euros: number, months: number) => decimal(euros).times(decimal(months).dividedBy(12));
  // -9,420.833..., 2,083.333... and 1,250: together -6,087.5, of which three quarters is -4,565.625.
  const sum = part(-16_150, 7).plus(part(5_000, 5)).plus(part(15_000, 1));
  t.equal(rounded(sum.times('0.75'), 'EUR'), -4565.63);
  t.equal(rounded(decimal('0.00499999999999999999999999'), 'EUR'), 0, 'what is less than half stays less');
});

t.test('a figure rounded to nothing is 0, not -0', async (t) => {
  t.ok(Object.is(rounded(decimal('-0.00001'), 'kg'), 0));
  t.equal(exact(decimal('-0')), '0');
});

t.test('every unit can be rounded', async (t) => {
  for (const unit of units) t.equal(rounded(decimal(12), unit), 12, unit);
});

t.test('exact is plain notation', async (t) => {
  t.equal(exact(decimal('0.0000000001')), '0.0000000001');
  t.equal(exact(decimal('123456789012345678901234567890')), '123456789012345678901234567890');
  t.equal(exact(decimal('1e-30')), `0.${'0'.repeat(29)}1`);
  t.equal(exact(decimal(1.1).plus(2.2)), '3.3');
});

t.test('a division has 40 significant digits', async (t) => {
  t.equal(exact(decimal(2).dividedBy(3)), `0.${'6'.repeat(39)}7`);
  t.equal(exact(decimal(-2).dividedBy(3)), `-0.${'6'.repeat(39)}7`);
});

t.test('what is not finite is refused', async (t) => {
  for (const value of [Number.POSITIVE_INFINITY, Number.NaN, 'NaN', 'Infinity'])
    t.throws(() => decimal(value), RangeError);
  t.throws(() => decimal('twelve'));
});

t.test('grams and kilograms', async (t) => {
  t.equal(exact(kilograms(1)), '0.001');
  t.equal(exact(kilograms(-1234567)), '-1234.567');
  t.equal(grams(new Decimal('1.234')), 1234);
  t.throws(() => grams(new Decimal('1.2345')), RangeError);
});
