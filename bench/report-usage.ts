import { writeFileSync } from 'node:fs';

/*
 * Loaded into a measured program before its own code: says at its end what it needed of the machine. A process that
 * the program starts is stopped without notice, and so says it again and again, in a file of its own.
 */
const place = process.env['SELFEVAL_BENCH_USAGE'];
const isStarted = process.env['TINYPOOL_WORKER_ID'] !== undefined;

function tell(): void {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  if (place !== undefined) writeFileSync(isStarted ? `${place}-${process.pid}` : place, JSON.stringify({ bytes: maxRSS * 1024, processorSeconds: (userCPUTime + systemCPUTime) / 1e6 }));
}

process.on('exit', tell);
if (isStarted) setInterval(tell, 250).unref();
