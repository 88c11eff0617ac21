import { dayIn } from '../../../../pages/days.ts';
import { either } from '../../../../pages/view.ts';
import type { DeskQuarter } from '../../../../reporting/desk/desk-quarter.ts';
import { type Html, type HtmlPart, html } from '../../../../text/html.ts';
import { type DeskView, dayOfInstant } from './desk-view.ts';

/** Where a quarter stands, in a sentence, and when it is late in a second one. */
export function standingSentence(view: DeskView, desk: DeskQuarter): Html {
  const own = desk.releases?.parties.find(({ organisation }) => organisation === null);
  return html`${standsNow(view, desk)}${
    own?.state === 'late' &&
    ` ${either(view, `Het rapport werd uiterlijk ${dayIn(view, own.dueOn)} verwacht.`, `The report was due by ${dayIn(view, own.dueOn)}.`)}`
  }`;
}

function standsNow(view: DeskView, { standing, period }: DeskQuarter): HtmlPart {
  const { step, blocking, provisional, final, reopening } = standing;
  switch (step) {
    case 'running':
      return either(
        view,
        `Dit kwartaal loopt nog tot en met ${dayIn(view, period.until)}. U kunt al nakijken en herstellen; publiceren kan daarna.`,
        `This quarter still runs, through ${dayIn(view, period.until)}. You can already check and mend; publishing comes after that.`,
      );
    case 'nothing-complete':
      return either(
        view,
        'Dit kwartaal is voorbij, maar van nog geen soort gegevens is verklaard dat alles is ingevoerd. Begin daarmee.',
        'This quarter is over, but of no kind of records is it stated that everything has been entered. Begin with that.',
      );
    case 'to-mend':
      return blocking.length === 1
        ? either(
            view,
            'Voordat dit kwartaal kan worden gepubliceerd, moet er één ernstige bevinding worden hersteld.',
            'Before this quarter can be published, one serious finding has to be mended.',
          )
        : either(
            view,
            `Voordat dit kwartaal kan worden gepubliceerd, moeten er ${blocking.length} ernstige bevindingen worden hersteld.`,
            `Before this quarter can be published, ${blocking.length} serious findings have to be mended.`,
          );
    case 'ready':
      return either(
        view,
        'Dit kwartaal kan worden gepubliceerd. Er is nog geen release.',
        'This quarter can be published. There is no release yet.',
      );
    case 'provisional':
      return html`${either(view, 'Er is een voorlopige release, van', 'There is a provisional release, of')} ${provisional && dayOfInstant(view, provisional.publishedAt)}. ${either(view, 'De definitieve moet nog komen.', 'The final one is still to come.')}`;
    case 'reopened':
      return html`${either(view, 'Dit kwartaal was definitief en is heropend op', 'This quarter was final and was reopened on')} ${reopening?.reopenedAt && dayOfInstant(view, reopening.reopenedAt)}${reopening?.reason && html`: “${reopening.reason}”`}. ${either(view, 'Een nieuwe definitieve release sluit het weer.', 'A new final release closes it again.')}`;
    case 'final':
      return final
        ? html`${either(view, 'Dit kwartaal is definitief gepubliceerd op', 'The final release of this quarter was published on')} ${dayOfInstant(view, final.publishedAt)}. ${either(view, 'Het is gesloten: wat erover verteld is, verandert niet meer.', 'It is closed: what was told about it does not change any more.')}`
        : either(view, 'Dit kwartaal is definitief en gesloten.', 'This quarter is final and closed.');
  }
}
