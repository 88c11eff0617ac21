import type { Warning } from '../../result.ts';
import type { SroiInputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { warn } from './warning-texts.ts';

type Topic = 'wages' | 'co2';

/** Words by which a topic is known when it is not given. */
const words: Record<Topic, RegExp> = {
  wages: /\b(wages?|salar(y|ies|is|issen)|loon(kosten)?|lonen)\b/i,
  co2: /\bco(2|₂)|\bcarbon\b|\bgreenhouse gas|\bbroeikasgas/i,
};

function isAbout(topic: Topic, { topic: given, name }: { topic: Topic | null; name: string }): boolean {
  return given === null ? words[topic].test(name) : given === topic;
}

/** Value that may be in the map more than once. */
export function countedTwice(map: SroiInputs, outcomes: readonly Outcome[]): Warning[] {
  const wages = outcomes.filter(({ given }) => isAbout('wages', given)).map(({ key }) => key);
  const wagesPaid = map.inputs.some((input) => isAbout('wages', input));
  const co2 = outcomes.filter(({ given }) => isAbout('co2', given)).map(({ key }) => key);
  return [
    ...warn('wages-counted-twice', wagesPaid ? wages : []),
    ...warn('co2-valued-twice', co2.length > 1 ? co2 : []),
    ...warn('quantity-valued-twice', sameQuantity(outcomes)),
  ];
}

/** Outcomes of one stakeholder, else of one party, that count the same; in one overlap group they are seen to. */
function sameQuantity(outcomes: readonly Outcome[]): string[] {
  const counted = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const { stakeholder, party, indicator } = outcome.given;
    const who = stakeholder ?? party;
    if (who === null || indicator === null) continue;
    const key = JSON.stringify([who, indicator]);
    counted.set(key, [...(counted.get(key) ?? []), outcome]);
  }
  return [...counted.values()]
    .filter(([first, ...others]) => {
      const group = first?.given.overlapGroup ?? null;
      return others.some(({ given }) => group === null || given.overlapGroup !== group);
    })
    .flatMap((same) => same.map(({ key }) => key));
}
