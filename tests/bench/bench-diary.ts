/**
 * Ten thousand sessions of the diary: `npm run bench:diary -- [sessions] [seed]`. The unit tests
 * live through three hundred of them.
 */
import 'fake-indexeddb/auto';
import { liveThrough } from '../support/diary-sessions.ts';

const [sessions = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const start = performance.now();
const report = await liveThrough(sessions, seed);
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ ...report, lost: report.lost.length, seconds: Math.round(seconds) }));
for (const line of report.lost.slice(0, 20)) console.log(line);
if (report.lost.length > 0) process.exitCode = 1;
