import type { IndicatorFamily } from '../../core/define-indicator.ts';
import type { Text } from '../../core/values/text.ts';
import { type Chapter, chapters } from '../chapters.ts';

/** Whose figures a chapter has: of the trajectories of the agreements, or of the whole centre (things without a person). */
export type FiguresOf = 'granted' | 'centre';
export type ContractChapter = Chapter & { readonly of: FiguresOf; readonly about: Text };

const ofGranted: Text = {
  nl: 'Alleen van de trajecten waar uw afspraken over gaan. Wat iemand daarnaast heeft, telt hier niet mee.',
  en: 'Only of the trajectories your agreements are about. What a person has besides does not count here.',
};
const ofGuidance: Text = {
  nl: `${ofGranted.nl} Begeleiding telt op de dagen van die trajecten, met een intake tot zes weken ervoor en nazorg tot zes weken erna. Ontvangen uren zijn die van deze mensen. Gegeven uren zijn die van de momenten waar een of meer van hen bij waren, in hun geheel, ook als er anderen bij waren. Wie niet op naam is vastgelegd, telt niet mee.`,
  en: `${ofGranted.en} Guidance counts on the days of these trajectories, with an intake up to six weeks before and aftercare up to six weeks after them. Hours received are those of these people. Hours given are those of the sessions with one or more of them in it, in full, also when others were there. Who was not recorded by id does not count.`,
};
const ofCentre: Text = {
  nl: 'Van het hele centrum: spullen zijn van niemand. Waar een verdeelsleutel is afgesproken staat uw deel erbij.',
  en: 'Of the whole centre: things are nobody’s. Where an allocation key was agreed, your part stands beside it.',
};

const shown: readonly { id: IndicatorFamily; of: FiguresOf; about: Text }[] = [
  { id: 'flow', of: 'granted', about: ofGranted },
  { id: 'participation', of: 'granted', about: ofGranted },
  { id: 'guidance', of: 'granted', about: ofGuidance },
  { id: 'material', of: 'centre', about: ofCentre },
  { id: 'repair', of: 'centre', about: ofCentre },
];

/** The chapters of a report for another organisation; a chapter that is not named here is left out. */
export const contractChapters: readonly ContractChapter[] = chapters.flatMap((chapter) => {
  const found = shown.find(({ id }) => id === chapter.id);
  return found ? [{ ...chapter, ...found }] : [];
});
