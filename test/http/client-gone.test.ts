import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import Fastify from 'fastify';
import t from 'tap';
import { clientGone } from '../../src/http/client-gone.ts';

t.test('a client that goes away is noticed, one that has its answer is not gone', async (t) => {
  const app = Fastify();
  t.teardown(() => app.close());
  const signals: AbortSignal[] = [];
  let arrived = (): void => undefined;
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  app.post('/held', (_request, reply) => {
    signals.push(clientGone(reply));
    arrived();
  });
  app.post('/answered', async (_request, reply) => {
    signals.push(clientGone(reply));
    return 'done';
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const answered = await fetch(`http://127.0.0.1:${port}/answered`, {
    method: 'POST',
    body: 'x',
    headers: { 'content-type': 'text/plain' },
  });
  t.equal(await answered.text(), 'done');
  t.equal(signals[0]?.aborted, false);

  const socket = connect(port, '127.0.0.1');
  socket.write('POST /held HTTP/1.1\r\nhost: a\r\ncontent-type: text/plain\r\ncontent-length: 2\r\n\r\nhi');
  await arrival;
  t.equal(signals[1]?.aborted, false, 'not when the body has been read');
  const gone = once(signals[1] as AbortSignal, 'abort');
  socket.destroy();
  await gone;
  t.match(signals[1]?.reason, { code: 'bad-request' }, 'no failure of the service');
});
