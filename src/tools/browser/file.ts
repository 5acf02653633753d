/** Files that a reader opens. They never leave the device. */

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
  // Some browsers forget an input that is in no document.
  document.body.append(input);
  input.click();
}
