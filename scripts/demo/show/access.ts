import type { Language } from '../../../src/text/language.ts';
import { makeStyle, type Style } from '../../../src/text/lines.ts';
import type { History } from '../history/make-history.ts';
import { texts } from './texts.ts';

/** Where the service is and what opens it. */
export type Access = {
  readonly url: string;
  readonly adminKey: string;
  /** Key of each centre, by id. */
  readonly keys: Readonly<Record<string, string>>;
};

const plain = makeStyle(false);

/** Addresses, keys, and three lines to paste. Each line is whole, however long: it is copied as it stands. */
export function renderAccess(
  access: Access,
  history: History,
  centreId: string,
  language: Language,
  style: Style = plain,
): string {
  const words = texts[language];
  const pairs = (rows: readonly (readonly [string, string])[]) =>
    rows.map(([name, value]) => `  ${name.padEnd(32)}${value}`);
  return [
    style.bold(words.urls),
    ...pairs([
      [words.frontPage, `${access.url}/`],
      [words.docs, `${access.url}/docs`],
      [words.openApi, `${access.url}/v1/openapi.json`],
    ]),
    '',
    style.bold(words.keys),
    ...pairs(history.centres.map(({ profile }) => [profile.name, access.keys[profile.id] ?? ''] as const)),
    ...pairs([[words.administrator, access.adminKey]]),
    '',
    style.bold(words.tryThese),
    ...curlLines(access, history, centreId).flatMap(([about, line]) => [style.dim(`# ${words[about]}`), line]),
    '',
    words.running,
  ].join('\n');
}

type About = 'curlReport' | 'curlExplanation' | 'curlPut';

/** A report, an explanation and a registration, for the shell of this system. */
export function curlLines(
  { url, keys }: Access,
  history: History,
  centreId: string,
  platform: NodeJS.Platform = process.platform,
): (readonly [About, string])[] {
  const centre = history.centres.find(({ profile }) => profile.id === centreId);
  const path = `${url}/v1/centres/${centreId}`;
  const period = history.newest.id;
  const quoted = (text: string) => quotedFor(platform, text);
  const key = quoted(`Authorization: Bearer ${keys[centreId] ?? ''}`);
  const session = {
    date: history.newest.until,
    minutes: 45,
    kind: 'job-coach',
    participantIds: [centre?.people.trajectories.find(({ data }) => data.end === undefined)?.data.participantId],
    guides: [{ qualification: 'job-coach' }],
  };
  return [
    ['curlReport', `curl -s -H ${key} ${quoted(`${path}/quarterly-reports/${period}/draft?format=csv&csvDialect=nl`)}`],
    ['curlExplanation', `curl -s -H ${key} ${quoted(`${path}/indicator-values/flow.outflow-rate?period=${period}`)}`],
    [
      'curlPut',
      `curl -s -X PUT -H ${key} -H ${quoted('Content-Type: application/json')} -d ${quoted(JSON.stringify(session))} ${quoted(`${path}/guidance-sessions/demo-1`)}`,
    ],
  ];
}

/** The shells of Windows know no single quotes. */
function quotedFor(platform: NodeJS.Platform, text: string): string {
  return platform === 'win32' ? `"${text.replaceAll('"', '\\"')}"` : `'${text}'`;
}
