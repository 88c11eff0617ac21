import { randomUUID } from 'node:crypto';
import { type Command, type CommandContext, CommandError, MisuseError } from './command.ts';
import { type Connection, connectionFrom, connectionHelp, connectionOptions } from './remote/connection.ts';
import { followImport } from './remote/follow-import.ts';
import { namedOrOnly, pathOf } from './remote/only-one.ts';
import { saveAnswer } from './remote/output.ts';
import { makeProgress, type Progress, sizeText } from './remote/progress.ts';
import { type Receipt, receiptLines } from './remote/receipt.ts';
import { send, sendForJson } from './remote/send.ts';
import { sniff, type Written } from './remote/sniff.ts';
import { type Upload, uploadOfFile, uploadOfInput } from './remote/upload.ts';
import { withFiles } from './remote/with-files.ts';

/** Nothing was imported: the call, the file, the connection or the key. 1 is for lines that were refused. */
const notImported = 2;
const formats = ['ndjson', 'csv', 'ords'];

/** Sends a file of records, waits for it, and says what became of every line. */
export const importRecords: Command = {
  name: 'import',
  worksOn: 'service',
  summary: 'sends a file of records, and says what became of every line',
  help: [
    'meetlat import <file> [--dry-run]',
    'meetlat import -                     from standard input',
    'meetlat import --follow <import id>  waits for an import that was sent earlier',
    '',
    'The file is NDJSON or CSV, also packed with gzip; what it is follows from what is in it. Sending a file again is safe:',
    'what is right already stays as it is.',
    '',
    '  --centre <id>               whose records; left out: the only centre your key reaches',
    '  --dry-run                   says what would become of every line, and stores nothing',
    '  --format ndjson|csv|ords    what the file is, when its beginning does not tell; ords: a table of the Open Repair',
    '                              Data Standard',
    '  --kind <kind>               of a table: the kind of records, when its header does not tell',
    '  --number-format comma|point, --date-format day-first|month-first   of a table: when it does not tell',
    '  --rejections <file.csv>     writes all refused lines with their reasons to a file, when there are any',
    '  --json                      prints the receipt as the service gave it, for programs',
    '  --quiet                     no progress',
    '',
    'Exit status: 0 every line is stored, 1 lines were refused (the others are stored), 2 nothing was imported, or nobody',
    'knows yet.',
    '',
    ...connectionHelp,
  ].join('\n'),
  options: {
    ...connectionOptions,
    centre: { type: 'string' },
    'dry-run': { type: 'boolean' },
    format: { type: 'string' },
    kind: { type: 'string' },
    'number-format': { type: 'string' },
    'date-format': { type: 'string' },
    rejections: { type: 'string' },
    follow: { type: 'string' },
    json: { type: 'boolean' },
    quiet: { type: 'boolean' },
  },
  operands: 1,
  run: async (context) => {
    try {
      return await withFiles(() => sendRecords(context));
    } catch (error) {
      throw error instanceof CommandError ? new CommandError(error.message, { status: notImported }) : error;
    }
  },
};

async function sendRecords(context: CommandContext): Promise<number> {
  const { values, operands, terminal } = context;
  const [file] = operands;
  const follow = typeof values.follow === 'string' ? values.follow : null;
  if ((file === undefined) === (follow === null)) {
    throw new MisuseError('Say which file: meetlat import <file>, or - for standard input; or --follow <import id>.');
  }
  const format = typeof values.format === 'string' ? values.format : null;
  if (format !== null && !formats.includes(format)) throw new MisuseError(`--format is ${formats.join(', ')}.`);
  if (file === '-' && terminal.input.isTTY) {
    throw new MisuseError('Standard input is the keyboard: name a file, or let another command write into this one.');
  }
  const connection = await connectionFrom(context);
  const upload =
    file === undefined ? null : file === '-' ? await uploadOfInput(terminal.input) : await uploadOfFile(file);
  if (upload && upload.start.length === 0) throw new CommandError('There is nothing in what was given.');
  const written = upload && sniff(upload.start);
  const centreId = await namedOrOnly('centre', connection, values);
  const progress = makeProgress(terminal, { isQuiet: values.quiet === true });
  try {
    const importId =
      upload && written
        ? await start(connection, centreId, { upload, written: asked(written, format), values, progress })
        : (follow ?? '');
    const receipt = await followImport(connection, { centreId, importId }, progress);
    progress.end();
    return await report(context, connection, { centreId, receipt });
  } finally {
    progress.end();
  }
}

type Sending = {
  readonly upload: Upload;
  readonly written: Written;
  readonly values: CommandContext['values'];
  readonly progress: Progress;
};

/** Sends it, as a job: who waits for the answer to a large one may be cut off by something in between. Gives its id. */
async function start(
  connection: Connection,
  centreId: string,
  { upload, written, values, progress }: Sending,
): Promise<string> {
  const started = performance.now();
  const key = randomUUID();
  const count = (bytes: number): void => {
    const seconds = (performance.now() - started) / 1000;
    const speed = `${sizeText(bytes / Math.max(seconds, 0.001))}/s`;
    if (upload.bytes === null) progress.show(null, `sent ${sizeText(bytes)}, ${speed}`);
    else
      progress.show(
        bytes / Math.max(upload.bytes, 1),
        `sent, ${sizeText(bytes)} of ${sizeText(upload.bytes)}, ${speed}`,
      );
  };
  const { id } = await sendForJson<Receipt>(connection, {
    method: 'POST',
    path: pathOf`/v1/centres/${centreId}/imports`,
    query: {
      dryRun: values['dry-run'] === true ? 'true' : undefined,
      format: values.format === 'ords' ? 'ords' : undefined,
      kind: textOf(values.kind),
      numberFormat: textOf(values['number-format']),
      dateFormat: textOf(values['date-format']),
    },
    headers: {
      'content-type': written.format === 'csv' ? 'text/csv' : 'application/x-ndjson',
      ...(written.isPacked ? { 'content-encoding': 'gzip' } : {}),
      prefer: 'respond-async',
      'idempotency-key': key,
    },
    body: () => upload.stream(count),
    mayRepeat: upload.mayRepeat,
  });
  return id;
}

/** What the user says it is goes before what it looks like. */
function asked(written: Written, format: string | null): Written {
  return format === null ? written : { ...written, format: format === 'ndjson' ? 'ndjson' : 'csv' };
}

async function report(
  { values, say, remark }: CommandContext,
  connection: Connection,
  { centreId, receipt }: { centreId: string; receipt: Receipt },
): Promise<number> {
  if (values.json === true) say(JSON.stringify(receipt, null, 2));
  else for (const line of receiptLines(receipt)) say(line);
  if (receipt.state === 'interrupted') {
    throw new CommandError(
      'The service could not finish this import; what is counted above is stored. Send the file again: what is right already stays as it is.',
    );
  }
  if (receipt.rejected > 0 && typeof values.rejections === 'string') {
    const answer = await send(connection, {
      path: pathOf`/v1/centres/${centreId}/imports/${receipt.id}/rejections`,
      query: { format: 'csv' },
      headers: { accept: 'text/csv' },
    });
    await saveAnswer(answer, values.rejections, connection);
    remark(`Every refused line stands in ${values.rejections}.`);
  }
  return receipt.rejected > 0 ? 1 : 0;
}

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
