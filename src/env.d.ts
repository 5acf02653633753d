/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    reading?: import('./library/reading-context.ts').ReadingContext;
  }
}
