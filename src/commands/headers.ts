/**
 * Prints settings for a server of one's own: `npm run headers -- nginx` (or caddy, apache). They are for
 * the copy in `dist/`, so `SITE_URL` and `BASE_PATH` count as they did for the build.
 */
import { fileURLToPath } from 'node:url';
import { hostSettings } from '../hosting/host-settings.ts';
import { BASE_PATH, SITE_URL } from '../site.config.ts';
import { isListed, movedAddresses } from '../integrations/listed.ts';

const [name = ''] = process.argv.slice(2);
if (name in hostSettings) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const listed = isListed(root);
  const redirects = movedAddresses(root);
  const make = hostSettings[name as keyof typeof hostSettings];
  console.log(make({ base: BASE_PATH, listed, host: new URL(SITE_URL).host, redirects }).trimEnd());
} else {
  console.error(`Name a server: ${Object.keys(hostSettings).join(', ')}. Other hosts read dist/_headers.`);
  process.exitCode = 1;
}
