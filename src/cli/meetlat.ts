#!/usr/bin/env node
import type { Command } from './command.ts';
import { runCommand } from './run.ts';

/** What an operator can do from the command line. */
// biome-ignore format: one command a line
const commands: readonly Command[] = [
];

process.exitCode = await runCommand(commands, process.argv.slice(2), process.env, {
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
