/** Many files in one, so that a device fetches the guide with a dozen requests and few bytes. */
import { unfoldCopies } from './long-copies.ts';
import type { PackedFile } from './offline-build.ts';

/** The head of a pack. */
export interface PackHead {
  readonly files: readonly PackedFile[];
}

/** A file that came out of a pack. */
export interface UnpackedFile extends PackedFile {
  readonly content: Uint8Array<ArrayBuffer>;
}

/** The files of a pack as it was downloaded. */
export async function unpack(pack: Uint8Array<ArrayBuffer>): Promise<UnpackedFile[]> {
  const bytes = await through(pack, new DecompressionStream('gzip'));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const headLength = view.getUint32(0);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headLength))) as PackHead;
  const total = head.files.reduce((sum, { length }) => sum + length, 0);
  const contents = unfoldCopies(bytes.subarray(4 + headLength), total);
  let at = 0;
  const files: UnpackedFile[] = [];
  for (const file of head.files) {
    const content = contents.slice(at, at + file.length);
    at += file.length;
    files.push({
      ...file,
      content: file.gzip ? await through(content, new CompressionStream('gzip')) : content,
    });
  }
  return files;
}

/** Bytes after a stream that changes them. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const changed = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(changed).arrayBuffer());
}

/** The first signs of the SHA-256 of some bytes, in hex. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>, length: number): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, length / 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
