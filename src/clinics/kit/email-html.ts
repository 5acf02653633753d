/**
 * An email as Outlook and Gmail keep it when it is pasted: one column of tables, every style on its element.
 * Pasting drops the head of a document, its style sheet and the comments that Outlook reads, so what MJML and
 * its like write with them does not survive. It is one column, and these few lines are all that it needs.
 */
import { xmlText } from '../../format/xml.ts';
import type { Block, Email, Piece } from './message.ts';

const FONT =
  'font-family:Arial,Helvetica,sans-serif;font-size:19px;line-height:28px;color:#16262a;word-break:break-word;overflow-wrap:anywhere;';
const LINK = 'color:#0b4842;text-decoration:underline;font-weight:bold;';
const TABLE = '<table role="presentation" border="0" cellpadding="0" cellspacing="0"';

/** The part that is copied. */
export function emailHtml({ blocks }: Pick<Email, 'blocks'>): string {
  const rows = blocks
    .map(
      (block) =>
        `<tr><td align="left" valign="top" style="padding:0 0 16px 0;${FONT}">${blockHtml(block)}</td></tr>`,
    )
    .join('\n');
  return `${TABLE} width="100%" style="width:100%;background-color:#ffffff;border-collapse:collapse;">
<tr><td align="left" valign="top" style="padding:0;">
${TABLE} width="600" style="width:100%;max-width:600px;border-collapse:collapse;">
${rows}
</table>
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
  switch (block.kind) {
    case 'text':
      return piecesHtml(block.pieces);
    case 'list':
      return `<ol style="margin:0;padding:0 0 0 28px;">${block.items
        .map((item) => `<li style="margin:0 0 8px 0;${FONT}">${piecesHtml(item)}</li>`)
        .join('')}</ol>`;
    case 'facts':
      return `<table border="0" cellpadding="0" cellspacing="0" style="border-collapse:collapse;">${block.facts
        .map(
          ({ name, text }) =>
            `<tr><th scope="row" align="left" valign="top" style="padding:0 16px 4px 0;${FONT}font-weight:bold;">${xmlText(name)}</th>` +
            `<td align="left" valign="top" style="padding:0 0 4px 0;${FONT}">${xmlText(text)}</td></tr>`,
        )
        .join('')}</table>`;
  }
}

function piecesHtml(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, href }) =>
      href === undefined ? xmlText(text) : `<a href="${xmlText(href)}" style="${LINK}">${xmlText(text)}</a>`,
    )
    .join('');
}
