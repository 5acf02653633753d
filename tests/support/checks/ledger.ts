/** Does every address that was ever published still lead somewhere? */
import type { SiteCheck } from '../ask.ts';

/** Addresses and anchors of `content/addresses.yaml` that are gone without a redirect or a moved anchor. */
export const goneAddresses: SiteCheck = ({ pages, redirects, expected }) => {
  if (expected.ledger.size === 0) return ['content/addresses.yaml lists no address. Run "npm run record".'];
  return [...expected.ledger].flatMap(([address, anchors]) => {
    if (redirects.has(address)) return [];
    const page = pages.find((one) => one.address === address);
    if (!page) return [`${address} was published and is gone`];
    return anchors
      .filter((anchor) => page.document.getElementById(anchor) === null)
      .map((anchor) => `${address}#${anchor} was published and is gone`);
  });
};
