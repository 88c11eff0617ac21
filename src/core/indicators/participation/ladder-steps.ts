import { groupBy } from '../../breakdown.ts';
import type { Quantity } from '../../quantity.ts';
import type { Counted, Warning } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import { countText } from '../../values/number-text.ts';
import type { Period } from '../../values/period.ts';
import type { Text } from '../../values/text.ts';
import { participations } from '../flow/about.ts';
import { trajectoriesBehind } from '../flow/selections.ts';
import type { LadderEpisode } from './ladder.ts';

/** Why nothing can be compared. */
export const nothingCompared: Text = {
  nl: 'Van geen actieve deelname zijn er twee scores om te vergelijken',
  en: 'No active participation has two scores to compare',
};

/** One step for each change that occurs, with the number of participations that changed so much. */
export function changeSteps(trace: Trace, episodes: readonly LadderEpisode[]): Quantity[] {
  const changed = withChange(episodes);
  return [...groupBy(changed, ({ change }) => String(change))]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([change, group]) =>
      trace.input({
        id: `change.${change}`,
        label: changeText(Number(change)),
        unit: 'step',
        value: change,
        records: group.length,
      }),
    );
}

/** How many improved, stayed where they were, and declined. */
export function directionSteps(trace: Trace, episodes: readonly LadderEpisode[]): [Quantity, Quantity, Quantity] {
  const changed = withChange(episodes);
  const of = (id: string, nl: string, en: string, holds: (change: number) => boolean) => {
    const value = changed.filter(({ change }) => holds(change)).length;
    return trace.input({ id, label: { nl, en }, unit: 'count', value, records: value });
  };
  return [
    of('improved', 'Deelnames die een of meer treden stegen', 'Participations that rose', (change) => change > 0),
    of('stable', 'Deelnames die gelijk bleven', 'Participations that stayed the same', (change) => change === 0),
    of('declined', 'Deelnames die daalden', 'Participations that fell', (change) => change < 0),
  ];
}

/** Shows the steps gained by those who rose, without what others lost. */
export function showStepsGained(trace: Trace, episodes: readonly LadderEpisode[]): void {
  const value = withChange(episodes).reduce((sum, { change }) => sum + Math.max(change, 0), 0);
  const label = { nl: 'Gewonnen treden (zonder wie daalde)', en: 'Steps gained (without those who fell)' };
  trace.input({ id: 'steps-gained', label, unit: 'step', value });
}

/** Says of how many there are no two scores, and of how many these are of two editions of the ladder. */
export function scoresMissing(episodes: readonly LadderEpisode[]): Warning[] {
  const without = episodes.filter(({ change }) => change === null).length;
  const editions = episodes.filter(({ otherEdition }) => otherEdition).length;
  const warnings: Warning[] = [];
  if (without > 0) {
    const all = participations(episodes.length);
    const label = {
      nl: `Van ${without} van ${all.nl} zijn er geen twee scores om te vergelijken: die tellen niet mee`,
      en: `Of ${without} of ${all.en} there are no two scores to compare: these are left out`,
    };
    warnings.push({
      code: 'scores-missing',
      label,
      params: { without: String(without), participations: String(episodes.length) },
    });
  }
  if (editions > 0) {
    const { nl, en } = participations(editions);
    const label = {
      nl: `${nl} gemeten met twee uitgaven van de ladder: die scores worden niet vergeleken`,
      en: `${en} measured with two editions of the ladder: these scores are not compared`,
    };
    warnings.push({ code: 'other-edition', label, params: { participations: String(editions) } });
  }
  return warnings;
}

/** The records behind the scores that were compared. */
export function scoresBehind(episodes: readonly LadderEpisode[], period: Period): Counted[] {
  const records = episodes.reduce((sum, { scores }) => sum + scores, 0);
  return [...trajectoriesBehind(episodes, period), { kind: 'measurements', records }];
}

function withChange(episodes: readonly LadderEpisode[]): { change: number }[] {
  return episodes.flatMap(({ change }) => (change === null ? [] : { change }));
}

function changeText(change: number): Text {
  if (change === 0) return { nl: 'Gelijk gebleven', en: 'Stayed the same' };
  const { nl, en } = countText(Math.abs(change), { nl: 'trede', en: 'step' }, { nl: 'treden', en: 'steps' });
  return change > 0 ? { nl: `${nl} omhoog`, en: `${en} up` } : { nl: `${nl} omlaag`, en: `${en} down` };
}
