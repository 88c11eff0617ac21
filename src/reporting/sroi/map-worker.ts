import { parentPort } from 'node:worker_threads';
import { answerMap, type MapQuestion } from './answer-map.ts';

/** A thread beside the service: one map at a time, and the answer handed over without a copy. */
parentPort?.on('message', (question: MapQuestion) => {
  const answer = answerMap(question);
  parentPort?.postMessage(answer, 'result' in answer ? [answer.result.buffer] : []);
});
