/** Hands a file to the reader. It never leaves the device. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const whole = typeof content === 'string' ? `${type};charset=utf-8` : type;
  const url = URL.createObjectURL(new Blob([content], { type: whole }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the file a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
