import { personalParameters, personalValues } from '../support/personal-parameters.ts';
import { expect, test } from '../support/test.ts';

const main = 'mainSearchCriteria.v';

for (const number of ['64483', '99999']) {
  test(`nothing personal of a request for ${number} outlives its first moment`, async ({ page, context }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
    const query = new URLSearchParams([
      [`${main}.cs`, '2.16.840.1.113883.6.12'],
      [`${main}.c`, number],
      ...personalParameters.map(([name, value]) => [name, value]),
    ]);
    await page.goto(`infobutton/?${query.toString()}`);
    const end = number === '64483' ? '/code/cpt/64483/' : '/infobutton/';
    await page.waitForURL(({ pathname, search }) => pathname.endsWith(end) && search === '');
    const left = await page.evaluate(() =>
      JSON.stringify([
        location.href,
        document.referrer,
        document.documentElement.outerHTML,
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        history.state,
        window.name,
      ]),
    );
    const kept = [left, JSON.stringify(await context.cookies()), ...requests.slice(1)].join('\n');
    for (const value of personalValues) expect(kept).not.toContain(value);
    await expect(page.getByRole('status')).toHaveCount(number === '64483' ? 0 : 1);
    // Back leads to what was open before the record, and not to the request.
    expect(await page.evaluate(() => history.length)).toBe(2);
  });
}

test('a page of a code takes away what a record adds to its address', async ({ page }) => {
  await page.goto('code/icd-10-cm/m54.16/?patientPerson.name.family=Quillfeather');
  await page.waitForURL(({ search }) => search === '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nerve root pain from the low back');
});

test('without a script, the page for requests is a list of all codes', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto(`infobutton/?${main}.c=64483`);
  await page.getByRole('link', { name: 'CPT 64483' }).click();
  await expect(page).toHaveURL(/\/code\/cpt\/64483\/$/);
  await context.close();
});
