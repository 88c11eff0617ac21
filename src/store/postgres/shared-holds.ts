import type { Holds } from '../sql/holds.ts';
import type { PostgresLine, PostgresServer } from './session.ts';
import { asUnavailable } from './unavailable.ts';

/** How soon a line that was lost is tried again while something is held. */
const againMs = 1000;

/**
 * Holds that all instances of the service see: locks of the server that last as long as the connection they were taken
 * on. When a process dies, its connection ends and with it what it held, without a clock that has to agree with others.
 * One connection for all of them, there while something is held.
 */
export class SharedHolds implements Holds {
  readonly #server: PostgresServer;
  readonly #names = new Set<string>();
  #line: Promise<PostgresLine> | null = null;
  #again: NodeJS.Timeout | undefined;

  constructor(server: PostgresServer) {
    this.#server = server;
  }

  async take(name: string): Promise<void> {
    const isOpen = this.#line !== null;
    this.#names.add(name);
    try {
      const line = await this.#open();
      // A line that had to be opened has taken all names.
      if (isOpen) await line.session.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
    } catch (error) {
      this.#names.delete(name);
      throw asUnavailable(error);
    }
  }

  async drop(name: string): Promise<void> {
    if (!this.#names.delete(name)) return;
    const line = await this.#line?.catch(() => null);
    if (!line) return;
    if (this.#names.size === 0) await this.close();
    else await line.session.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]).catch(() => undefined);
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  async close(): Promise<void> {
    clearTimeout(this.#again);
    const line = this.#line;
    this.#line = null;
    await (await line?.catch(() => null))?.close();
  }

  #open(): Promise<PostgresLine> {
    this.#line ??= this.#connect().catch((error: unknown) => {
      this.#line = null;
      throw error;
    });
    return this.#line;
  }

  async #connect(): Promise<PostgresLine> {
    const line = await this.#server.openLine(() => this.#lost());
    try {
      for (const name of this.#names) {
        await line.session.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
      }
      return line;
    } catch (error) {
      await line.close();
      throw error;
    }
  }

  /** What is held goes on being held: until then another instance may take it for left behind, and is put right later. */
  #lost(): void {
    this.#line = null;
    if (this.#names.size === 0) return;
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.#open().catch(() => this.#lost()), againMs);
    this.#again.unref();
  }
}
