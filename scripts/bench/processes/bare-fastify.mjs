import Fastify from 'fastify';

/** The least a Fastify service can be: what the start of ours is held against. */
const app = Fastify();
app.get('/health/live', async () => ({ status: 'ok' }));
const address = await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`The bare app listens on ${address}\n`);
process.once('SIGTERM', () => void app.close());
