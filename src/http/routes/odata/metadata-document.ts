import type { FeedColumn, FeedSet } from '../../../feed/query/feed-set.ts';
import { type Html, html } from '../../../text/html.ts';
import type { Language } from '../../../text/language.ts';

/** The name before each type. */
export const namespace = 'Meetlat';

/**
 * What the tables hold, as OData clients read it (CSDL XML 4.0). Terms of the vocabularies of OASIS stand with their full
 * names and without references to follow: a client behind a firewall would wait for each.
 */
export function metadataDocument(sets: readonly FeedSet[], language: Language): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
  <edmx:DataServices>
    <Schema Namespace="${namespace}" xmlns="http://docs.oasis-open.org/odata/ns/edm">
${sets.map((set) => entityType(set, language))}      <EntityContainer Name="Feed">
${sets.map((set) => entitySet(set, language))}${canDo}      </EntityContainer>
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>
`.text;
}

function entityType({ entityType: name, key, columns }: FeedSet, language: Language): Html {
  return html`      <EntityType Name="${name}">
        <Key>
${key.map(
  (column) => html`          <PropertyRef Name="${column}"/>
`,
)}        </Key>
${columns.map((column) => property(column, language))}      </EntityType>
`;
}

function property({ name, type, nullable, description }: FeedColumn, language: Language): Html {
  return html`        <Property Name="${name}" Type="${type}"${nullable ? null : html` Nullable="false"`}${facets[type] ?? null}>
          <Annotation Term="Org.OData.Core.V1.Description" String="${description[language]}"/>
        </Property>
`;
}

/** Instants have milliseconds; of a decimal the places are not fixed. */
const facets: Readonly<Partial<Record<FeedColumn['type'], Html>>> = {
  'Edm.DateTimeOffset': html` Precision="3"`,
  'Edm.Decimal': html` Scale="variable"`,
};

function entitySet({ name, entityType: type, description }: FeedSet, language: Language): Html {
  const never = (kind: string, member: string) =>
    html`          <Annotation Term="Org.OData.Capabilities.V1.${kind}Restrictions">
            <Record><PropertyValue Property="${member}" Bool="false"/></Record>
          </Annotation>
`;
  return html`        <EntitySet Name="${name}" EntityType="${namespace}.${type}">
          <Annotation Term="Org.OData.Core.V1.Description" String="${description[language]}"/>
${never('Insert', 'Insertable')}${never('Update', 'Updatable')}${never('Delete', 'Deletable')}${never('Expand', 'Expandable')}${never('Search', 'Searchable')}        </EntitySet>
`;
}

const canDo = html`        <Annotation Term="Org.OData.Capabilities.V1.ConformanceLevel" EnumMember="Org.OData.Capabilities.V1.ConformanceLevelType/Minimal"/>
        <Annotation Term="Org.OData.Capabilities.V1.BatchSupported" Bool="false"/>
        <Annotation Term="Org.OData.Capabilities.V1.FilterFunctions">
          <Collection>
${['contains', 'startswith', 'endswith', 'tolower', 'toupper', 'trim', 'length', 'year', 'month', 'day'].map(
  (name) => html`            <String>${name}</String>
`,
)}          </Collection>
        </Annotation>
`;
