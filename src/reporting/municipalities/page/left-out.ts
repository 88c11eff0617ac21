import { either, say, type View } from '../../../pages/view.ts';
import { type Html, html } from '../../../text/html.ts';
import type { CentrePart } from '../centre-part.ts';

/** What the own reports of centres have and this one not; said once for all centres it holds for. Null: nothing. */
export function leftOutBody(view: View, centres: readonly CentrePart[]): Html | null {
  const published = centres.filter(({ release }) => release !== null);
  const found = new Map<string, { readonly said: string; readonly at: string[] }>();
  for (const { centre, leftOut } of published) {
    for (const { label, reason } of leftOut) {
      const said = `${say(view, label)}: ${say(view, reason)}`;
      const known = found.get(said) ?? { said, at: [] };
      known.at.push(centre.name);
      found.set(said, known);
    }
  }
  if (found.size === 0) return null;
  return html`<p>${either(view, 'De eigen rapporten van de centra hebben dit wel.', 'The own reports of the centres do have this.')}</p>
<ul>${[...found.values()].map(({ said, at }) => html`<li>${said}${at.length < published.length && ` (${at.join(', ')})`}.</li>`)}</ul>`;
}
