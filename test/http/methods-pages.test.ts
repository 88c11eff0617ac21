import t from 'tap';
import { mapExamples } from '../../src/catalogues/worked-examples/map-examples.ts';
import { workedExamplesOf } from '../../src/catalogues/worked-examples/worked-examples.ts';
import { indicatorCatalogue } from '../../src/core/indicators/catalogue.ts';
import { indicatorRegistry } from '../../src/core/indicators/registry.ts';
import { aboutSroi } from '../../src/core/indicators/sroi/about.ts';
import { plausibility } from '../../src/core/indicators/sroi/plausibility.ts';
import { warningTexts } from '../../src/core/indicators/sroi/warning-texts.ts';
import { parameterRegistry } from '../../src/core/parameters/registry.ts';
import { parameterSlots } from '../../src/core/parameters/slots.ts';
import { units } from '../../src/core/values/unit.ts';
import { inputTables } from '../../src/http/routes/methods/example-columns.ts';
import { inputLists } from '../../src/http/routes/methods/example-inputs.ts';
import { kindPath } from '../../src/http/routes/methods/parameter-place.ts';
import { recordKinds } from '../../src/records/registry.ts';
import { namedUnits } from '../../src/text/unit-words.ts';
import { makeService } from '../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const get = (url: string, headers: Record<string, string> = {}) => service.call('GET', url, { key: null, headers });

const kindPages = [...new Set(parameterRegistry.map(({ kind }) => kindPath(kind)))];
const ownValues = '/methods/parameters/own-values';
const ownKindPages = [...new Set(parameterSlots.map(({ kind }) => `${ownValues}/${kind.replaceAll('_', '-')}`))];
const shared = [
  ...['/methods', '/methods/unknown', '/methods/parameters', ...kindPages, ownValues, ...ownKindPages],
  '/methods/records',
];
const paths = [...shared, ...indicatorCatalogue.map(({ id }) => `/methods/${id}`)];

