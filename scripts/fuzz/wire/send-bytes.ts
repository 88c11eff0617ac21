import { connect } from 'node:net';

/** Sends bytes over a connection of their own and gives what came until it was closed; null when it stayed open too long. */
export function sendBytes(
  port: number,
  bytes: string,
  { ends, limitMilliseconds }: { ends: boolean; limitMilliseconds: number },
): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const received: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const timer = setTimeout(() => {
      socket.destroy();
      resolve(null);
    }, limitMilliseconds);
    const done = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(Buffer.concat(received));
    };
    socket.on('data', (data) => received.push(data));
    socket.on('end', done);
    // A reset: the other side closed while we still wrote.
    socket.on('error', done);
    socket.on('close', done);
    socket.write(Buffer.from(bytes, 'latin1'), () => {
      if (ends) socket.end();
    });
  });
}
