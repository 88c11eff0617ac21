import type { Text } from '../../../core/values/text.ts';
import { linkTo, say } from '../../../pages/view.ts';
import { withCode } from '../../../pages/with-code.ts';
import { html } from '../../../text/html.ts';
import { layout } from './layout.ts';
import type { View } from './view.ts';

type Part = { readonly title: Text; readonly says: readonly Text[] };

const title: Text = { nl: 'Onbekend is niet nul', en: 'Unknown is not zero' };
const lead: Text = {
  nl: 'Geen begeleiding vastgelegd: is er niemand begeleid, of hield niemand het bij? Meetlat raadt niet, en zegt wat het nodig heeft om het te weten.',
  en: 'No guidance recorded: was nobody guided, or did nobody keep it? Meetlat does not guess, and says what it needs to know.',
};

const parts: readonly Part[] = [
  {
    title: { nl: 'Een centrum zegt wat volledig is', en: 'A centre states what is complete' },
    says: [
      {
        nl: 'Met een volledigheidsverklaring zegt een centrum welke soort gegevens het bijhoudt, vanaf welke dag, en tot en met welke dag alles is ingevoerd. Bij elke levering schuift die laatste dag op.',
        en: 'With a coverage statement a centre says which kind of records it keeps, from which day, and through which day everything has been entered. With every delivery that last day moves on.',
      },
      {
        nl: 'Binnen die dagen betekent "geen gegevens" dat er niets gebeurde, en is het cijfer 0. Daarbuiten betekent het niets, en is het cijfer onbekend.',
        en: 'Inside those days "no records" means that nothing happened, and the figure is 0. Outside them it means nothing, and the figure is unknown.',
      },
      {
        nl: 'Eén verklaring geldt voor alle soorten bezoekers samen. Een soort zonder telling in de periode is daarom onbekend: een telling van 0 zegt dat er niemand kwam.',
        en: 'One statement holds for all kinds of visitors together. A kind without a count in the period is therefore unknown: a count of 0 says that nobody came.',
      },
      {
        nl: 'De verklaringen moeten de hele periode dekken, zonder een dag ertussen. Een verklaring over de toekomst telt tot vandaag: niemand kan hebben ingevoerd wat nog moet gebeuren.',
        en: 'The statements have to cover the whole period, without a day between them. A statement about the future counts through today: nobody can have entered what is still to happen.',
      },
    ],
  },
  {
    title: { nl: 'Waarom er soms geen cijfer is', en: 'Why there may be no figure' },
    says: [
      {
        nl: 'De gegevens worden niet bijgehouden, of zijn nog niet volledig ingevoerd. Erbij staat welke soort, en tot en met welke dag het wel is.',
        en: 'The records are not kept, or not yet completely entered. It says which kind, and through which day they are.',
      },
      {
        nl: 'Er is niets om door te delen. Zonder deelnames bestaat er geen uitstroompercentage: geen nul, en geen honderd.',
        en: 'There is nothing to divide by. Without participations there is no outflow rate: neither zero nor a hundred.',
      },
      {
        nl: 'Een kengetal ontbreekt of gold nog niet. Een gewicht dat later is gepubliceerd geldt niet voor een eerdere periode.',
        en: 'A reference value is missing or was not in force yet. A weight that was published later is not used for an earlier period.',
      },
      {
        nl: 'Voor een voorraad is een telling nodig, en voor een balans een bij elk eind van de periode.',
        en: 'A stock needs a count, and a balance needs one near each end of the period.',
      },
      {
        nl: 'De uitkomst is nog niet bekend. Of iemand na zes maanden nog werkt, weet u pas na zes maanden, en alleen als het is nagevraagd. Wie niet is bereikt telt als onbekend, niet als mislukt.',
        en: 'The outcome is not known yet. Whether someone still works after six months is known after six months, and only when it was asked. Who was not reached counts as unknown, not as failed.',
      },
    ],
  },
  {
    title: { nl: 'Wat u dan ziet', en: 'What you see then' },
    says: [
      {
        nl: 'In plaats van een getal staat er "onbekend", met de reden en met wat er ontbreekt. In de API is `status` dan `unknown` en is er geen `value`; in een CSV-bestand is de cel leeg en staat de reden ernaast.',
        en: 'In the place of a number it says "unknown", with the reason and with what is missing. In the API `status` is `unknown` and `value` is null; in a CSV file the cell is empty and the reason stands beside it.',
      },
      {
        nl: 'Eén onbekend deel maakt een totaal onbekend. Een uitsplitsing kan onbekend zijn terwijl het totaal bekend is: zonder statussen zijn er geen doelgroepen, maar de instroom is er wel.',
        en: 'One unknown part makes a total unknown. A breakdown may be unknown while the total is known: without statuses there are no target groups, but there is an inflow.',
      },
      {
        nl: 'Vergelijken met een vorige periode kan alleen als beide bekend zijn.',
        en: 'A comparison with an earlier period needs both to be known.',
      },
    ],
  },
  {
    title: { nl: 'Een waarschuwing is iets anders', en: 'A warning is something else' },
    says: [
      {
        nl: 'Bij een waarschuwing staat het cijfer vast, maar moet u er iets bij weten: de periode is nog niet voorbij, van enkele deelnames is geen rechtsgrond vastgelegd, een kengetal is verouderd.',
        en: 'With a warning the figure stands, but there is something to know beside it: the period is not over, some participations have no legal ground recorded, a reference value is outdated.',
      },
    ],
  },
  {
    title: { nl: 'Wat u eraan doet', en: 'What to do about it' },
    says: [
      {
        nl: 'De lijst "kwaliteit van de gegevens" van een centrum en periode noemt wat volledig is, wat niet, wat er twijfelachtig uitziet, en hoe u het verbetert. Voer in wat ontbreekt en verleng de volledigheidsverklaring: het cijfer is er direct.',
        en: 'The data-quality list of a centre and period names what is complete, what is not, what looks doubtful, and how to mend it. Enter what is missing and extend the coverage statement: the figure is there at once.',
      },
    ],
  },
];

/** How a figure can be unknown, what coverage has to do with it, and what to do. */
export function unknownPage(view: View): string {
  const records = { nl: 'Wat er wordt vastgelegd', en: 'What is recorded' };
  return layout(view, {
    path: '/methods/unknown',
    title: say(view, title),
    about: say(view, lead),
    above: [],
    body: html`
<p class="lead">${say(view, lead)}</p>
${parts.map(
  (part) => html`<h2>${say(view, part.title)}</h2>
${part.says.length > 1 ? html`<ul>${part.says.map((one) => html`<li>${withCode(say(view, one))}</li>`)}</ul>` : html`<p>${part.says.map((one) => say(view, one))}</p>`}
`,
)}
<p><a href="${linkTo(view, '/methods/records#coverage-statements')}">${say(view, records)}</a></p>`,
  });
}
