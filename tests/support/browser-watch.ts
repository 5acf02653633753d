/** Notes everything that a page complains about and everything that it asks for. */
import type { Page } from '@playwright/test';

export interface Watch {
  /** Console messages, errors and failed requests. */
  complaints: string[];
  /** The addresses of all requests. */
  requests: string[];
}

/** Starts to watch a page; call it before the page is opened. */
export function watch(page: Page): Watch {
  const complaints: string[] = [];
  const requests: string[] = [];
  const complain = (what: string) => complaints.push(`${new URL(page.url()).pathname}: ${what}`);
  page.on('console', (message) => {
    // Playwright says that it keeps the worker from starting.
    if (message.text().startsWith('Service Worker registration blocked')) return;
    complain(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    // The reader left the page while this was on its way.
    if (reason !== 'net::ERR_ABORTED') complain(`${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complain(`${response.url()} ${response.status()}`);
  });
  return { complaints, requests };
}
