import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { problems as codes } from '../../errors.ts';
import type { Instruments } from './pending-observations.ts';

/** Seconds: an answer from memory takes 1 ms, a quarter of a large centre a second; an import takes what it takes. */
const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

/** What is read at the moment of asking. */
export type Gauges = {
  readonly working: () => number;
  readonly importing: () => number;
  readonly writesWaiting: () => number;
};

/** The measuring instruments of one service, in a register of their own. */
export function makeInstruments(gauges: Gauges): Instruments {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const durations = new Histogram({
    name: 'meetlat_http_request_duration_seconds',
    help: 'Time from request to the end of the answer.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  });
  const problems = new Counter({
    name: 'meetlat_problems_total',
    help: 'Problems answered, by code (docs/problems.md): overloaded, too-many-requests, unavailable, storage-full, internal ...',
    labelNames: ['code'],
    registers,
  });
  // Zero is a figure too: without it Prometheus does not see the first one as an increase.
  for (const code of Object.keys(codes)) problems.inc({ code }, 0);
  addGauge('meetlat_requests_working', 'Requests that are worked on now.', gauges.working);
  addGauge('meetlat_imports_running', 'Imports that are being read and written now.', gauges.importing);
  addGauge('meetlat_writes_waiting', 'Writes that the database has not finished yet.', gauges.writesWaiting);

  function addGauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  }

  return {
    observe({ method, route, status, seconds, problem }) {
      durations.observe({ method, route, status }, seconds);
      if (problem !== null) problems.inc({ code: problem });
    },
    text: () => registry.metrics(),
  };
}
