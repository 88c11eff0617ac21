import { dayIn } from '../../../../pages/days.ts';
import { status, type Weight } from '../../../../pages/notice.ts';
import { terms } from '../../../../pages/terms.ts';
import { either, say } from '../../../../pages/view.ts';
import type { DeskQuarter } from '../../../../reporting/desk/desk-quarter.ts';
import type { ShownHead } from '../../../../reporting/releases/shown-head.ts';
import { type Html, type HtmlPart, html } from '../../../../text/html.ts';
import { type DeskView, dayOfInstant } from './desk-view.ts';
import { partyWords } from './desk-words.ts';
import { standingSentence } from './standing-sentence.ts';

/** Where the quarter stands: one sentence, what has been done and what is left, and for whom it is due when. */
export function standingPart(view: DeskView, desk: DeskQuarter): Html {
  return html`<p class="lead">${standingSentence(view, desk)}</p>
<ul class="checks">${checks(view, desk).map(
    ({
      weight,
      state,
      name,
      says,
    }) => html`<li>${status(weight, state)} <div>${name}${says && html`<div class="soft">${says}</div>`}</div></li>
`,
  )}</ul>
${dues(view, desk)}`;
}

type Check = { readonly weight: Weight; readonly state: string; readonly name: string; readonly says: HtmlPart };

function checks(view: DeskView, { standing, period, releases, quality }: DeskQuarter): Check[] {
  const { isOver, complete, kept, blocking, provisional, final, reopening } = standing;
  const others = quality.findings.length - blocking.length;
  const isFinal = final !== null && reopening === null;
  const check = (isDone: boolean, name: string, says: HtmlPart, canWait = false): Check => ({
    weight: isDone ? 'good' : canWait ? 'know' : 'careful',
    state: isDone
      ? either(view, 'Gedaan', 'Done')
      : canWait
        ? either(view, 'Later', 'Later')
        : either(view, 'Te doen', 'To do'),
    name,
    says,
  });
  return [
    check(
      isOver,
      either(view, 'Het kwartaal is voorbij', 'The quarter is over'),
      isOver ? null : `${either(view, 'tot en met', 'through')} ${dayIn(view, period.until)}`,
      true,
    ),
    check(
      kept > 0 && complete === kept,
      either(
        view,
        'Van alles wat u bijhoudt is verklaard dat het volledig is',
        'Everything you keep is stated to be complete',
      ),
      html`<a href="#coverage">${either(view, `${complete} van ${kept} soorten gegevens`, `${complete} of ${kept} kinds of records`)}</a>`,
      !isOver || isFinal,
    ),
    check(
      blocking.length === 0,
      either(view, 'Geen ernstige bevindingen', 'No serious findings'),
      html`<a href="#mend">${findingsInWords(view, blocking.length, others)}</a>`,
      isFinal,
    ),
    ...(releases
      ? [
          check(
            provisional !== null || isFinal,
            either(view, 'Voorlopig gepubliceerd', 'Published as provisional'),
            provisional ? publication(view, provisional) : either(view, 'mag worden overgeslagen', 'may be skipped'),
            true,
          ),
          check(
            isFinal,
            either(view, 'Definitief gepubliceerd en gesloten', 'Published as final and closed'),
            final && publication(view, final),
            !isOver,
          ),
          ...newestReceived(releases.items).map((head) =>
            check(
              head.acceptance !== null,
              `${either(view, 'Geaccepteerd door', 'Accepted by')} ${head.organisation?.name}`,
              acceptance(view, head),
              true,
            ),
          ),
        ]
      : []),
  ];
}

function findingsInWords(view: DeskView, serious: number, others: number): string {
  const rest =
    others === 0
      ? either(view, 'geen andere', 'no others')
      : either(view, `${others} andere om te bekijken`, `${others} others to look at`);
  return `${either(view, `${serious} ernstig`, `${serious} serious`)}, ${rest}`;
}

function publication(view: DeskView, { number, publishedAt, publishedBy }: ShownHead): Html {
  return html`${either(view, 'nummer', 'number')} ${number}, ${dayOfInstant(view, publishedAt)}, ${either(view, 'door', 'by')} ${publishedBy.name} (${publishedBy.function})`;
}

/** What was said of a release by the organisation that received it. */
export function acceptance(view: DeskView, { acceptance: said }: ShownHead): Html | string {
  if (!said) return either(view, 'nog niet', 'not yet');
  const { acceptedAt, acceptedBy, remark } = said;
  return html`${dayOfInstant(view, acceptedAt)}, ${either(view, 'door', 'by')} ${acceptedBy.name} (${acceptedBy.function})${remark && html`: “${remark}”`}`;
}

/** The newest release of each organisation that received one. */
function newestReceived(items: readonly ShownHead[]): ShownHead[] {
  const newest = new Map<string, ShownHead>();
  for (const head of items) if (head.organisation) newest.set(head.organisation.id, head);
  return [...newest.values()];
}

function dues(view: DeskView, { releases }: DeskQuarter): Html | null {
  if (!releases) return null;
  return html`<h3>${either(view, 'Wat wanneer wordt verwacht, en voor wie', 'What is due when, and for whom')}</h3>
${terms(
  releases.parties.map(({ organisation, dueOn, state }) => [
    organisation?.name ?? either(view, 'Het centrum zelf', 'The centre itself'),
    html`${either(view, 'uiterlijk', 'by')} ${dayIn(view, dueOn)}: ${status(partyWords[state].weight, say(view, partyWords[state].words))}`,
  ]),
)}`;
}
