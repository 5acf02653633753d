/** The address of the one file: `/one-file/before-your-block.html`, and for a clinic with its id at the end. */
export function packPath(languageRoot: string, clinic: string | null): string {
  return `${languageRoot}one-file/before-your-block${clinic === null ? '' : `-${clinic}`}.html`;
}
