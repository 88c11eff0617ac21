import { parentPort } from 'node:worker_threads';
import { answerQuestion, type Question } from './answer-map.ts';

/** A thread beside the service: one question at a time, and the answer handed over without a copy. */
parentPort?.on('message', (question: Question) => {
  const answer = answerQuestion(question);
  parentPort?.postMessage(answer, 'result' in answer ? [answer.result.buffer] : []);
});
