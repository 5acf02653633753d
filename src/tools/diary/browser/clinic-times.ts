/** The times of the diary that a clinic asks for: in the address that it gave, in its file, or in this copy. */
import { timesIn } from './setup.ts';

const KEY = 'clinic';

/** Those of the address first, then of the clinic that the reader keeps or comes from, then of this copy's own. */
export async function clinicTimes(own: readonly string[]): Promise<readonly string[]> {
  const [, inAddress] = /^#times=([\w,-]+)$/.exec(location.hash) ?? [];
  if (inAddress !== undefined) return timesIn(inAddress);
  if (own.length > 0) return own;
  const id = keptClinic();
  if (id === null) return [];
  try {
    const answer = await fetch(`${import.meta.env.BASE_URL}c/${id}.json`);
    const clinic = (answer.ok ? await answer.json() : {}) as { diaryTimes?: unknown };
    return timesIn(JSON.stringify(clinic.diaryTimes ?? []));
  } catch {
    // Without a network the usual times are shown, and the reader can change them.
    return [];
  }
}

function keptClinic(): string | null {
  try {
    const id = localStorage.getItem(KEY) ?? sessionStorage.getItem(KEY) ?? '';
    return /^[a-z\d-]+$/.test(id) ? id : null;
  } catch {
    return null;
  }
}
