/** Will the browser keep what is stored here? Some delete it after seven days without a visit. */

/** Does the browser promise to keep it? Undefined where it cannot say. */
export async function isKept(): Promise<boolean | undefined> {
  try {
    return await storage()?.persisted();
  } catch {
    return undefined;
  }
}

/** Asks the browser to keep it. Some ask the reader, some decide by themselves. */
export async function askToKeep(): Promise<boolean> {
  try {
    return (await storage()?.persist()) ?? false;
  } catch {
    return false;
  }
}

/** Safari is the one that deletes after seven days, on all devices, and so is every browser of an iPhone. */
export function forgetsAfterSevenDays(userAgent: string): boolean {
  return userAgent.includes('AppleWebKit') && !/Chrome|Chromium|Android/.test(userAgent);
}

function storage(): StorageManager | undefined {
  // Only pages with a safe connection have it.
  return (navigator as Partial<Pick<Navigator, 'storage'>>).storage;
}
