/** Fills the lines of the handout in, from its link or from the clinic that this device keeps. Nothing is sent. */
import type { ClinicData } from '../clinic-data.ts';
import { readLeafletLink } from '../leaflet-link.ts';
import { askForClinic, CLINIC_KEY } from './your-clinic.ts';

type Line = 'clinic' | 'phone' | 'afterHours';

function fillIn(texts: Partial<Record<Line, string>>): void {
  for (const [line, text] of Object.entries(texts)) {
    for (const blank of document.querySelectorAll(`[data-line=${line}]`)) blank.textContent = text;
  }
}

function fillFromLink(): boolean {
  const clinic = readLeafletLink(location.hash);
  const note = document.querySelector<HTMLElement>('[data-part=from-link]');
  if (note) note.hidden = !clinic;
  if (clinic) fillIn({ clinic: clinic.name, phone: clinic.phone });
  return clinic !== null;
}

async function fillFromKept(): Promise<void> {
  const answer = await askForClinic(localStorage.getItem(CLINIC_KEY));
  if (!answer?.ok) return;
  const { name, sample, phone, outOfHours, words } = (await answer.json()) as ClinicData;
  fillIn({
    clinic: sample ? `${name} (${words.sample})` : name,
    phone: phone.text,
    ...(outOfHours ? { afterHours: outOfHours.text } : {}),
  });
}

// Storage or the connection may be refused; then the lines stay empty, to be filled in by hand.
if (!fillFromLink()) fillFromKept().catch(() => undefined);
addEventListener('hashchange', fillFromLink);
