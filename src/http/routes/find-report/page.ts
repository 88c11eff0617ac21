import { type Municipality, municipalities } from '../../../catalogues/municipalities/municipalities.ts';
import { type Period, periodOf, previousPeriod } from '../../../core/values/period.ts';
import { periodText } from '../../../core/values/period-text.ts';
import { selectField } from '../../../pages/fields/choices.ts';
import { button, errorSummary, type FormError, form } from '../../../pages/fields/form.ts';
import { shell } from '../../../pages/shell.ts';
import { either, say, type View } from '../../../pages/view.ts';
import { html } from '../../../text/html.ts';

/** What was chosen before, as it came; of what is none of ours nothing is shown again. */
type Asked = { readonly municipality?: string | undefined; readonly period?: string | undefined };

/** Quarters to choose from: three years back. */
const quartersOffered = 12;

/** The quarters that have ended, the newest first. */
export function endedQuarters(today: string): readonly Period[] {
  const quarters: Period[] = [];
  let quarter = periodOf('quarter', today);
  while (quarters.length < quartersOffered) {
    quarter = previousPeriod(quarter);
    quarters.push(quarter);
  }
  return quarters;
}

/** Where somebody of a municipality chooses which report to read. Holds no figures: those ask for a key. */
export function findReportPage(view: View & { readonly today: string }, asked: Asked): string {
  const quarters = endedQuarters(view.today);
  const isFirst = Object.keys(asked).length === 0;
  const errors = isFirst ? [] : faultsOf(view, asked, quarters);
  const message = (name: string) => errors.find(({ field }) => field?.name === name)?.message;
  const title = either(view, 'Het rapport van een kwartaal', 'The report of a quarter');
  return shell(view, {
    path: '/reports',
    title,
    about: title,
    ...(errors.length > 0 ? { mended: 'asked' as const } : {}),
    body: html`<p class="lead">${either(
      view,
      'Wat de centra voor een gemeente deden, in één overzicht.',
      'What the centres did for a municipality, in one overview.',
    )}</p>
${errorSummary(view, errors)}
${form({
  action: '/reports',
  method: 'get',
  hidden: view.asked ? { lang: view.language } : {},
  body: html`${selectField(view, {
    name: 'municipality',
    label: either(view, 'Gemeente', 'Municipality'),
    choose: either(view, 'Kies een gemeente', 'Choose a municipality'),
    choices: byName(view.today).map(({ code, name }) => ({ value: code, label: name })),
    value: asked.municipality,
    error: message('municipality'),
  })}${selectField(view, {
    name: 'period',
    label: either(view, 'Kwartaal', 'Quarter'),
    choose: either(view, 'Kies een kwartaal', 'Choose a quarter'),
    choices: quarters.map((period) => ({ value: period.id, label: say(view, periodText(period)) })),
    value: isFirst ? quarters[0]?.id : asked.period,
    error: message('period'),
  })}${button(either(view, 'Open het rapport', 'Open the report'))}`,
})}
<p class="note">${either(
      view,
      'Uw browser vraagt om een naam en een wachtwoord: de id van de sleutel van uw gemeente en de sleutel zelf. Wilt u het rapport van één centrum, volg dan de link daarheen in dit overzicht.',
      'Your browser asks for a name and a password: the id of the key of your municipality and the key itself. For the report of a single centre follow the link to it in this overview.',
    )}</p>`,
  });
}

/** What is chosen, when both are something we know; null when something has to be mended. */
export function chosenReport(today: string, { municipality, period }: Asked): { code: string; period: string } | null {
  const code = municipalities.find((one) => one.code === municipality)?.code;
  const quarter = endedQuarters(today).find(({ id }) => id === period)?.id;
  return code && quarter ? { code, period: quarter } : null;
}

function faultsOf(view: View, { municipality, period }: Asked, quarters: readonly Period[]): readonly FormError[] {
  const faults: FormError[] = [];
  if (!municipalities.some(({ code }) => code === municipality))
    faults.push({
      field: { name: 'municipality' },
      message: either(view, 'Kies een gemeente uit de lijst.', 'Choose a municipality from the list.'),
    });
  if (!quarters.some(({ id }) => id === period))
    faults.push({
      field: { name: 'period' },
      message: either(view, 'Kies een kwartaal uit de lijst.', 'Choose a quarter from the list.'),
    });
  return faults;
}

/** Those that exist, and those that ended within the years that can be chosen. */
function byName(today: string): readonly Municipality[] {
  const first = endedQuarters(today).at(-1)?.from ?? today;
  return municipalities
    .filter(({ validTo }) => (validTo ?? today) >= first)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}
