// In which letters a file is written: as it says, or as its bytes look.

import { guessEncoding } from "#platform/files";

interface Texts {
  readonly label: Uint8Array;
}

/** Code pages as SPSS numbers them; 2 is "ASCII", in which everybody wrote in their own. */
const pages: Readonly<Record<number, string>> = {
  1250: "windows-1250",
  1251: "windows-1251",
  1252: "windows-1252",
  866: "ibm866",
  20866: "koi8-r",
  28591: "iso-8859-1",
  28595: "iso-8859-5",
  65001: "utf-8",
};

export function encodingOf(
  said: string | undefined,
  codePage: number,
  variables: readonly Texts[],
  labels: readonly { readonly values: readonly Texts[] }[],
): (bytes: Uint8Array) => string {
  const name = said?.replaceAll("\u0000", "").trim().toLowerCase() ?? pages[codePage];
  const decoder = decoderOf(name) ?? decoderOf(guessFrom(variables, labels)) ?? new TextDecoder();
  return (bytes) => decoder.decode(bytes);
}

function decoderOf(name: string | undefined): InstanceType<typeof TextDecoder> | undefined {
  if (!name) return undefined;
  try {
    return new TextDecoder(name.replace(/^cp(\d+)$/, "windows-$1"));
  } catch {
    return undefined;
  }
}

function guessFrom(
  variables: readonly Texts[],
  labels: readonly { readonly values: readonly Texts[] }[],
): string {
  const texts = [...variables, ...labels.flatMap(({ values }) => values)].map(({ label }) => label);
  return guessEncoding(Buffer.concat(texts)).encoding;
}
