import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { MapExample } from '../src/catalogues/worked-examples/map-examples.ts';
import type { ObjectExample } from '../src/catalogues/worked-examples/object-examples.ts';
import type { WorkedExample } from '../src/catalogues/worked-examples/worked-examples.ts';
import { inputsFor } from '../src/core/indicators/inputs-for.ts';
import { findIndicator } from '../src/core/indicators/registry.ts';
import { agreementCaseFile } from '../test/core/support/agreement-case.ts';
import { caseFile } from '../test/core/support/case.ts';
import { factsOf } from '../test/core/support/facts-of.ts';
import { maexStyleCaseFile, type ProfileCase } from '../test/core/support/maex-style-case.ts';
import { psoStyleCaseFile } from '../test/core/support/pso-style-case.ts';
import { type SocialReturnCase, socialReturnCaseFile } from '../test/core/support/social-return-case.ts';
import { sroiCaseFile } from '../test/core/support/sroi-case.ts';

const folder = new URL('../test/core/cases/', import.meta.url);

/** The worked examples with a Dutch name, out of the case files: what the pages for people show. */
export function readWorkedExamples(): WorkedExample[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((file) =>
    caseFile.parse(parse(readFileSync(new URL(file, folder), 'utf8'))).flatMap((one): WorkedExample[] => {
      if (!('indicator' in one) || one.nl === undefined) return [];
      const indicator = findIndicator(one.indicator);
      if (!indicator) throw new Error(`${file}: no indicator ${one.indicator}`);
      const { title, url } = one.source;
      return [
        {
          indicator: one.indicator,
          name: { nl: one.nl, en: one.name },
          source: { title, ...(url === undefined ? {} : { url }) },
          period: one.period,
          asOf: one.asOf,
          coverage: one.coverage ?? null,
          by: one.by,
          own: one.own,
          inputs: indicator.inputs.parse(inputsFor(indicator, factsOf(one.inputs))),
        },
      ];
    }),
  );
}

/** The impact maps with a Dutch name, out of their case files. */
export function readMapExamples(): MapExample[] {
  const maps = new URL('sroi/', folder);
  return readdirSync(maps)
    .sort()
    .flatMap((file) => sroiCaseFile.parse(parse(readFileSync(new URL(file, maps), 'utf8'))))
    .flatMap((one): MapExample[] => {
      if (!('map' in one) || one.nl === undefined) return [];
      if (one.standingNl === undefined) throw new Error(`${one.name}: say its standing in Dutch too`);
      const { title, url } = one.source;
      return [
        {
          name: { nl: one.nl, en: one.name },
          source: { title, ...(url === undefined ? {} : { url }) },
          standing: { nl: one.standingNl, en: one.standing },
          asOf: one.date,
          map: one.map,
        },
      ];
    });
}

/** The shares, profiles and contracts with a Dutch name, out of their case files. */
export function readObjectExamples(): ObjectExample[] {
  const shares = casesIn('pso-style').flatMap((text) => psoStyleCaseFile.parse(text));
  const profiles = casesIn('maex-style').flatMap((text) => maexStyleCaseFile.parse(text));
  return [
    ...shares.flatMap((one) => ('inputs' in one ? objectExample('pso-style', one) : [])),
    ...profiles.flatMap((one) => objectExample('maex-style', one)),
    ...casesIn('social-return')
      .flatMap((text) => socialReturnCaseFile.parse(text))
      .flatMap(socialReturnExample),
    ...casesIn('agreements')
      .flatMap((text) => agreementCaseFile.parse(text))
      .flatMap((one) => objectExample('agreements.realised', one)),
  ];
}

function casesIn(name: string): unknown[] {
  const cases = new URL(`${name}/`, folder);
  const files = readdirSync(cases).sort();
  return files.map((file) => parse(readFileSync(new URL(file, cases), 'utf8')));
}

function objectExample(
  indicator: string,
  one: Pick<ProfileCase, 'name' | 'nl' | 'source' | 'asOf' | 'inputs'>,
): ObjectExample[] {
  const { name: en, nl, asOf, inputs } = one;
  if (nl === undefined) return [];
  const { title, url } = one.source;
  return [{ indicator, name: { nl, en }, source: { title, ...(url === undefined ? {} : { url }) }, asOf, inputs }];
}

function socialReturnExample({
  name,
  nl,
  source,
  standing,
  standingNl,
  asOf,
  inputs,
}: SocialReturnCase): ObjectExample[] {
  if (nl === undefined) return [];
  if (standingNl === undefined) throw new Error(`${name}: say its standing in Dutch too`);
  // The number of an example is for who compares the files.
  const en = name.replace(/^[A-Z]{3}-\d{2}: /, '');
  const from = { title: source.title, ...(source.url === undefined ? {} : { url: source.url }) };
  const how = { nl: standingNl, en: standing };
  return [{ indicator: 'social-return', name: { nl, en }, source: from, standing: how, asOf, inputs }];
}

/** The module that carries them to the running service. */
export function objectExamplesModule(): string {
  const rows = readObjectExamples().map((row) => `  ${JSON.stringify(row)},\n`);
  return `// biome-ignore-all format: written by \`npm run examples\` from the worked examples of the tests; not to be edited
// biome-ignore-all lint: as above
import type { ObjectExample } from './object-examples.ts';

/** Worked shares, profiles and contracts that are shown to people. */
export const objectExampleRows: readonly ObjectExample[] = [
${rows.join('')}];
`;
}

/** The module that carries them to the running service. */
export function mapExamplesModule(): string {
  const rows = readMapExamples().map((row) => `  ${JSON.stringify(row)},\n`);
  return `// biome-ignore-all format: written by \`npm run examples\` from the worked maps of the tests; not to be edited
// biome-ignore-all lint: as above
import type { MapExample } from './map-examples.ts';

/** Worked impact maps that are shown to people. */
export const mapExampleRows: readonly MapExample[] = [
${rows.join('')}];
`;
}

/** The module that carries them to the running service, which has no case files. */
export function workedExamplesModule(): string {
  const rows = readWorkedExamples().map((row) => `  ${JSON.stringify(row)},\n`);
  return `// biome-ignore-all format: written by \`npm run examples\` from the worked examples of the tests; not to be edited
// biome-ignore-all lint: as above
import type { WorkedExample } from './worked-examples.ts';

/** Worked examples that are shown to people, by indicator. */
export const workedExampleRows: readonly WorkedExample[] = [
${rows.join('')}];
`;
}
