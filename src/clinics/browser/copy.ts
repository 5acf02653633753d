/** Puts text on the clipboard, where the browser lets a page do it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts text with its form on the clipboard: mail programs take the HTML, the others the text. The newer
 * `clipboard.write` reads the HTML under the policy of this page, which refuses style attributes, and so it
 * would copy an email without any style. The copy event takes it as it is.
 */
export async function copyRich(html: string, text: string): Promise<boolean> {
  const given = { html: false };
  const give = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    given.html = true;
  };
  document.addEventListener('copy', give);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies HTML as it is
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', give);
  return isCopied && given.html ? true : copyText(text);
}
