import { createConnection, createServer, type Socket } from 'node:net';

/** A wire between the service and its database, in the hands of a test. */
export type CuttingProxy = {
  /** The database's URL, through the wire. */
  readonly url: string;
  /** How often a connection was cut. */
  readonly cuts: number;
  /** Ends all connections at once, without a word, in the middle of whatever they say. */
  cut(): void;
  /** `refuse`: who comes is turned away. `silent`: what is said is swallowed, both ways. `open`: as if it were not there. */
  mode(mode: 'open' | 'refuse' | 'silent'): void;
  close(): Promise<void>;
};

/** Puts a wire in front of a server. */
export async function cuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl);
  const pairs = new Set<readonly [Socket, Socket]>();
  let current: 'open' | 'refuse' | 'silent' = 'open';
  let cuts = 0;

  const server = createServer((client) => {
    if (current === 'refuse') {
      client.resetAndDestroy();
      return;
    }
    const upstream = createConnection({ host: target.hostname, port: Number(target.port) });
    const pair = [client, upstream] as const;
    pairs.add(pair);
    const pass = (from: Socket, to: Socket) => {
      from.on('data', (data) => {
        if (current !== 'silent') to.write(data);
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        // A wire that swallows everything also swallows the end.
        if (current !== 'silent') to.destroy();
        if (to.destroyed) pairs.delete(pair);
      });
    };
    pass(client, upstream);
    pass(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1' }, resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as { port: number }).port);

  const cut = (): void => {
    for (const [client, upstream] of pairs) {
      cuts += 1;
      client.resetAndDestroy();
      upstream.destroy();
    }
    pairs.clear();
  };
  return {
    url: url.href,
    get cuts() {
      return cuts;
    },
    cut,
    mode: (mode) => {
      current = mode;
      // A connection that has lost part of what was said on it is of no use any more.
      if (mode === 'open') cut();
    },
    close: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
