// What a build says: our own lines, warnings and errors. `--routes` brings back what Astro tells of every
// page. Plain JavaScript, because Astro loads its logger before it knows TypeScript.
import astroLog from 'astro/logger/node';

/** @returns {import('astro').AstroLoggerDestination} */
export default function quietLog() {
  const log = astroLog();
  return {
    ...log,
    write: (event) => {
      if (event.level === 'info' && event.label !== 'guide') return;
      log.write(event);
    },
  };
}
