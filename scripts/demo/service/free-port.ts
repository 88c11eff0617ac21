import { createServer } from 'node:net';

const host = '127.0.0.1';
const portsToTry = 100;

/** The first port from this one on that nobody listens on. */
export async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + portsToTry && port <= 65_535; port += 1) if (await isFree(port)) return port;
  throw new Error(`No free port from ${from} on.`);
}

/** True when nobody listens on a port of this machine. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
