/**
 * An email as Outlook and Gmail keep it when it is pasted: one table of one cell, every style on its element.
 * Pasting drops the head of a document, its style sheet and the comments that Outlook reads, so what MJML and its
 * like write with them does not survive. Apple's mail programs let no style make a table narrower than its attribute
 * `width`, so that is 100 %. Outlook for Windows draws with Word, which takes `max-width` on tables alone, grows
 * lines unless told "exactly", ignores the padding of lists, and shows one point too many after a list that ends a
 * cell. Gmail cuts an email after 102 KB. Gmail and Apple Mail break every word of what says `word-break`, and do not
 * know `overflow-wrap`; so only addresses break.
 */
import { xmlText } from '../../format/xml.ts';
import type { Block, Email, Piece } from './message.ts';

const FONT =
  'font-family:Arial,Helvetica,sans-serif;font-size:19px;mso-line-height-rule:exactly;line-height:28px;color:#16262a;';
const LINK = 'color:#0b4842;text-decoration:underline;font-weight:bold;';

/** The part that is copied: as wide as a narrow screen, and not wider than a line that is easy to read. */
export function emailHtml({ blocks }: Pick<Email, 'blocks'>): string {
  return `<table role="presentation" border="0" cellpadding="0" cellspacing="0" width="100%" bgcolor="#ffffff" style="max-width:600px;background-color:#ffffff;border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt;">
<tr><td align="left" valign="top" style="padding:0;${FONT}">
${blocks.map((block) => blockHtml(block)).join('\n')}
</td></tr>
</table>`;
}

/** The same as a file. Its style sheet only helps where there is one: without it nothing is wrong. */
export function emailDocument(email: Email, language: string): string {
  return `<!doctype html>
<html lang="${xmlText(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(email.subject)}</title>
<style>body{margin:0;padding:16px;background:#fff}a:hover{text-decoration-thickness:3px}</style>
</head>
<body>
${emailHtml(email)}
</body>
</html>
`;
}

/** The plain part, which says all that the other one says. */
export function emailText({ blocks }: Pick<Email, 'blocks'>): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'text':
          return words(block.pieces);
        case 'list':
          return block.items.map((item, index) => `${index + 1}. ${words(item)}`).join('\n');
        case 'facts':
          return block.facts.map(({ name, text }) => `${name}: ${text}`).join('\n');
      }
    })
    .join('\n\n');
}

/** A paragraph of a letter, for word processors. */
export function letterHtml(
  { title, text, help }: { title: string; text: string; help: string },
  address: string,
) {
  const line = (html: string) => `<p style="margin:0 0 8pt 0;font-size:12pt;">${html}</p>`;
  return [
    line(`<strong>${xmlText(title)}</strong> ${xmlText(text)}`),
    line(`<strong>${xmlText(address)}</strong>`),
    line(xmlText(help)),
  ].join('\n');
}

/** The same as plain text. */
export function letterPlain(
  { title, text, help }: { title: string; text: string; help: string },
  address: string,
) {
  return `${title} ${text}\n${address}\n${help}`;
}

function words(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function blockHtml(block: Block): string {
  const paragraph = (html: string) => `<p style="margin:0 0 16px 0;${FONT}">${html}</p>`;
  switch (block.kind) {
    case 'text':
      return paragraph(piecesHtml(block.pieces));
    case 'list':
      return `<ol style="margin:0 0 16px 0;padding:0;">${block.items
        .map((item) => `<li style="margin:0 0 8px 30px;${FONT}">${piecesHtml(item)}</li>`)
        .join('')}</ol>`;
    case 'facts':
      return paragraph(
        block.facts
          .map(({ name, text }) => `<strong>${xmlText(name)}:</strong> ${xmlText(text)}`)
          .join('<br>'),
      );
  }
}

function piecesHtml(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, href }) =>
      href === undefined
        ? xmlText(text)
        : `<a href="${xmlText(href)}" style="${LINK}${href.startsWith('tel:') ? 'white-space:nowrap;' : 'word-break:break-all;'}">${xmlText(text)}</a>`,
    )
    .join('');
}
