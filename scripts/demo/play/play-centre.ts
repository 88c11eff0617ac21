import type { CentreHistory } from '../history/make-history.ts';
import type { ImportLine } from '../history/types.ts';
import type { Texts } from '../show/texts.ts';
import type { Client } from './client.ts';
import { inParallel } from './in-parallel.ts';
import type { Progress } from './progress.ts';
import type { Receipt } from './receipt.ts';

/** Requests of one centre at a time. */
const putsAtOnce = 6;
/** Lines that go into the stream together. */
const linesAtOnce = 250;

/** The receipts of what a centre sent: its history, and its corrections. */
export type Played = { readonly history: readonly Receipt[]; readonly corrections: Receipt };

/** Does what the admin system of a centre does: registers by PUT, sends its history in imports, and then corrects. */
export async function playCentre(
  client: Client,
  centre: CentreHistory,
  texts: Texts,
  progress: Progress,
): Promise<Played> {
  const { id, name } = centre.profile;
  const total = centre.registrations.flat().length;
  let put = 0;
  for (const batch of centre.registrations) {
    await inParallel(batch, putsAtOnce, async ({ kind, id: recordId, data }) => {
      await client.put(`/v1/centres/${id}/${kind}/${recordId}`, data);
      put += 1;
      progress.report(name, texts.registering, put, total);
    });
  }
  const send = async (step: string, lines: readonly ImportLine[]) => {
    // Sent is not yet stored: the step is done when its receipt is there.
    const sending = asNdjson(lines, (sent) =>
      progress.report(name, step, Math.min(sent, lines.length - 1), lines.length),
    );
    const receipt = await client.stream<Receipt>(`/v1/centres/${id}/imports`, 'application/x-ndjson', sending);
    progress.report(name, step, lines.length, lines.length);
    return receipt;
  };
  const guidance = await send(texts.sendingGuidance, centre.guidance);
  const material = await send(texts.sendingMaterial, centre.material);
  const counted = await send(texts.sendingCounts, centre.counted);
  const corrections = await send(texts.sendingCorrections, centre.corrections);
  return { history: [guidance, material, counted], corrections };
}

async function* asNdjson(lines: readonly ImportLine[], report: (done: number) => void): AsyncGenerator<string> {
  for (let from = 0; from < lines.length; from += linesAtOnce) {
    const part = lines.slice(from, from + linesAtOnce);
    yield part.map((line) => `${JSON.stringify(line)}\n`).join('');
    report(from + part.length);
  }
}
