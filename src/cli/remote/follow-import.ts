import { setTimeout as wait } from 'node:timers/promises';
import { CommandError } from '../command.ts';
import type { Connection } from './connection.ts';
import { pathOf } from './only-one.ts';
import type { Progress } from './progress.ts';
import { countsText, type Receipt } from './receipt.ts';
import { sendForJson } from './send.ts';

const firstPause = 100;
const longestPause = 2000;
/** A service that is started anew is back before this. */
const patienceMilliseconds = 90_000;

/**
 * Waits until an import is over and gives its receipt. A service that cannot be reached for a while is asked again: the
 * import does not hang on this connection.
 */
export async function followImport(
  connection: Connection,
  { centreId, importId }: { centreId: string; importId: string },
  progress: Progress,
): Promise<Receipt> {
  const path = pathOf`/v1/centres/${centreId}/imports/${importId}`;
  let pause = firstPause;
  let lostAt: number | null = null;
  for (;;) {
    try {
      const receipt = await sendForJson<Receipt>(connection, { path });
      lostAt = null;
      if (receipt.state !== 'running') return receipt;
      progress.show(null, `stored so far: ${countsText(receipt)}`);
    } catch (error) {
      if (!(error instanceof CommandError) || !error.isPassing) throw error;
      lostAt ??= performance.now();
      if (performance.now() - lostAt > patienceMilliseconds) {
        throw new CommandError(
          `${error.message}\nThe import may still go on. Look later: meetlat import --centre ${centreId} --follow ${importId}`,
          { status: 2 },
        );
      }
      progress.show(null, 'the service does not answer; waiting for it to come back');
    }
    await wait(pause);
    pause = Math.min(longestPause, pause * 1.5);
  }
}
