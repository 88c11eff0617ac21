import { type MapExample, mapExamples } from '../../../catalogues/worked-examples/map-examples.ts';
import type { SroiResult } from '../../../core/indicators/sroi/result.ts';
import { type MapCalculator, resultOf } from '../../../reporting/sroi/map-calculator.ts';

export type WorkedMap = { readonly example: MapExample; readonly result: SroiResult };

/** The worked maps with what comes out of them, computed beside the event loop at first use and kept. */
export function makeWorkedMaps(maps: MapCalculator): () => Promise<readonly WorkedMap[]> {
  let made: Promise<readonly WorkedMap[]> | null = null;
  return () => {
    made ??= workOut(maps).catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}

async function workOut(maps: MapCalculator): Promise<readonly WorkedMap[]> {
  const worked: WorkedMap[] = [];
  for (const example of mapExamples) {
    const result = resultOf(await maps.answer({ map: example.map, asOf: example.asOf }));
    if (!result) throw new Error('a worked map is refused');
    worked.push({ example, result });
  }
  return worked;
}
