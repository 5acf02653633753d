/** Only one tab writes at a time. Browsers without locks have no such rule; their store still notices a race. */

/** What became of asking for the right to write. */
export type Turn = 'mine' | 'taken';

/**
 * Asks for the right to write, and keeps it until the tab is closed. With `steal` it is taken from the
 * other tab, which is told by `onLost`.
 */
export async function takeTurn(name: string, onLost: () => void, steal = false): Promise<Turn> {
  // Only pages with a safe connection have locks.
  const locks = (navigator as Partial<Pick<Navigator, 'locks'>>).locks;
  if (!locks) return 'mine';
  return new Promise((resolve) => {
    const forever = new Promise<void>(() => undefined);
    const options = steal ? { steal: true } : { ifAvailable: true };
    locks
      .request(name, options, (lock) => {
        resolve(lock ? 'mine' : 'taken');
        return lock ? forever : undefined;
      })
      .catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'AbortError') onLost();
        else resolve('mine');
      });
  });
}
