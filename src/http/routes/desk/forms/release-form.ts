import { dayIn } from '../../../../pages/days.ts';
import { type Choice, radioField } from '../../../../pages/fields/choices.ts';
import { button, form } from '../../../../pages/fields/form.ts';
import { textArea } from '../../../../pages/fields/text-field.ts';
import { either, type View } from '../../../../pages/view.ts';
import type { PartyState } from '../../../../reporting/releases/party-state.ts';
import type { ReleaseList } from '../../../../reporting/releases/read-releases.ts';
import { type Html, html } from '../../../../text/html.ts';
import { type Answered, errorAt, notYet } from './answer.ts';
import { type Desk, deskLink, hiddenToken, may } from './desk.ts';
import { nameFields } from './name-fields.ts';

/** What the token of the form is for. Publishing itself asks for another one, of the page that shows what will happen. */
export const releasePurpose = 'release';

/** Ids of the fields, by the names that faults give them. */
export const releaseIds = {
  state: 'publish-state',
  receiver: 'publish-receiver',
  organisationId: 'publish-receiver',
  name: 'publish-name',
  function: 'publish-function',
  remark: 'publish-remark',
  reason: 'publish-reason',
  supersedes: 'publish-reason',
} as const;

/** The receiver that is the centre itself; an organisation is chosen by its id behind `for:`. */
export const ownReceiver = 'own';
export const receiverOf = (organisationId: string) => `for:${organisationId}`;

type Releases = Pick<ReleaseList, 'parties' | 'items' | 'closed'>;

/** The form to publish a quarter with; for a key that may not, who can. Nothing is published before a second page. */
export function publishForm(desk: Desk, releases: Releases, answered: Answered = notYet): Html {
  const { view } = desk;
  if (!may(desk, 'reports:publish')) {
    return html`<p>${either(
      view,
      'Met deze sleutel kunt u niet publiceren. Dat kan met de sleutel van de coördinator van het centrum.',
      'With this key you cannot publish. The key of the coordinator of the centre can.',
    )}</p>`;
  }
  const { values } = answered;
  const { parties, items } = releases;
  const others = parties.filter(({ organisation }) => organisation !== null);
  const replaces = items.length > 0 || values.reason || errorAt(answered, releaseIds.reason);
  return form({
    action: deskLink(desk, 'releases'),
    hidden: { ...hiddenToken(desk, releasePurpose), ...(others.length > 0 ? {} : { receiver: ownReceiver }) },
    body: html`${radioField(view, {
      name: 'state',
      id: releaseIds.state,
      label: either(view, 'Hoe', 'How'),
      choices: states(view),
      value: values.state ?? usualState(releases),
      error: errorAt(answered, releaseIds.state),
    })}
${
  others.length > 0 &&
  radioField(view, {
    name: 'receiver',
    id: releaseIds.receiver,
    label: either(view, 'Voor wie', 'For whom'),
    hint: either(
      view,
      'Een organisatie met een afspraak krijgt haar eigen deel van de cijfers.',
      'An organisation with an agreement gets its own part of the figures.',
    ),
    choices: parties.map((party) => receiver(view, party)),
    value: values.receiver ?? ownReceiver,
    error: errorAt(answered, releaseIds.receiver),
  })
}
${nameFields(view, 'publish', answered)}
${textArea(view, {
  name: 'remark',
  id: releaseIds.remark,
  label: either(view, 'Opmerking', 'Remark'),
  hint: either(
    view,
    'Wat de lezer moet weten naast de cijfers. Geen namen van deelnemers: een release blijft bestaan.',
    'What the reader should know beside the figures. No names of participants: a release stays for good.',
  ),
  optional: true,
  maxLength: 2000,
  value: values.remark ?? '',
  error: errorAt(answered, releaseIds.remark),
})}
${
  replaces &&
  textArea(view, {
    name: 'reason',
    id: releaseIds.reason,
    label: either(view, 'Reden', 'Reason'),
    hint: either(
      view,
      'Alleen als u een eerdere release vervangt: waarom. De ontvanger leest dit. Na heropenen is de reden al bekend.',
      'Only when you replace an earlier release: why. The receiver reads this. After a reopening the reason is known.',
    ),
    optional: true,
    maxLength: 1000,
    rows: 2,
    value: values.reason ?? '',
    error: errorAt(answered, releaseIds.reason),
  })
}
${button(either(view, 'Verder: nakijken wat er gepubliceerd wordt', 'Next: look at what will be published'), { name: 'step', value: 'look' })}
<p class="hint">${either(view, 'Er wordt nog niets gepubliceerd.', 'Nothing is published yet.')}</p>`,
  });
}

function states(view: View): Choice[] {
  return [
    {
      value: 'provisional',
      label: either(view, 'Voorlopig', 'Provisional'),
      hint: either(
        view,
        'Sluit niets af: gegevens van dit kwartaal kunnen nog veranderen.',
        'Closes nothing: records of this quarter can still change.',
      ),
    },
    {
      value: 'final',
      label: either(view, 'Definitief', 'Final'),
      hint: either(
        view,
        'Sluit het kwartaal af. Daarna veranderen gegevens alleen nog als u het met een reden heropent.',
        'Closes the quarter. From then on records change only when you reopen it with a reason.',
      ),
    },
  ];
}

/** First a provisional release, then the final one. */
function usualState({ items }: Releases): string {
  return items.some(({ audience }) => audience === 'own') ? 'final' : 'provisional';
}

function receiver(view: View, { organisation, state, dueOn }: PartyState): Choice {
  const by = dayIn(view, dueOn);
  const stands: Readonly<Record<PartyState['state'], string>> = {
    'not-over': either(view, `Uiterlijk ${by}.`, `By ${by}.`),
    due: either(view, `Nog niets gepubliceerd; uiterlijk ${by}.`, `Nothing published yet; due by ${by}.`),
    late: either(view, `Nog niets gepubliceerd; had er ${by} moeten zijn.`, `Nothing published yet; was due by ${by}.`),
    provisional: either(view, 'Voorlopig gepubliceerd.', 'Published as provisional.'),
    final: either(view, 'Definitief gepubliceerd.', 'Published as final.'),
  };
  return {
    value: organisation ? receiverOf(organisation.id) : ownReceiver,
    label: organisation?.name ?? either(view, 'Het centrum zelf', 'The centre itself'),
    hint: stands[state],
  };
}
