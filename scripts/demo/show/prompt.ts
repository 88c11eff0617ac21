import { createInterface } from 'node:readline/promises';

/** What a reader can ask for at the prompt. */
export type Asked =
  | { readonly what: 'figure'; readonly number: number }
  | { readonly what: 'table' | 'centre' | 'access' | 'done' | 'nothing' };

/** Reads one answer: a number, or a letter. */
export function readAnswer(answer: string): Asked {
  const text = answer.trim().toLowerCase();
  if (/^\d{1,4}$/.test(text)) return { what: 'figure', number: Number(text) };
  const letters = { t: 'table', c: 'centre', a: 'access', q: 'done' } as const;
  return { what: letters[text as keyof typeof letters] ?? 'nothing' };
}

/** Asks until the reader is done, or `signal` says that the demo stops. Ctrl-C is passed on to the process. */
export async function ask(question: string, answer: (asked: Asked) => Promise<void>, signal: AbortSignal) {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const closed = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
  try {
    for (;;) {
      const said = await Promise.race([lines.question(question, { signal }), closed]);
      if (said === null) return;
      const asked = readAnswer(said);
      if (asked.what === 'done') return;
      await answer(asked);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    lines.close();
  }
}
