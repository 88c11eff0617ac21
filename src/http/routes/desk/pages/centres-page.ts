import { dayIn, periodIn, shortPeriod } from '../../../../pages/days.ts';
import { status } from '../../../../pages/notice.ts';
import { shell } from '../../../../pages/shell.ts';
import { quietTable } from '../../../../pages/table.ts';
import { either, linkTo, say } from '../../../../pages/view.ts';
import type { CentreQuarter, CentreQuarters } from '../../../../reporting/desk/centre-quarters.ts';
import type { PartyState } from '../../../../reporting/releases/party-state.ts';
import { type Html, type HtmlPart, html } from '../../../../text/html.ts';
import { type DeskView, deskPath, link } from './desk-view.ts';
import { partyWords } from './desk-words.ts';

/** A centre on the list; `quarters` null: who asks may not see how they stand. */
export type ListedCentre = {
  readonly id: string;
  readonly name: string;
  readonly quarters: CentreQuarters | null;
};

/** What the list says to a key that no desk is for, or only the names. */
export type Reader = 'centre' | 'administrator' | 'other';

/** The centres of a key, each with its last quarters: what is due, what is out, where to go on. */
export function centresPage(
  view: DeskView,
  reader: Reader,
  centres: readonly ListedCentre[],
  next: string | null,
): string {
  return shell(view, {
    title: either(view, 'Uw kwartalen', 'Your quarters'),
    path: '/desk',
    kind: 'desk',
    body: html`<p class="lead">${leads[reader](view)}</p>
${centres.map((centre) => centrePart(view, centre))}
${next && html`<p class="neighbours">${link(view, `/desk?cursor=${encodeURIComponent(next)}`, either(view, 'Meer centra →', 'More centres →'))}</p>`}`,
  });
}

const leads: Readonly<Record<Reader, (view: DeskView) => string>> = {
  centre: (view) =>
    either(
      view,
      'Per kwartaal: nakijken wat er is, herstellen wat niet klopt, en publiceren wat af is.',
      'For each quarter: check what is there, mend what is wrong, and publish what is done.',
    ),
  administrator: (view) =>
    either(
      view,
      'De sleutel van de beheerder leest geen gegevens van centra. Meld u aan met de sleutel van een coördinator.',
      'The key of the administrator reads no records of centres. Sign in with the key of a coordinator.',
    ),
  other: (view) =>
    either(
      view,
      'Met deze sleutel is er geen kwartaal af te ronden: dat kan met een sleutel van een centrum die gegevens mag lezen (records:read).',
      'With this key there is no quarter to finish: that takes a key of a centre that may read records (records:read).',
    ),
};

function centrePart(view: DeskView, { id, name, quarters }: ListedCentre): Html {
  if (!quarters) return html`<h2>${name}</h2><p class="note">${id}</p>`;
  const { mostNeeded } = quarters;
  return html`<section aria-labelledby="centre-${id}">
<h2 id="centre-${id}">${name}</h2>
<p>${link(view, deskPath(id, mostNeeded.id), `${either(view, 'Verder met het', 'Go on with the')} ${periodIn(view, mostNeeded.id)}`)}</p>
${quietTable(
  `${name}: ${either(view, 'kwartalen', 'quarters')}`,
  [
    either(view, 'Kwartaal', 'Quarter'),
    either(view, 'Staat', 'State'),
    either(view, 'Uiterlijk', 'Due by'),
    either(view, 'Voor anderen', 'For others'),
  ],
  quarters.quarters.map((quarter) => quarterRow(view, id, quarter)),
)}
</section>`;
}

function quarterRow(view: DeskView, centreId: string, { period, isBefore, parties }: CentreQuarter): HtmlPart[] {
  const [own, ...others] = parties;
  const isUntouched = isBefore && own?.state !== 'provisional' && own?.state !== 'final';
  return [
    html`<a href="${linkTo(view, deskPath(centreId, period.id))}">${shortPeriod(period.id)}</a>`,
    own && (isUntouched ? either(view, 'toen nog niet bijgehouden', 'nothing was kept then') : stateOf(view, own)),
    own && !isUntouched ? dayIn(view, own.dueOn) : '–',
    others.length === 0
      ? '–'
      : others.map(
          (party, at) =>
            html`${at > 0 && html`<br>`}${party.organisation?.name}: ${stateOf(view, party)}, ${either(view, 'uiterlijk', 'by')} ${dayIn(view, party.dueOn)}`,
        ),
  ];
}

function stateOf(view: DeskView, { state }: PartyState): Html {
  return status(partyWords[state].weight, say(view, partyWords[state].words));
}
