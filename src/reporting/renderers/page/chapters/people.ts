import { numberIn, valueIn } from '../../../../pages/numbers.ts';
import { either, say, type View } from '../../../../pages/view.ts';
import { type Html, html } from '../../../../text/html.ts';
import { barChart } from '../chart/bars.ts';
import { amountOf, rowsOf } from '../find.ts';
import type { PageDocument } from '../page-document.ts';

/** Who came and went: what began against what ended, and where those who left went. */
export function peopleCharts(view: View, body: PageDocument): Html {
  const [started, ended] = ['flow.inflow', 'flow.outflow'].map((id) => amountOf(body, id));
  const destinations = rowsOf(body, 'flow.outflow', 'destination').filter(({ value }) => value > 0);
  const groups = rowsOf(body, 'flow.active', 'target-group').filter(({ value }) => value > 0);
  const number = either(view, 'Aantal', 'Number');
  const bar = (row: { label: { nl: string; en: string }; value: number }) => ({
    label: say(view, row.label),
    value: row.value,
    shown: numberIn(view, row.value, 0),
  });
  return html`${
    started != null &&
    ended != null &&
    destinations.length > 0 &&
    barChart({
      title: either(
        view,
        `${numberIn(view, started, 0)} deelnames begonnen, ${numberIn(view, ended, 0)} eindigden: waar ging wie stopte heen?`,
        `${numberIn(view, started, 0)} participations began, ${numberIn(view, ended, 0)} ended: where did those who left go?`,
      ),
      of: either(view, 'In- en uitstroom', 'Inflow and outflow'),
      value: number,
      bars: [
        { label: either(view, 'Begonnen', 'Began'), value: started, shown: numberIn(view, started, 0) },
        { label: either(view, 'Geëindigd', 'Ended'), value: ended === 0 ? 0 : -ended, shown: numberIn(view, ended, 0) },
        ...destinations.map((row) => {
          const { label, value, shown } = bar(row);
          return { label: `– ${label}`, value: -value, shown };
        }),
      ],
    })
  }${
    groups.length > 0 &&
    barChart({
      title: either(
        view,
        `${biggest(view, groups)} is de grootste groep van de lopende deelnames`,
        `${biggest(view, groups)} is the largest group of running participations`,
      ),
      of: either(view, 'Doelgroep', 'Target group'),
      value: number,
      bars: groups.map(bar),
    })
  }`;
}

function biggest(view: View, rows: readonly { label: { nl: string; en: string } }[]): string {
  return rows[0] ? say(view, rows[0].label) : '';
}

/** Which kinds of guidance the hours went to. */
export function guidanceCharts(view: View, body: PageDocument): Html {
  const kinds = rowsOf(body, 'guidance.hours-received', 'guidance-kind').filter(({ value }) => value > 0);
  const [first] = kinds;
  if (!first) return html``;
  const all = amountOf(body, 'guidance.hours-received');
  return barChart({
    title: either(
      view,
      `Deelnemers kregen ${valueIn(view, all, 'h')} begeleiding, het meest: ${say(view, first.label).toLowerCase()}`,
      `Participants received ${valueIn(view, all, 'h')} of guidance, most of it: ${say(view, first.label).toLowerCase()}`,
    ),
    of: either(view, 'Soort begeleiding', 'Kind of guidance'),
    value: either(view, 'Uren', 'Hours'),
    bars: kinds.map((row) => ({ label: say(view, row.label), value: row.value, shown: valueIn(view, row.value, 'h') })),
  });
}
