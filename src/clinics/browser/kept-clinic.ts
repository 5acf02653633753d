/** The clinic that this device keeps, or that the reader comes from. */

/** Its key in the storage of the browser. */
export const CLINIC_KEY = 'clinic';

/** Asks for the file of a clinic; undefined where the id is none. */
export async function askForClinic(id: string | null): Promise<Response | undefined> {
  return /^[a-z\d-]+$/.test(id ?? '') ? fetch(`${import.meta.env.BASE_URL}c/${id}.json`) : undefined;
}
