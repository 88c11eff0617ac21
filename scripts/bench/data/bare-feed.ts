import { breakdownDimensions } from '../../../src/feed/sets/dimensions.ts';

/** A place in the id of an observation above which its release stands: see `src/store/feed/ids.ts`. */
const perRelease = 1_048_576;

const broken = breakdownDimensions.map(
  ({ name }) =>
    `CASE WHEN o.dimension = '${name}' THEN o.code WHEN o.within_dimension = '${name}' THEN o.within_code ELSE '_T' END AS ${name}`,
);
const columns = `o.id AS Id, o.measure AS Measure, o.attribute AS ValueAttribute, o.value AS Value, o.reason_nl AS StringValue,
  o.reason_en AS StringValueEn, o.low AS Low, o.high AS High, o.unit AS Unit, o.period AS Periods, r.centre_id AS Centres,
  r.region AS Regions, r.audience AS Audiences, CASE WHEN r.organisation_id = '' THEN '_T' ELSE r.organisation_id END AS Organisations,
  CASE WHEN o.dimension = '' THEN '_T' ELSE o.dimension END AS Breakdowns, ${broken.join(', ')},
  r.state AS State, r.sequence AS Release, r.published_at AS ModifiedAt`;

/**
 * What a person would write to get the rows of `Observations` out of the database: every column as the feed tells it, of each
 * centre and quarter the newest release.
 */
export function bareFeedSql(where = '', limit: number | null = null): string {
  return `SELECT ${columns} FROM feed_releases AS r
    JOIN observations AS o ON o.id >= r.sequence * ${perRelease} AND o.id < (r.sequence + 1) * ${perRelease}
    WHERE NOT EXISTS (SELECT 1 FROM feed_releases AS n WHERE n.centre_id = r.centre_id AND n.period = r.period
      AND n.audience = r.audience AND n.organisation_id = r.organisation_id AND n.number > r.number)
    ${where === '' ? '' : `AND ${where}`} ORDER BY r.sequence, o.id${limit === null ? '' : ` LIMIT ${limit}`}`;
}
