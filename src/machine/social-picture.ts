/**
 * The picture that messengers and social networks show for a shared page: its title, its part of the
 * guide, and the nerve as one line. No body and no needle, because it may be on a locked screen.
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

/** The light palette of `src/styles/tokens.css`; a picture has no dark theme. The bones are between sunk and hair. */
export const colors = {
  paper: '#f6f0e4',
  bone: '#ddd0b8',
  ink: '#16262a',
  quiet: '#3a4747',
  pine: '#0b4842',
  nerve: '#c95c08',
} as const;
