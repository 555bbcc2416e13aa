const endings = /\.(gz|csv|tsv|txt|xlsx|xes|xml|json|jsonocel|ocel)$/i;
/** How exports and our own sample begin the names of files with events; the process itself is named by the rest. */
const prefix = /^events[-_ ]+(?=\p{L})/iu;

/** The name of a process is its file's name without the parts that only say what kind of file it is. */
export function logNameOf(fileName: string): string {
  let name = fileName.split(/[\\/]/).at(-1)!.normalize("NFC").trim();
  while (endings.test(name) && name.replace(endings, "") !== "") name = name.replace(endings, "");
  if (prefix.test(name)) {
    const words = name.replace(prefix, "").replace(/[-_]+/g, " ").trim();
    name = words.charAt(0).toLocaleUpperCase() + words.slice(1);
  }
  return name.slice(0, 200);
}
