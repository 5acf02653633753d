/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Is this the build of a copy that is kept for reading without a connection? */
  readonly GUIDE_OFFLINE: boolean;
  /** Is this the preview, which shows drafts and goes on where a text is unfinished? */
  readonly GUIDE_PREVIEW: boolean;
}

declare namespace App {
  interface Locals {
    reading?: import('./library/reading-context.ts').ReadingContext;
  }
}
