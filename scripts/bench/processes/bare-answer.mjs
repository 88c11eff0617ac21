import { readFileSync } from 'node:fs';
import Fastify from 'fastify';

/** A Fastify route that answers the bytes of a file: `bare-answer.mjs <file> <media type>`. */
const [file = '', type = ''] = process.argv.slice(2);
const bytes = readFileSync(file);
const app = Fastify();
app.get('/', (_request, reply) => reply.type(type).send(bytes));
const address = await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`The bare answer listens on ${address}\n`);
process.once('SIGTERM', () => void app.close());
