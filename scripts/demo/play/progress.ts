import { formatWhole } from '../../../src/text/figure-format.ts';
import type { Language } from '../../../src/text/language.ts';

/** Shows how far each centre is. */
export type Progress = {
  /** How far a step of a centre is. */
  report(centre: string, step: string, done: number, of: number): void;
  /** A remark that stays. */
  say(text: string): void;
  /** Nothing more comes. */
  end(): void;
};

type Output = {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): boolean;
};

const redrawMilliseconds = 80;
const usualColumns = 80;

/**
 * On a terminal one line for each centre that is rewritten, elsewhere one line for each step that is done. Silent once
 * the demo has been told to stop.
 */
export function makeProgress(output: Output, language: Language, signal: AbortSignal): Progress {
  const listening: Output = {
    isTTY: output.isTTY,
    columns: output.columns,
    write: (text: string) => signal.aborted || output.write(text),
  };
  return output.isTTY ? inPlace(listening, language) : lineByLine(listening, language);
}

function lineByLine(output: Output, language: Language): Progress {
  const started = performance.now();
  return {
    report(centre, step, done, of) {
      if (done < of) return;
      const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
      output.write(`${seconds} s  ${centre.padEnd(32)} ${step} (${formatWhole(of, language)})\n`);
    },
    say: (text) => void output.write(`${text}\n`),
    end: () => undefined,
  };
}

function inPlace(output: Output, language: Language): Progress {
  const rows = new Map<string, string>();
  let shown = 0;
  let drawnAt = 0;
  const draw = () => {
    const up = shown > 0 ? `\u001b[${shown}A` : '';
    // A line that wraps would take two, and the next one would be drawn too high.
    const width = (output.columns ?? usualColumns) - 1;
    const lines = [...rows.values()].map((row) => `\u001b[2K${row.slice(0, width)}\n`);
    output.write(`${up}${lines.join('')}`);
    shown = rows.size;
    drawnAt = performance.now();
  };
  return {
    report(centre, step, done, of) {
      rows.set(
        centre,
        `${centre.padEnd(32)} ${bar(done / Math.max(of, 1))} ${formatWhole(done, language).padStart(6)} ${step}`,
      );
      if (done >= of || performance.now() - drawnAt > redrawMilliseconds) draw();
    },
    say(text) {
      if (shown > 0) output.write(`\u001b[${shown}A\u001b[J`);
      shown = 0;
      output.write(`${text}\n`);
      draw();
    },
    end: draw,
  };
}

const barWidth = 20;

function bar(part: number): string {
  const filled = Math.round(Math.min(1, part) * barWidth);
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`;
}
