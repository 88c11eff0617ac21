import { dayIn } from '../../../pages/days.ts';
import { status } from '../../../pages/notice.ts';
import { table } from '../../../pages/table.ts';
import { either, type View } from '../../../pages/view.ts';
import { type Html, html } from '../../../text/html.ts';
import type { CentrePart } from '../centre-part.ts';
import type { MunicipalityReport } from '../municipality-report.ts';

/** Each centre: what it published, with the way there, or that it did not and how that stands. */
export function centresBody(view: View, { centres, municipality }: MunicipalityReport): Html {
  const isOfMore = centres.some((part) => othersOf(part, municipality.code).length > 0);
  return table(
    either(view, 'Wie heeft gepubliceerd', 'Who has published'),
    [
      either(view, 'Centrum', 'Centre'),
      either(view, 'Staat', 'State'),
      either(view, 'Gepubliceerd', 'Published'),
      either(view, 'Door', 'By'),
      ...(isOfMore ? [either(view, 'Cijfers ook van', 'Figures also of')] : []),
    ],
    centres.map((part) => [
      html`<span class="free">${part.release ? html`<a href="${pageOf(view, part.release.path)}">${part.centre.name}</a>` : part.centre.name}</span>`,
      stateIn(view, part),
      part.release && dayIn(view, part.release.publishedAt.slice(0, 10)),
      html`${part.release && html`<span class="free">${part.release.publishedBy.name}, ${part.release.publishedBy.function}</span>`}${
        part.agreementsSince.length > 0 &&
        html`<br><span class="unknown">${either(view, 'Zonder afspraken van daarna', 'Without agreements of since')}: ${part.agreementsSince.join(', ')}</span>`
      }`,
      ...(isOfMore ? [othersOf(part, municipality.code).join(', ')] : []),
    ]),
  );
}

/** The page of the release that is in the report; later ones of the same quarter are not. */
function pageOf({ language }: View, path: string): string {
  return `${path}&format=html&lang=${language}`;
}

function othersOf({ release, municipalities }: CentrePart, code: string): string[] {
  return release ? municipalities.filter((one) => one !== code) : [];
}

function stateIn(view: View, part: CentrePart): Html {
  if (part.state === 'final') return status('good', either(view, 'definitief', 'final'));
  if (part.state === 'provisional') return status('careful', either(view, 'voorlopig', 'provisional'));
  return status(part.state === 'late' ? 'wrong' : 'know', standingIn(view, part));
}

/** How it stands with a report that is not there. */
export function standingIn(view: View, { state, dueOn }: Pick<CentrePart, 'state' | 'dueOn'>): string {
  const day = dueOn === null ? '' : dayIn(view, dueOn);
  if (state === 'late') return either(view, `te laat, het moest uiterlijk ${day}`, `late, it was due on ${day}`);
  if (state === 'due')
    return either(view, `nog niet gepubliceerd, uiterlijk ${day}`, `not published yet, due on ${day}`);
  if (state === 'running')
    return either(view, `het kwartaal loopt nog, uiterlijk ${day}`, `the quarter still runs, due on ${day}`);
  return either(
    view,
    'de afspraak noemt geen rechtsgrond of geen doel: er kan niets gepubliceerd worden',
    'the agreement says no legal basis or no purpose: nothing can be published',
  );
}
