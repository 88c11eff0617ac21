/** One answered request, by what may be shown of it: no key, no person, no centre. */
export type Observation = {
  readonly method: string;
  /** The template of the route, `none` for what does not exist. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  /** The code of the problem it was answered with. */
  readonly problem: string | null;
};

export type Instruments = { observe(observation: Observation): void; text(): Promise<string> };

/** Kept so long without the library; a service that nobody measures loads it once it has this much to tell. */
const mostPending = 1000;

/**
 * Puts off loading instruments until they are read or much was observed: the library takes as long to load as the web
 * framework itself, and would delay each start.
 */
export function pendingObservations(load: () => Promise<Instruments>): Instruments {
  const pending: Observation[] = [];
  let loading: Promise<Instruments> | null = null;
  let loaded: Instruments | null = null;

  const ready = (): Promise<Instruments> => {
    loading ??= load().then((instruments) => {
      for (const observation of pending.splice(0)) instruments.observe(observation);
      loaded = instruments;
      return instruments;
    });
    return loading;
  };

  return {
    observe(observation) {
      if (loaded) {
        loaded.observe(observation);
        return;
      }
      pending.push(observation);
      if (pending.length === mostPending) void ready();
    },
    text: async () => (await ready()).text(),
  };
}
