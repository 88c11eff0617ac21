/**
 * Loaded into the service of the demo before it starts. Its standard input is a pipe from the demo: the pipe closes
 * when the demo ends, however it ends, and then the service stops as well.
 */
process.stdin.on('close', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
