import type { ParseArgsConfig } from 'node:util';
import { type CommandContext, MisuseError } from '../command.ts';
import type { Connection } from './connection.ts';
import { type MunicipalityReport, municipalityLines } from './municipality-table.ts';
import { passAnswer, saveAnswer } from './output.ts';
import { type Report, reportLines } from './report-table.ts';
import { type Call, send, sendForJson } from './send.ts';

/** How a report can be had: for people on the screen, and as files. */
const mediaTypes = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
const formats = ['table', ...Object.keys(mediaTypes)] as Format[];
export type Format = 'table' | keyof typeof mediaTypes;

/** Options of a command that gives a report. */
export const reportOptions = {
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  'csv-dialect': { type: 'string' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

/** What these options mean. */
export const reportHelp = [
  '  -o, --output <file>         writes it to a file; .json, .csv and .xlsx say which format',
  '  --format table|json|csv|xlsx   a table to read when neither this nor --output is there',
  '  --csv-dialect nl            as Dutch Excel opens it: semicolons and decimal commas',
];

/** Checks what was asked before anything is asked of the service. @throws MisuseError */
export function reportFormat(values: CommandContext['values'], output: CommandContext['terminal']['output']): Format {
  const file = fileOf(values);
  const ending = /\.(json|csv|xlsx)$/i.exec(file ?? '')?.[1]?.toLowerCase();
  const format = (values.format ?? ending ?? (file === null ? 'table' : 'json')) as Format;
  if (!formats.includes(format)) throw new MisuseError(`--format is ${formats.join(', ')}.`);
  const dialect = values['csv-dialect'];
  if (dialect !== undefined && (dialect !== 'nl' || format !== 'csv'))
    throw new MisuseError('--csv-dialect is nl, and for csv only.');
  if (format === 'table' && file !== null)
    throw new MisuseError('A table is for the screen: --format json, csv or xlsx.');
  if (format === 'xlsx' && file === null && output.isTTY)
    throw new MisuseError('A workbook is nothing for a screen: name a file with --output.');
  return format;
}

type Asked = Pick<Call, 'path' | 'query'> & {
  readonly format: Format;
  readonly explain: (status: number) => string | null;
};

/** Gets a report and shows it, or writes it to where it was asked. */
export async function giveReport(
  { values, say, remark, terminal }: CommandContext,
  connection: Connection,
  { path, query = {}, format, explain }: Asked,
): Promise<number> {
  if (format === 'table') {
    const report = await sendForJson<Report | MunicipalityReport>(connection, { path, query, explain });
    const isTerminal = terminal.output.isTTY === true;
    const lines =
      'municipality' in report
        ? municipalityLines(report, connection.language, isTerminal)
        : reportLines(report, connection.language, isTerminal);
    for (const line of lines) say(line);
    return 0;
  }
  const answer = await send(connection, {
    path,
    query: {
      ...query,
      format: format === 'json' ? undefined : format,
      csvDialect: values['csv-dialect'] as 'nl' | undefined,
    },
    headers: { accept: mediaTypes[format] },
    explain,
  });
  const file = fileOf(values);
  const sha256 = await (file === null
    ? passAnswer(answer, terminal.output, connection)
    : saveAnswer(answer, file, connection));
  if (file !== null) remark(`Written to ${file}.`);
  if (sha256 !== null) remark(`SHA-256 ${sha256}: these are the bytes that were published.`);
  return 0;
}

/** The file that was named; `-` is standard output, as when none is. */
function fileOf(values: CommandContext['values']): string | null {
  return typeof values.output === 'string' && values.output !== '-' ? values.output : null;
}
