import { folded } from '../../../../pages/notes.ts';
import { numberIn, valueIn } from '../../../../pages/numbers.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import { type Bar, barChart } from '../chart/bars.ts';
import { type Stream, streamChart } from '../chart/streams.ts';
import { amountOf, type KnownRow, rowsOf, type WithFigures } from '../find.ts';
import { inSentence } from '../listed.ts';

/** Above so many the smallest are taken together, so that a picture stays a picture. */
const mostStreams = 9;

/** From category through the centre to destination, and the same in bars with every row. */
export function materialCharts(view: View, body: WithFigures, through: string): Html {
  const categories = weighed(rowsOf(body, 'material.collected', 'category'));
  const destinations = weighed(rowsOf(body, 'material.out', 'destination'));
  const [collected, out] = ['material.collected', 'material.out'].map((id) => amountOf(body, id));
  const inKilos = (rows: readonly KnownRow[]) =>
    rows.map(({ label, value }) => ({ label: say(view, label), value, shown: valueIn(view, value, 'kg') }));
  const all = bothSides(view, either(view, 'Kilo’s', 'Kilograms'), inKilos(categories), inKilos(destinations));
  // With one side only there is nothing that goes from here to there.
  if (categories.length === 0 || destinations.length === 0 || collected == null || out == null) return all;
  const tonnes = (kilograms: number) =>
    `${numberIn(view, kilograms / 1000, kilograms < 100_000 ? 1 : 0)}\u00a0${either(view, 'ton', 't')}`;
  const most = inSentence(destinations[0] ? say(view, destinations[0].label) : '');
  const stream = ({ label, value }: KnownRow) => ({ label: say(view, label), value, shown: tonnes(value) });
  const rest = either(view, 'Overige samen', 'Others together');
  const from = together(categories.map(stream), rest, tonnes);
  const to = together(destinations.map(stream), rest, tonnes);
  return html`${streamChart({
    title: either(
      view,
      `${tonnes(collected)} kwam binnen en ${tonnes(out)} ging eruit, het meest naar: ${most}`,
      `${tonnes(collected)} came in and ${tonnes(out)} went out, most of it to: ${most}`,
    ),
    through,
    narrow: bothSides(view, either(view, 'Ton', 'Tonnes'), from, to),
    from,
    to,
  })}
${folded(either(view, 'Alle categorieën en bestemmingen in kilo’s', 'All categories and destinations in kilograms'), all)}
`;
}

function bothSides(view: View, value: string, from: readonly Bar[], to: readonly Bar[]): Html {
  const side = (title: string, of: string, bars: readonly Bar[]) =>
    bars.length > 0 && barChart({ title, of, value, bars });
  return html`${side(either(view, 'Ingezameld naar categorie', 'Collected by category'), either(view, 'Categorie', 'Category'), from)}${side(either(view, 'Uitgegaan naar bestemming', 'Out by destination'), either(view, 'Bestemming', 'Destination'), to)}`;
}

function weighed<Row extends { value: number }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ value }) => value > 0);
}

function together(streams: readonly Stream[], rest: string, shown: (value: number) => string): Stream[] {
  if (streams.length <= mostStreams) return [...streams];
  const small = streams.slice(mostStreams - 1).reduce((sum, { value }) => sum + value, 0);
  return [...streams.slice(0, mostStreams - 1), { label: rest, value: small, shown: shown(small) }];
}
