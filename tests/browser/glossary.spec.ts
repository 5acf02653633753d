/** The field above the words explained. Its script comes when a reader touches it. */
import { expect, test } from '../support/test.ts';

test('the field leaves the words that hold what is typed, and says when there are none', async ({ page }) => {
  await page.goto('/glossary/');
  const field = page.getByRole('searchbox', { name: 'Find a word' });
  const status = page.locator('#words [role=status]');
  await field.fill('X ray');
  await expect(status).toHaveText(/^Words found: \d+$/);
  await expect(page.locator('#contrast-dye')).toBeVisible();
  await expect(page.locator('#ablation')).toBeHidden();
  await field.fill('qwertz');
  await expect(status).toContainText('We do not have this word');
  await field.fill('');
  await expect(page.locator('#ablation')).toBeVisible();
  await expect(status).toBeEmpty();
});
