import { periodIn, shortPeriod } from '../../../../pages/days.ts';
import { button, form } from '../../../../pages/fields/form.ts';
import { notice } from '../../../../pages/notice.ts';
import { numberIn, valueIn } from '../../../../pages/numbers.ts';
import { shell } from '../../../../pages/shell.ts';
import { quietTable } from '../../../../pages/table.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import type { ReleasePreview } from '../../../../reporting/releases/publish.ts';
import { type Html, html } from '../../../../text/html.ts';
import { aboveDesk, backToDesk, type Desk, deskLink, hiddenToken } from './desk.ts';
import type { ReleaseValues } from './read-release.ts';
import { confirmPurpose } from './seen.ts';

type Shown = {
  readonly preview: ReleasePreview;
  readonly values: ReleaseValues;
  /** What the figures were when the page was made. */
  readonly seen: string;
  /** The quarter is closed already. */
  readonly closed: boolean;
  /** The figures changed since this page was looked at before. */
  readonly changed: boolean;
};

const keyFigures = [
  'flow.active',
  'flow.inflow',
  'flow.outflow',
  'flow.durable-outflow',
  'guidance.hours-per-participant',
  'material.collected',
  'material.product-reuse-rate',
  'material.co2-avoided',
];

/** What will be published, before it is: in words, with the figures that are read first and what changed. */
export function confirmationPage(desk: Desk, shown: Shown): string {
  const { view, centre, period } = desk;
  const { preview, values, seen, changed } = shown;
  const { document } = preview;
  const isFinal = document.state === 'final';
  return shell(view, {
    title: isFinal
      ? either(view, 'Definitief publiceren?', 'Publish as final?')
      : either(view, 'Voorlopig publiceren?', 'Publish as provisional?'),
    above: aboveDesk(desk),
    path: null,
    body: html`<p class="lead">${either(
      view,
      `Het ${periodIn(view, period)} van ${centre.name}. Er is nog niets gepubliceerd.`,
      `The ${periodIn(view, period)} of ${centre.name}. Nothing is published yet.`,
    )}</p>
${
  changed &&
  notice(
    'careful',
    either(view, 'De cijfers zijn veranderd terwijl u keek', 'The figures changed while you looked'),
    html`<p>${either(view, 'Er kwamen gegevens bij. Hieronder staan de nieuwe cijfers; kijk ze nog eens na.', 'Records came in. Below are the new figures; look at them once more.')}</p>`,
  )
}
<h2>${either(view, 'Wat er gebeurt', 'What will happen')}</h2>
<ul>${whatHappens(view, shown).map((sentence) => html`<li>${sentence}</li>`)}</ul>
${figures(view, period, preview)}
${changes(view, preview)}
${form({
  action: deskLink(desk, 'releases'),
  hidden: { ...hiddenToken(desk, confirmPurpose(values, seen)), ...values, seen },
  body: html`${button(isFinal ? either(view, 'Publiceer definitief', 'Publish as final') : either(view, 'Publiceer voorlopig', 'Publish as provisional'), { name: 'step', value: 'publish' })}
${button(either(view, 'Terug, om te wijzigen', 'Back, to change it'), { name: 'step', value: 'edit', quiet: true })}`,
})}
${backToDesk(desk, either(view, 'Niet publiceren', 'Do not publish'))}`,
  });
}

function whatHappens(view: View, { preview, closed }: Shown): string[] {
  const { state, number, organisation, publishedBy, supersedes, reason, remark } = preview.document;
  const whom = organisation?.name ?? either(view, 'het centrum zelf', 'the centre itself');
  const who = `${publishedBy.name} (${publishedBy.function})`;
  const isFinal = state === 'final';
  const how = isFinal ? either(view, 'definitief', 'final') : either(view, 'voorlopig', 'provisional');
  return [
    either(
      view,
      `Release ${number} wordt ${how} gepubliceerd voor ${whom}, door ${who}.`,
      `Release ${number} is published as ${how} for ${whom}, by ${who}.`,
    ),
    ...(supersedes === null
      ? []
      : [
          either(
            view,
            `Ze komt in de plaats van release ${supersedes}. Reden: ${reason}`,
            `It takes the place of release ${supersedes}. Reason: ${reason}`,
          ),
        ]),
    closing(view, isFinal, closed),
    ...(organisation
      ? [
          either(
            view,
            `${organisation.name} kan haar lezen, met exacte cijfers over weinig mensen: die kunnen tot personen te herleiden zijn.`,
            `${organisation.name} can read it, with exact figures about few people: these may be traced to persons.`,
          ),
        ]
      : []),
    ...(remark === null ? [] : [either(view, `De opmerking luidt: ${remark}`, `The remark reads: ${remark}`)]),
    either(
      view,
      'Een release blijft bewaard zoals ze is, met naam, functie en opmerking; ze wordt nooit gewijzigd, alleen vervangen.',
      'A release is kept as it is, with name, function and remark; it is never changed, only replaced.',
    ),
  ];
}

