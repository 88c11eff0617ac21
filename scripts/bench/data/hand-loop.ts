import { randomFrom, triangular } from '../../../src/core/indicators/sroi/random.ts';
import { benchDraws, benchMap } from './impact-map.ts';

/** The draws of the bench's map as one would write them by hand for it alone: the ratios at 5, 50 and 95 of 100. */
export function drawByHand(): number[] {
  const random = randomFrom(1);
  const around = (base: number) => triangular(base * 0.8, base, base * 1.2, random());
  const share = (base: number) => triangular(Math.max(0, base - 0.1), base, base + 0.1, random());
  const ratios = new Float64Array(benchDraws);
  for (let turn = 0; turn < benchDraws; turn += 1) {
    const growth = 1 + triangular(0.025, 0.035, 0.045, random());
    let putIn = 0;
    for (const { value } of benchMap.inputs) putIn += around(value);
    let worth = 0;
    for (const row of benchMap.outcomes) {
      let flow = around(row.quantity) * around(row.proxyValue);
      flow *= (1 - share(row.deadweight)) * (1 - share(row.displacement)) * (1 - share(row.attribution));
      const keep = 1 - share(row.dropOff);
      const years = around(row.durationYears);
      let divisor = growth;
      for (let year = 0; year < benchMap.horizonYears; year += 1, flow *= keep, divisor *= growth)
        worth += (flow * Math.min(1, Math.max(0, years - year))) / divisor;
    }
    ratios[turn] = worth / putIn;
  }
  ratios.sort();
  return [0.05, 0.5, 0.95].map((part) => {
    const place = part * (benchDraws - 1);
    const [low, high] = [ratios[Math.floor(place)] ?? 0, ratios[Math.ceil(place)] ?? 0];
    return low + (high - low) * (place - Math.floor(place));
  });
}
