/**
 * The fragment of a link to the handout that fills in a clinic: `#clinic=Eastfield+Clinic&phone=202-555-0143`. It
 * never reaches a server. Anybody can write such a link, so it is short, the phone can only be a number, and the
 * page says where both come from.
 */
export interface LeafletClinic {
  readonly name: string;
  readonly phone: string;
}

const MAX_NAME = 70;
const PHONE = /^\+?[\d ()./-]{5,25}(?: ?(?:ext|x)\.? ?\d{1,6})?$/i;

/** The fragment of a link, with its `#`. */
export function leafletFragment({ name, phone }: LeafletClinic): string {
  return `#${new URLSearchParams({ clinic: name, phone }).toString()}`;
}

/** Reads a fragment, with or without its `#`. Anything but a clinic with its number counts as nothing. */
export function readLeafletLink(fragment: string): LeafletClinic | null {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const [name, phone] = ['clinic', 'phone'].map((field) =>
    (fields.get(field) ?? '').replaceAll(/\s+/g, ' ').trim(),
  );
  if (!name || !phone || name.length > MAX_NAME || !PHONE.test(phone)) return null;
  return { name, phone };
}
