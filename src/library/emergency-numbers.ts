import type { EmergencyNumber, Site } from '../schema/site.ts';

/** The number of this copy's own country, and those of all others in their order. */
export function numbersByCountry({ country, emergencyNumbers }: Pick<Site, 'country' | 'emergencyNumbers'>): {
  own: EmergencyNumber;
  others: EmergencyNumber[];
} {
  const own = emergencyNumbers.find((number) => number.country === country);
  if (own) return { own, others: emergencyNumbers.filter((number) => number !== own) };
  const known = emergencyNumbers.map((number) => number.country).join(', ');
  throw new Error(
    `content/site.yaml names the country "${country}", which has no emergency number. Expected one of ${known}.`,
  );
}
