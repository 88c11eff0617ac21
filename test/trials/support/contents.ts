import type { Random } from './random.ts';
import { people } from './stage.ts';

/** A session or a movement with a content of its own: no two have the same, so that what is found says who wrote it. */
export function makeContents(random: Random) {
  let made = 0;
  const day = (): string => `2026-${random.oneOf(['04', '05', '07', '08', '09'])}-${random.oneOf(['01', '15', '28'])}`;

  function session(): Record<string, unknown> {
    made += 1;
    const participantIds = people.filter(() => random.next() < 0.1);
    return {
      date: day(),
      minutes: 1 + (made % 1440),
      kind: random.oneOf(['job-coach', 'work', 'language', 'indirect']),
      ...(participantIds.length > 0 ? { participantIds } : {}),
      headcount: participantIds.length + random.between(participantIds.length > 0 ? 0 : 1, 3),
      guides: [{ qualification: random.oneOf(['job-coach', 'none']) }],
    };
  }

  function movement(): Record<string, unknown> {
    made += 1;
    const common = { date: day(), category: random.oneOf(['furniture', 'textile', 'wood']), kilograms: made / 1000 };
    const direction = random.oneOf(['in', 'in', 'out', 'stock-count']);
    if (direction === 'in') return { ...common, direction, origin: 'collection-round' };
    if (direction === 'out') return { ...common, direction, destination: random.oneOf(['resale', 'repaired-return']) };
    return { ...common, direction };
  }

  return { session, movement };
}
