import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { ignoredBy } from './ignored.ts';
import { all, readCopy, readDockerfile, type Stage } from './read-dockerfile.ts';

/** What a RUN line does to the image's own system: nothing that can be done to this machine. */
const systemTools = /^(apt-get|groupadd)\b/;

/**
 * Builds the stages of the Dockerfile in folders, as an engine would in images: copies what COPY copies, out of the
 * files that `.dockerignore` lets through, and runs the lines of RUN. Gives the last stage and its folder.
 */
export function buildStages(root: string, work: string, say: (line: string) => void): { stage: Stage; folder: string } {
  const context = join(work, 'context');
  copyContext(root, context);
  const folders = new Map<string, string>();
  let last: { stage: Stage; folder: string } | null = null;
  for (const [position, stage] of readDockerfile(readFileSync(join(root, 'Dockerfile'), 'utf8')).entries()) {
    const folder = join(work, `stage-${position}`);
    mkdirSync(folder);
    folders.set(stage.alias ?? String(position), folder);
    const home = all(stage, 'WORKDIR')[0] ?? '/';
    for (const { name, rest } of stage.instructions) {
      if (name === 'COPY') copy(rest, { context, folders, folder, home });
      if (name === 'RUN' && !systemTools.test(rest)) {
        say(`RUN ${rest}`);
        execFileSync('sh', ['-c', rest], { cwd: folder, env: plainEnvironment(), stdio: 'inherit' });
      } else if (name === 'RUN') say(`left to an engine: RUN ${rest}`);
    }
    last = { stage, folder };
  }
  if (!last) throw new Error('the Dockerfile has no stage');
  return last;
}

/** The files a clean checkout has, as far as they reach the build. */
function copyContext(root: string, context: string): void {
  const ignored = ignoredBy(readFileSync(join(root, '.dockerignore'), 'utf8'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of listed.toString().split('\0')) {
    if (file === '' || ignored(file)) continue;
    mkdirSync(dirname(join(context, file)), { recursive: true });
    cpSync(join(root, file), join(context, file));
  }
}

function copy(
  rest: string,
  places: { context: string; folders: Map<string, string>; folder: string; home: string },
): void {
  const { from, sources, target } = readCopy(rest);
  const origin = from === null ? places.context : places.folders.get(from);
  if (origin === undefined) throw new Error(`COPY from ${from}, which is no stage`);
  for (const source of sources) {
    const path = from === null ? source : posix.relative(places.home, source);
    // Several sources, or a target that ends in a slash: into the folder, each under its own name.
    const into = target.endsWith('/') ? posix.join(target, posix.basename(source)) : target;
    cpSync(join(origin, path), join(places.folder, into), { recursive: true, verbatimSymlinks: true });
  }
}

/** This process's environment without what a test runner or npm adds for its children. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(NODE_OPTIONS|TAP.*|_TAPJS.*|npm_.*|INIT_CWD)$/.test(name),
  );
  return Object.fromEntries(kept);
}
