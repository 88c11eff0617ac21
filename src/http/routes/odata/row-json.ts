import type { EdmType, FeedColumn, FeedSet, FeedValue } from '../../../feed/query/feed-set.ts';
import type { Format } from './formats.ts';
import { namespace } from './metadata-document.ts';

type JsonFormat = Extract<Format, { kind: 'json' }>;

/** Types that a reader of JSON cannot tell from the value. */
const untold: readonly EdmType[] = ['Edm.Int32', 'Edm.Int64', 'Edm.Decimal', 'Edm.Date', 'Edm.DateTimeOffset'];
const long: readonly EdmType[] = ['Edm.Int64', 'Edm.Decimal'];

/**
 * Makes rows of a set into JSON objects, as text. Most cells say what the cell above says, so the text of a cell is kept
 * until another value comes: JSON is most of the work of an extraction. `key` finds the key of a row, for full metadata.
 */
export function rowWriter(set: FeedSet, columns: readonly FeedColumn[], { level, longAsText }: JsonFormat) {
  const names = columns.map(({ name, type }) => {
    const told = level === 'full' && untold.includes(type) ? `"${name}@odata.type":"#${type.slice(4)}",` : '';
    return `${told}"${name}":`;
  });
  const asText = columns.map(({ type }) => longAsText && long.includes(type));
  const values: FeedValue[] = columns.map(() => null);
  const texts = columns.map(() => 'null');
  const keyPlaces = set.key.map((name) => columns.findIndex((column) => column.name === name));

  return (row: readonly FeedValue[]): string => {
    let text = '{';
    if (level === 'full') text += aboutRow(set, keyPlaces, row);
    for (let place = 0; place < names.length; place += 1) {
      const value = row[place] ?? null;
      if (value !== values[place]) {
        values[place] = value;
        texts[place] = JSON.stringify(asText[place] && value !== null ? String(value) : value);
      }
      text += place === 0 ? `${names[place]}${texts[place]}` : `,${names[place]}${texts[place]}`;
    }
    return `${text}}`;
  };
}

/** What full metadata add to a row: its type, and where it is, as far as its key was chosen. */
function aboutRow(set: FeedSet, keyPlaces: readonly number[], row: readonly FeedValue[]): string {
  const type = `"@odata.type":"#${namespace}.${set.entityType}",`;
  if (keyPlaces.includes(-1)) return type;
  const values = keyPlaces.map((place) => keyText(row[place] ?? null));
  const key = values.length === 1 ? values[0] : values.map((value, index) => `${set.key[index]}=${value}`).join(',');
  const id = JSON.stringify(`${set.name}(${key})`);
  return `${type}"@odata.id":${id},"@odata.readLink":${id},`;
}

function keyText(value: FeedValue): string {
  return typeof value === 'string'
    ? `'${encodeURIComponent(value.replaceAll("'", "''")).replaceAll('%27', "'")}'`
    : String(value);
}
