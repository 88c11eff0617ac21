import { arch, cpus, platform, totalmem } from 'node:os';
import { isMet, judgedFigure, type Measure, type Measured, median } from './measure.ts';

/** The machine the figures were measured on. */
export function machine(): string {
  const processors = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}, ${gigabytes} GB, ${platform()} ${arch()}, Node.js ${process.versions.node}`;
}

/** The figures of one measure as a Markdown table. */
export function table(measured: readonly Measured[]): string {
  const rows = measured.map((line) => [
    line.what,
    spread(line.subject, line.unit),
    line.baseline.length > 0 ? spread(line.baseline, line.unit) : '',
    line.baseline.length > 0 ? judgedFigure(line).toFixed(2) : '',
    line.target ? `${line.target.is} ${line.target.value}${line.baseline.length > 0 ? '' : ` ${line.unit}`}` : '',
    verdict(line),
  ]);
  const head = ['', 'subject (min / median / max)', 'baseline (min / median / max)', 'ratio', 'target', ''];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A chapter of the document. */
export function chapter({ title, note }: Measure, measured: readonly Measured[]): string {
  return `### ${title}\n\n${note}\n\n${table(measured)}\n`;
}

function verdict(line: Measured): string {
  const met = isMet(line);
  return met === null ? '' : met ? 'met' : 'not met';
}

function spread(values: readonly number[], unit: string): string {
  return `${[Math.min(...values), median(values), Math.max(...values)].map(shown).join(' / ')} ${unit}`;
}

/** Three figures that say something, and no more. */
function shown(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : 2);
}
