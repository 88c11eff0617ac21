import { readFileSync } from 'node:fs';
import t from 'tap';
import {
  mapExamplesModule,
  objectExamplesModule,
  readMapExamples,
  readObjectExamples,
  readWorkedExamples,
  workedExamplesModule,
} from '../../scripts/worked-examples.ts';
import { workedExamplesOf, workOut } from '../../src/catalogues/worked-examples/worked-examples.ts';
import { indicatorRegistry } from '../../src/core/indicators/registry.ts';

t.test('the examples the service shows are those of the case files', async (t) => {
  const committed = readFileSync(new URL('../../src/catalogues/worked-examples/data.ts', import.meta.url), 'utf8');
  t.ok(readWorkedExamples().length > 50, 'the walk found examples');
  t.equal(committed === workedExamplesModule(), true, 'run npm run examples and commit what it writes');
});

t.test('and so are the impact maps', async (t) => {
  const committed = readFileSync(new URL('../../src/catalogues/worked-examples/map-data.ts', import.meta.url), 'utf8');
  t.ok(readMapExamples().length >= 4, 'the walk found maps');
  t.equal(committed === mapExamplesModule(), true, 'run npm run examples and commit what it writes');
  for (const { name, standing } of readMapExamples()) t.ok(name.nl !== name.en && standing.nl !== standing.en, name.nl);
});

t.test('and so are the shares and profiles', async (t) => {
  const committed = readFileSync(
    new URL('../../src/catalogues/worked-examples/object-data.ts', import.meta.url),
    'utf8',
  );
  t.ok(readObjectExamples().length >= 12, 'the walk found examples');
  t.equal(committed === objectExamplesModule(), true, 'run npm run examples and commit what it writes');
  for (const { name } of readObjectExamples()) t.not(name.nl, name.en);
});

t.test('every indicator has an example with a figure, in both languages', async (t) => {
  for (const indicator of indicatorRegistry) {
    const examples = workedExamplesOf(indicator.id);
    const figures = examples.map((example) => workOut(indicator, example).exact);
    t.ok(
      figures.some((figure) => figure !== null),
      indicator.id,
    );
    t.ok(
      examples.every(({ name }) => name.nl !== name.en && name.nl.length > 0),
      `${indicator.id}: a Dutch name of its own`,
    );
  }
});

t.test('an example is worked out with the values and the coverage it gives', async (t) => {
  const capacity = workedExamplesOf('material.out').find(({ own }) => Object.keys(own).length > 0);
  const indicator = indicatorRegistry.find(({ id }) => id === 'material.out');
  if (!capacity || !indicator) return void t.fail('no example with an own value');
  const result = workOut(indicator, capacity);
  t.ok(result.parametersUsed.some(({ own }) => own));
  t.equal(workOut(indicator, { ...capacity, own: {} }).exact, null, 'without it there is no figure');
  t.equal(workOut(indicator, { ...capacity, coverage: [] }).missing[0]?.code, 'coverage-none');
});
