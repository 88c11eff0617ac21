import { numberIn, valueIn } from '../../../../pages/numbers.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import { barChart } from '../chart/bars.ts';
import { streamChart } from '../chart/streams.ts';
import { amountOf, type KnownRow, rowsOf } from '../find.ts';
import type { PageDocument } from '../page-document.ts';

/** Above so many the smallest are taken together, so that a picture stays a picture. */
const mostStreams = 9;

/** From category to destination, and the same in bars with every row. */
export function materialCharts(view: View, body: PageDocument): Html {
  const categories = weighed(rowsOf(body, 'material.collected', 'category'));
  const destinations = weighed(rowsOf(body, 'material.out', 'destination'));
  const [collected, out] = ['material.collected', 'material.out'].map((id) => amountOf(body, id));
  if (categories.length === 0 || destinations.length === 0 || collected == null || out == null) return html``;
  const shown = (kilograms: number) => `${numberIn(view, kilograms / 1000, 1)} t`;
  const [first] = destinations;
  const title = either(
    view,
    `${shown(collected)} kwam binnen en ${shown(out)} ging eruit, het meest naar: ${first ? say(view, first.label).toLowerCase() : ''}`,
    `${shown(collected)} came in and ${shown(out)} went out, most of it to: ${first ? say(view, first.label).toLowerCase() : ''}`,
  );
  const stream = (row: KnownRow) => ({
    label: say(view, row.label),
    value: row.value,
    shown: shown(row.value),
  });
  const rest = either(view, 'Overige', 'Other');
  return html`${streamChart({
    title,
    through: body.centre.name,
    from: together(categories.map(stream), rest, shown),
    to: together(destinations.map(stream), rest, shown),
  })}
<details class="rows"><summary>${either(view, 'Alle categorieën en bestemmingen in kilo’s', 'All categories and destinations in kilograms')}</summary>
${bars(view, either(view, 'Ingezameld naar categorie', 'Collected by category'), either(view, 'Categorie', 'Category'), categories)}
${bars(view, either(view, 'Uitgegaan naar bestemming', 'Out by destination'), either(view, 'Bestemming', 'Destination'), destinations)}
</details>
`;
}

function bars(view: View, title: string, of: string, rows: readonly KnownRow[]): Html {
  return barChart({
    title,
    of,
    value: either(view, 'Kilo’s', 'Kilograms'),
    bars: rows.map((row) => ({ label: say(view, row.label), value: row.value, shown: valueIn(view, row.value, 'kg') })),
  });
}

function weighed<Row extends { value: number }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ value }) => value > 0);
}

type Shown = { label: string; value: number; shown: string };

function together(streams: readonly Shown[], rest: string, shown: (value: number) => string): Shown[] {
  if (streams.length <= mostStreams) return [...streams];
  const small = streams.slice(mostStreams - 1).reduce((sum, { value }) => sum + value, 0);
  return [...streams.slice(0, mostStreams - 1), { label: rest, value: small, shown: shown(small) }];
}
