import fc from 'fast-check';
import type { RecordWrite } from '../../../src/store/store.ts';
import { put, remove, session } from './centre.ts';
import { anyCountWrite } from './random-counts.ts';

const participantId = fc.constantFrom('p-0', 'p-1', 'p-2', 'P-0');
const day = fc.constantFrom('2026-01-15', '2026-03-31', '2026-04-01', '2026-06-30');
const options = fc.record({
  source: fc.constantFrom('one', 'one', 'two'),
  takeOver: fc.boolean(),
});

const putParticipant = fc
  .tuple(participantId, fc.constantFrom(1980, 1981), options)
  .map(([id, birthYear, rest]) => put('participants', id, { birthYear }, rest));

const putTrajectory = fc
  .tuple(fc.constantFrom('t-0', 't-1'), participantId, day, options)
  .map(([id, who, start, rest]) =>
    put('trajectories', id, { participantId: who, kind: 'work-experience', start }, rest),
  );

const putStatus = fc
  .tuple(fc.constantFrom('st-0', 'st-1'), participantId, fc.option(fc.boolean(), { nil: undefined }), options)
  .map(([id, who, inRegister, rest]) =>
    put(
      'participant-statuses',
      id,
      { participantId: who, validFrom: '2026-01-01', ...(inRegister === undefined ? {} : { inRegister }) },
      rest,
    ),
  );

const putSession = fc
  .tuple(
    fc.constantFrom('s-0', 's-1', 's-2'),
    day,
    fc.uniqueArray(participantId, { maxLength: 3 }),
    fc.integer({ min: 1, max: 3 }),
    options,
  )
  .map(
    ([id, date, who, minutes, rest]): RecordWrite => ({
      ...session(id, date, who, { minutes, headcount: 3 }),
      ...rest,
    }),
  );

const putMovement = fc
  .tuple(
    fc.constantFrom('m-0', 'm-1', 'm-2'),
    day,
    fc.constantFrom('in', 'stock-count', 'correction'),
    fc.constantFrom('wood', 'metal'),
    fc.integer({ min: 1, max: 5 }),
  )
  .map(([id, date, direction, category, kilograms]) =>
    put('material-movements', id, { date, direction, category, kilograms }, { takeOver: true }),
  );

const anyRemove = fc
  .tuple(
    fc.oneof(
      participantId.map((id) => ['participants', id] as const),
      fc.constantFrom(['trajectories', 't-0'] as const, ['trajectories', 't-1'] as const),
      fc.constantFrom(['guidance-sessions', 's-0'] as const, ['guidance-sessions', 's-1'] as const),
      fc.constantFrom(['participant-statuses', 'st-0'] as const, ['material-movements', 'm-0'] as const),
    ),
    options,
  )
  .map(([[kind, id], rest]) => remove(kind, id, rest));

/** Any write on a handful of records, so that writes meet each other often. */
export const anyWrite: fc.Arbitrary<RecordWrite> = fc.oneof(
  { weight: 4, arbitrary: putParticipant },
  { weight: 2, arbitrary: putTrajectory },
  { weight: 2, arbitrary: putStatus },
  { weight: 4, arbitrary: putSession },
  { weight: 1, arbitrary: putMovement },
  { weight: 6, arbitrary: anyCountWrite },
  { weight: 3, arbitrary: anyRemove },
);

/** Several batches of writes. */
export const anyScript: fc.Arbitrary<RecordWrite[][]> = fc.array(fc.array(anyWrite, { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 4,
});
