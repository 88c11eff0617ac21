import t from 'tap';
import {
  catalogueStart,
  confirmedThrough,
  findMunicipality,
  municipalities,
  municipalityAt,
} from '../../src/catalogues/municipalities/municipalities.ts';
import { municipalityOn, withSuccessors } from '../../src/catalogues/municipalities/successors.ts';
import { addDays, type Day, isDay } from '../../src/core/values/day.ts';

/** How many municipalities exist on a day. */
const countOn = (day: Day) => municipalities.filter(({ code }) => municipalityAt(code, day)).length;

/** Codes of the municipalities that name this one as a successor. */
const predecessorsOf = (code: string) =>
  municipalities.filter((one) => one.successorCodes.includes(code)).map((one) => one.code);

t.test('has as many municipalities on each 1 January as CBS counts', (t) => {
  const counts: [Day, number][] = [
    ['2015-01-01', 393],
    ['2016-01-01', 390],
    ['2017-01-01', 388],
    ['2018-01-01', 380],
    ['2019-01-01', 355],
    ['2020-01-01', 355],
    ['2021-01-01', 352],
    ['2022-01-01', 345],
    ['2023-01-01', 342],
    ['2024-01-01', 342],
    ['2025-01-01', 342],
    ['2026-01-01', 342],
  ];
  for (const [day, count] of counts) t.equal(countOn(day), count, day);
  t.equal(countOn('2022-03-23'), 345, 'Weesp still counts');
  t.equal(countOn('2022-03-24'), 344, 'Weesp has gone');
  t.end();
});

t.test('has well-formed, unique codes in order, and names', (t) => {
  const codes = municipalities.map((one) => one.code);
  t.strictSame(codes, [...new Set(codes)].sort());
  for (const { code, name } of municipalities) {
    if (!/^GM\d{4}$/.test(code)) t.fail(`${code} is not a municipality code`);
    if (name === '' || name !== name.trim()) t.fail(`${code} has no proper name`);
  }
  for (const day of [catalogueStart, confirmedThrough]) {
    const names = municipalities.filter(({ code }) => municipalityAt(code, day)).map((one) => one.name);
    t.equal(new Set(names).size, names.length, `no two have the same name on ${day}`);
  }
  t.end();
});

t.test('has days that exist and lie within the catalogue', (t) => {
  for (const { code, validFrom, validTo } of municipalities) {
    if (validFrom !== null) {
      t.ok(isDay(validFrom) && validFrom >= catalogueStart && validFrom <= confirmedThrough, `${code} from`);
    }
    if (validTo !== null) {
      t.ok(isDay(validTo) && validTo >= (validFrom ?? catalogueStart) && validTo < confirmedThrough, `${code} to`);
    }
  }
  t.end();
});

t.test('ends municipalities on 31 December, but for two', (t) => {
  const midYear = municipalities.filter((one) => one.validTo !== null && !one.validTo.endsWith('-12-31'));
  t.strictSame(
    midYear.map((one) => [one.code, one.validTo]),
    [
      ['GM0457', '2022-03-23'],
      ['GM1921', '2015-06-30'],
    ],
  );
  t.end();
});

t.test('lets every ended municipality go over into ones that exist the day after', (t) => {
  for (const { code, name, validTo, successorCodes } of municipalities) {
    if (validTo === null) {
      if (successorCodes.length > 0) t.fail(`${code} ${name} has not ended but has successors`);
      continue;
    }
    t.ok(successorCodes.length > 0, `${code} ${name} has successors`);
    t.equal(new Set(successorCodes).size, successorCodes.length, `${code} names each successor once`);
    for (const successor of successorCodes) {
      t.ok(municipalityAt(successor, addDays(validTo, 1)), `${code} ${name} goes over into ${successor}`);
    }
  }
  t.end();
});

t.test('lets every new municipality come from ones that ended the day before', (t) => {
  for (const { code, name, validFrom } of municipalities) {
    if (validFrom === null || validFrom === catalogueStart) continue;
    const ended = predecessorsOf(code).filter((one) => findMunicipality(one)?.validTo === addDays(validFrom, -1));
    t.ok(ended.length > 0, `${code} ${name} has predecessors`);
  }
  t.end();
});

