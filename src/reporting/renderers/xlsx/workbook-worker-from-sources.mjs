// Only for a service that runs from its sources, as in tests: a thread does not take over how its process reads TypeScript.
import { register } from 'tsx/esm/api';

register();
await import('./workbook-worker.ts');
