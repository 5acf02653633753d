/** Fetches clinics for pages and components. The checks and the steps of the build have them in `Content`. */
import { getCollection, getEntry } from 'astro:content';
import { type Clinic, clinicOf, shownClinics } from './clinic.ts';

/** The clinics that this copy shows, from A to Z. */
export async function clinics(): Promise<Clinic[]> {
  return shownClinics((await getCollection('clinics')).map(({ id, data }) => clinicOf(id, data)));
}

/** The clinic that this copy of the guide belongs to (`clinic` in `content/site.yaml`), or null. */
export async function ownClinic(): Promise<Clinic | null> {
  const site = await getEntry('site', 'site');
  const id = site?.data.clinic ?? null;
  const entry = id === null ? undefined : await getEntry('clinics', id);
  return entry ? clinicOf(entry.id, entry.data) : null;
}
