import { setTimeout as wait } from 'node:timers/promises';
import { type Caller, expectStatus, Lost } from './client.ts';
import type { Gate } from './gate.ts';
import { isTryAgain } from './writer.ts';

/** A receipt as the API gives it. */
export type Receipt = {
  id: string;
  state: string;
  lines: number;
  created: number;
  changed: number;
  unchanged: number;
  deleted: number;
  rejected: number;
  waiting: number;
  source: string;
  startedAt: string;
};

export type SendFile = {
  readonly caller: Caller;
  readonly gate: Gate;
  readonly collection: string;
  readonly key: string;
  /** The whole file; asked again each time it is sent. */
  readonly body: () => AsyncIterable<string>;
  readonly type?: string;
  readonly onBreak: () => void;
};

/** Sends a file until there is an answer that is not "try again", as a client does whose import broke off. */
export async function sendFile({ caller, gate, collection, key, body, type, onBreak }: SendFile): Promise<Receipt> {
  for (;;) {
    const answer = await gate.through(async () => {
      try {
        const headers = type === undefined ? {} : { 'content-type': type };
        return await caller.call('POST', collection, { key, stream: body(), headers });
      } catch (error) {
        if (error instanceof Lost) return null;
        throw error;
      }
    });
    if (answer && !isTryAgain(answer)) return (await expectStatus(Promise.resolve(answer), 200)).json();
    onBreak();
    await wait(20);
  }
}

/** The newest receipts of one client, oldest first, with what is wrong with any of them by itself. */
export async function receiptsOf(
  { caller, collection, key }: Pick<SendFile, 'caller' | 'collection' | 'key'>,
  source: string,
  isMarked: boolean,
): Promise<{ receipts: Receipt[]; wrong: string[] }> {
  const page = await expectStatus(caller.call('GET', `${collection}?limit=1000`, { key }), 200);
  const receipts = (page.json() as { items: Receipt[] }).items.filter((one) => one.source === source).reverse();
  const wrong = receipts.filter((one) => !addsUp(one)).map((one) => `does not add up: ${JSON.stringify(one)}`);
  if (isMarked) wrong.push(...receipts.filter(({ state }) => state === 'running').map(({ id }) => `${id} still runs`));
  return { receipts, wrong };
}

/** True when every line is in one of the counts. */
export function addsUp({ lines, created, changed, unchanged, deleted, rejected, waiting }: Receipt): boolean {
  return lines === created + changed + unchanged + deleted + rejected + waiting;
}
