import { numberIn, valueIn } from '../../../../pages/numbers.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import { barChart } from '../chart/bars.ts';
import { amountOf, type KnownRow, rowsOf, type WithFigures } from '../find.ts';
import { inSentence, listed } from '../listed.ts';

/** Who came and went: what began against what ended, and where those who left went. */
export function peopleCharts(view: View, body: WithFigures): Html {
  return html`${flowChart(view, body)}${groupChart(view, body)}`;
}

function flowChart(view: View, body: WithFigures): Html | null {
  const [started, ended] = ['flow.inflow', 'flow.outflow'].map((id) => amountOf(body, id));
  if (started == null || ended == null || started + ended === 0) return null;
  const destinations = rowsOf(body, 'flow.outflow', 'destination').filter(({ value }) => value > 0);
  const count = (value: number) => numberIn(view, value, 0);
  const left = (value: number) => (value === 0 ? 0 : -value);
  return barChart({
    title: `${balance(view, started, ended)}${whereTo(view, ended, destinations)}`,
    of: either(view, 'In- en uitstroom', 'Inflow and outflow'),
    value: either(view, 'Deelnames', 'Participations'),
    bars: [
      { label: either(view, 'Begonnen', 'Began'), value: started, shown: count(started) },
      { label: either(view, 'Geëindigd', 'Ended'), value: left(ended), shown: count(ended) },
      ...destinations.map(({ label, value }) => ({
        label: `– ${say(view, label)}`,
        value: left(value),
        shown: count(value),
        tone: 'part' as const,
      })),
    ],
  });
}

function balance(view: View, started: number, ended: number): string {
  const [began, stopped] = [numberIn(view, started, 0), numberIn(view, ended, 0)];
  if (started === ended)
    return either(
      view,
      `Er begonnen evenveel deelnames als er eindigden (${began})`,
      `As many participations began as ended (${began})`,
    );
  return started > ended
    ? either(
        view,
        `Er begonnen meer deelnames (${began}) dan er eindigden (${stopped})`,
        `More participations began (${began}) than ended (${stopped})`,
      )
    : either(
        view,
        `Er eindigden meer deelnames (${stopped}) dan er begonnen (${began})`,
        `More participations ended (${stopped}) than began (${began})`,
      );
}

/** Where most went, when one place or two stand out; that nobody knows is told rather than passed over. */
export function whereTo(view: View, ended: number, destinations: readonly KnownRow[]): string {
  const most = destinations[0];
  if (!most || ended === 0) return '';
  const first = destinations.filter(({ value }) => value === most.value);
  const [of, all] = [numberIn(view, most.value, 0), numberIn(view, ended, 0)];
  if (first.length === 1 && most.code === 'unknown')
    return either(view, `; van ${of} is niet bekend waarheen`, `; of ${of} it is not known where to`);
  if (first.length > 2) return '';
  const names = listed(
    view,
    first.map(({ label }) => inSentence(say(view, label))),
  );
  if (first.length === 2)
    return either(view, `; het vaakst naar ${names} (elk ${of})`, `; most often to ${names} (${of} each)`);
  return either(view, `; het vaakst naar ${names} (${of} van ${all})`, `; most often to ${names} (${of} of ${all})`);
}

function groupChart(view: View, body: WithFigures): Html | null {
  const groups = rowsOf(body, 'flow.active', 'target-group').filter(({ value }) => value > 0);
  const most = groups[0];
  if (!most) return null;
  const first = groups.filter(({ value }) => value === most.value);
  const names = listed(
    view,
    first.map(({ label }) => inSentence(say(view, label))),
  );
  const of = numberIn(view, most.value, 0);
  const title =
    first.length === 1
      ? either(
          view,
          `De grootste groep onder de lopende deelnames: ${names} (${of})`,
          `The largest group of running participations: ${names} (${of})`,
        )
      : either(
          view,
          `De grootste groepen onder de lopende deelnames: ${names} (elk ${of})`,
          `The largest groups of running participations: ${names} (${of} each)`,
        );
  return barChart({
    title:
      first.length > 2
        ? either(
            view,
            'De lopende deelnames zijn verdeeld over deze groepen',
            'Running participations are spread over these groups',
          )
        : title,
    of: either(view, 'Doelgroep', 'Target group'),
    value: either(view, 'Deelnames', 'Participations'),
    bars: groups.map(({ label, value }) => ({ label: say(view, label), value, shown: numberIn(view, value, 0) })),
  });
}

/** Which kinds of guidance the hours went to. */
export function guidanceCharts(view: View, body: WithFigures): Html {
  const kinds = rowsOf(body, 'guidance.hours-received', 'guidance-kind').filter(({ value }) => value > 0);
  const [first] = kinds;
  if (!first) return html``;
  const all = valueIn(view, amountOf(body, 'guidance.hours-received'), 'h');
  const most = `${inSentence(say(view, first.label))} (${valueIn(view, first.value, 'h')})`;
  return barChart({
    title: either(
      view,
      `Deelnemers kregen ${all} begeleiding, het meest: ${most}`,
      `Participants received ${all} of guidance, most of it: ${most}`,
    ),
    of: either(view, 'Soort begeleiding', 'Kind of guidance'),
    value: either(view, 'Uren', 'Hours'),
    bars: kinds.map((row) => ({ label: say(view, row.label), value: row.value, shown: valueIn(view, row.value, 'h') })),
  });
}
