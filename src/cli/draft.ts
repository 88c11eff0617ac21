import type { Command, CommandContext } from './command.ts';
import { connectionFrom, connectionHelp, connectionOptions } from './remote/connection.ts';
import { namedOrOnly, pathOf } from './remote/only-one.ts';
import { quarterOf } from './remote/quarter.ts';
import { giveReport, reportFormat, reportHelp, reportOptions } from './remote/report-file.ts';
import { withFiles } from './remote/with-files.ts';

/** Shows the quarter as it stands now, or writes it to a file. */
export const draft: Command = {
  name: 'draft',
  worksOn: 'service',
  summary: 'shows the quarterly report of a centre as it stands now',
  help: [
    'meetlat draft [--period 2026-Q3] [-o <file>]',
    '',
    'Live and exact, for the centre itself; what was published is in `meetlat pull`.',
    '',
    '  --centre <id>               left out: the only centre your key reaches',
    '  --period <quarter>          left out: the newest quarter that is over',
    ...reportHelp,
    '',
    ...connectionHelp,
  ].join('\n'),
  options: { ...connectionOptions, ...reportOptions, centre: { type: 'string' }, period: { type: 'string' } },
  operands: 0,
  run: (context) => withFiles(() => showDraft(context)),
};

async function showDraft(context: CommandContext): Promise<number> {
  const format = reportFormat(context.values, context.terminal.output);
  const period = quarterOf(context);
  const connection = await connectionFrom(context);
  const centreId = await namedOrOnly('centre', connection, context.values);
  const path = pathOf`/v1/centres/${centreId}/quarterly-reports/${period}/draft`;
  return giveReport(context, connection, { path, format, explain: () => null });
}
