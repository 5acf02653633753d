/** The words of the tools at the end of a page. They come with their script, because nothing works without it. */
export const pageActions = {
  print: 'Print or save as PDF',
  copyLink: 'Copy link',
  copied: 'Copied. Now you can paste it anywhere.',
  copyFailed: 'That did not work. You can copy the address at the top of your browser.',
};
