/** Files that a reader saves and opens. They never leave the device. */

/** Hands a text to the reader as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the file a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Lets the reader choose a file, and reads it. */
export function openFile(accept: string, onRead: (text: string, name: string) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.hidden = true;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.remove();
    if (file) {
      void file.text().then(
        (text) => onRead(text, file.name),
        () => onRead('', file.name),
      );
    }
  });
  input.addEventListener('cancel', () => input.remove());
  // Some browsers forget an input that stands nowhere.
  document.body.append(input);
  input.click();
}
