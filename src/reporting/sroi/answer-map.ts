import { calculateSroi } from '../../core/indicators/sroi/calculate-sroi.ts';
import type { Day } from '../../core/values/day.ts';
import type { Fault } from '../../records/define-record-kind.ts';
import { type ObligationQuestion, realisedOf } from '../social-return/realised-of.ts';
import { readMap } from './map-faults.ts';

/** A map as it was sent. `asOf` null: it is only checked. */
export type MapQuestion = { readonly map: unknown; readonly asOf: Day | null };
/** What a thread is asked: a map, or an obligation with more claims than others should wait for. */
export type Question = MapQuestion | ObligationQuestion;

/** The result as JSON text in bytes, for it can be millions of them; or what is wrong with the map, if anything is. */
export type MapAnswer = { readonly result: Uint8Array<ArrayBuffer> } | { readonly faults: readonly Fault[] };

/** Answers whatever a thread is asked. */
export function answerQuestion(question: Question): MapAnswer {
  return 'map' in question ? answerMap(question) : { result: inBytes(realisedOf(question)) };
}

/** Reads and computes a map. Takes from milliseconds to seconds and does nothing else meanwhile: for a worker. */
export function answerMap({ map, asOf }: MapQuestion): MapAnswer {
  const read = readMap(map);
  if ('faults' in read) return read;
  if (asOf === null) return { faults: [] };
  return { result: inBytes(calculateSroi({ inputs: read.map, asOf })) };
}

function inBytes(result: object): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(result));
}
