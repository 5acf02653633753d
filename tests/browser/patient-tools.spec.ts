/** Lists to check off, choices, reading comfort and listening, as a reader uses them. */
import type { Page } from '@playwright/test';
import { chooseComfort, comfortRadio } from '../support/browser-comfort.ts';
import { openArticle } from '../support/browser-pages.ts';
import { expect, test } from '../support/test.ts';

/** Counts how often the page was printed. */
async function watchPrint(page: Page): Promise<() => Promise<string | null>> {
  await page.addInitScript(() => {
    window.print = () => (document.documentElement.dataset['printed'] = 'yes');
  });
  return () => page.locator('html').getAttribute('data-printed');
}

test('the checklist keeps what is checked off and added, counts it, and prints the questions first', async ({
  page,
  context,
}) => {
  const printed = await watchPrint(page);
  // A list in an article is the same list.
  await openArticle(page, 'getting-ready');
  await page.locator('.boxes').scrollIntoViewIfNeeded();
  const inArticle = page.getByRole('checkbox', { name: 'I know what I can eat and drink' });
  await page.locator('.boxes li').filter({ has: inArticle }).click();
  await expect(inArticle).toBeChecked();
  await page.goto('/checklist/');
  await expect(page.getByText('1 of 12 checked off')).toBeVisible();
  await expect(page.getByLabel('I know what I can eat and drink')).toBeChecked();
  const question = page.getByLabel('Add your own question');
  await question.fill('Can I go to work on Friday?');
  await question.press('Enter');
  await expect(question).toHaveValue('');
  await page.getByLabel('Can I go to work on Friday?').check();

  // A second tab adds to the same lists.
  const other = await context.newPage();
  await other.goto('/checklist/');
  await expect(other.getByLabel('Can I go to work on Friday?')).toBeChecked();
  await other.getByLabel('Is there another possible cause?').check();
  await expect(other.getByText('2 of 32 chosen')).toBeVisible();
  await page.getByLabel('A book or music for the wait').check();
  await expect(page.getByText('2 of 12 checked off')).toBeVisible();

  await page.reload();
  for (const name of [
    'I know what I can eat and drink',
    'A book or music for the wait',
    'Is there another possible cause?',
    'Can I go to work on Friday?',
  ])
    await expect(page.getByLabel(name), name).toBeChecked();
  await page.getByRole('button', { name: 'Print both lists' }).click();
  expect(await printed()).toBe('yes');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-sheet] li')).toHaveCount(2);
  await expect(page.locator('[data-sheet]')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  const copy = await (await download).path();

  await page.getByRole('button', { name: 'Remove: Can I go to work on Friday?' }).click();
  await expect(page.getByLabel('Can I go to work on Friday?')).toHaveCount(0);
  await expect(page.getByLabel('Add your own question')).toBeFocused();
  await page.getByRole('button', { name: 'Clear all check marks' }).click();
  await expect(page.getByText('0 of 12 checked off')).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  await (await chooser).setFiles(copy);
  await expect(page.getByText('2 of 12 checked off')).toBeVisible();
  await expect(page.getByLabel('Can I go to work on Friday?')).toBeChecked();
});

test('where nothing can be kept, the lists say so and still work', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto('/checklist/');
  await page.getByLabel('I know what I can eat and drink').check();
  await expect(page.getByText('This browser does not keep what you check off.')).toBeVisible();
  await expect(page.getByText('1 of 12 checked off')).toBeVisible();
  await page.goto('/my-choices/');
  await page.getByRole('group', { name: 'I want relief soon' }).getByRole('radio', { name: 'Yes' }).check();
  await expect(page.getByText('This browser does not keep your answers.')).toBeVisible();
});

