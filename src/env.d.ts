/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    reading?: import('./lib/reading-context.ts').ReadingContext;
  }
}
