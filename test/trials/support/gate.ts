/** Lets workers through, or holds them until it is opened; tells when all of them stand still. */
export class Gate {
  #open = true;
  #waiting: (() => void)[] = [];
  #inside = 0;
  #still: (() => void)[] = [];

  /** Runs work when the gate is open. */
  async through<Result>(work: () => Promise<Result>): Promise<Result> {
    while (!this.#open) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#inside += 1;
    try {
      return await work();
    } finally {
      this.#inside -= 1;
      if (this.#inside === 0) for (const resolve of this.#still.splice(0)) resolve();
    }
  }

  /** Resolves when nothing is inside any more. */
  async close(): Promise<void> {
    this.#open = false;
    if (this.#inside > 0) await new Promise<void>((resolve) => this.#still.push(resolve));
  }

  open(): void {
    this.#open = true;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
