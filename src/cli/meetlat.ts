#!/usr/bin/env node
import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { inventory } from './inventory.ts';
import { restore } from './restore.ts';
import { runCommand } from './run.ts';
import { verify } from './verify.ts';

/** What an operator can do from the command line. */
// biome-ignore format: one command a line
const commands: readonly Command[] = [
  backup,
  restore,
  inventory,
  verify,
];

// Who reads on through a pipe may have seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommand(commands, process.argv.slice(2), process.env, {
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
