import { formatWhole } from '../../text/figure-format.ts';
import type { Terminal } from '../terminal.ts';

/** Shows how far something is: the share that is done (null: nobody knows) and what to say about it. */
export type Progress = {
  show(share: number | null, text: string): void;
  /** Takes the line away, so that the next one stands on a line of its own. */
  end(): void;
};

const redrawMilliseconds = 80;
const plainMilliseconds = 5000;
const barWidth = 24;
const usualColumns = 80;

/** A bar that is redrawn on a terminal; elsewhere a plain line now and then, as a log should not fill up; or nothing. */
export function makeProgress({ aside }: Terminal, { isQuiet }: { isQuiet: boolean }): Progress {
  if (isQuiet) return { show: () => undefined, end: () => undefined };
  let shownAt = performance.now() - (aside.isTTY ? redrawMilliseconds : 0);
  let isDrawn = false;
  const pause = aside.isTTY ? redrawMilliseconds : plainMilliseconds;
  return {
    show(share, text) {
      if (performance.now() - shownAt < pause) return;
      shownAt = performance.now();
      isDrawn = true;
      aside.write(aside.isTTY ? `\r\u001b[2K${drawn(share, text, aside.columns)}` : `${lineOf(share, text)}\n`);
    },
    end() {
      if (isDrawn && aside.isTTY) aside.write('\r\u001b[2K');
      isDrawn = false;
    },
  };
}

function drawn(share: number | null, text: string, columns = usualColumns): string {
  // A line that wraps would take two, of which one would stay.
  return `${share === null ? '' : `${bar(share)} `}${lineOf(share, text)}`.slice(0, columns - 1);
}

function lineOf(share: number | null, text: string): string {
  return share === null ? text : `${String(Math.floor(share * 100)).padStart(3)} % ${text}`;
}

function bar(share: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * barWidth);
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`;
}

/** Bytes as people read them: 12.3 MB. */
export function sizeText(bytes: number): string {
  return bytes < 1e6 ? `${formatWhole(Math.ceil(bytes / 1e3), 'en')} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
