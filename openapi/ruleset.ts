import type { RulesetDefinition } from '@stoplight/spectral-core';
import { casing, falsy, pattern, schema, truthy } from '@stoplight/spectral-functions';
import { oas } from '@stoplight/spectral-rulesets';

/** What a function of a rule says when it does not hold. */
type Found = { message: string; path?: (string | number)[] }[];
type Json = { [name: string]: unknown };

const methods = ['get', 'put', 'post', 'patch', 'delete', 'head', 'options'];

/** Headers of answers: every 2xx and 3xx names `API-Version`. */
function versionHeader(responses: unknown): Found {
  return Object.entries(responses as Record<string, { headers?: Json }>)
    .filter(([status, response]) => /^[23]/.test(status) && !response.headers?.['API-Version'])
    .map(([status]) => ({ message: `answer ${status} does not declare the header API-Version` }));
}

/** Errors: every 4xx and 5xx is problem+json with status, title and detail. */
function problemAnswers(responses: unknown): Found {
  return Object.entries(responses as Record<string, { content?: Record<string, { schema?: { properties?: Json } }> }>)
    .filter(([status]) => /^[45]/.test(status))
    .flatMap(([status, response]) => {
      const types = Object.keys(response.content ?? {});
      if (types.length !== 1 || types[0] !== 'application/problem+json')
        return [{ message: `answer ${status} is not problem+json` }];
      const properties = response.content?.['application/problem+json']?.schema?.properties ?? {};
      const lacking = ['status', 'title', 'detail'].filter((name) => !(name in properties));
      return lacking.length > 0 ? [{ message: `answer ${status} has no ${lacking.join(', ')}` }] : [];
    });
}

/** Operations that can be asked wrongly say so: a 400 for every body and every parameter. */
function says400(item: unknown): Found {
  const path = item as Json & { parameters?: unknown[] };
  return methods.flatMap((method) => {
    const operation = path[method] as { parameters?: unknown[]; responses?: Json } | undefined;
    if (!operation) return [];
    const writes = ['put', 'post', 'patch'].includes(method);
    const asks = writes || (operation.parameters ?? path.parameters ?? []).length > 0;
    return asks && !operation.responses?.['400']
      ? [{ message: `${method} does not declare a 400`, path: [method] }]
      : [];
  });
}

/** Names of query parameters are camelCase; a leading `$` is for OData. */
function camelQuery(parameter: unknown): Found {
  const { in: place, name } = parameter as { in: string; name: string };
  return place === 'query' && !/^\$?[a-z][A-Za-z0-9]*$/.test(name)
    ? [{ message: `query parameter ${name} is not camelCase` }]
    : [];
}

/** Properties named after a date are dates. */
function datesAreDates(properties: unknown): Found {
  return Object.entries(properties as Record<string, { format?: string; type?: unknown }>)
    .filter(
      ([name, about]) =>
        /^(date|datum)$|(Date|Datum)$/.test(name) && about.type === 'string' && about.format !== 'date',
    )
    .map(([name]) => ({ message: `${name} is not format: date` }));
}

/** The Dutch REST API Design Rules 2.2, as far as a document can show them. The wire tests show the rest. */
export const ruleset: RulesetDefinition = {
  extends: [[oas as RulesetDefinition, 'recommended']],
  rules: {
    'operation-tag-defined': 'error',
    'operation-operationId-unique': 'error',
    'oas3-unused-component': 'error',
    'adr-openapi-3': {
      given: '$',
      severity: 'error',
      then: { field: 'openapi', function: pattern, functionOptions: { match: '^3\\.' } },
    },
    'adr-contact': {
      given: '$.info.contact',
      severity: 'error',
      then: ['name', 'url', 'email'].map((field) => ({ field, function: truthy })),
    },
    'adr-semver': {
      given: '$.info.version',
      severity: 'error',
      then: { function: pattern, functionOptions: { match: '^\\d+\\.\\d+\\.\\d+$' } },
    },
    'adr-server-version': {
      given: '$.servers[*].url',
      severity: 'error',
      then: { function: pattern, functionOptions: { match: '^https://.*/v\\d+$' } },
    },
    'adr-no-trailing-slash': {
      given: '$.paths[*]~',
      severity: 'error',
      then: { function: pattern, functionOptions: { notMatch: '.+/$' } },
    },
    'adr-kebab-case-paths': {
      given: '$.paths[*]~',
      severity: 'error',
      then: {
        function: pattern,
        functionOptions: { match: '^(/(\\{[A-Za-z]+\\}|[a-z0-9]+(-[a-z0-9]+)*(\\.json)?))*(/_[a-z]+(-[a-z]+)*)?$' },
      },
    },
    'adr-known-methods': {
      given: '$.paths[*]',
      severity: 'error',
      then: {
        function: schema,
        functionOptions: {
          schema: {
            type: 'object',
            propertyNames: { enum: [...methods, 'parameters', 'summary', 'description', 'servers'] },
          },
        },
      },
    },
    'adr-camel-case-query': { given: '$.paths[*][*].parameters[*]', severity: 'error', then: { function: camelQuery } },
    'adr-version-header': { given: '$.paths[*][*].responses', severity: 'error', then: { function: versionHeader } },
    'adr-problem-details': { given: '$.paths[*][*].responses', severity: 'error', then: { function: problemAnswers } },
    'adr-invalid-input': { given: '$.paths[*]', severity: 'error', then: { function: says400 } },
    'adr-dates': { given: '$..properties', severity: 'error', then: { function: datesAreDates } },
    'adr-schema-names': {
      given: '$.components.schemas[*]~',
      severity: 'error',
      then: { function: casing, functionOptions: { type: 'pascal' } },
    },
    'own-summary': {
      given: '$.paths[*][get,put,post,patch,delete]',
      severity: 'error',
      then: { field: 'summary', function: truthy },
    },
    'own-no-nullable': { given: '$..nullable', severity: 'error', then: { function: falsy } },
  },
};
