import { readFileSync } from 'node:fs';
import spectral from '@stoplight/spectral-core';
import t from 'tap';
import { ruleset } from '../../openapi/ruleset.ts';
import { openApiDocument } from '../../scripts/openapi-document.ts';

const { Spectral } = spectral;
const text = await openApiDocument();
const document = JSON.parse(text);

/** What the ruleset finds wrong with a document, as `code path`. */
async function lint(subject: object): Promise<string[]> {
  const linter = new Spectral();
  linter.setRuleset(ruleset);
  const results = await linter.run(structuredClone(subject) as Record<string, unknown>);
  return results
    .filter((result) => result.severity <= 1)
    .map((result) => `${result.code} ${result.path.join('.')} ${result.message}`);
}

t.test('the committed document is what the service says of itself', async (t) => {
  const committed = readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8');
  t.ok(committed === text, 'run npm run openapi and commit the result');
});

t.test('the document follows the API Design Rules', async (t) => {
  t.strictSame(await lint(document), []);
});

t.test('every rule fires on a bad sample', async (t) => {
  const first = Object.keys(document.paths).find((path) => path.endsWith('/participants')) ?? '';
  const bad: [string, (copy: typeof document) => void][] = [
    [
      'adr-openapi-3',
      (copy) => {
        copy.openapi = '2.0';
      },
    ],
    [
      'adr-contact',
      (copy) => {
        delete copy.info.contact.email;
      },
    ],
    [
      'adr-semver',
      (copy) => {
        copy.info.version = 'v1';
      },
    ],
    [
      'adr-server-version',
      (copy) => {
        copy.servers = [{ url: 'http://plain.example' }];
      },
    ],
    [
      'adr-no-trailing-slash',
      (copy) => {
        copy.paths['/things/'] = copy.paths[first];
      },
    ],
    [
      'adr-kebab-case-paths',
      (copy) => {
        copy.paths['/someThings'] = copy.paths[first];
      },
    ],
    [
      'adr-known-methods',
      (copy) => {
        copy.paths[first].trace = {};
      },
    ],
    [
      'adr-camel-case-query',
      (copy) => {
        copy.paths[first].get.parameters[0].name = 'Page_Size';
      },
    ],
    [
      'adr-version-header',
      (copy) => {
        delete copy.paths[first].get.responses['200'].headers;
      },
    ],
    [
      'adr-problem-details',
      (copy) => {
        copy.paths[first].get.responses['404'].content = { 'application/json': {} };
      },
    ],
    [
      'adr-invalid-input',
      (copy) => {
        delete copy.paths[first].get.responses['400'];
      },
    ],
    [
      'adr-dates',
      (copy) => {
        copy.components.schemas.Problem.properties.birthDate = { type: 'string' };
      },
    ],
    [
      'adr-schema-names',
      (copy) => {
        copy.components.schemas.snake_case = { type: 'object' };
      },
    ],
    [
      'own-summary',
      (copy) => {
        delete copy.paths[first].get.summary;
      },
    ],
    [
      'own-no-nullable',
      (copy) => {
        copy.components.schemas.Problem.nullable = true;
      },
    ],
  ];
  for (const [rule, spoil] of bad) {
    const copy = structuredClone(document);
    spoil(copy);
    const codes = (await lint(copy)).map((line) => line.split(' ')[0]);
    // A document that says it is OpenAPI 2 is not read by the rules for 3 at all: no finding of the standard set remains.
    t.ok(codes.includes(rule), rule);
  }
});
