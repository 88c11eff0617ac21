/**
 * Runs odata2ts as `npx odata2ts` does. It needs a TypeScript that is written in JavaScript, which npx brings along; here it
 * stands beside the one that the project is checked with, under a name of its own.
 */
const Module = require('node:module');

const resolve = Module._resolveFilename;
Module._resolveFilename = (name, ...others) => resolve(name === 'typescript' ? 'typescript-5' : name, ...others);
require('@odata2ts/odata2ts/lib/run-cli.js');
