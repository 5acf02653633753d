/** The id that somebody meant by what is after # in an address: `#Eating`, `#eating?utm_source=…`, `#%23eating`, `#eating).` */
export function idIn(fragment: string): string | undefined {
  let text = fragment;
  try {
    text = decodeURIComponent(fragment);
  } catch {
    // It has a % that is no code; what is written is all there is.
  }
  return /[a-z\d]+(-[a-z\d]+)*/i.exec(text)?.[0].toLowerCase();
}
