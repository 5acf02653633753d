/** The pictures that messengers show for shared pages, as files of the site. */
import { pictureOf } from '../format/address.ts';
import type { SocialPicture } from './social-picture.ts';

/** What was made of the same ingredients before, or what `make` makes of them. */
export type Keep = (
  ingredients: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
) => Promise<Uint8Array>;

/** Writes a file of the site by its address without the base path. */
export type Write = (path: string, content: Uint8Array) => Promise<void>;

/** Writes the picture of each address, and says how many had to be drawn anew. `code` names what draws them. */
export async function writeSocialPictures(
  pictures: ReadonlyMap<string, SocialPicture>,
  { code, keep, write }: { code: string; keep: Keep; write: Write },
): Promise<number> {
  let drawn = 0;
  let drawing: ReturnType<typeof startDrawing> | undefined;
  for (const [address, picture] of pictures) {
    const file = await keep(['social', code, JSON.stringify(picture)], async () => {
      drawing ??= startDrawing();
      drawn += 1;
      return (await drawing)(picture);
    });
    await write(pictureOf(address), file);
  }
  return drawn;
}

/** Most builds draw nothing, and what draws takes longer to load than to draw a picture. */
async function startDrawing(): Promise<(picture: SocialPicture) => Uint8Array> {
  const { socialDrawer, socialPicture } = await import('./draw-social-picture.ts');
  const drawer = await socialDrawer();
  return (picture) => socialPicture(picture, drawer);
}
