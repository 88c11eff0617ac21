import { addDays } from '../../../../src/core/values/day.ts';
import type { Random } from '../random.ts';
import type { Characteristic, Identified, StatusData, TrajectoryData } from '../types.ts';
import { ruleOf } from './trajectory-rules.ts';

/** What is recorded of one participant: a status before the first trajectory, and a newer one when a job follows. */
export function makeStatuses(
  random: Random,
  participantId: string,
  [first, ...rest]: readonly [Identified<TrajectoryData>, ...Identified<TrajectoryData>[]],
): Identified<StatusData>[] {
  const rule = ruleOf(first.data.kind);
  const legalGround = random.weighted(rule.grounds);
  const inRegister = random.chance(rule.inRegister);
  const found = [random.weighted(rule.characteristics), random.weighted(rule.characteristics)];
  const characteristics = [...new Set(found)].filter((one): one is Characteristic => one !== null);
  const hasBenefit = !['none', 'education', 'other'].includes(legalGround);
  const status: StatusData = {
    participantId,
    validFrom: addDays(first.data.start, -random.whole(0, 30)),
    legalGround,
    ...(hasBenefit ? { legalGroundSince: addDays(first.data.start, -random.whole(120, 2500)) } : {}),
    inRegister,
    characteristics,
    ...(first.data.kind === 'register-job' ? { wageCostSubsidy: true } : {}),
  };
  const job = rest.find(({ data }) => data.kind === 'paid-job' || data.kind === 'register-job');
  const later: StatusData[] = job
    ? [
        {
          participantId,
          validFrom: job.data.start,
          legalGround: job.data.kind === 'paid-job' ? 'none' : legalGround,
          inRegister: inRegister || job.data.kind === 'register-job',
          characteristics,
          wageCostSubsidy: job.data.kind === 'register-job',
        },
      ]
    : [];
  return [status, ...later].map((data, index) => ({ id: `${participantId}-s${index + 1}`, data }));
}
