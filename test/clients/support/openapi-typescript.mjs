/**
 * Runs openapi-typescript as `npx openapi-typescript` does. It needs a TypeScript that is written in JavaScript, which npx brings
 * along; here it stands beside the one that the project is checked with, under a name of its own.
 */
import { register } from 'node:module';

const hook = `export const resolve = (name, context, next) => next(name === 'typescript' ? 'typescript-5' : name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
await import('../../../node_modules/openapi-typescript/bin/cli.js');
