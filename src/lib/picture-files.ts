/**
 * The drawings of `src/assets/pictures/`: address in the built site and size. Vite resolves both at
 * build time, so a drawing that is missing stops the build here and not on the page.
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

/** Name of a drawing: its file name, which is also the id of its symbol. */
export type PictureName = string;

/** Where a drawing is and how large it is in its own units. */
export interface PictureFile {
  url: string;
  viewBox: string;
  width: number;
  height: number;
}

/** The drawing of a name, or an error that lists the names there are. */
export function pictureFile(name: PictureName): PictureFile {
  const key = `../assets/pictures/${name}.svg`;
  const url = urls[key];
  const viewBox = /<symbol[^>]*viewBox="([^"]+)"/.exec(sources[key] ?? '')?.[1];
  const [, , width, height] = (viewBox ?? '').split(/\s+/).map(Number);
  if (!url || !viewBox || !width || !height) {
    const names = Object.keys(urls).map((path) => path.replace(/^.*\/|\.svg$/g, ''));
    throw new Error(
      `There is no drawing "${name}" with a <symbol viewBox> in src/assets/pictures/. There are: ${names.join(', ')}.`,
    );
  }
  return { url, viewBox, width, height };
}

/** The text of a drawing's file. */
export function pictureSource(name: PictureName): string {
  const source = sources[`../assets/pictures/${name}.svg`];
  if (source === undefined) throw new Error(`There is no drawing "${name}" in src/assets/pictures/.`);
  return source;
}