t.test('every page answers everybody, in both languages', async (t) => {
  for (const path of paths) {
    for (const language of ['nl', 'en'] as const) {
      const { statusCode, headers, body } = await get(`${path}?lang=${language}`);
      t.equal(statusCode, 200, path);
      t.match(headers['content-type'], 'text/html; charset=utf-8');
      t.equal(headers['content-language'], language);
      t.match(body, `<html lang="${language}">`);
      t.equal(body.match(/<h1>/g)?.length, 1, `${path}: one main heading`);
      t.notMatch(body, /undefined|\[object|NaN/, path);
    }
  }
});

t.test('the language is the one the reader chose, else the one of the browser, else Dutch', async (t) => {
  const asked = (url: string, accept?: string) => get(url, accept ? { 'accept-language': accept } : {});
  t.equal((await asked('/methods')).headers['content-language'], 'nl');
  t.equal((await asked('/methods', 'en-GB')).headers['content-language'], 'en');
  t.equal((await asked('/methods?lang=nl', 'en-GB')).headers['content-language'], 'nl');
  t.equal((await asked('/methods?lang=de', 'en-GB')).headers['content-language'], 'en');
  t.match((await asked('/methods')).headers.vary, 'Accept-Language');
  t.match((await asked('/methods?lang=en')).body, 'href="/methods/flow.inflow?lang=en"', 'and links keep the choice');
  t.match((await asked('/methods')).body, 'href="/methods/flow.inflow"');
});

t.test('a page loads nothing but our own style, and runs nothing', async (t) => {
  for (const path of paths) {
    const { headers, body } = await get(path);
    t.match(headers['content-security-policy'], "default-src 'none'");
    t.notMatch(body, /<script|<iframe|<img|<form|\son\w+=|style=|javascript:/i, path);
    t.strictSame(body.match(/<link rel="stylesheet"[^>]*>/g), ['<link rel="stylesheet" href="/style.css">']);
  }
  const style = await get('/style.css');
  t.equal(style.statusCode, 200);
  t.match(style.headers['content-type'], 'text/css');
  t.notMatch(style.body, /url\(|@import/);
});

t.test('every link to this service leads somewhere', async (t) => {
  const links = new Set<string>();
  for (const path of paths) {
    for (const [, href = ''] of (await get(path)).body.matchAll(/href="([^"]*)"/g)) {
      if (href.startsWith('#')) links.add(`${path}${href}`);
      else if (href.startsWith('/')) links.add(href);
      else t.match(href, /^(https?:\/\/|data:,$)/, path);
    }
  }
  t.ok(links.size > 100, `${links.size} links`);
  for (const link of links) {
    const [url = '', fragment] = link.split('#');
    const { statusCode, body } = await get(url);
    t.equal(statusCode, 200, url);
    if (fragment) t.ok(body.includes(`id="${fragment}"`), link);
  }
});

t.test('the index names every indicator under its family', async (t) => {
  const { body } = await get('/methods?lang=nl');
  for (const { id, label } of indicatorCatalogue) {
    t.match(body, `href="/methods/${id}?lang=nl"`);
    t.ok(body.includes(escaped(label.nl)), id);
  }
});

t.test('a page says everything about its indicator', async (t) => {
  for (const indicator of indicatorRegistry) {
    const { body } = await get(`/methods/${indicator.id}?lang=nl`);
    const says = (text: string) => t.ok(body.includes(escaped(text)), `${indicator.id}: ${text}`);
    says(indicator.definition.nl);
    says(indicator.formula.nl);
    for (const { version, changes } of indicator.versions) {
      says(version);
      says(changes.nl);
    }
    for (const { title } of indicator.sources) says(title);
    for (const kind of indicator.requires) says(`/methods/records?lang=nl#${kind}`);
    for (const id of indicator.parameters.filter((one) => parameterRegistry.some((known) => known.id === one)))
      says(`?lang=nl#${id}`);
    t.equal(body.match(/class="example"/g)?.length, workedExamplesOf(indicator.id).length, 'its examples');
  }
});

t.test('the page of SROI says what it is, what it is not, and works its examples out', async (t) => {
  for (const language of ['nl', 'en'] as const) {
    const { body } = await get(`/methods/sroi?lang=${language}`);
    const says = (text: string) => t.ok(body.includes(escaped(text)), `${language}: ${text}`);
    for (const text of [aboutSroi.definition, aboutSroi.formula, ...Object.values(warningTexts)]) says(text[language]);
    for (const { id } of plausibility) says(`${kindPath('threshold')}?lang=${language}#${id}`);
    for (const { name } of mapExamples) says(name[language].slice(1));
    t.equal(body.match(/class="example"/g)?.length, mapExamples.length);
    says(language === 'nl' ? 'Het is geen social return.' : 'It is not social return.');
    says(
      language === 'nl'
        ? 'Vergelijk impactratio’s van verschillende centra niet.'
        : 'Do not compare impact ratios of different centres.',
    );
  }
  const { body } = await get('/methods/sroi?lang=nl');
  t.match(body, /<p class="answer">1,9290<\/p>|<p class="answer">1,929<\/p>/, 'the ratio of the guide’s example');
  t.match(body, /<p class="answer">onbekend<\/p>/, 'and a map without one');
  t.match(body, /60\.116,05|60\u00a0116,05/, 'what a transfer is worth to one party');
  t.match(body, 'In negen van de tien lotingen');
});

t.test('a page shows the steps and the outcome the service computes', async (t) => {
  const { body } = await get('/methods/material.co2-avoided?lang=nl');
  t.match(body, 'Eén bank opnieuw verkocht');
  t.match(body, '53,65\u00a0kg CO2e');
  t.match(body, '<a href="/methods/parameters/net-reuse-saving?lang=nl#co2.sofa.direct">kengetal</a>');
  const rate = await get('/methods/flow.outflow-rate?lang=en');
  t.match(rate.body, /<p class="answer">\s*25%\s*<\/p>/, 'shares as percentages');
  t.match(rate.body, /<p class="answer">\s*unknown\s*<\/p>/, 'and an example of what is unknown');
});

t.test(
  'every value is a line of the page of parameters, and is explained with its source on that of its kind',
  async (t) => {
    const { body: index } = await get('/methods/parameters?lang=en');
    const pages = new Map<string, string>();
    for (const path of kindPages) pages.set(path, (await get(`${path}?lang=en`)).body);
    for (const { id, kind, history } of parameterRegistry) {
      const path = kindPath(kind);
      t.ok(
        index.includes(`<li id="${id}"><a href="${path}?lang=en#${id}">`),
        `${id}: the old address still leads to it`,
      );
      const page = pages.get(path) ?? '';
      t.ok(page.includes(`<section id="${id}">`), id);
      for (const { source } of history) t.ok(page.includes(escaped(source.title)), `${id}: ${source.title}`);
    }
    t.match(index, 'id="own"');
    for (const body of [index, ...pages.values()]) {
      const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      t.equal(new Set(ids).size, ids.length, 'no address twice');
    }
  },
);

t.test(
  'every value an organisation may give is on the page of its kind, which the page of own values leads to',
  async (t) => {
    const index = (await get(`${ownValues}?lang=en`)).body;
    for (const path of ownKindPages) {
      t.match(index, `href="${path}?lang=en"`);
      const { body } = await get(`${path}?lang=en`);
      const here = parameterSlots.filter(({ kind }) => path.endsWith(`/${kind.replaceAll('_', '-')}`));
      for (const { id } of here)
        t.ok(body.includes(`<li id="${escaped(id)}">`) && body.includes(`<code>${escaped(id)}</code>`), id);
    }
    t.equal((await get(`${ownValues}/benchmark`)).statusCode, 404, 'nothing of it can be given');
    t.equal((await get(`${ownValues}/net_reuse_saving`)).statusCode, 404);
  },
);

t.test('a kind of which nothing is published has no page', async (t) => {
  for (const name of ['norm', 'nothing', 'parameters', 'net_reuse_saving', '%2e%2e'])
    t.equal((await get(`/methods/parameters/${name}`)).statusCode, 404, name);
});

t.test('the page of records holds every field', async (t) => {
  const { body } = await get('/methods/records?lang=nl');
  for (const { kind, fields } of recordKinds) {
    t.ok(body.includes(`<section id="${kind}">`), kind);
    for (const { label } of Object.values(fields)) t.ok(body.includes(escaped(label.nl)), `${kind}: ${label.nl}`);
  }
});

t.test('what examples show has the names people know', async (t) => {
  let seen = 0;
  for (const { id } of indicatorRegistry) {
    for (const { inputs } of workedExamplesOf(id)) {
      for (const { name, rows } of inputLists(inputs)) {
        const known = inputTables[name];
        t.ok(known, `${id}: ${name}`);
        for (const key of new Set(rows.flatMap((row) => Object.keys(row)))) {
          seen += 1;
          t.ok(key === 'since' || known?.columns.some((column) => column.key === key), `${id}: ${name}.${key}`);
        }
      }
    }
  }
  t.ok(seen > 100, `${seen} fields`);
  const used = [...units, ...[...parameterRegistry, ...parameterSlots].map(({ unit }) => unit)];
  t.strictSame(
    [...new Set(used)].filter((unit) => !namedUnits.includes(unit)),
    [],
    'every unit has words',
  );
});

t.test('an address without an indicator is a page that leads on, and repeats nothing of it', async (t) => {
  for (const path of ['/methods/flow.nothing', '/methods/%3Cscript%3Ealert(1)', '/methods/constructor']) {
    const { statusCode, headers, body } = await get(path, { accept: 'text/html' });
    t.equal(statusCode, 404, path);
    t.match(headers['content-type'], 'text/html');
    t.match(body, 'href="/methods"');
    t.notMatch(body, /alert|nothing/);
  }
});

t.test('what these pages do not do', async (t) => {
  t.equal((await get('/methods/')).statusCode, 404, 'no trailing slash');
  t.equal((await get('/methods', { accept: 'application/json' })).statusCode, 406);
  const post = await service.call('POST', '/methods', { key: null });
  t.equal(post.statusCode, 405);
  t.match(post.headers.allow, 'GET');
  t.equal((await service.call('HEAD', '/methods', { key: null })).statusCode, 200);
  const document = (await get('/v1/openapi.json')).json() as { paths: Record<string, unknown> };
  t.notOk(
    Object.keys(document.paths).some((path) => path.includes('methods')),
    'nor stand in the OpenAPI document',
  );
});

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
