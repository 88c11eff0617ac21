import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import t, { type Test } from 'tap';
import { addCentre } from '../support/service.ts';
import { type Block, blocksOf, documents, nameOf, textOf } from './support/blocks.ts';
import { elsewhere } from './support/elsewhere.ts';
import { prepare } from './support/prepare.ts';
import { type Ran, type Session, startSession } from './support/session.ts';

/** Every snippet of the README and the guides is run as it stands, in order, by a reader with a service of their own. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const programs = { sh: 'bash', js: 'node', ts: 'node', python: 'python3', r: 'Rscript' } as const;
const blocks = documents.flatMap(blocksOf);
const isHere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

t.test('every block is run, or named with what tries it instead', async (t) => {
  t.ok(blocks.length > 30, `${blocks.length} blocks`);
  const known = new Set([...Object.keys(programs), 'json', 'ndjson', 'text']);
  const neither = blocks.filter((block) => !known.has(block.language) && !(nameOf(block) in elsewhere)).map(nameOf);
  t.strictSame(neither, [], 'these are neither');
  for (const [name, where] of Object.entries(elsewhere)) {
    t.equal(blocks.filter((block) => nameOf(block) === name).length, 1, `${name} is one block`);
    if ('triedBy' in where) t.ok(existsSync(join(root, where.triedBy)), where.triedBy);
  }
});

for (const document of documents) {
  const own = blocksOf(document).filter((block) => !(nameOf(block) in elsewhere));
  if (own.length === 0) continue;
  t.test(document, async (t) => {
    const session = await startSession();
    t.teardown(() => session.close());
    await prepare(document, session);
    let ran: Ran | null = null;
    for (const block of own) {
      const title = `${document}:${block.line} (${block.language})`;
      if (block.language === 'json' || block.language === 'text') await compare(t, title, block, ran);
      else if (block.language === 'ndjson') await sendLines(t, title, block, session);
      else ran = await runBlock(t, title, block, session);
    }
  });
}

async function runBlock(t: Test, title: string, block: Block, session: Session): Promise<Ran | null> {
  const program = programs[block.language as keyof typeof programs];
  if (!isHere(program)) {
    t.pass(`${title}`, { skip: `there is no ${program} on this machine` });
    return null;
  }
  try {
    const ran = await session.run(block);
    t.pass(title);
    return ran;
  } catch (error) {
    t.fail(`${title}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** What is shown below a block is what the block gave: of JSON the members that are shown, of text every line in order. */
async function compare(t: Test, title: string, block: Block, ran: Ran | null): Promise<void> {
  if (ran === null) return void t.pass(title, { skip: 'the block above it was not run' });
  if (block.language === 'json') t.match(ran.answers.at(-1), JSON.parse(block.text), title);
  else t.match(ran.output, inOrder(block.text), title);
}

/** `…` stands for anything, on a line or for lines. */
function inOrder(text: string): RegExp {
  const parts = text.trimEnd().split('…');
  return new RegExp(parts.map((part) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\S]*'));
}

async function sendLines(t: Test, title: string, { text }: Block, { service }: Session): Promise<void> {
  const centre = await addCentre(service, 'lines');
  const receipt = await service.call('POST', `/v1/centres/${centre.centreId}/imports`, {
    key: centre.system,
    raw: text,
    headers: { 'content-type': 'application/x-ndjson' },
  });
  t.match(receipt.json(), { lines: text.trim().split('\n').length, rejected: 0 }, title);
}

t.test('the runner fails what fails, and what is shown and is not so', async (t) => {
  const session = await startSession();
  t.teardown(() => session.close());
  const block = (language: string, text: string): Block => ({ document: 'x', line: 1, language, text });
  await t.rejects(session.run(block('sh', 'false\n')));
  await t.rejects(session.run(block('sh', 'curl http://localhost:3000/v1/centres\n')), 'without a key: 401');
  await t.rejects(session.run(block('js', 'throw new Error()\n')));
  await t.rejects(session.run(block('sh', 'KEY=...   # who knows\n')));
  const { output } = await session.run(block('sh', 'A=1\necho "one two three"\n'));
  t.match(output, inOrder('one … three'));
  t.notMatch(output, inOrder('three … one'));
  t.match((await session.run(block('js', 'console.log(process.env.A)\n'))).output, '1', 'a variable goes on');
});

t.test('links lead somewhere', async (t) => {
  for (const document of documents) {
    // Not in code: there are square brackets before round ones there too.
    const text = textOf(document).replace(/^```[\s\S]*?^```$|`[^`\n]*`/gm, '');
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    for (const link of links) {
      const path = normalize(join(dirname(document), link));
      t.ok(existsSync(join(root, path)), `${document}: ${link}`);
    }
  }
});
