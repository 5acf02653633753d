/**
 * The picture that messengers and social networks show for a shared page: its title, its part of the
 * guide, and the nerve as one line. No body and no needle, because it may be on a locked screen.
 * It comes as a tree that satori lays out, and as the line that is drawn behind it.
 */

/** Pixels, as Open Graph readers expect them. */
export const SOCIAL_SIZE = { width: 1200, height: 630 } as const;

/** The words of one picture. */
export interface SocialPicture {
  title: string;
  /** Part of the guide; null on the picture of the whole site. */
  stage: string | null;
  siteName: string;
  /** Whether anybody has checked it. */
  status: string;
  dir: 'ltr' | 'rtl';
}

/** What satori lays out: an element without React. */
export interface Element {
  type: string;
  props: { style: Record<string, string | number>; children?: string | Element[] };
}

/** The light palette of `src/styles/tokens.css`; a picture has no dark theme. The bones are between sunk and hair. */
export const colors = {
  paper: '#f6f0e4',
  bone: '#ddd0b8',
  ink: '#16262a',
  quiet: '#3a4747',
  pine: '#0b4842',
  nerve: '#c95c08',
} as const;

/** The nerve comes from above, runs along the edge and ends in a ring, as at the foot of every page. */
const line = 'M1012-20C1020 70 1096 96 1094 190C1092 282 1026 300 1030 386C1034 462 1104 470 1104 548';

/** The start edge and the top of each bone, as in the logo. */
const bonesOfTheSpine = [
  [882, 72],
  [868, 204],
  [878, 336],
] as const;

/** What is behind the words: paper, the bones of the logo, the nerve. */
export function socialBackground(dir: SocialPicture['dir']): string {
  const { width, height } = SOCIAL_SIZE;
  const bones = bonesOfTheSpine.map(
    ([x, y]) => `<rect x="${x}" y="${y}" width="128" height="92" rx="26" fill="${colors.bone}"/>`,
  );
  const drawing =
    `<rect x="0" y="0" width="14" height="${height}" fill="${colors.pine}"/>` +
    bones.join('') +
    `<path d="${line}" fill="none" stroke="${colors.nerve}" stroke-width="14" stroke-linecap="round"/>` +
    `<circle cx="1104" cy="556" r="22" fill="${colors.paper}" stroke="${colors.nerve}" stroke-width="12"/>`;
  const turned = dir === 'rtl' ? `<g transform="matrix(-1 0 0 1 ${width} 0)">${drawing}</g>` : drawing;
  return `<rect width="${width}" height="${height}" fill="${colors.paper}"/>${turned}`;
}

/** The words. Long titles are set smaller, so that none takes more than four lines. */
export function socialWords({ title, stage, siteName, status, dir }: SocialPicture): Element {
  const { width, height } = SOCIAL_SIZE;
  const column = {
    width: 740,
    height: height - 128,
    flexDirection: 'column',
    justifyContent: 'space-between',
  };
  return box({ width, height, padding: '64px 78px', flexDirection: dir === 'rtl' ? 'row-reverse' : 'row' }, [
    box(column, [
      words(siteName, { fontSize: 34, fontWeight: 700, color: colors.pine }),
      box({ flexDirection: 'column' }, [
        ...(stage === null
          ? []
          : [words(stage, { fontSize: 32, fontWeight: 700, color: colors.quiet, marginBottom: 18 })]),
        words(title, {
          fontFamily: 'Bitter',
          fontSize: title.length > 40 ? 64 : title.length > 34 ? 72 : 80,
          lineHeight: 1.14,
          letterSpacing: -0.8,
          textWrap: 'balance',
          color: colors.ink,
        }),
      ]),
      words(status, { fontSize: 28, color: colors.quiet }),
    ]),
  ]);
}

function box(style: Element['props']['style'], children: Element[]): Element {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function words(text: string, style: Element['props']['style']): Element {
  return { type: 'div', props: { style: { width: '100%', ...style }, children: text } };
}
