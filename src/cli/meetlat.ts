#!/usr/bin/env node
import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { draft } from './draft.ts';
import { importRecords } from './import.ts';
import { inventory } from './inventory.ts';
import { keys } from './keys.ts';
import { publish } from './publish.ts';
import { pull } from './pull.ts';
import { restore } from './restore.ts';
import { runCommand } from './run.ts';
import { verify } from './verify.ts';

/** What can be done from the command line. */
// biome-ignore format: one command a line
const commands: readonly Command[] = [
  keys,
  importRecords,
  draft,
  publish,
  pull,
  backup,
  restore,
  inventory,
  verify,
];

// Who reads on through a pipe may have seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

async function main(): Promise<void> {
  process.exitCode = await runCommand(commands, process.argv.slice(2), process.env, {
    say: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
  });
}

// An error that no command expects ends the process, with its stack.
void main();
