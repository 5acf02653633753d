/**
 * The drawings of `src/assets/pictures/`: address in the built site and size. Each is a `<symbol>`; most
 * files hold one, and drawings that repeat each other share a file, which weighs little more than one.
 * Vite resolves all at build time, so a drawing that is missing stops the build here and not on the page.
 */
const urls = import.meta.glob<string>('../assets/pictures/*.svg', {
  query: '?url',
  import: 'default',
  eager: true,
});
const sources = import.meta.glob<string>('../assets/pictures/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Name of a drawing: the id of its symbol. */
export type PictureName = string;

/** Where a drawing is and how large it is in its own units. */
export interface PictureFile {
  /** Address of its file. */
  url: string;
  viewBox: string;
  width: number;
  height: number;
}

/** All drawings by name. */
export const pictureFiles: ReadonlyMap<PictureName, PictureFile> = new Map(
  Object.entries(sources).flatMap(([key, source]) =>
    [...source.matchAll(/<symbol id="([^"]+)" viewBox="([^"]+)"/g)].map(
      ([, name = '', viewBox = '']): [PictureName, PictureFile] => {
        const [, , width = 0, height = 0] = viewBox.split(/\s+/).map(Number);
        return [name, { url: urls[key] ?? '', viewBox, width, height }];
      },
    ),
  ),
);

/** The drawing of a name, or an error that lists the names there are. */
export function pictureFile(name: PictureName): PictureFile {
  const file = pictureFiles.get(name);
  if (!file?.url || !file.width || !file.height) {
    throw new Error(
      `There is no drawing "${name}" as a <symbol id viewBox> in src/assets/pictures/. There are: ${[...pictureFiles.keys()].join(', ')}.`,
    );
  }
  return file;
}

/** The text of the file that a drawing is in. */
export function pictureSource(name: PictureName): string {
  const { url } = pictureFile(name);
  const key = Object.keys(urls).find((each) => urls[each] === url);
  return (key && sources[key]) ?? '';
}