t.test('knows mergers, splits, renamings and absorptions', (t) => {
  t.strictSame(findMunicipality('GM0363'), {
    code: 'GM0363',
    name: 'Amsterdam',
    validFrom: null,
    validTo: null,
    successorCodes: [],
  });
  t.match(findMunicipality('GM1930'), { name: 'Nissewaard', validFrom: '2015-01-01' });
  t.strictSame(predecessorsOf('GM1982'), ['GM0756', 'GM0786', 'GM0815', 'GM1684', 'GM1702'], 'Land van Cuijk');
  t.strictSame(predecessorsOf('GM1992'), ['GM0501', 'GM0530', 'GM0614'], 'Voorne aan Zee');
  t.strictSame(findMunicipality('GM0788')?.successorCodes, ['GM0824', 'GM0865', 'GM0757', 'GM0855'], 'Haaren');
  t.strictSame(findMunicipality('GM0140')?.successorCodes, ['GM1900', 'GM0080', 'GM1949'], 'Littenseradiel');
  t.strictSame(findMunicipality('GM0053')?.successorCodes, ['GM1966', 'GM1969'], 'Winsum');
  t.strictSame(findMunicipality('GM0241')?.successorCodes, ['GM1945'], 'Groesbeek became Berg en Dal');
  t.strictSame(findMunicipality('GM0457')?.successorCodes, ['GM0363'], 'Weesp went to Amsterdam');
  t.end();
});

t.test('finds by code', (t) => {
  t.equal(findMunicipality('GM0518')?.name, "'s-Gravenhage");
  t.equal(findMunicipality('GM0457')?.name, 'Weesp', 'also an ended one');
  for (const code of ['GM9999', 'gm0363', '0363', '']) t.equal(findMunicipality(code), undefined, code);
  t.end();
});

t.test('finds by code and day, first and last day included', (t) => {
  t.equal(municipalityAt('GM0457', '2022-03-23')?.name, 'Weesp');
  t.equal(municipalityAt('GM0457', '2022-03-24'), undefined);
  t.equal(municipalityAt('GM1992', '2022-12-31'), undefined);
  t.equal(municipalityAt('GM1992', '2023-01-01')?.name, 'Voorne aan Zee');
  t.equal(municipalityAt('GM1921', '2015-06-30')?.name, 'De Friese Meren');
  t.equal(municipalityAt('GM1940', '2015-07-01')?.name, 'De Fryske Marren');
  t.equal(municipalityAt('GM0363', catalogueStart)?.name, 'Amsterdam');
  t.equal(municipalityAt('GM0363', addDays(catalogueStart, -1)), undefined, 'before the catalogue starts');
  t.equal(municipalityAt('GM0363', addDays(confirmedThrough, 400))?.name, 'Amsterdam', 'after it was confirmed');
  t.equal(municipalityAt('GM9999', '2024-01-01'), undefined);
  t.end();
});

t.test('a municipality after its end lies in who took it over, as long as that is one', async (t) => {
  t.equal(municipalityOn('GM0003', '2020-12-31'), 'GM0003', 'its last day');
  t.equal(municipalityOn('GM0003', '2021-01-01'), 'GM1979', 'the day after');
  t.equal(municipalityOn('GM0053', '2026-01-01'), 'GM0053', 'divided over two: which one is not known');
  t.equal(municipalityOn('GM9999', '2026-01-01'), 'GM9999', 'no municipality');
  const ended = municipalities.flatMap(({ code, validTo }) => (validTo === null ? [] : [{ code, validTo }]));
  t.ok(ended.length > 50, 'some have ended');
  for (const { code, validTo } of ended) t.equal(municipalityOn(code, validTo), code, `${code} is itself to the end`);
});

t.test('all who took over a municipality or a part of it', async (t) => {
  t.strictSame(withSuccessors('GM0053'), ['GM0053', 'GM1966', 'GM1969']);
  t.strictSame(withSuccessors('GM1979'), ['GM1979']);
});
