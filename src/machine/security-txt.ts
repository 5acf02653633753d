/** `/.well-known/security.txt` (RFC 9116): whom to tell of a hole in the site. */

/**
 * The text, or undefined where the publisher has named no contact: an invented one would be worse. It has to
 * expire; the day is 11 months after the first of this month, so that builds of one month are the same.
 */
export function securityText(
  contact: string | null,
  { today, address }: { today: string; address: string },
): string | undefined {
  if (contact === null) return undefined;
  const [year = 0, month = 1] = today.split('-').map(Number);
  const expires = new Date(Date.UTC(year, month - 1 + 11, 1)).toISOString();
  return [
    `Contact: ${contact.includes('@') && !contact.includes(':') ? `mailto:${contact}` : contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: en',
    `Canonical: ${address}`,
    '',
  ].join('\n');
}
