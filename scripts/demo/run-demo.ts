import { todayOf } from '../../src/clock.ts';
import { formatWhole } from '../../src/text/figure-format.ts';
import { makeStyle } from '../../src/text/lines.ts';
import { type History, makeHistory } from './history/make-history.ts';
import { newestQuarter } from './newest-quarter.ts';
import type { Options } from './options.ts';
import { makeClient } from './play/client.ts';
import { type Played, playCentre } from './play/play-centre.ts';
import { makeProgress, type Progress } from './play/progress.ts';
import { type CentreKeys, setTheStage } from './play/set-the-stage.ts';
import type { Service } from './service/start-service.ts';
import { renderAccess } from './show/access.ts';
import { figuresOf } from './show/answers.ts';
import { renderCorrections } from './show/corrections.ts';
import { ask } from './show/prompt.ts';
import { type Reader, readQuarter } from './show/reader.ts';
import { filled, texts } from './show/texts.ts';

/** Plays the history into a running service and shows its newest quarter. `started` is when the demo began, in ms. */
export async function runDemo(service: Service, options: Options, started: number, signal: AbortSignal): Promise<void> {
  const { language } = options;
  const words = texts[language];
  const isTerminal = process.stdout.isTTY === true;
  const style = makeStyle(isTerminal && process.env.NO_COLOR === undefined);
  const print = (text: string) => void process.stdout.write(`${text}\n`);
  const progress = makeProgress(process.stdout, language, signal);

  progress.say(words.making);
  const history = makeHistory(options.seed, newestQuarter(todayOf(() => new Date())));
  const { keys, played } = await play(service, history, options, progress);
  progress.end();
  print(`\n${summary(history, service, started, options)}\n`);
  print(`${renderCorrections(played, language, style)}\n`);

  const show = (centreId: string) =>
    readQuarter(makeClient(service.url, keys[centreId] ?? '', language), centreId, history.newest.id, language, style);
  const reader = await show(options.centreId);
  print(`${reader.table()}\n`);
  for (const number of numbersToUnfold(reader, options)) print(`${await reader.explanation(number)}\n`);
  const access = { url: service.url, adminKey: service.adminKey, keys };
  const accessText = (centreId: string) => renderAccess(access, history, centreId, language, style);
  if (options.exits) return;
  print(accessText(options.centreId));
  if (!isTerminal || !process.stdin.isTTY) return;
  await converse(reader, options.centreId, history, show, accessText, options, signal);
  if (!signal.aborted) print(words.promptDone);
}

type PlayedCentre = { readonly centre: string; readonly receipt: Played['corrections'] };

async function play(
  service: Service,
  history: History,
  { language }: Options,
  progress: Progress,
): Promise<{ keys: CentreKeys; played: PlayedCentre[] }> {
  const keys = await setTheStage(makeClient(service.url, service.adminKey, language), history);
  const played = await Promise.all(
    history.centres.map(async (centre): Promise<PlayedCentre> => {
      const client = makeClient(service.url, keys[centre.profile.id] ?? '', language);
      const { history: receipts, corrections } = await playCentre(client, centre, texts[language], progress);
      const refused = receipts.find(({ rejected }) => rejected > 0);
      if (refused)
        throw new Error(`The service refused part of the history: ${JSON.stringify(refused.rejections.slice(0, 3))}`);
      return { centre: centre.profile.name, receipt: corrections };
    }),
  );
  return { keys, played };
}

function summary(history: History, { databaseFile }: Service, started: number, { language }: Options): string {
  const records = history.centres.reduce(
    (sum, { people, sessions, movements }) =>
      sum + Object.values(people).flat().length + sessions.length + movements.length,
    0,
  );
  const seconds = Math.round((performance.now() - started) / 1000);
  return filled(texts[language].playedIn, {
    seconds: String(seconds),
    records: formatWhole(records, language),
    file: databaseFile,
  });
}

function numbersToUnfold(reader: Reader, { unfold, language }: Options): number[] {
  if (unfold === 'all') return figuresOf(reader.draft).map((_, index) => index + 1);
  return unfold.flatMap((name) => {
    const number = reader.numberOf(name);
    if (number === null) process.stderr.write(`${filled(texts[language].noSuchFigure, { name })}\n`);
    return number ?? [];
  });
}

/** Answers the reader at the terminal. */
async function converse(
  first: Reader,
  firstCentre: string,
  history: History,
  show: (centreId: string) => Promise<Reader>,
  accessText: (centreId: string) => string,
  { language }: Options,
  signal: AbortSignal,
): Promise<void> {
  const words = texts[language];
  const centreIds = history.centres.map(({ profile }) => profile.id);
  let [reader, centreId] = [first, firstCentre];
  const print = (text: string) => void process.stdout.write(`\n${text}\n`);
  await ask(
    `\n${words.prompt}`,
    async (asked) => {
      if (asked.what === 'figure') {
        const text = await reader.explanation(asked.number);
        print(text ?? filled(words.noSuchFigure, { name: String(asked.number) }));
      }
      if (asked.what === 'centre') {
        centreId = centreIds[(centreIds.indexOf(centreId) + 1) % centreIds.length] ?? centreId;
        reader = await show(centreId);
      }
      if (asked.what === 'centre' || asked.what === 'table') print(reader.table());
      if (asked.what === 'access') print(accessText(centreId));
      if (asked.what === 'nothing') print(words.promptUnknown);
    },
    signal,
  );
}
