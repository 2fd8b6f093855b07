import { writeFileSync } from 'node:fs';

/* Loaded into a measured program before its own code: says at its end what it needed of the machine. */
process.on('exit', () => {
  const path = process.env['SELFEVAL_BENCH_USAGE'];
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  if (path !== undefined) writeFileSync(path, JSON.stringify({ bytes: maxRSS * 1024, processorSeconds: (userCPUTime + systemCPUTime) / 1e6 }));
});