test('my choices are repeated on one page, kept, printed alone and deleted', async ({ page }) => {
  await page.goto('/my-choices/');
  const sum = page.locator('.sum');
  await page
    .getByRole('group', { name: 'I want to avoid surgery' })
    .getByRole('radio', { name: 'A little' })
    .check();
  await page.getByLabel('Doing nothing', { exact: true }).check();
  await page.getByLabel('A nerve root block', { exact: true }).check();
  await page.getByLabel('My questions').fill('What if I wait?');
  await page.getByLabel('Something else that matters to me').fill('My garden');
  await page.keyboard.press('Enter');
  await expect(sum.getByRole('listitem')).toHaveText([
    'My garden',
    'I want to avoid surgery',
    'A nerve root block',
    'Doing nothing',
    'What if I wait?',
  ]);
  await page.reload();
  await expect(sum.getByRole('listitem')).toHaveCount(5);
  await expect(page.getByLabel('My questions')).toHaveValue('What if I wait?');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Six choices, side by side' })).toBeHidden();
  await expect(sum.getByText('What my doctor said')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Delete my answers' }).click();
  await expect(sum.getByRole('listitem')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Nothing yet. Your answers will be here.')).toBeVisible();
});

test('text size and lines hold before the first paint of the next page, and go back to normal', async ({
  page,
}) => {
  await openArticle(page, 'getting-ready');
  await chooseComfort(page, 'Largest');
  await chooseComfort(page, 'Very wide');
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('body')) return;
      const { dataset } = document.documentElement;
      dataset['seen'] = `${dataset['size'] ?? ''} ${dataset['lines'] ?? ''}`;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/about/');
  await expect(page.locator('html')).toHaveAttribute('data-seen', '4 3');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
  await comfortRadio(page, 'Largest');
  await page.getByRole('button', { name: 'Back to normal' }).click();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('16px');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('no page scrolls sideways with the largest text', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('size', '4');
    localStorage.setItem('lines', '3');
  });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/about/', '/getting-ready/', '/the-five-steps/', '/checklist/', '/my-choices/']) {
      await page.goto(path);
      const moved = await page.evaluate(() => {
        scrollTo(500, 0);
        return scrollX;
      });
      expect(moved, `${path} at ${width} px`).toBe(0);
    }
  }
});

test('the page is read aloud by a voice of the device, sentence by sentence', async ({ page }) => {
  await page.addInitScript(() => {
    const said: string[] = [];
    class Utterance extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [
        { name: 'Cloud', lang: 'en-US', localService: false, default: true },
        { name: 'Own', lang: 'en-US', localService: true, default: false },
      ],
      speak(utterance: Utterance & { voice: { name: string } }) {
        said.push(`${utterance.voice.name}: ${utterance.text}`);
        document.documentElement.dataset['said'] = JSON.stringify(said);
        timer = setTimeout(() => utterance.dispatchEvent(new Event('end')), said.length < 4 ? 20 : 60_000);
      },
      cancel: () => clearTimeout(timer),
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  });
  await openArticle(page, 'getting-ready');
  await comfortRadio(page, 'Light');
  await page.getByRole('button', { name: 'Listen to this page' }).click();
  const player = page.getByRole('region', { name: 'Listen' });
  const pause = player.getByRole('button', { name: 'Pause' });
  await expect(pause).toBeFocused();
  const said = async () =>
    JSON.parse((await page.locator('html').getAttribute('data-said')) ?? '[]') as string[];
  await expect.poll(async () => (await said()).length).toBe(4);
  expect((await said())[0]).toBe('Own: Getting ready for a nerve root block');
  // No number of a source is read.
  expect((await said()).join(' ')).not.toMatch(/\d, \d/);
  await pause.click();
  await player.getByRole('button', { name: 'Next sentence' }).click();
  await player.getByRole('combobox', { name: 'Speed' }).selectOption('Fast');
  await player.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => (await said()).length).toBe(5);
  await player.getByRole('button', { name: 'Stop listening' }).click();
  await expect(player).toHaveCount(0);
  await expect(page.locator('[data-comfort] summary')).toBeFocused();
});

test.describe('when JavaScript is unavailable', () => {
  test.use({ javaScriptEnabled: false });

  test('lists and answers can be checked, answers open, and the comfort menu says what helps', async ({
    page,
  }) => {
    await page.goto('/checklist/');
    await page.getByLabel('I know what I can eat and drink').check();
    await expect(page.locator('noscript > .private')).toContainText('Your check marks go away');
    await expect(page.locator('noscript > .private')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Print both lists' })).toBeHidden();
    await page.locator('[data-comfort] summary').click();
    await expect(page.locator('[data-comfort] noscript')).toBeVisible();
    // A list of an article has bullets: nothing looks like a box that cannot be checked off.
    await openArticle(page, 'getting-ready');
    const bullet = page.locator('.boxes li').first();
    expect(await bullet.evaluate((item) => getComputedStyle(item, '::before').borderRadius)).toBe('50%');
    await page.goto('/check-my-understanding/');
    await page.getByText('Compare with this answer').first().click();
    await expect(page.getByText('The spinal cord is not the target.')).toBeVisible();
  });
});