function closing(view: View, isFinal: boolean, closed: boolean): string {
  if (!isFinal) {
    return either(
      view,
      'Er wordt niets afgesloten: gegevens van dit kwartaal kunnen nog veranderen.',
      'Nothing is closed: records of this quarter can still change.',
    );
  }
  return closed
    ? either(view, 'Het kwartaal is al afgesloten en blijft dat.', 'The quarter is closed already and stays so.')
    : either(
        view,
        'Het kwartaal wordt afgesloten: gegevens die deze cijfers veranderen worden daarna geweigerd, totdat u het met een reden heropent.',
        'The quarter is closed: records that would change these figures are refused from then on, until you reopen it with a reason.',
      );
}

function figures(view: View, period: string, { document }: ReleasePreview): Html {
  const all = document.chapters.flatMap((chapter) => chapter.figures);
  const known = keyFigures.flatMap((id) => all.find(({ indicator }) => indicator === id) ?? []);
  const value = (status: string, amount: number | null, unit: string) =>
    status === 'ok' ? valueIn(view, amount, unit) : either(view, 'onbekend', 'unknown');
  const unknown = all.filter(({ status }) => status === 'unknown').length;
  const before = known[0]?.previous.period;
  return html`<h2>${either(view, 'De cijfers die het eerst gelezen worden', 'The figures that are read first')}</h2>
${quietTable(
  either(view, 'De cijfers die het eerst gelezen worden', 'The figures that are read first'),
  [
    either(view, 'Cijfer', 'Figure'),
    { head: shortPeriod(period), number: true },
    { head: before ? shortPeriod(before) : either(view, 'Eerder', 'Before'), number: true },
  ],
  known.map(({ label, status, value: amount, unit, previous }) => [
    say(view, label),
    value(status, amount, unit),
    value(previous.status, previous.value, unit),
  ]),
)}
${unknown > 0 && html`<p>${either(view, `Onbekend: ${numberIn(view, unknown, 0)} van de ${numberIn(view, all.length, 0)} cijfers in het rapport; bij elk staat waarom.`, `Unknown: ${numberIn(view, unknown, 0)} of the ${numberIn(view, all.length, 0)} figures in the report; each says why.`)}</p>`}`;
}

/** What differs from the release before it. */
function changes(view: View, { document, before }: ReleasePreview): Html | null {
  if (before === null || document.changed === null) return null;
  const heads = document.changes.filter(({ by }) => by === null);
  const rows = document.changes.length - heads.length;
  const { parts } = document.changed;
  const title = either(view, `Anders dan in release ${before}`, `Different from release ${before}`);
  const value = (amount: number | null, unit: string | null) =>
    amount === null ? either(view, 'onbekend', 'unknown') : valueIn(view, amount, unit ?? 'count');
  return html`<h2>${title}</h2>
${
  heads.length > 0
    ? quietTable(
        title,
        [
          either(view, 'Cijfer', 'Figure'),
          { head: either(view, 'Was', 'Was'), number: true },
          { head: either(view, 'Wordt', 'Becomes'), number: true },
        ],
        heads.map(({ label, unit, before: was, after }) => [say(view, label), value(was, unit), value(after, unit)]),
      )
    : html`<p>${either(view, 'Geen cijfer is anders.', 'No figure differs.')}</p>`
}
${rows > 0 && html`<p>${either(view, `Ook anders: ${numberIn(view, rows, 0)} regels van uitsplitsingen.`, `Different too: ${numberIn(view, rows, 0)} rows of breakdowns.`)}</p>`}
${parts.length > 0 && html`<p>${either(view, 'Ook anders: ', 'Different too: ')}${parts.map(({ label }) => say(view, label)).join(', ')}.</p>`}`;
}
