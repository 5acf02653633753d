/** Servers that may be installed on the machine, started with the settings that we make for them. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from '../../src/commands/port.ts';
import { type Copy, hostSettings } from '../../src/hosting/host-settings.ts';

/** Those of our settings that belong to a server of one's own. */
export type RealServer = Exclude<keyof typeof hostSettings, 'htaccess'>;

/**
 * Where the packages of the servers were unpacked, if not into the system: `SERVERS_ROOT=/tmp/servers`. Then
 * their libraries are found through `LD_LIBRARY_PATH`.
 */
const unpacked = process.env['SERVERS_ROOT'] ?? '';

/** Where Debian and others put them. */
const programs: Record<RealServer, readonly string[]> = {
  nginx: ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'],
  caddy: ['/usr/bin/caddy', '/usr/local/bin/caddy'],
  apache: ['/usr/sbin/apache2'],
};

/** The program of a server, where it is installed. */
export function programOf(server: RealServer): string | undefined {
  return programs[server].map((path) => unpacked + path).find((path) => existsSync(path));
}

/** What the settings for readers leave to the reader: where the server listens, and where the files lie. */
const around: Record<RealServer, (settings: string, root: string, port: number, folder: string) => string> = {
  nginx: (settings, root, port, folder) => `
daemon off;
master_process off;
pid ${folder}/pid;
error_log ${folder}/errors;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
${settings.replace('listen 80;', `listen 127.0.0.1:${port};`).replaceAll('/var/www/html', root).replace('mime.types', `${unpacked}/etc/nginx/mime.types`)}
}`,
  caddy: (settings, root, port) =>
    `{\n\tadmin off\n\tauto_https off\n}\n${settings.replace(/^\S+ \{$/m, `http://127.0.0.1:${port} {`).replaceAll('/var/www/html', root)}`,
  apache: (settings, root, port, folder) => `
ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/errors
User nobody
Group nogroup
DefaultRuntimeDir ${folder}
${['mpm_event', 'authz_core', 'dir', 'filter', 'mime', 'headers', 'deflate', 'alias'].map((name) => `LoadModule ${name}_module ${unpacked}/usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${root}
<Directory />
  Options FollowSymLinks
  Require all granted
</Directory>
${settings.replace('/var/www/html', root)}`,
};

const commands: Record<RealServer, (file: string) => string[]> = {
  nginx: (file) => ['-c', file],
  caddy: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  apache: (file) => ['-DFOREGROUND', '-f', file],
};

/** Serves a built folder under its base path, calls `work` with the address of the server, and stops it. */
export async function withRealServer<T>(
  server: RealServer,
  { built, ...copy }: Copy & { built: string },
  work: (origin: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'guide-server-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const root = join(folder, 'files');
  placeFiles(server, built, join(root, copy.base));
  const file = join(folder, 'settings');
  writeFileSync(file, around[server](hostSettings[server](copy), root, port, folder));
  const child = spawn(programOf(server) ?? '', commands[server](file), {
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  try {
    await answers(`http://127.0.0.1:${port}${copy.base}`, child, () => said);
    return await work(`http://127.0.0.1:${port}`);
  } finally {
    if (child.exitCode === null) {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill();
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts the built files, or a way to them, where the server looks. */
function placeFiles(server: RealServer, built: string, place: string): void {
  if (server === 'apache' && process.getuid?.() === 0) {
    // Started by root, Apache reads as nobody, who may not enter the folders above the project.
    cpSync(built, place, { recursive: true });
    return;
  }
  mkdirSync(dirname(place.replace(/\/$/, '')), { recursive: true });
  symlinkSync(built, place.replace(/\/$/, ''));
}

async function answers(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break;
    const isThere = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The server does not answer at ${url}. It said:\n${said()}`);
}
