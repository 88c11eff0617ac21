import { type Command, type CommandContext, MisuseError } from './command.ts';
import { connectionFrom, connectionHelp, connectionOptions } from './remote/connection.ts';
import { listReleases } from './remote/list-releases.ts';
import { namedOrOnly, pathOf } from './remote/only-one.ts';
import { quarterOf } from './remote/quarter.ts';
import { giveReport, reportFormat, reportHelp, reportOptions } from './remote/report-file.ts';
import { withFiles } from './remote/with-files.ts';

/** Gets what was published, of a centre or of all centres of a municipality. */
export const pull: Command = {
  name: 'pull',
  worksOn: 'service',
  summary: 'gets a published quarterly report, of a centre or of a municipality',
  help: [
    'meetlat pull [--centre <id>] [--period 2026-Q3] [-o <file>]',
    'meetlat pull --municipality GM0503 [--period 2026-Q3] [-o <file>]',
    '',
    'meetlat pull --list                  what was published, and what is due',
    '',
    'The newest release for your key. JSON is byte for byte what was published: its SHA-256 is checked and shown.',
    '',
    '  --centre <id>               left out: the only centre your key reaches',
    '  --municipality <code>       the report over all its centres, by CBS code',
    '  --period <quarter>          left out: the newest quarter that is over',
    '  --release <number>          an earlier release of a centre',
    '  --organisation <id>         for the centre: the release that this party of an agreement got',
    ...reportHelp,
    '',
    ...connectionHelp,
  ].join('\n'),
  options: {
    ...connectionOptions,
    ...reportOptions,
    centre: { type: 'string' },
    municipality: { type: 'string' },
    period: { type: 'string' },
    release: { type: 'string' },
    organisation: { type: 'string' },
    list: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  operands: 0,
  run: (context) => withFiles(() => pullRelease(context)),
};

async function pullRelease(context: CommandContext): Promise<number> {
  const { values, terminal } = context;
  const { municipality, organisation } = values;
  const format = reportFormat(values, terminal.output);
  const period = quarterOf(context);
  const ofCentre = ['centre', 'release', 'organisation', 'list'].filter((name) => values[name] !== undefined);
  if (municipality !== undefined && ofCentre.length > 0)
    throw new MisuseError('--municipality stands alone: it is the newest of all its centres.');
  if (municipality !== undefined && !/^GM\d{4}$/.test(String(municipality)))
    throw new MisuseError('--municipality is a CBS code, such as GM0503.');
  const connection = await connectionFrom(context);
  const explain = (status: number) =>
    status === 404 ? `Nothing of ${period} was published for this key, or it is not for this key.` : null;
  if (municipality !== undefined) {
    const path = pathOf`/v1/municipalities/${String(municipality)}/quarterly-reports/${period}`;
    return giveReport(context, connection, { path, format, explain });
  }
  const centreId = await namedOrOnly('centre', connection, values);
  const newest = pathOf`/v1/centres/${centreId}/quarterly-reports/${period}`;
  if (values.list === true) return listReleases(context, connection, `${newest}/releases`);
  const query = { organisationId: typeof organisation === 'string' ? organisation : undefined };
  return giveReport(context, connection, { path: `${newest}${releasePath(values.release)}`, query, format, explain });
}

function releasePath(number: string | boolean | undefined): string {
  if (number === undefined) return '';
  if (!/^[1-9]\d*$/.test(String(number))) throw new MisuseError('--release is the number of a release, such as 2.');
  return `/releases/${number}`;
}
