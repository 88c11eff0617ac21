import type { AppError, LocatedFault } from '../../../../errors.ts';
import { dayIn } from '../../../../pages/days.ts';
import { either, type View } from '../../../../pages/view.ts';
import { formHours, type TokenVerdict } from '../../../forms/form-tokens.ts';
import { describeFault, toProblem } from '../../../problem.ts';

/** What went wrong, for a person at a form. */
export type Told = { readonly title: string; readonly body: string };

/** A problem as a person reads it; what the API says by the names of its fields is said by those of the form. */
export function tellProblem(view: View, error: AppError): Told {
  const { title, detail } = toProblem(error, view.language, '');
  return { title, body: ownDetail(view, error) ?? detail };
}

/** Why nothing was done with a form whose token does not hold. */
export function tellToken(view: View, verdict: Exclude<TokenVerdict, 'good'>): Told {
  const again = either(
    view,
    'Er is niets gedaan. Kijk na wat u invulde en verstuur het nog eens.',
    'Nothing was done. Look at what you filled in and send it once more.',
  );
  const title =
    verdict === 'old'
      ? either(
          view,
          `Dit formulier stond langer dan ${formHours} uur open`,
          `This form was open for more than ${formHours} hours`,
        )
      : either(
          view,
          'Dit formulier is niet voor deze sleutel of dit kwartaal gemaakt',
          'This form was not made for this key or this quarter',
        );
  return { title, body: again };
}

function ownDetail(view: View, { code, params = {} }: AppError): string | null {
  switch (code) {
    case 'quarter-not-over':
      return either(
        view,
        `U kunt dit kwartaal publiceren vanaf ${dayIn(view, String(params.from))}. Tot dan laat het concept zien hoe het staat.`,
        `You can publish this quarter from ${dayIn(view, String(params.from))}. Until then the draft shows how it stands.`,
      );
    case 'no-coverage':
      return either(
        view,
        'Van geen enkel soort gegevens is verklaard dat het heel dit kwartaal volledig is: elk cijfer zou onbekend zijn. Stuur eerst verklaringen van volledigheid.',
        'Of no kind of records is it stated that it is complete for the whole quarter: every figure would be unknown. Send coverage statements first.',
      );
    case 'blocking-findings':
      return either(
        view,
        'In de gegevens van dit kwartaal zitten fouten die een cijfer onjuist maken. Herstel die eerst.',
        'The records of this quarter hold faults that make a figure wrong. Mend them first.',
      );
    case 'already-published':
      return alreadyPublished(view, Number(params.number), params.state === 'final');
    default:
      return null;
  }
}

function alreadyPublished(view: View, number: number, isFinal: boolean): string {
  return isFinal
    ? either(
        view,
        `Release ${number} is definitief. Na een definitieve release komt geen voorlopige meer; een nieuwe definitieve vervangt haar alleen met een reden.`,
        `Release ${number} is final. No provisional release comes after a final one; a new final one takes its place only with a reason.`,
      )
    : either(
        view,
        `Release ${number} is al voorlopig gepubliceerd. Vul bij ‘Reden’ in waarom u haar vervangt, of kies definitief.`,
        `Release ${number} is published as provisional already. Fill in under ‘Reason’ why you replace it, or choose final.`,
      );
}

/** A fault in a sentence or two: what is wrong, and what to do about it. */
export function tellFault(view: View, fault: Omit<LocatedFault, 'in'>): string {
  const isEmpty = fault.code === 'required' || fault.code === 'too-short';
  const own = isEmpty ? fillIn[fault.pointer]?.(view) : ownFaults[fault.code]?.(view, fault.params ?? {});
  if (own !== undefined) return own;
  const { message, hint } = describeFault(fault, view.language);
  return `${message} ${hint}`;
}

/** What is said of a field that was left empty: the summary of a form names it too. */
const fillIn: Readonly<Record<string, (view: View) => string>> = {
  '/state': (view) => either(view, 'Kies voorlopig of definitief.', 'Choose provisional or final.'),
  '/name': (view) => either(view, 'Vul uw naam in.', 'Fill in your name.'),
  '/function': (view) => either(view, 'Vul uw functie in.', 'Fill in what your job is.'),
  '/reason': (view) => either(view, 'Vul de reden in.', 'Fill in the reason.'),
};

