/** A port to listen on: the one that was asked for, or the next that is free. */
import type { Server } from 'node:http';

/** How many ports to try before giving up. */
const attempts = 20;

/** Starts the server and says which port it got, and which ones were taken. Port 0 means any. */
export async function listen(
  server: Server,
  host: string,
  wanted: number,
): Promise<{ port: number; taken: number[] }> {
  const taken: number[] = [];
  for (let port = wanted; port < wanted + attempts; port += 1) {
    if (await isFree(server, host, port)) {
      const address = server.address();
      return { port: address && typeof address === 'object' ? address.port : port, taken };
    }
    taken.push(port);
  }
  throw new Error(`Ports ${wanted} to ${wanted + attempts - 1} are all taken. Set PORT to a free one.`);
}

/** Any port that is free now. */
export async function freePort(): Promise<number> {
  const { createServer } = await import('node:http');
  const server = createServer();
  const { port } = await listen(server, 'localhost', 0);
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Tries to listen. A port that is taken is an answer, any other trouble an error. */
function isFree(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') done(false);
      else fail(error);
    };
    const onListening = (): void => {
      server.off('error', onError);
      done(true);
    };
    server.once('error', onError).once('listening', onListening).listen(port, host);
  });
}
