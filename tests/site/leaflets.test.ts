import { expect, test } from 'vitest';
import { badLeaflets } from '../support/checks/leaflets.ts';
import { site } from '../support/site-under-test.ts';

// That the check has teeth is proved in tests/unit/leaflets/, where leaflets can be made with mistakes in them.
test('Every leaflet is accessible and says what its page says, word for word', async () => {
  const leaflets = [...site.files.keys()].filter((file) => /^pdf\/.*\.pdf$/.test(file));
  expect(leaflets.length).toBeGreaterThan(0);
  expect(await badLeaflets(site)).toEqual([]);
});