type Params = NonNullable<LocatedFault['params']>;

/** Faults whose hint names a parameter of the API, where a form has a choice of its own. */
const ownFaults: Readonly<Record<string, (view: View, params: Params) => string>> = {
  'no-file': (view) => either(view, 'Kies het bestand dat u wilt sturen.', 'Choose the file you want to send.'),
  'empty-file': (view) =>
    either(
      view,
      'Dit bestand is leeg. Bewaar het nog eens vanuit uw programma en stuur het opnieuw.',
      'This file is empty. Save it from your program again and send it once more.',
    ),
  'not-a-choice': (view) =>
    either(view, 'Deze keuze is er niet. Kies een van de lijst.', 'There is no such choice. Choose one of the list.'),
  'no-header': (view) =>
    either(
      view,
      'Er staat geen regel met kolomnamen in, of het bestand is leeg. Zet de namen van de kolommen in de eerste regel; het sjabloon heeft ze al.',
      'There is no row of column names in it, or the file is empty. Put the names of the columns in the first row; the template has them.',
    ),
  'kind-not-clear': (view) =>
    either(
      view,
      'Uit de kolommen blijkt niet om welk soort gegevens het gaat. Kies hieronder het soort en stuur het bestand nog eens.',
      'The columns do not tell which kind of records these are. Choose the kind below and send the file again.',
    ),
  'unknown-column': (view, { column, fields }) =>
    either(
      view,
      `Kolom ${column} heeft een naam die bij dit soort gegevens niet voorkomt. Verbeter de naam, haal de kolom weg, of kies een ander soort. Kolommen kunnen zijn: ${fields}.`,
      `Column ${column} has a name that does not go with this kind of records. Correct the name, remove the column, or choose another kind. Columns can be: ${fields}.`,
    ),
  'ords-columns-missing': (view, { columns }) =>
    either(
      view,
      `Kolommen van de Open Repair Data Standard ontbreken: ${columns}. Zet de namen van de standaard in de eerste regel, of kies een ander soort.`,
      `Columns of the Open Repair Data Standard are missing: ${columns}. Put the names of the standard in the first row, or choose another kind.`,
    ),
  'reason-for-replacing': (view) =>
    either(
      view,
      'Een release wordt niet vervangen zonder reden. Zeg in een zin die de ontvanger leest waarom.',
      'A release is not replaced without a reason. Say why in a sentence the receiver reads.',
    ),
  'no-release-to-replace': (view) =>
    either(
      view,
      'Er is nog geen release om te vervangen. Laat de reden leeg; een toelichting past bij ‘Opmerking’.',
      'There is no release to replace yet. Leave the reason empty; what to know goes under ‘Remark’.',
    ),
  'not-the-newest-release': (view, { newest }) =>
    either(
      view,
      `Intussen is release ${newest} gepubliceerd. Kijk die eerst na.`,
      `Meanwhile release ${newest} was published. Look at that one first.`,
    ),
  'no-agreement-with': (view) =>
    either(
      view,
      'Met deze organisatie is in dit kwartaal geen afspraak die inzage geeft. Kies een andere ontvanger, of leg de afspraak vast met rechtsgrond en doel.',
      'With this organisation there is no agreement in this quarter that gives sight of it. Choose another receiver, or record the agreement with its legal basis and purpose.',
    ),
};

/** What to do about a refused line, where the API says it by a parameter and the form has a choice. */
export function ownHint(view: View, code: string): string | null {
  if (code === 'ambiguous-number') {
    return either(
      view,
      'Kies bij het versturen hoe getallen geschreven zijn, of schrijf 1234 zonder scheidingsteken.',
      'Choose when you send it how numbers are written, or write 1234 without a separator.',
    );
  }
  if (code === 'ambiguous-day') {
    return either(
      view,
      'Kies bij het versturen of de dag of de maand voorop staat, of schrijf jaar-maand-dag (2026-12-31).',
      'Choose when you send it whether the day or the month comes first, or write year-month-day (2026-12-31).',
    );
  }
  return null;
}
