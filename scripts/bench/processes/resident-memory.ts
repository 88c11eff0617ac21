import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Resident memory of a process in megabytes: as Linux tells it, elsewhere as `ps` does. */
export function residentMemory(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    if (kilobytes) return Number(kilobytes) / 1024;
  } catch {
    // No Linux.
  }
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}

/** Looks every so often; gives the highest value seen. */
export function watchMemory(pid: number, everyMs = 50): { soFar(): number; stop(): number } {
  let highest = residentMemory(pid);
  const timer = setInterval(() => {
    highest = Math.max(highest, residentMemory(pid));
  }, everyMs);
  return {
    soFar: () => highest,
    stop() {
      clearInterval(timer);
      return Math.max(highest, residentMemory(pid));
    },
  };
}
