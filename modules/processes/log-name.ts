const endings = /\.(gz|csv|tsv|txt|xlsx|xes|xml|json|jsonocel|ocel)$/i;

/** The name of a process is its file's name without the endings that say what kind of file it is. */
export function logNameOf(fileName: string): string {
  let name = fileName.split(/[\\/]/).at(-1)!.normalize("NFC").trim();
  while (endings.test(name) && name.replace(endings, "") !== "") name = name.replace(endings, "");
  return name.slice(0, 200);
}
