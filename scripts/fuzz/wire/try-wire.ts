import { makeRandom } from '../../demo/history/random.ts';
import type { Ledger } from '../ledger.ts';
import type { Stage } from '../stage.ts';
import { judgeAnswers } from './judge-answers.ts';
import { sendBytes } from './send-bytes.ts';
import { brokenBytes, type WireCase, wireCases } from './wire-cases.ts';

const shown = 1500;

/** Opens a connection for each request: first every case in turn, then good requests with broken bytes. */
export async function tryWire(
  { requests, seed, limitMilliseconds }: { requests: number; seed: number; limitMilliseconds: number },
  port: number,
  stage: Stage,
  ledger: Ledger,
  say: (request: string) => void,
): Promise<void> {
  const key = stage.actors.find(({ name }) => name === 'own-coordinator')?.key ?? '';
  const centre = `/v1/centres/${stage.centres.own}`;
  for (let number = 0; number < requests; number += 1) {
    const random = makeRandom(seed, `connection ${number}`);
    const cases = wireCases(random, centre, key);
    const chosen: WireCase = cases[number] ?? brokenBytes(random, random.pick(cases));
    const text = commandOf(chosen, key);
    say(text);
    const received = await sendBytes(port, chosen.bytes, { ends: chosen.ends ?? false, limitMilliseconds });
    for (const [check, what] of judgeAnswers(chosen, received)) {
      const place = `wire: ${chosen.name}`;
      if (what === null) ledger.passed(place, check);
      else {
        const fault = ledger.failed(place, check, what, number);
        if (fault) fault.reproduction = text;
      }
    }
  }
}

function commandOf({ bytes }: WireCase, key: string): string {
  const text = JSON.stringify(bytes.replaceAll(key, '<key of own-coordinator>'));
  return text.length > shown ? `${text.slice(0, shown)}… (${bytes.length} bytes)` : text;
}
