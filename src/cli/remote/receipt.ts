import { formatWhole } from '../../text/figure-format.ts';

/** The receipt of an import, as far as it is shown. */
export type Receipt = {
  readonly id: string;
  readonly state: 'running' | 'done' | 'interrupted';
  readonly dryRun: boolean;
  readonly lines: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly deleted: number;
  readonly rejected: number;
  readonly waiting: number;
  readonly byKind: Readonly<Record<string, Counts>>;
  /** Null for lines of JSON. */
  readonly format: object | null;
  readonly note: string | null;
  readonly rejections: readonly {
    readonly line: number;
    readonly kind: string | null;
    readonly id: string | null;
    readonly pointer: string;
    readonly message: string;
    readonly hint: string;
  }[];
};
type Counts = Readonly<Record<(typeof counts)[number], number>>;

const counts = ['created', 'changed', 'unchanged', 'deleted', 'rejected'] as const;

/** What became of each line, in one line: `17 lines: 12 created, 5 unchanged`. */
export function countsText(receipt: Counts & { readonly lines: number; readonly waiting?: number }): string {
  const told = counts.filter((name) => receipt[name] > 0).map((name) => `${formatWhole(receipt[name], 'en')} ${name}`);
  const waiting = receipt.waiting ? [`${formatWhole(receipt.waiting, 'en')} waiting for others`] : [];
  return `${formatWhole(receipt.lines, 'en')} ${receipt.lines === 1 ? 'line' : 'lines'}: ${[...told, ...waiting].join(', ') || 'nothing'}`;
}

/** The receipt as lines to read: the sum, each kind, and every refused line with its reason and what to do. */
export function receiptLines(receipt: Receipt): string[] {
  const kinds = Object.entries(receipt.byKind);
  // One line may have several faults.
  const more = receipt.rejected - new Set(receipt.rejections.map(({ line }) => line)).size;
  return [
    `${receipt.dryRun ? 'Tried, and nothing stored. ' : ''}${countsText(receipt)}.`,
    ...(kinds.length > 1 ? kinds.map(([kind, each]) => `  ${kind}: ${countsText({ ...each, lines: sum(each) })}`) : []),
    ...(receipt.note === null ? [] : [receipt.note]),
    ...(receipt.rejected === 0 ? [] : ['', `Refused ${receipt.format ? 'rows (the header is row 1)' : 'lines'}:`]),
    ...receipt.rejections.map(({ line, kind, id, pointer, message, hint }) =>
      `  ${line}  ${[kind, id].filter(Boolean).join(' ')}  ${pointer}: ${message} ${hint}`.trimEnd(),
    ),
    ...(more > 0 ? [`  and ${formatWhole(more, 'en')} more: --rejections <file.csv> writes all of them.`] : []),
  ];
}

function sum(each: Counts): number {
  return counts.reduce((total, name) => total + each[name], 0);
}
