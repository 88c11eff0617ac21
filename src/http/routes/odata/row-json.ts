import type { EdmType, FeedColumn, FeedSet, FeedValue } from '../../../feed/query/feed-set.ts';
import type { Format } from './formats.ts';
import { namespace } from './metadata-document.ts';

type JsonFormat = Extract<Format, { kind: 'json' }>;

/** Types that a reader of JSON cannot tell from the value. */
const untold: readonly EdmType[] = ['Edm.Int32', 'Edm.Int64', 'Edm.Decimal', 'Edm.Date', 'Edm.DateTimeOffset'];
const long: readonly EdmType[] = ['Edm.Int64', 'Edm.Decimal'];

/** Cells whose text is kept together; columns that change are near each other. */
const blockCells = 8;

/**
 * Makes rows of a set into JSON objects with commas between them, as text. Most cells say what the cell above says, so the text of a block of cells is
 * kept until one of them has another value: this is most of the work of an extraction.
 */
export function rowWriter(set: FeedSet, columns: readonly FeedColumn[], { level, longAsText }: JsonFormat) {
  const names = columns.map(({ name, type }) => {
    const told = level === 'full' && untold.includes(type) ? `"${name}@odata.type":"#${type.slice(4)}",` : '';
    return `${told}"${name}":`;
  });
  const asText = columns.map(({ type }) => longAsText && long.includes(type));
  const keyPlaces = set.key.map((name) => columns.findIndex((column) => column.name === name));
  const kept: FeedValue[] = [];
  const blocks: string[] = [];

  const blockOf = (row: readonly FeedValue[], from: number, until: number): string => {
    let text = '';
    for (let place = from; place < until; place += 1) {
      const value = row[place] ?? null;
      kept[place] = value;
      const shown = asText[place] && value !== null ? String(value) : value;
      text += `${place === 0 ? '' : ','}${names[place]}${JSON.stringify(shown)}`;
    }
    return text;
  };

  const addRow = (parts: string[], row: readonly FeedValue[]): void => {
    parts.push(level === 'full' ? `{${aboutRow(set, keyPlaces, row)}` : '{');
    for (let from = 0, block = 0; from < names.length; from += blockCells, block += 1) {
      const until = Math.min(from + blockCells, names.length);
      let place = from;
      while (place < until && row[place] === kept[place]) place += 1;
      if (place < until) blocks[block] = blockOf(row, from, until);
      parts.push(blocks[block] ?? '');
    }
    parts.push('}');
  };

  // Joined once: text that is put together bit by bit is copied again and again.
  return (rows: readonly (readonly FeedValue[])[]): string => {
    const parts: string[] = [];
    for (const row of rows) {
      if (parts.length > 0) parts.push(',\n');
      addRow(parts, row);
    }
    return parts.join('');
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
