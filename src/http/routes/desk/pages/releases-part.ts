import { dayIn } from '../../../../pages/days.ts';
import { status } from '../../../../pages/notice.ts';
import { numberIn } from '../../../../pages/numbers.ts';
import { terms } from '../../../../pages/terms.ts';
import { either, say } from '../../../../pages/view.ts';
import type { DeskQuarter } from '../../../../reporting/desk/desk-quarter.ts';
import type { ShownClosure } from '../../../../reporting/releases/read-releases.ts';
import type { ShownHead } from '../../../../reporting/releases/shown-head.ts';
import { type Html, html } from '../../../../text/html.ts';
import { type DeskView, dayOfInstant, reportLink } from './desk-view.ts';
import { partyWords } from './desk-words.ts';
import { acceptance } from './standing-part.ts';

/** What was published of the quarter, the newest first, and how often it was opened again. */
export function releasesPart(view: DeskView, { releases }: DeskQuarter): Html {
  if (!releases)
    return html`<p>${either(view, 'Releases leest u met een sleutel van het centrum zelf.', 'Releases are read with a key of the centre itself.')}</p>`;
  const { items, closures } = releases;
  if (items.length === 0)
    return html`<p>${either(view, 'Van dit kwartaal is nog niets gepubliceerd.', 'Nothing of this quarter has been published yet.')}</p>`;
  const newestFirst = [...items].sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
  const reopened = closures.filter(({ reopenedAt }) => reopenedAt !== null);
  return html`${newestFirst.map((head) => release(view, head))}
${reopened.length > 0 && html`<h3>${either(view, 'Heropend', 'Reopened')}</h3><ul>${reopened.map((one) => reopening(view, one))}</ul>`}`;
}

function release(view: DeskView, head: ShownHead): Html {
  const { number, state, organisation, publishedAt, publishedBy, sha256, late, dueOn, reason, supersedes } = head;
  const { words, weight } = partyWords[state];
  const forWhom = organisation?.name ?? either(view, 'het centrum zelf', 'the centre itself');
  return html`<div class="item">
<h3>${either(view, `Nummer ${number}, voor ${forWhom}`, `Number ${number}, for ${forWhom}`)}</h3>
<p>${status(weight, say(view, words))}${head.changedSince && html` · ${changedSince(view, head.changedSince)}`}</p>
${terms([
  [
    either(view, 'Gepubliceerd', 'Published'),
    html`${dayOfInstant(view, publishedAt)}, ${either(view, 'door', 'by')} ${publishedBy.name} (${publishedBy.function})`,
  ],
  [
    either(view, 'Verwacht', 'Due'),
    html`${either(view, 'uiterlijk', 'by')} ${dayIn(view, dueOn)}${late && html`: ${status('careful', either(view, 'te laat', 'late'))}`}`,
  ],
  [
    either(view, 'Vervangt', 'Replaces'),
    supersedes && `${either(view, 'nummer', 'number')} ${supersedes}${reason ? `: ${reason}` : ''}`,
  ],
  [either(view, 'Geaccepteerd', 'Accepted'), organisation && acceptance(view, head)],
  [either(view, 'SHA-256', 'SHA-256'), html`<code>${sha256}</code>`],
  [either(view, 'Openen', 'Open'), files(view, head)],
])}
</div>
`;
}

function files(view: DeskView, { path }: ShownHead): Html {
  const file = (query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`;
  return html`${reportLink(view, path, either(view, 'Pagina', 'Page'))} · <a href="${file('format=xlsx')}">Excel (XLSX)</a> · <a href="${file('format=csv&csvDialect=nl')}">CSV</a> · <a href="${file('format=json')}">JSON</a>`;
}

function changedSince(view: DeskView, { records, at }: NonNullable<ShownHead['changedSince']>): Html {
  const said =
    records === null
      ? either(view, 'sindsdien is er geschreven', 'written since')
      : either(
          view,
          `sindsdien gewijzigde records: ${numberIn(view, records, 0)}`,
          `records changed since: ${numberIn(view, records, 0)}`,
        );
  return html`${said} (${either(view, 'laatst op', 'last on')} ${dayOfInstant(view, at)})`;
}

function reopening(view: DeskView, { reopenedAt, reopenedBy, reason }: ShownClosure): Html {
  return html`<li>${reopenedAt && dayOfInstant(view, reopenedAt)}${reopenedBy && html`, ${either(view, 'door', 'by')} ${reopenedBy.name} (${reopenedBy.function})`}${reason && html`: “${reason}”`}</li>`;
}
