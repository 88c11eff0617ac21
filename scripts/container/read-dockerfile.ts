/** One instruction of a Dockerfile, its continuation lines joined: `COPY`, and what stands behind it. */
export type Instruction = { readonly name: string; readonly rest: string };

/** One stage: what it is built from, the name others copy from it by, and its instructions in order. */
export type Stage = {
  readonly image: string;
  readonly alias: string | null;
  readonly instructions: readonly Instruction[];
};

/** What a COPY takes, from where (null: the build context), and where it puts it. */
export type Copy = { readonly from: string | null; readonly sources: readonly string[]; readonly target: string };

/** The stages of a Dockerfile. Reads what ours uses: no heredocs, no arguments. */
export function readDockerfile(text: string): Stage[] {
  const stages: { image: string; alias: string | null; instructions: Instruction[] }[] = [];
  for (const { name, rest } of instructionsOf(text)) {
    if (name === 'FROM') {
      const [image = '', , alias] = rest.split(/\s+/);
      stages.push({ image, alias: alias ?? null, instructions: [] });
    } else {
      const stage = stages.at(-1);
      if (!stage) throw new Error(`${name} before FROM`);
      stage.instructions.push({ name, rest });
    }
  }
  return stages;
}

function instructionsOf(text: string): Instruction[] {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line.trim()) ?? [];
      return { name: name.toUpperCase(), rest };
    });
}

/** A COPY, read. */
export function readCopy(rest: string): Copy {
  const words = rest.split(/\s+/);
  const flags = words.filter((word) => word.startsWith('--'));
  const paths = words.filter((word) => !word.startsWith('--'));
  const from = flags.find((flag) => flag.startsWith('--from='))?.slice('--from='.length) ?? null;
  return { from, sources: paths.slice(0, -1), target: paths.at(-1) ?? '' };
}

/** The variables that a stage's ENV lines set. */
export function readEnv(stage: Stage): Record<string, string> {
  const pairs = all(stage, 'ENV').flatMap((rest) => rest.split(/\s+/));
  return Object.fromEntries(pairs.map((pair) => pair.split('=', 2) as [string, string]));
}

/** The command of a CMD or HEALTHCHECK, which ours give as JSON. */
export function readCommand(rest: string): [string, ...string[]] {
  return JSON.parse(rest.slice(rest.indexOf('['))) as [string, ...string[]];
}

/** What stands behind each instruction of this name. */
export function all(stage: Stage, name: string): string[] {
  return stage.instructions.filter((instruction) => instruction.name === name).map(({ rest }) => rest);
}

/** What stands behind the only instruction of this name. */
export function only(stage: Stage, name: string): string {
  const [rest, ...more] = all(stage, name);
  if (rest === undefined || more.length > 0) throw new Error(`expected one ${name}`);
  return rest;
}
