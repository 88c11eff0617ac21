import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { type Command, type CommandContext, CommandError, MisuseError } from './command.ts';
import { connectionFrom, connectionHelp, connectionOptions } from './remote/connection.ts';
import { namedOrOnly, pathOf } from './remote/only-one.ts';
import { quarterOf } from './remote/quarter.ts';
import { sendForJson } from './remote/send.ts';
import { withFiles } from './remote/with-files.ts';

/** What the service says of a release it has made, as far as it is shown. */
type Release = { readonly number: number; readonly state: string; readonly sha256: string };

/** Publishes a quarter as a numbered release, by a person with a name and a function. */
export const publish: Command = {
  name: 'publish',
  worksOn: 'service',
  summary: 'publishes a quarter of a centre: a numbered release that never changes',
  help: [
    'meetlat publish --state provisional|final --name <your name> --function <your function>',
    '',
    'A provisional release closes nothing. A final one closes the quarter: writes that would change it are refused until it',
    'is reopened with a reason. Look first: meetlat draft.',
    '',
    '  --centre <id>               left out: the only centre your key reaches',
    '  --period <quarter>          left out: the newest quarter that is over',
    '  --audience own|contract     for the centre itself (own, when left out) or for the other party of an agreement',
    '  --organisation <id>         that party, with --audience contract',
    '  --supersedes <number>       the release this one takes the place of; with --reason',
    '  --reason <text>             why, in a sentence the receiver reads',
    '  --remark <text>             what to know beside the figures',
    '  --yes                       does not ask whether you are sure of a final release',
    '  --json                      what the service answered, for programs',
    '',
    ...connectionHelp,
  ].join('\n'),
  options: {
    ...connectionOptions,
    centre: { type: 'string' },
    period: { type: 'string' },
    state: { type: 'string' },
    name: { type: 'string' },
    function: { type: 'string' },
    audience: { type: 'string' },
    organisation: { type: 'string' },
    supersedes: { type: 'string' },
    reason: { type: 'string' },
    remark: { type: 'string' },
    yes: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  operands: 0,
  run: (context) => withFiles(() => publishQuarter(context)),
};

async function publishQuarter(context: CommandContext): Promise<number> {
  const { values, say } = context;
  const json = releaseOf(values);
  const period = quarterOf(context);
  const connection = await connectionFrom(context);
  const centreId = await namedOrOnly('centre', connection, values);
  if (json.state === 'final' && values.yes !== true) await askWhetherSure(context, centreId, period);
  const collection = pathOf`/v1/centres/${centreId}/quarterly-reports/${period}/releases`;
  const release = await sendForJson<Release>(connection, {
    method: 'POST',
    path: collection,
    json,
    headers: { 'idempotency-key': randomUUID() },
  });
  if (values.json === true) say(JSON.stringify(release, null, 2));
  else {
    say(`${period} of ${centreId} is published: release ${release.number}, ${release.state}.`);
    say(`SHA-256 ${release.sha256}`);
    say(`${connection.url}${collection}/${release.number}`);
  }
  return 0;
}

function releaseOf(values: CommandContext['values']) {
  const { state, name, audience = 'own', organisation, supersedes, reason, remark } = values;
  if (state !== 'provisional' && state !== 'final')
    throw new MisuseError('Say which: --state provisional, or --state final.');
  if (!name || !values.function)
    throw new MisuseError('A person publishes: say who, with --name "A. de Vries" --function "coordinator".');
  if (audience !== 'own' && audience !== 'contract') throw new MisuseError('--audience is own or contract.');
  if ((audience === 'contract') !== (organisation !== undefined))
    throw new MisuseError('--audience contract and --organisation belong together: the release is for that party.');
  if (supersedes !== undefined && !/^[1-9]\d*$/.test(String(supersedes)))
    throw new MisuseError('--supersedes is the number of a release: meetlat pull --list shows it.');
  return {
    state,
    name,
    function: values.function,
    audience,
    ...(organisation === undefined ? {} : { organisationId: organisation }),
    ...(supersedes === undefined ? {} : { supersedes: Number(supersedes) }),
    ...(reason === undefined ? {} : { reason }),
    ...(remark === undefined ? {} : { remark }),
  };
}

/** Only where somebody can answer: a script has said what it wants. */
async function askWhetherSure({ terminal }: CommandContext, centreId: string, period: string): Promise<void> {
  if (!terminal.input.isTTY || !terminal.aside.isTTY) return;
  const asking = createInterface({ input: terminal.input, output: terminal.aside });
  try {
    const answer = await asking.question(`This closes ${period} of ${centreId}. Go on? [y/N] `);
    if (!/^(y|yes|j|ja)$/i.test(answer.trim())) throw new CommandError('Nothing was published.');
  } finally {
    asking.close();
  }
}
