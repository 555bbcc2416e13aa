/** Upper and lower case, ё and е, wide and narrow letters are the same to whoever searches. */
export function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll("ё", "е");
}

/** The words of a text. What a hyphen joins is found in its parts and as one: wi, fi, wifi. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const chunk of plain(text).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []) {
    const parts = chunk.split("-");
    words.push(...parts);
    if (parts.length > 1) words.push(parts.join(""));
  }
  return words.map((word) => word.slice(0, 60));
}
